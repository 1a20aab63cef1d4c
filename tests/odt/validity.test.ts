/** The schemas of OpenDocument, and what LibreOffice makes of the documents. */

import {execFile} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {strFromU8, unzipSync} from 'fflate'
import {XmlDocument} from 'libxml2-wasm'
import {afterAll, beforeAll, describe, expect, type TestContext, test} from 'vitest'
import {recordXml} from '../../src/edition/record.ts'
import {templateNames} from '../../src/template/load.ts'
import {context, handout, picture} from '../docx/handout.ts'
import {values} from '../docx/opened.ts'
import {notes, said} from '../docx/sample.ts'
import {contextOf, everything, handoutIn, official} from '../emit/handouts.ts'
import {opened, readText} from './opened.ts'
import {allFaults, faultsOf, manifestFaults} from './schema.ts'

const run = promisify(execFile)

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhenpress-odt-'))
})
afterAll(() => rm(folder, {recursive: true}))

const record = {
  source: '# A & B\n\n- 一\n  - 二\tc\n',
  slug: 'x',
  edition: 'zh-en',
  layout: 'parallel',
  dates: 'roc',
  passes: [],
  facts: [],
} as const
const all = {...context({'load.png': picture(900, 420)}), record}

const printings = [
  ['zh-en', 'parallel'],
  ['en-zh', 'parallel'],
  ['zh-en', 'stacked'],
  ['zh-en', 'sequential'],
  ['zh', 'parallel'],
  ['en', 'parallel'],
] as const

describe.each(printings)('%s, %s', (edition, layout) => {
  const made = () => opened(handout({said, notes, edition, layout}), all)

  test('the schemas find no fault', async () => {
    expect(allFaults((await made()).parts)).toEqual([])
  })

  test('all styles, lists, faces, bookmarks and files that are named are there, once', async () => {
    const {content, styles, parts} = await made()
    const text = content + styles
    const names = [
      'style:style',
      'text:list-style',
      'style:page-layout',
      'style:master-page',
      'style:font-face',
    ]
    const given = new Set(names.flatMap((name) => values(text, name, 'style:name')))
    const used = text.match(
      /(?<= (?:text|table|draw|style):(?:[a-z-]*style-name|font-name[a-z-]*|page-layout-name)=")[^"]+/g,
    )
    expect((used ?? []).length).toBeGreaterThan(50)
    expect((used ?? []).filter((name) => !given.has(name))).toEqual([])
    const bookmarks = values(content, 'text:bookmark-start', 'text:name')
    expect(new Set(bookmarks).size).toBe(bookmarks.length)
    expect(values(content, 'text:bookmark-end', 'text:name').toSorted()).toEqual(bookmarks.toSorted())
    for (const href of values(content, 'draw:image', 'xlink:href')) expect([...parts.keys()]).toContain(href)
    const ids = values(content, 'text:list', 'xml:id')
    expect(values(content, 'text:list', 'text:continue-list').filter((id) => !ids.includes(id))).toEqual([])
  })
})

describe.each(templateNames)('%s', (template) => {
  test.each([
    'parallel',
    'stacked',
    'sequential',
  ] as const)('the schemas find no fault, %s', async (layout) => {
    const given = await contextOf(template)
    for (const source of [everything, official]) {
      expect(allFaults((await opened(handoutIn(given.template, source, layout), given)).parts)).toEqual([])
    }
  })
})

test('the schemas find a fault where there is one', async () => {
  const {content, styles, parts} = await opened(handout({said, notes}), all)
  expect(faultsOf(content.replace('<office:text>', '<office:text><text:nothing/>'))).toContain('nothing')
  expect(faultsOf(styles.replace('fo:margin-top="', 'fo:margin-topp="'))).not.toBe('')
  const manifest = parts.get('META-INF/manifest.xml') ?? ''
  expect(manifestFaults(manifest.replace('manifest:full-path="/"', ''))).not.toBe('')
  expect(allFaults(new Map([...parts, ['content.xml', '<nothing/>']]))).toHaveLength(1)
})

/** Skips aloud: a check that was not made must not look like one that was. */
function skip(context: TestContext, what: string): void {
  console.warn(`${what} is not installed: “${context.task.name}” was not checked`)
  context.skip()
}

async function ran(program: string, args: readonly string[]): Promise<string | null> {
  try {
    return (await run(program, args)).stdout
  } catch (error) {
    // The error of a program that is not there; any other is thrown on.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return null
  }
}

test('LibreOffice shows all of the text', async (testContext) => {
  // Without notes, whose numbers would stand inside the lines.
  const {bytes, content} = await opened(handout({said, layout: 'stacked'}), all)
  const file = join(folder, 'shown.odt')
  await writeFile(file, bytes)
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const converted = await ran('soffice', [
    profile,
    '--headless',
    '--convert-to',
    'txt:Text (encoded):UTF8',
    '--outdir',
    folder,
    file,
  ])
  if (converted === null) return skip(testContext, 'LibreOffice')
  // Its plain text has the numbers of lists as well.
  const shown = readFileSync(join(folder, 'shown.txt'), 'utf8').replace(/\s/g, '')
  const lines = readText(content)
    .text.split('\n')
    .map((line) => line.replace(/\s/g, ''))
  expect(lines.length).toBeGreaterThan(40)
  expect(lines.filter((line) => !shown.includes(line))).toEqual([])
  expect(shown).toContain('（三）先修規則。')
})

test('LibreOffice keeps the bookmarks and the record when it saves', async (testContext) => {
  const {bytes, content} = await opened(handout({said, notes}), all)
  const [from, to] = [join(folder, 'kept.odt'), join(folder, 'saved')]
  await writeFile(from, bytes)
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const saved = await ran('soffice', [profile, '--headless', '--convert-to', 'odt', '--outdir', to, from])
  if (saved === null) return skip(testContext, 'LibreOffice')
  const files = unzipSync(readFileSync(join(to, 'kept.odt')))
  const text = (path: string) => strFromU8(files[path] ?? new Uint8Array())
  // One that holds no text comes back as a point.
  const names = (xml: string) =>
    ['text:bookmark-start', 'text:bookmark'].flatMap((name) => values(xml, name, 'text:name')).toSorted()
  expect(names(text('content.xml'))).toEqual(names(content))
  const metadata = XmlDocument.fromString(text('Zhenpress/briefing.rdf'))
  const [kept] = metadata.root.find('//z:record', {z: 'urn:zhenpress:briefing:1#'})
  expect(kept?.content).toBe(recordXml(record))
  metadata.dispose()
})

test('pandoc reads headings, notes, lists and tables in it', async (testContext) => {
  const file = join(folder, 'pandoc.odt')
  await writeFile(file, (await opened(handout({said, notes, layout: 'stacked'}), all)).bytes)
  const read = await ran('pandoc', ['-f', 'odt', '-t', 'json', file])
  if (read === null) return skip(testContext, 'pandoc')
  for (const kind of ['Header', 'BulletList', 'OrderedList', 'Table', 'Note', 'Image', 'Link']) {
    expect(read).toContain(`"t":"${kind}"`)
  }
})
