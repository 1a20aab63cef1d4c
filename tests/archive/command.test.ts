/** `zhenpress archive`, from a print to its recovery. */

import {spawnSync} from 'node:child_process'
import {cpSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {objectPlace} from '../../src/archive/layout.ts'
import {build} from '../../src/press/build.ts'
import {type Outcome, run} from '../cli/run.ts'
import {openProject, type Project, shortBriefing} from '../press/project.ts'
import {breaches, objectsIn, recover} from './strict-ocfl.ts'

/** A picture of one pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const pictured = `${shortBriefing}- See ![a dot](pictures/one%20dot.png).\n`.replace(
  'Summary:',
  '- 見 ![一點](./pictures/one%20dot.png)。\nSummary:',
)

let project: Project
const place = objectPlace('zhenpress:water')

async function printed(name: string, source: string): Promise<void> {
  project.write(`content/${name}.txt`, source)
  const {failed} = await build({
    host: project.host,
    files: [`content/${name}.txt`],
    choices: {to: ['html', 'docx']},
  })
  expect(failed).toBe(false)
}

const archive = (...argv: string[]): Promise<Outcome> => run(project, 'archive', ...argv)

beforeAll(async () => {
  project = openProject({'content/pictures/one dot.png': pixel}, {SOURCE_DATE_EPOCH: '1775347200'})
  await printed('water', pictured)
  await printed('水 報告.v1', shortBriefing)
  expect(await archive('add', '--author', 'Lin <lin@example.org>')).toEqual({
    status: 0,
    out: expect.stringMatching(/^out\/water → water@1 in archive: \d+ proofs held$/m),
    err: '2 editions added, 0 there already, 0 not added\n',
  })
  await printed('water', pictured.replace('一句摘要', '一句新的摘要'))
  expect((await archive('add', 'out/water', '--note', 'As sent')).status).toBe(0)
})
afterAll(() => project.remove())

/** Does something in a copy of the project. */
async function inCopy(work: (copy: Project) => Promise<void>): Promise<void> {
  const copy = openProject({}, project.host.env)
  try {
    cpSync(project.folder, copy.folder, {recursive: true})
    await work(copy)
  } finally {
    copy.remove()
  }
}

describe('archive add', () => {
  it('makes a storage root in which nothing is amiss for others', () => {
    expect(breaches(path.join(project.folder, 'archive'))).toEqual([])
  })

  it('keeps what was printed byte for byte, with source, pictures, outline and what it takes the place of', async () => {
    const files = recover(path.join(project.folder, 'archive', place), 'v2')
    expect([...files.keys()].sort()).toEqual([
      'edition.json',
      'manifest.json',
      'outline.json',
      'source/pictures/one dot.png',
      'source/water.txt',
      'water.zh-en.docx',
      'water.zh-en.html',
    ])
    for (const name of ['manifest.json', 'water.zh-en.docx', 'water.zh-en.html'])
      expect(files.get(name)).toEqual(readFileSync(path.join(project.folder, 'out/water', name)))
    expect(String(files.get('source/water.txt'))).toBe(project.read('content/water.txt'))
    expect(files.get('source/pictures/one dot.png')).toEqual(pixel)
    const outline = await run(project, 'outline', 'content/water.txt')
    expect(String(files.get('outline.json'))).toBe(outline.out)
    expect(JSON.parse(String(files.get('edition.json')))).toMatchObject({
      format: 'zhenpress-edition',
      id: 'water',
      number: 2,
      title: {zh: '短簡報', en: 'A short briefing'},
      supersedes: [{id: 'water', number: 1}],
      source: {
        files: ['source/water.txt'],
        pictures: {'pictures/one%20dot.png': 'source/pictures/one dot.png'},
      },
    })
  })

  it('adds the same edition once', async () => {
    const before = project.list('archive')
    const again = await archive('add')
    expect(again.out).toContain('out/water: water@2 is the same; nothing was added')
    expect(again.err).toBe('0 editions added, 2 there already, 0 not added\n')
    expect(project.list('archive')).toEqual(before)
  })

  it('says what is proven of it in Chinese', async () => {
    const {out, err} = await archive('add', 'out/water', '--lang', 'zh')
    expect([out, err]).toEqual([
      'out/water：與 water@2 完全相同，未重複存入\n',
      '存入 0 份，已在庫 1 份，未存入 0 份\n',
    ])
  })

  it('refuses what was changed since it was printed, and adds the others', async () => {
    await inCopy(async (copy) => {
      rmSync(path.join(copy.folder, 'archive'), {recursive: true})
      writeFileSync(path.join(copy.folder, 'out/water/water.zh-en.html'), 'changed')
      const {status, out, err} = await run(copy, 'archive', 'add')
      expect(status).toBe(1)
      expect(err).toContain('✗ water.zh-en.html: its bytes are not those that were printed')
      expect(out).toContain('水 報告.v1@1')
      expect(objectsIn(path.join(copy.folder, 'archive'))).toHaveLength(1)
    })
  })

  it('refuses what has no source or no picture any more', async () => {
    await inCopy(async (copy) => {
      copy.write('content/水 報告.v1.txt', 'another')
      rmSync(path.join(copy.folder, 'content/pictures'), {recursive: true})
      rmSync(path.join(copy.folder, 'archive'), {recursive: true})
      const {status, err} = await run(copy, 'archive', 'add')
      expect(status).toBe(1)
      expect(err).toContain(
        'the source as it was printed is not here (水 報告.v1.txt), and it is archived too',
      )
      expect(err).toContain('the picture ./pictures/one%20dot.png is not here as it was printed')
    })
  })

  it('names what it takes the place of in another briefing', async () => {
    await inCopy(async (copy) => {
      copy.write('content/水 報告.v1.txt', shortBriefing.replace('一句摘要', '第二版'))
      await build({host: copy.host, files: ['content/水 報告.v1.txt'], choices: {to: ['html']}})
      const folder = 'out/水 報告.v1'
      expect((await run(copy, 'archive', 'add', folder, '--supersedes', 'nothing')).err).toContain(
        'There is no nothing in',
      )
      expect((await run(copy, 'archive', 'add', folder, '--supersedes', 'water@9')).status).toBe(1)
      expect((await run(copy, 'archive', 'add', '--supersedes', 'water')).status).toBe(2)
      expect((await run(copy, 'archive', 'add', folder, '--supersedes', 'water')).status).toBe(0)
      const {out} = await run(copy, 'archive', 'list')
      expect(out).toMatch(/@2 .*superseded by 水 報告\.v1@2/)
      expect(out).toMatch(/@2 .*takes the place of 水 報告\.v1@1, water@2/)
      const {editions} = JSON.parse((await run(copy, 'archive', 'list', '--format', 'json')).out)
      expect(editions[1].supersededBy).toEqual([{id: '水 報告.v1', number: 2}])
      expect((await run(copy, 'archive', 'verify', '--quiet')).status).toBe(0)
    })
  })

  it('writes into no folder that is something else', async () => {
    const {status, err} = await archive('add', '--archive', 'content')
    expect(status).toBe(1)
    expect(err).toMatch(/content is not an archive/)
    expect(project.list('content').some((file) => file.includes('ocfl'))).toBe(false)
  })
})

describe('archive list and show', () => {
  it('list every edition in its order', async () => {
    expect((await archive('list')).out).toBe(
      [
        'water  短簡報 / A short briefing',
        '  @1  2026-04-05  archived 2026-04-05  superseded by water@2',
        '  @2  2026-04-05  archived 2026-04-05  takes the place of water@1',
        '水 報告.v1  短簡報 / A short briefing',
        '  @1  2026-04-05  archived 2026-04-05',
        '',
      ].join('\n'),
    )
  })

  it('show an edition, the last where none is named', async () => {
    const {out} = await archive('show', 'water')
    expect(out).toContain('water@2\n')
    expect(out).toMatch(/note {2,}As sent\n/)
    const first = JSON.parse((await archive('show', 'water@1', '--format', 'json')).out)
    expect(first.edition).toMatchObject({
      number: 1,
      user: {name: 'Lin', address: 'mailto:lin@example.org'},
      supersededBy: [{id: 'water', number: 2}],
    })
    expect((await archive('show', 'water@3')).err).toContain('There is no water@3 in')
    expect((await archive('show', 'water', '--lang', 'zh')).out).toContain('印製程式')
  })

  it('copy an edition out, and write over nothing', async () => {
    expect((await archive('show', 'water@1', '--out-dir', 'copy')).status).toBe(0)
    const files = recover(path.join(project.folder, 'archive', place), 'v1')
    expect(project.list('copy')).toEqual([...files.keys()].sort())
    for (const [name, bytes] of files)
      expect(readFileSync(path.join(project.folder, 'copy', name))).toEqual(bytes)
    const again = await archive('show', 'water@1', '--out-dir', 'copy')
    expect([again.status, again.err]).toEqual([1, expect.stringContaining('copy is not an empty folder')])
  })

  it.each([
    [[], 'archive takes add, list, show or verify'],
    [['keep'], 'not “keep”'],
    [['list', '--note', 'x'], 'archive list has no flag --note'],
    [['show'], 'archive show takes one ID'],
    [['list', 'water'], 'archive list takes no operands'],
    [['add', '--author', ' '], '--author takes a name'],
  ])('exit 2 at %j', async (argv, says) => {
    const {status, err} = await archive(...argv)
    expect({status, err}).toEqual({status: 2, err: expect.stringContaining(says)})
  })

  it('fail where there is no archive', async () => {
    for (const action of [['list'], ['show', 'water'], ['verify']])
      expect(await archive(...action, '--archive', 'nowhere')).toMatchObject({
        status: 1,
        err: expect.stringContaining('nowhere is not an archive'),
      })
  })
})

describe('docs/archive.md', () => {
  it.skipIf(spawnSync('jq', ['--version']).status !== 0)('gets an edition back without Zhenpress', () => {
    const [, , recipes = ''] = [
      ...readFileSync('docs/archive.md', 'utf8').matchAll(/```sh\n([\s\S]*?)```/g),
    ].map((match) => match[1] ?? '')
    expect(recipes).toContain('sha512sum -c')
    const [root, to] = [path.join(project.folder, 'archive'), path.join(project.folder, 'back')]
    const {status, stdout, stderr} = spawnSync('sh', ['-ec', recipes.replaceAll('/somewhere', to)], {
      cwd: path.join(root, place),
    })
    expect([status, String(stderr)]).toEqual([0, ''])
    expect(String(stdout)).not.toContain('FAILED')
    expect(String(stdout).match(/: OK/g)?.length).toBeGreaterThan(8)
    const files = recover(path.join(root, place), 'v2')
    expect(project.list('back')).toEqual([...files.keys()].sort())
    for (const [name, bytes] of files)
      expect(readFileSync(path.join(to, name)).equals(bytes), name).toBe(true)
  })
})

describe('archive verify', () => {
  it('proves all of it, without the project', async () => {
    await inCopy(async (copy) => {
      for (const each of ['content', 'out']) rmSync(path.join(copy.folder, each), {recursive: true})
      const {status, out, err} = await run(copy, 'archive', 'verify', '--strict')
      expect(err).toMatch(/^3 editions: \d+ proven, 0 failed, 0 could not be proven\n$/)
      expect(status).toBe(0)
      expect(out).toContain(
        'the source in the archive is the one that was printed, and gives the same outline',
      )
      expect(out.match(/says what its outline says/g)).toHaveLength(6)
      expect((await run(copy, 'archive', 'verify', 'water', '--rebuild')).out).toContain(
        'printed again: the same bytes',
      )
    })
  })

  it('reads an edition with the glossary and the pairs that it was printed with, and no other', async () => {
    await inCopy(async (copy) => {
      copy.write('content/term.txt', shortBriefing)
      copy.write('content/term.pairs.yaml', '- zh: 一個要點\n  en: One point\n')
      copy.write('terms.csv', 'zh,en\n要點,point\n')
      copy.write('zhenpress.config.json', '{"glossary": "terms.csv", "archiveDir": "kept"}')
      expect((await run(copy, 'build', 'content/term.txt', '--to', 'html')).status).toBe(0)
      expect((await run(copy, 'archive', 'add', 'out/term')).status).toBe(0)
      const files = recover(path.join(copy.folder, 'kept', objectPlace('zhenpress:term')), 'v1')
      expect([...files.keys()].filter((name) => name.startsWith('source/')).sort()).toEqual([
        'source/term.pairs.yaml',
        'source/term.txt',
        'source/terms.csv',
      ])
      for (const each of ['content', 'out', 'terms.csv'])
        rmSync(path.join(copy.folder, each), {recursive: true})
      expect(await run(copy, 'archive', 'verify', '--strict', '--quiet')).toMatchObject({status: 0, out: ''})
      const {status} = await run(copy, 'archive', 'verify', '--archive', 'archive', '--strict', '--quiet')
      expect(status).toBe(0)
    })
  })

  it('names a flipped bit, by its file and its edition', async () => {
    await inCopy(async (copy) => {
      const file = path.join(copy.folder, 'archive', place, 'v1/content/water.zh-en.docx')
      const bytes = readFileSync(file)
      bytes[99] = (bytes[99] ?? 0) ^ 1
      rmSync(file)
      writeFileSync(file, bytes)
      const {status, out} = await run(copy, 'archive', 'verify')
      expect(status).toBe(1)
      expect(out).toContain('v1/content/water.zh-en.docx: its bytes are not those that were archived')
      expect((await run(copy, 'archive', 'verify', '水 報告.v1')).status).toBe(0)
      expect((await run(copy, 'archive', 'show', 'water@1', '-o', 'x')).err).toContain(
        'water.zh-en.docx was changed',
      )
    })
  })

  it('tells what an add left that was stopped, and fails for a declaration that is gone', async () => {
    await inCopy(async (copy) => {
      copy.write('archive/extensions/zhenpress/stage/object', place)
      const left = await run(copy, 'archive', 'verify', 'water')
      expect(left.status).toBe(0)
      expect(left.out).toContain('– extensions/zhenpress: something is being added, or an “add” was stopped')
      expect((await run(copy, 'archive', 'verify', '--strict', '--quiet')).status).toBe(3)
      rmSync(path.join(copy.folder, 'archive/0=ocfl_1.1'))
      const gone = await run(copy, 'archive', 'verify')
      expect([gone.status, gone.out]).toEqual([1, expect.stringContaining('✗ 0=ocfl_1.1: it is not there')])
    })
  })
})
