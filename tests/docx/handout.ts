/** Handouts made by hand, for the tests of the DOCX emitter. */

import {crc32, deflateSync} from 'node:zlib'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import type {
  Cell,
  Edition,
  Fact,
  Handout,
  Layout,
  Note,
  Part,
  Row,
  RowKind,
  Run,
} from '../../src/edition/handout.ts'
import type {Asset, EmitContext} from '../../src/emit/emitter.ts'
import type {Content, Language} from '../../src/outline/types.ts'
import type {Tokens} from '../../src/template/template.ts'

const processor = unified().use(remarkParse).use(remarkGfm)

/** Markdown to blocks; `[^id]` is a reference to the note of that id. */
function markdown(source: string): readonly Content[] {
  const ids = [...source.matchAll(/\[\^([^\]]+)\]/g)].map((match) => match[1])
  const definitions = ids.map((id) => `\n\n[^${id}]: note`).join('')
  const tree = processor.parse(source + definitions)
  // Parsed Markdown has no front matter, which is all that its root may hold beside these.
  return tree.children.filter((node) => node.type !== 'footnoteDefinition') as readonly Content[]
}

/** A cell from Markdown; `null` is a gap. */
function cell(language: Language, source: string | null): Cell {
  return {language, content: source === null ? [] : markdown(source), gap: source === null}
}

/** What a row says in both languages. */
export type Said = {
  readonly kind: RowKind
  readonly zh: string | null
  readonly en: string | null
  readonly depth?: number
  readonly ordinal?: number
  readonly rank?: number
}

const labels: Handout['labels'] = {
  language: {zh: '中文', en: 'English'},
  notes: [
    {language: 'zh', text: '註釋'},
    {language: 'en', text: 'Notes'},
  ],
  summary: [
    {language: 'zh', text: '摘要'},
    {language: 'en', text: 'Summary'},
  ],
  gap: {zh: '（原文無中文）', en: '(No English in the source)'},
  pageOf: [
    {language: 'zh', text: '第 {page} 頁，共 {pages} 頁'},
    {language: 'en', text: 'Page {page} of {pages}'},
  ],
  contents: [
    {language: 'zh', text: '目次'},
    {language: 'en', text: 'Contents'},
  ],
  colophon: [
    {language: 'zh', text: '版本記錄'},
    {language: 'en', text: 'Colophon'},
  ],
}

export type Options = {
  readonly edition?: Edition
  readonly layout?: Layout
  readonly said: readonly Said[]
  readonly notes?: readonly {readonly id: string; readonly zh: string | null; readonly en: string | null}[]
  readonly title?: {readonly zh: string; readonly en: string}
  readonly facts?: readonly Fact[]
  readonly date?: string | null
  readonly kind?: readonly Run[]
}

/** The handout that an edition and a layout make of what is said. */
export function handout(options: Options): Handout {
  const {edition = 'zh-en', layout = 'parallel', said, date = '2026-03-17'} = options
  // An edition's name is its languages.
  const languages = edition.split('-') as readonly Language[]
  const title = options.title ?? {
    zh: '電網儲能：撐過傍晚的電',
    en: 'Grid storage: power for the evening peak',
  }
  const of = <T extends {readonly language: Language}>(runs: readonly T[]) =>
    languages.flatMap((language) => runs.filter((run) => run.language === language))
  return {
    slug: 'sample',
    kind: of(options.kind ?? []),
    contents: [],
    numerals: 'official',
    colophon: [],
    edition,
    layout,
    languages,
    title: languages.map((language) => ({language, text: title[language]})),
    facts: (options.facts ?? defaultFacts).map((fact) => ({...fact, label: of(fact.label)})),
    parts: partsOf(languages, layout, said),
    notes: (options.notes ?? []).map(
      ({id, zh, en}, index): Note => ({
        id,
        number: index + 1,
        cells: noteCells(zh, en, languages),
      }),
    ),
    properties: {authors: ['Lin Yi-hsuan'], keywords: ['儲能', 'storage'], date},
    labels: {
      ...labels,
      notes: of(labels.notes),
      summary: of(labels.summary),
      pageOf: of(labels.pageOf),
      contents: of(labels.contents),
      colophon: of(labels.colophon),
    },
  }
}

/** A note that has just one language serves the other as well. */
function noteCells(zh: string | null, en: string | null, languages: readonly Language[]): readonly Cell[] {
  const said = [cell('zh', zh), cell('en', en)].filter(({gap}) => !gap)
  const own = said.filter(({language}) => languages.includes(language))
  return own.length > 0 ? own : said
}

function partsOf(languages: readonly Language[], layout: Layout, said: readonly Said[]): readonly Part[] {
  const rows = (some: readonly Language[]) => said.map((row, index) => rowOf(row, index, some))
  if (languages.length === 1)
    return [{arrangement: 'single', continued: false, languages, rows: rows(languages)}]
  if (layout === 'sequential') {
    return languages.map((language) => ({
      arrangement: 'single',
      continued: false,
      languages: [language],
      rows: rows([language]),
    }))
  }
  if (layout === 'stacked')
    return [{arrangement: 'stack', continued: false, languages, rows: rows(languages)}]
  return beside(rows(languages), languages)
}

/** Side by side, but for pictures, which take the full width. */
function beside(rows: readonly Row[], languages: readonly Language[]): readonly Part[] {
  const parts: (Part & {readonly rows: Row[]})[] = []
  for (const row of rows) {
    const arrangement = row.kind === 'figure' ? 'stack' : 'columns'
    const last = parts.at(-1)
    if (last?.arrangement === arrangement) last.rows.push(row)
    else parts.push({arrangement, continued: parts.length > 0, languages, rows: [row]})
  }
  return parts
}

function rowOf(said: Said, index: number, languages: readonly Language[]): Row {
  const {kind, depth = kind === 'point' || kind === 'section' ? 1 : 0, ordinal = null} = said
  const {rank = ordinal === null ? 0 : depth} = said
  const cells = languages.map((language) => cell(language, said[language]))
  return {kind, id: `${kind[0]}-${String(index).padStart(8, '0')}`, depth, ordinal, rank, cells}
}

const defaultFacts: readonly Fact[] = [
  {
    role: 'author',
    label: [
      {language: 'zh', text: '作者'},
      {language: 'en', text: 'Author'},
    ],
    value: [{language: 'en', text: 'Lin Yi-hsuan'}],
    url: null,
  },
  {
    role: 'source',
    label: [
      {language: 'zh', text: '網站來源'},
      {language: 'en', text: 'Source'},
    ],
    value: [{language: 'en', text: 'Zhenpress Sample Desk'}],
    url: 'https://example.org/desk',
  },
  {
    role: 'date',
    label: [
      {language: 'zh', text: '日期'},
      {language: 'en', text: 'Date'},
    ],
    value: [
      {language: 'zh', text: '2026年3月17日'},
      {language: 'en', text: '17 March 2026'},
    ],
    url: null,
  },
  {
    role: 'keywords',
    label: [
      {language: 'zh', text: '關鍵字'},
      {language: 'en', text: 'Keywords'},
    ],
    value: [
      {language: 'zh', text: '儲能、電網韌性、能源轉型'},
      {language: 'en', text: 'storage, grid resilience, energy transition'},
    ],
    url: null,
  },
]

/** A PNG of one colour, made here so that no test needs a file. */
export function picture(width: number, height: number): Asset {
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, 0x9f)])
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const pixels = deflateSync(Buffer.concat(Array.from({length: height}, () => row)))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const bytes = Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
  return {bytes, mediaType: 'image/png', width, height}
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

const tokens: Tokens = {
  name: 'test',
  paper: 'A4',
  margins: {top: 19, right: 18, bottom: 21, left: 18},
  faces: {
    text: {zh: 'noto-serif-tc', en: 'source-serif-4'},
    heading: {zh: 'noto-sans-tc', en: 'source-sans-3'},
    code: 'source-code-pro',
  },
  office: {
    text: {zh: 'DFKai-SB', en: 'Times New Roman'},
    heading: {zh: 'Microsoft JhengHei', en: 'Calibri'},
    code: 'Consolas',
  },
  sizes: {title: 20, heading: [13, 11.5, 10.5], text: 10.5, small: 8.5},
  leading: {zh: 1.72, en: 1.5},
  colours: {
    ink: '#1a1a1a',
    quiet: '#5a5f66',
    accent: '#1f4e79',
    rule: '#c9ced6',
    tint: '#f2f5f9',
    paper: '#ffffff',
  },
  duplex: false,
  layout: 'parallel',
  fit: null,
  dark: {
    ink: '#e6e8eb',
    quiet: '#a9b0ba',
    accent: '#8fbce6',
    rule: '#3d444e',
    tint: '#20262e',
    paper: '#14181d',
  },
  kind: null,
  facts: ['author', 'source', 'date', 'keywords', 'extra'],
  labels: {},
  numbering: {scheme: 'official', sections: 'as-written', points: 'as-written'},
  cover: false,
  contents: 0,
  sections: 'run-on',
  colophon: false,
}

export function context(
  assets: Readonly<Record<string, Asset>> = {},
  over: Partial<Tokens> = {},
): EmitContext {
  // A DOCX does not carry its fonts, so that the emitter never asks the book for any.
  const fonts = {} as EmitContext['fonts']
  return {
    template: {tokens: {...tokens, ...over}, css: '', page: []},
    fonts,
    assets: new Map(Object.entries(assets)),
    record: null,
  }
}
