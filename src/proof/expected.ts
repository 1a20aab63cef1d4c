/** What a file must say: the handout as texts, one a paragraph, a cell or a line, in the order in which they are read. */

import {contentsEntry} from '../edition/contents-entry.ts'
import type {Handout, Part, Row, Run} from '../edition/handout.ts'
import type {Language} from '../outline/types.ts'
import {type Context, noteTexts, officeNotes, rowTexts} from './expected-rows.ts'
import {type Expected, oneLine, plain} from './leaves.ts'

/** A word of the press or of the template, that may stand round the texts, once. */
export type Word = {
  readonly text: string
  /** `null` for what a template says: it may be in any. */
  readonly language: Language | null
}

export type ExpectedText = {
  /** The head, the contents and the colophon: pieces that each stand together, in whatever order the template has them. */
  readonly matter: readonly (readonly Expected[])[]
  /** What stands in its order: the text, and the notes. */
  readonly body: readonly Expected[]
  readonly words: readonly Word[]
  /** Targets of links, in any order. */
  readonly links: readonly string[]
  /** Addresses of the pictures that are shown, each once a place. */
  readonly pictures: readonly {readonly url: string; readonly alt: string; readonly node: string}[]
}

export type ExpectedOptions = {
  /** Addresses of the pictures that can be shown. */
  readonly assets: ReadonlySet<string>
  /**
   * For an office program: the words of a picture are those of both languages, and a value that is said in both leads from
   * each of them.
   */
  readonly office: boolean
  /**
   * The tables that a part in columns makes: each says its languages at its head. `null` where parts that go on with each
   * other make one table.
   */
  readonly tables: ((part: Part) => readonly (readonly Row[])[]) | null
  /** Words of the template's own. */
  readonly own: readonly string[]
}

export function expectedOf(handout: Handout, {assets, office, tables, own}: ExpectedOptions): ExpectedText {
  const {title, kind, facts, contents, parts, colophon} = handout
  const links: string[] = []
  const pictures: {url: string; alt: string; node: string}[] = []
  const context: Context = {
    handout,
    assets,
    office,
    apart: false,
    links,
    pictures,
    references: [],
    noteInOffice: false,
  }
  const subject = facts.some(({role}) => role === 'title')
  const line =
    (node: string) =>
    (run: Run): Expected =>
      plain(node, run)
  const rows = parts.flatMap((part, index) => {
    const apart = part.arrangement === 'columns'
    const heads = columnHeads(part, handout)
    if (apart && tables)
      return tables(part).flatMap((rows) => [
        ...heads,
        ...rows.flatMap((row) => rowTexts(row, {...context, apart})),
      ])
    return [
      ...(!tables && isHeaded(parts, index) ? heads : []),
      ...part.rows.flatMap((row) => rowTexts(row, {...context, apart})),
    ]
  })
  const body = [
    ...rows,
    ...(office ? officeNotes(context) : handout.notes.flatMap((note) => noteTexts(note, context))),
  ]
  const lists = contents.map((row) =>
    row.cells.flatMap((cell): Expected[] => {
      const text = contentsEntry(row, cell, handout)
      return text === '' ? [] : [plain(row.id, {language: cell.language, text})]
    }),
  )
  for (const {url, value} of facts) if (url !== null) links.push(...(office ? value.map(() => url) : [url]))
  return {
    matter: [
      subject ? [] : title.map(line('meta.title')),
      kind.map(line('kind')),
      ...facts.map(({role, label, value}) => [...label, ...value].map(line(`meta.${role}`))),
      ...lists,
      colophon.flat().map((run) => plain(null, run)),
    ].filter((texts) => texts.length > 0),
    body,
    words: wordsRound(handout, own),
    links,
    pictures,
  }
}

/** Whether a table begins with this part, which has columns there or further on. */
function isHeaded(parts: readonly Part[], index: number): boolean {
  if (parts[index]?.continued) return false
  const others = parts.slice(index + 1)
  const end = others.findIndex(({continued}) => !continued)
  const table = [parts[index], ...(end < 0 ? others : others.slice(0, end))]
  return table.some((part) => part?.arrangement === 'columns')
}

function columnHeads({languages}: Part, {labels}: Handout): readonly Expected[] {
  return languages.map((language) => ({
    ...plain(null, {language, text: labels.language[language]}),
    closed: true,
  }))
}

function wordsRound({labels}: Handout, own: readonly string[]): readonly Word[] {
  return [
    ...[...labels.notes, ...labels.contents, ...labels.colophon].map(({text, language}) => ({
      text: oneLine(text),
      language,
    })),
    ...own.map((text) => ({text: oneLine(text), language: null})).filter(({text}) => text !== ''),
  ]
}
