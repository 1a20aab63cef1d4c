import {createHash} from 'node:crypto'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import type {Emitter} from '../../src/emit/emitter.ts'
import {type BriefingResult, build} from '../../src/press/build.ts'
import {plain} from './plain.ts'
import {createProject, shortBriefing} from './project.ts'

const choices = {to: ['txt']}

function ruleIds(result: BriefingResult | undefined): (string | undefined)[] {
  return (result?.files ?? []).flatMap((file) => file.messages.map(({ruleId}) => ruleId))
}

describe('build', () => {
  it('prints a briefing into all three formats, with a manifest that has their hashes', async () => {
    const project = createProject({'short.txt': shortBriefing})
    const {failed} = await build({host: project.host, files: ['short.txt']})
    expect(failed).toBe(false)
    expect(project.list('out')).toEqual([
      'short/manifest.json',
      'short/short.zh-en.docx',
      'short/short.zh-en.html',
      'short/short.zh-en.pdf',
    ])
    const manifest: {files: {name: string; sha256: string; bytes: number}[]} = JSON.parse(
      project.read('out/short/manifest.json'),
    )
    for (const {name, sha256} of manifest.files) {
      const bytes = await project.host.readFile(path.join(project.folder, 'out/short', name))
      expect(createHash('sha256').update(bytes).digest('hex'), name).toBe(sha256)
    }
  })

  it('names a file by edition, and by layout where it is not the default', async () => {
    const project = createProject({'short.txt': shortBriefing})
    const all = {to: ['txt'], editions: ['zh-en', 'en-zh', 'zh', 'en'] as const}
    await build({host: project.host, files: ['short.txt'], emitters: [plain], choices: all})
    await build({
      host: project.host,
      files: ['short.txt'],
      emitters: [plain],
      choices: {...all, layout: 'stacked'},
    })
    expect(project.list('out/short').filter((name) => name.endsWith('.txt'))).toEqual([
      'short.en-zh.stacked.txt',
      'short.en-zh.txt',
      'short.en.txt',
      'short.zh-en.stacked.txt',
      'short.zh-en.txt',
      'short.zh.txt',
    ])
  })

  it('takes a format of a project without knowing it', async () => {
    const project = createProject({'short.txt': shortBriefing})
    await build({host: project.host, files: ['short.txt'], emitters: [plain], choices})
    expect(project.read('out/short/short.zh-en.txt')).toBe('zh-en 短簡報 | A short briefing\n')
  })

  it('prints the others when one fails', async () => {
    const project = createProject({
      'good.txt': shortBriefing,
      'empty.txt': '',
      'binary.txt': new Uint8Array([0, 1, 2, 255]),
    })
    const files = ['missing.txt', 'empty.txt', 'binary.txt', 'good.txt', '.']
    const {briefings, failed} = await build({host: project.host, files, emitters: [plain], choices})
    expect(failed).toBe(true)
    expect(briefings.map(ruleIds)).toEqual([
      ['source/not-readable'],
      ['outline/empty'],
      ['source/binary'],
      [],
      ['source/not-readable'],
    ])
    expect(project.list('out')).toEqual(['good/good.zh-en.txt', 'good/manifest.json'])
  })

  it('writes nothing of a briefing of which one format fails', async () => {
    const project = createProject({'short.txt': shortBriefing})
    const broken: Emitter = {...plain, format: 'broken', emit: () => Promise.reject(new Error('no ink'))}
    const {briefings} = await build({
      host: project.host,
      files: ['short.txt'],
      emitters: [plain, broken],
      choices: {to: ['txt', 'broken']},
    })
    expect(briefings[0]?.failure?.message).toBe('no ink')
    expect(() => project.list('out')).toThrow('ENOENT')
  })

  it('leaves no part of a file behind where it cannot write', async () => {
    const project = createProject({'short.txt': shortBriefing, blocked: 'a file where the folder should be'})
    const {briefings, failed} = await build({
      host: project.host,
      files: ['short.txt'],
      outDir: 'blocked/out',
      emitters: [plain],
      choices,
    })
    expect(failed).toBe(true)
    expect(briefings[0]?.failure).toMatchObject({
      name: 'HostError',
      remedy: {en: expect.stringContaining('--out-dir'), zh: expect.stringContaining('--out-dir')},
    })
    expect(project.list('.')).toEqual(['blocked', 'short.txt'])
  })

  it('gives up where a file system has no place for folders', async () => {
    const project = createProject({'short.txt': shortBriefing})
    const {briefings} = await build({
      host: project.host,
      files: ['short.txt'],
      outDir: '/proc/zhenpress',
      emitters: [plain],
      choices,
    })
    expect(briefings[0]?.failure?.message).toMatch(/^Cannot write \/proc\/zhenpress/)
  })

  it('says so where two briefings would be printed to one place', async () => {
    const project = createProject({'a/short.txt': shortBriefing, 'b/short.md': shortBriefing})
    const {briefings} = await build({
      host: project.host,
      files: ['a/short.txt', 'b/short.md'],
      emitters: [plain],
      choices,
    })
    expect(briefings.map(({failure}) => failure?.message ?? null)).toEqual([
      null,
      'b/short.md and a/short.txt would be printed to the same place, short',
    ])
  })

  it('reads twins as one briefing, however they are named', async () => {
    const twins = {'t.zh.md': '# 標題\n\n一句。\n', 't.en.md': '# Title\n\nOne.\n'}
    for (const files of [['t.zh.md'], ['t.en.md'], ['*.md']]) {
      const project = createProject(twins)
      const {briefings} = await build({host: project.host, files, emitters: [plain], choices})
      expect(briefings.map(({ref}) => ref)).toEqual([{slug: 't', paths: ['t.zh.md', 't.en.md']}])
      expect(project.read('out/t/t.zh-en.txt')).toBe('zh-en 標題 | Title\n')
    }
  })

  it('reports what is missing, and prints all the same', async () => {
    const project = createProject({
      'gap.txt': shortBriefing.replace('- 一個要點。\n', '- 一個要點。\n- 第二個要點沒有英文。\n'),
    })
    const {briefings, failed} = await build({
      host: project.host,
      files: ['gap.txt'],
      emitters: [plain],
      choices,
    })
    expect(ruleIds(briefings[0])).toEqual(['parity/missing-en'])
    expect(failed).toBe(true)
    expect(briefings[0]?.written).toEqual(['out/gap/gap.zh-en.txt'])
  })

  it('does not ask for a language that is not printed', async () => {
    const project = createProject({'zh.txt': '標題：只有中文\n摘要：\n一句。\n- 一點。\n'})
    const {failed} = await build({
      host: project.host,
      files: ['zh.txt'],
      emitters: [plain],
      choices: {to: ['txt'], editions: ['zh']},
    })
    expect(failed).toBe(false)
  })
})

describe('choices', () => {
  const source = `---\ntitle: {zh: 題, en: Title}\nedition: en\n---\n\n一。\n\nOne.\n`

  it('prefers a flag to front matter, front matter to the config, and the config to the default', async () => {
    const project = createProject({'s.md': source, 'plain.md': source.replace('edition: en\n', '')})
    const print = async (files: string[], options: object): Promise<readonly string[]> =>
      (
        await build({host: project.host, files, emitters: [plain], defaults: {to: ['txt']}, ...options})
      ).briefings.flatMap(({written}) => written)
    expect(await print(['s.md'], {choices: {editions: ['zh']}})).toEqual(['out/s/s.zh.txt'])
    expect(await print(['s.md'], {defaults: {to: ['txt'], editions: ['zh']}})).toEqual(['out/s/s.en.txt'])
    expect(await print(['plain.md'], {defaults: {to: ['txt'], editions: ['zh']}})).toEqual([
      'out/plain/plain.zh.txt',
    ])
    expect(await print(['plain.md'], {})).toEqual(['out/plain/plain.zh-en.txt'])
  })

  it('names a setting that it does not know, and goes on with the default', async () => {
    const project = createProject({'s.md': source.replace('edition: en', 'edition: latin')})
    const {briefings} = await build({host: project.host, files: ['s.md'], emitters: [plain], choices})
    expect(briefings[0]?.files[0]?.messages.map(String)).toEqual([
      expect.stringContaining('“latin” is no edition'),
    ])
    expect(briefings[0]?.written).toEqual(['out/s/s.zh-en.txt'])
  })
})

describe('characters that no face has', () => {
  it('are named, with their place, before anything is printed', async () => {
    const project = createProject({'s.txt': shortBriefing.replace('一個要點。', '一個要點𓀀。')})
    const {briefings} = await build({host: project.host, files: ['s.txt'], emitters: [plain], choices})
    expect(briefings[0]?.files[0]?.messages.map(String)).toEqual([
      's.txt:6:3-6:10: No face of the template has 𓀀 (U+13000)',
    ])
  })
})
