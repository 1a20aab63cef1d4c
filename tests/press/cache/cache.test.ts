/** What has changed is printed, and nothing else is; what comes of it is the same as without a cache. */

import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {type BuildOptions, build} from '../../../src/press/build.ts'
import {plain} from '../plain.ts'
import {createProject, type Project, shortBriefing} from '../project.ts'
import {cached, compare, fast} from './compare.ts'
import {picture} from './picture.ts'

const other = shortBriefing.replace('短簡報', '另一份').replace('A short', 'Another')
const withPicture = shortBriefing
  .replace('一個要點。\n', '一個要點。\n\n![一張圖](fig.png)\n\n')
  .replace('One point.\n', 'One point.\n\n![A figure](fig.png)\n')

function start(files: Readonly<Record<string, string | Uint8Array>> = {}): Project {
  return createProject({'in/a.txt': shortBriefing, 'in/b.txt': other, ...files})
}

describe('a build with a cache', () => {
  it('leaves alone what has not changed, and tells its messages again', async () => {
    const source = shortBriefing.replace('2026-04-05', '04/05/2026').replace('一句摘要。', '一,二 word。')
    const project = start({'in/a.txt': source})
    expect(await compare(project)).toEqual({a: 'printed', b: 'printed'})
    expect(await compare(project)).toEqual({a: 'unchanged', b: 'unchanged'})
    project.write('in/b.txt', other.replace('一個要點', '兩個要點'))
    expect(await compare(project)).toEqual({a: 'unchanged', b: 'printed'})
  })

  it('is not read at all where it has not changed', async () => {
    const project = start()
    await cached(project)
    const {briefings} = await build({host: project.host, cache: true, files: ['in/**'], choices: fast})
    expect(briefings.map(({outline, typeset, written}) => [outline, typeset, written.length])).toEqual([
      [null, null, 2],
      [null, null, 2],
    ])
  })

  it.each([
    ['gone', (file: string) => rmSync(file)],
    ['changed by a bit', (file: string) => writeFileSync(file, readFileSync(file).fill(1, 100, 101))],
    ['cut short', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 200))],
    ['empty', (file: string) => writeFileSync(file, '')],
  ])('puts back what was printed and is %s', async (_, damage) => {
    const project = start()
    await cached(project)
    damage(path.join(project.folder, 'out/a/a.zh-en.docx'))
    expect(await compare(project)).toEqual({a: 'cache', b: 'unchanged'})
    damage(path.join(project.folder, 'out/a/manifest.json'))
    expect(await compare(project)).toEqual({a: 'cache', b: 'unchanged'})
  })

  it('takes all from the cache where the folder is gone, and goes back and forth between two texts', async () => {
    const project = start()
    await cached(project)
    rmSync(path.join(project.folder, 'out'), {recursive: true})
    expect(await compare(project)).toEqual({a: 'cache', b: 'cache'})
    project.write('in/a.txt', `${shortBriefing}- 再一點。\n`)
    expect((await compare(project))['a']).toBe('printed')
    project.write('in/a.txt', shortBriefing)
    expect((await compare(project))['a']).toBe('cache')
  })

  it('prints a comment, a severity and another format without what they leave as it is', async () => {
    const markdown = '# 標題\n\n# Title\n\n一句,摘要。\n\nA sentence.\n\n- 一點。\n\n  A point.\n'
    const project = createProject({'in/a.md': markdown})
    await cached(project)
    project.write('in/a.md', `${markdown}\n<!-- a comment -->\n`)
    expect(await compare(project)).toEqual({a: 'cache'})
    expect(await compare(project, {rules: {'typography/*': 'error'}})).toEqual({a: 'cache'})
    expect(await compare(project, {choices: {to: ['html', 'docx', 'odt']}})).toEqual({a: 'printed'})
    expect(await compare(project, {choices: {to: ['odt']}})).toEqual({a: 'cache'})
  })

  it('prints what fails anew each time', async () => {
    const project = start({'in/b.txt': '', 'in/c/a.txt': shortBriefing})
    const files = ['in/a.txt', 'in/b.txt', 'in/c/a.txt']
    for (const how of ['printed', 'unchanged']) {
      const {briefings, failed} = await build({
        host: project.host,
        cache: true,
        files,
        choices: fast,
        outDir: 'own',
      })
      expect(failed).toBe(true)
      expect(briefings.map((each) => each.how)).toEqual([how, null, null])
      expect(briefings[2]?.failure?.message).toMatch(/printed to the same place/)
    }
    await compare(project, {files})
  })

  it('keeps nothing of formats that nobody knows by a name', async () => {
    const project = start()
    const options = {emitters: [plain], choices: {to: ['txt']}}
    expect(await cached(project, options)).toEqual({a: 'printed', b: 'printed'})
    expect(await cached(project, options)).toEqual({a: 'printed', b: 'printed'})
  })
})

type Change = {
  readonly name: string
  readonly before?: Partial<Omit<BuildOptions, 'host'>>
  readonly after?: Partial<Omit<BuildOptions, 'host'>>
  readonly edit?: (project: Project) => void
  readonly env?: Readonly<Record<string, string>>
  /** (default: `docx`, which takes the least time) */
  readonly formats?: readonly string[]
  /** What comes of it, where that is not a new print. */
  readonly how?: string
}

const template = (name: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync('templates/handout').map((file) => [
      `${name}/${file}`,
      readFileSync(`templates/handout/${file}`, 'utf8'),
    ]),
  )

const changes: readonly Change[] = [
  {name: 'the source', edit: (project) => project.write('in/a.txt', withPicture.replace('一個', '三個'))},
  {name: 'a picture', edit: (project) => project.write('in/fig.png', picture(3))},
  {
    name: 'a picture that goes',
    how: 'any',
    edit: (project) => rmSync(path.join(project.folder, 'in/fig.png')),
  },
  {
    name: 'a glossary that comes',
    edit: (project) => project.write('glossary.csv', 'zh,en\n要點,item\n'),
    how: 'cache',
  },
  {
    name: 'a side file of pairs that comes',
    edit: (project) => project.write('in/a.pairs.yaml', '- zh: 一個要點。\n  en: One summary.\n'),
    how: 'any',
  },
  {
    name: 'the letterhead',
    before: {choices: {to: ['docx'], referenceDoc: 'head.docx'}},
    edit: (project) => project.write('head.docx', readFileSync('tests/docx/letterheads/pandoc.docx')),
  },
  {
    name: 'a token of the template',
    before: {defaults: {template: './own'}},
    edit: (project) =>
      project.write(
        'own/template.json',
        project.read('own/template.json').replace(/"text": 10\.5/, '"text": 11'),
      ),
  },
  {
    name: 'the CSS of the template',
    before: {defaults: {template: './own'}},
    formats: ['html'],
    edit: (project) =>
      project.write('own/template.css', `${project.read('own/template.css')}\n.x {color: red}\n`),
  },
  {
    name: 'the CSS of the template, and leaves a DOCX',
    before: {defaults: {template: './own'}},
    edit: (project) =>
      project.write('own/template.css', `${project.read('own/template.css')}\n.x {color: red}\n`),
    how: 'cache',
  },
  {
    name: 'the page of the template',
    before: {defaults: {template: './own'}},
    formats: ['html'],
    edit: (project) => project.write('own/page.html', `${project.read('own/page.html')}<!-- x -->`),
    how: 'any',
  },
  {name: 'the template', after: {defaults: {template: 'memo'}}},
  {name: 'the edition', after: {defaults: {editions: ['en-zh']}}},
  {name: 'the layout', after: {defaults: {layout: 'stacked'}}},
  {name: 'the paper', after: {defaults: {paper: 'A5'}}},
  {name: 'grey', after: {defaults: {grey: true}}},
  {name: 'large print', after: {defaults: {largePrint: true}}},
  {name: 'the calendar', after: {defaults: {dates: 'roc'}}},
  {name: 'typesetting', after: {defaults: {typeset: false}}, how: 'any'},
  {name: 'metadata', after: {meta: {'title.en': 'Another title'}}},
  {name: 'the order of dates', after: {dateOrder: 'day-first'}, how: 'cache'},
  {name: 'severities', after: {rules: {'*': 'error'}}, how: 'cache'},
  {name: 'the time of SOURCE_DATE_EPOCH', env: {SOURCE_DATE_EPOCH: '1700000000'}},
]

describe('the key of the cache', () => {
  it.each(changes)('holds $name', async ({
    before = {},
    after = {},
    edit,
    env = {},
    how = 'printed',
    formats = ['docx'],
  }) => {
    const choices = {to: formats}
    const project = createProject({
      'in/a.txt': withPicture,
      'in/fig.png': picture(1),
      'head.docx': readFileSync('tests/docx/letterheads/libreoffice.docx'),
      ...template('own'),
    })
    expect(await compare(project, {choices, ...before})).toEqual({a: 'printed'})
    expect(await compare(project, {choices, ...before})).toEqual({a: 'unchanged'})
    edit?.(project)
    const then = {...project, host: {...project.host, env: {...project.host.env, ...env}}}
    const found = await compare(then, {choices, ...before, ...after})
    expect(found['a']).not.toBe('unchanged')
    if (how !== 'any') expect(found).toEqual({a: how})
    // What was not printed is tried again.
    const again = found['a'] === null ? null : 'unchanged'
    expect(await compare(then, {choices, ...before, ...after})).toEqual({a: again})
  })
})

describe('a folder of the cache that is damaged', () => {
  const files = (project: Project): readonly string[] =>
    readdirSync(project.cache, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))

  it.each([
    [
      'a bit of each file',
      (bytes: Buffer) => bytes.fill((bytes.at(-3) ?? 0) ^ 1, bytes.length - 3, bytes.length - 2),
    ],
    ['the end of each file', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['all of each file', () => Buffer.alloc(0)],
  ])('is not believed, and mended: %s', async (_, damage) => {
    const project = start()
    await cached(project)
    for (const file of files(project)) writeFileSync(file, damage(readFileSync(file)))
    expect(await compare(project)).toEqual({a: 'printed', b: 'printed'})
    rmSync(path.join(project.folder, 'out'), {recursive: true})
    expect(await compare(project)).toEqual({a: 'cache', b: 'cache'})
  })

  it('costs a print where one of its files is gone, whichever it is', async () => {
    const project = start()
    await cached(project)
    for (const file of files(project)) {
      const bytes = readFileSync(file)
      rmSync(file)
      rmSync(path.join(project.folder, 'out'), {recursive: true})
      await compare(project)
      mkdirSync(path.dirname(file), {recursive: true})
      writeFileSync(file, bytes)
    }
  })
})
