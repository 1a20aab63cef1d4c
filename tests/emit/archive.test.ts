/** What `archive()` makes of a print, as pdf.js and poppler read it. */

import {spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {getDocumentProxy} from 'unpdf'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {createBrowserPool} from '../../src/browser/browser.ts'
import type {Edition, Layout} from '../../src/edition/handout.ts'
import {type Archiving, type EmitContext, pdfStandards} from '../../src/emit/emitter.ts'
import {printPage, withFaces} from '../../src/emit/html/html.ts'
import {archive} from '../../src/emit/pdf/archive/archive.ts'
import {readDrawings} from '../../src/emit/pdf/drawings.ts'
import {finish} from '../../src/emit/pdf/finish.ts'
import {pdfEmitter} from '../../src/emit/pdf/pdf.ts'
import {PDFDocument} from '../../src/emit/pdf/pdf-library.ts'
import {nodeHost} from '../../src/host/node-host.ts'
import {attachedFiles} from '../../src/preflight/attached-files.ts'
import {preflight} from '../../src/preflight/preflight.ts'
import {contextOf, everything, handoutIn} from './handouts.ts'
import {readPdf} from './pdf-reader.ts'

const pool = createBrowserPool(nodeHost())
afterAll(() => pool.close())

const archiving: Archiving = {
  standard: 'a-3a',
  tool: 'zhenpress 0',
  date: '2026-04-05T00:00:00Z',
  attachments: [
    {
      name: '水質.md',
      mediaType: 'text/markdown',
      relationship: 'Source',
      description: 'The source',
      bytes: Buffer.from(everything),
    },
    {
      name: 'a.json',
      mediaType: 'application/json',
      relationship: 'Data',
      description: '',
      bytes: Buffer.from('{}'),
    },
  ],
}

type Choice = {
  readonly source?: string
  readonly template?: string
  readonly layout?: Layout
  readonly edition?: Edition
  readonly context?: Partial<EmitContext>
}

async function printed({
  source = everything,
  template = 'handout',
  layout,
  edition,
  context = {},
}: Choice = {}) {
  const own = await contextOf(template)
  const emitter = pdfEmitter({page: printPage, browser: pool})
  return emitter.emit(handoutIn(own.template, source, layout, edition ?? 'zh-en'), {
    ...own,
    archiving,
    ...context,
  })
}

/** As the browser prints it. */
async function rawPrint(): Promise<Buffer> {
  const page = await (await pool.get()).newPage()
  const own = await contextOf()
  const html = await withFaces(await printPage(handoutIn(own.template, everything), own), own.fonts)
  await page.setContent(html, {waitUntil: 'load'})
  const raw = Buffer.from(await page.pdf({preferCSSPageSize: true, tagged: true, outline: true}))
  await page.close()
  return raw
}

type Tag = {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly lang?: string
  readonly alt?: string
  readonly children?: readonly Tag[]
}

async function tagsOf(pdf: Uint8Array): Promise<readonly Tag[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf))
  const trees = []
  for (let page = 1; page <= document.numPages; page++)
    trees.push((await (await document.getPage(page)).getStructTree()) as Tag)
  return trees
}

/** Elements of a role, each with the roles that it stands in. */
function* found(
  tag: Tag,
  role: string,
  within: readonly string[] = [],
): Generator<{tag: Tag; within: readonly string[]}> {
  if (tag.role === role) yield {tag, within}
  for (const child of tag.children ?? []) yield* found(child, role, tag.role ? [...within, tag.role] : within)
}

describe('An archived print', () => {
  let pdf: Uint8Array
  let tags: readonly Tag[]
  beforeAll(async () => {
    pdf = await printed()
    tags = await tagsOf(pdf)
  })
  const all = (role: string) => tags.flatMap((tag) => [...found(tag, role)])

  it('has no tag that says nothing, and none that stands where it may not', () => {
    const roles = new Set(tags.flatMap((tag) => [...everyRole(tag)]))
    expect(roles).not.toContain('NonStruct')
    expect(
      [...all('LBody'), ...all('Lbl')].every(({within}) => ['LI', 'Note'].includes(within.at(-1) ?? '')),
    ).toBe(true)
    expect(all('TR').every(({within}) => ['THead', 'TBody'].includes(within.at(-1) ?? ''))).toBe(true)
    expect(all('Figure').every(({tag}) => tag.alt)).toBe(true)
    expect(all('Link').length).toBeGreaterThan(0)
  })

  it('says the facts as a list of labels and values', () => {
    const [list] = all('L')
    expect(list?.tag.children?.map(({role}) => role)).toEqual(['LI', 'LI', 'LI', 'LI'])
    expect(list?.tag.children?.[0]?.children?.map(({role}) => role)).toEqual(['Lbl', 'LBody'])
  })

  it('makes references of the marks of notes, and notes of the notes', () => {
    // Each language refers to the note, which both share.
    expect(all('Reference')).toHaveLength(2)
    expect(all('Reference').every(({tag}) => tag.children?.[0]?.role === 'Link')).toBe(true)
    expect(all('Note').map(({tag}) => tag.children?.[0]?.role)).toEqual(['Lbl'])
  })

  it('says no language twice, and each that differs', () => {
    const visit = (tag: Tag, around: string | null): void => {
      if (tag.lang) expect(tag.lang).not.toBe(around)
      expect(tag.lang ?? '').toMatch(/^(?:zh-Hant-TW|en|)$/)
      for (const child of tag.children ?? []) visit(child, tag.lang ?? around)
    }
    for (const tag of tags) visit(tag, null)
  })

  it('has a bookmark for each section, in both languages', async () => {
    const outline = await (await getDocumentProxy(new Uint8Array(pdf))).getOutline()
    const title = '河川水質監測 Monitoring river water'
    expect(outline.map((each) => each.title)).toEqual([title])
    expect(outline[0]?.items.map((each) => each.title)).toEqual(['現況 The state of things', '註釋 Notes'])
  })

  it('numbers its pages as they are printed', async () => {
    const document = await getDocumentProxy(new Uint8Array(pdf))
    expect(await document.getPageLabels()).toEqual(tags.map((_, index) => String(index + 1)))
  })

  it('says of each link where it leads', async () => {
    const document = await getDocumentProxy(new Uint8Array(pdf))
    const pages = await Promise.all(tags.map((_, index) => document.getPage(index + 1)))
    const links = (await Promise.all(pages.map((page) => page.getAnnotations()))).flat()
    const said = links.map((link: {contentsObj?: {str: string}}) => link.contentsObj?.str)
    expect(new Set(said)).toEqual(
      new Set(['水利署 Water Resources Agency', '說明', 'the notes', '註 1', 'Note 1']),
    )
  })

  it('carries what it was made of, byte for byte', () => {
    expect(
      attachedFiles(pdf).map(({name, relationship, bytes}) => [
        name,
        relationship,
        Buffer.from(bytes).toString(),
      ]),
    ).toEqual([
      ['a.json', 'Data', '{}'],
      ['水質.md', 'Source', everything],
    ])
  })

  it('says in XMP and in its properties the same', async () => {
    const {info, metadata} = await (await getDocumentProxy(new Uint8Array(pdf))).getMetadata()
    expect(info).toMatchObject({
      Title: '河川水質監測 Monitoring river water',
      Author: '林小芳',
      Creator: 'zhenpress 0',
      CreationDate: 'D:20260405000000Z',
    })
    // pdf.js runs the titles of all languages together.
    expect(metadata.get('dc:title')).toBe(
      '河川水質監測 Monitoring river water河川水質監測Monitoring river water',
    )
    expect(metadata.get('pdfaid:part')).toBe('3')
  })
})

function* everyRole(tag: Tag): Generator<string> {
  if (tag.role) yield tag.role
  for (const child of tag.children ?? []) yield* everyRole(child)
}

describe('Archiving', () => {
  it.each(pdfStandards)('claims %s, and nothing else', async (standard) => {
    const pdf = await printed({context: {archiving: {...archiving, standard}}})
    expect(preflight(pdf).standard).toBe(standard === 'none' ? null : standard)
    expect(attachedFiles(pdf)).toHaveLength(standard === 'a-3a' ? 2 : 0)
    // The way by which roles come through the print is closed behind them.
    expect(Buffer.from(pdf).toString('latin1')).not.toContain('-x-')
    expect(
      (await tagsOf(pdf)).flatMap((tag) => [...languages(tag)]).filter((each) => each.includes('-x-')),
    ).toEqual([])
  })

  it('draws every page as it was', async () => {
    for (const layout of ['parallel', 'facing'] as const) {
      const plain = rasterise(await printed({layout, context: {archiving: undefined}}))
      if (!plain)
        return console.warn(
          'SKIPPED: poppler-utils is not here; archived pages were not compared as pictures',
        )
      expect(plain.length).toBeGreaterThan(0)
      expect(rasterise(await printed({layout}))).toEqual(plain)
    }
    return undefined
  })

  it('reads the head of a table once, however many pages it has', async () => {
    const long = `# 長 / Long\n\n${Array.from({length: 80}, (_, index) => `這是第 ${index} 段。\n\nThis is paragraph ${index}.\n`).join('\n')}`
    const tags = await tagsOf(await printed({source: long}))
    expect(tags.length).toBeGreaterThan(2)
    const heads = tags
      .flatMap((tag) => [...found(tag, 'TH')])
      .filter(({tag}) => (tag.children ?? []).length > 0)
    expect(heads).toHaveLength(2)
  })

  it('keeps a table of five columns whole on the small pages of a spread', async () => {
    const table = (words: readonly string[]) =>
      `| ${words.join(' | ')} |\n|${' ---: |'.repeat(words.length)}\n| ${words.map((_, index) => 100 + index).join(' | ')} |\n`
    const chinese = [
      '港口',
      '外籍船靠港（艘次／年）',
      '國籍船卸魚（艘次／年）',
      '檢查員（人）',
      '夜間班次（班／週）',
    ]
    const english = [
      'Port',
      'Foreign calls (per year)',
      'National landings (per year)',
      'Inspectors (persons)',
      'Night shifts (per week)',
    ]
    const own = await contextOf('handout')
    const {onPaper} = await import('../../src/template/paper.ts')
    const template = {...own.template, tokens: onPaper(own.template.tokens, 'A5')}
    const emitter = pdfEmitter({page: printPage, browser: pool})
    const handout = handoutIn(
      template,
      `# 表 / A table\n\n前言。\n\nA lead.\n\n${table(chinese)}\n${table(english)}`,
      'facing',
    )
    const pdf = await emitter.emit(handout, {...own, template, archiving})
    expect(preflight(pdf).faults).toEqual([])
    const cells = (await tagsOf(pdf))
      .flatMap((tag) => [...found(tag, 'TD')])
      .filter(({within}) => within.includes('TD'))
    expect(cells).toHaveLength(10)
  })

  it('reads a radical as the Han that it stands for, and a glyph of two characters as the one that is meant', async () => {
    const odd = everything.replace('水是公共財', '⾴是頁，μ是µ，——是―')
    const pdf = await printed({source: odd})
    expect(preflight(pdf).faults).toEqual([])
    const {text} = await readPdf(pdf)
    expect(text).toContain('頁是頁')
    expect(text).not.toContain('⾴')
  })

  it('says why where it cannot, and hands over a file that claims nothing', async () => {
    const said: string[] = []
    const tell: EmitContext['tell'] = (rule, {reason}) => said.push(`${rule}: ${reason}`)
    const pdf = await printed({source: everything.replace('水是公共財', '水是𪚥'), context: {tell}})
    expect(said).toEqual([
      expect.stringMatching(/^pdf\/not-archived: The face \S+ says nothing of its glyph 0$/),
    ])
    expect(preflight(pdf).standard).toBeNull()
    await expect(printed({source: everything.replace('水是公共財', '水是𪚥')})).rejects.toThrow('glyph 0')
  })

  it.each([
    ['a role that is not known', (text: string) => text.replace('/S /BlockQuote', '/S /Blackboard')],
    [
      'an element that a page does not draw',
      (text: string) => text.replace(/\/K (\[?)\d+(?= |\]|\n)(?! \d+ R)/, '/K $19999'),
    ],
    ['a language with a part that is not known', (text: string) => text.replace('-x-label', '-x-lable')],
    ['an annotation that is no link', (text: string) => text.replace('/Subtype /Link', '/Subtype /Text')],
  ])('throws for %s', async (_, spoil) => {
    const raw = await rawPrint()
    const text = raw.toString('latin1')
    const spoiled = spoil(text)
    const options = {
      ...archiving,
      standard: 'a-3a' as const,
      titles: [{language: 'zh-Hant-TW', text: 'x'}],
      authors: [],
      keywords: [],
    }
    const sound = await PDFDocument.load(raw, {updateMetadata: false})
    archive(sound, readDrawings(sound), options)
    expect(spoiled).not.toBe(text)
    // The offsets of the file are others now: pdf-lib finds its objects all the same.
    const document = await PDFDocument.load(Buffer.from(spoiled, 'latin1'), {updateMetadata: false})
    expect(() => archive(document, readDrawings(document), options)).toThrow()
  })

  it('says nothing of a print that is made for its places alone', async () => {
    const {write, places} = await finish(await rawPrint(), {
      spreads: false,
      duplex: false,
      archiving: null,
    })
    expect(places.pages).toBeGreaterThan(0)
    expect(preflight(await write()).standard).toBeNull()
  })
})

function* languages(tag: Tag): Generator<string> {
  if (tag.lang) yield tag.lang
  for (const child of tag.children ?? []) yield* languages(child)
}

/** Pages in grey; `null` where poppler is not installed. */
function rasterise(pdf: Uint8Array): readonly Buffer[] | null {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhenpress-'))
  try {
    writeFileSync(path.join(folder, 'x.pdf'), pdf)
    const {error} = spawnSync('pdftoppm', [
      '-r',
      '60',
      '-gray',
      path.join(folder, 'x.pdf'),
      path.join(folder, 'p'),
    ])
    if (error) return null
    const files = readdirSync(folder).filter((file) => file.endsWith('.pgm'))
    return files.sort().map((file) => readFileSync(path.join(folder, file)))
  } finally {
    rmSync(folder, {recursive: true})
  }
}
