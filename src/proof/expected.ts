/** What a file must say: the handout as texts, one a paragraph, a cell or a line, in the order in which they are read. */

import type {Image, Nodes} from 'mdast'
import {contentsEntry} from '../edition/contents-entry.ts'
import type {Cell, Handout, Note, Row, Run} from '../edition/handout.ts'
import {numeral} from '../edition/numerals.ts'
import type {Language} from '../outline/types.ts'
import {noteMark} from './read-back.ts'

/** Stands where the author broke a line: some formats have a space there, and some none. */
export const lineBreak = '\u2028'

export type Expected = {
  /** The node of the outline, `meta` or `summary`; `null` for words of the press. */
  readonly node: string | null
  readonly language: Language
  readonly text: string
  /** Whether a block ends after it; a heading may go on in the other language. */
  readonly closed: boolean
  /** What may stand before it: its number, as it is printed; `bullet`; `null`. */
  readonly marker: string | null
  /** Pieces of code in it, which are in no language. */
  readonly codes: readonly string[]
}

export type ExpectedText = {
  /** What stands in the head, in whatever order the template has it; a template may leave out a whole group. */
  readonly groups: readonly (readonly Expected[])[]
  /** What stands in its order: the text, and the notes. */
  readonly body: readonly Expected[]
  /** Words that may stand round them, each as often as this. */
  readonly words: ReadonlyMap<string, number>
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
}

export function expectedOf(handout: Handout, {assets, office}: ExpectedOptions): ExpectedText {
  const {title, kind, facts, contents, parts, colophon, labels, languages} = handout
  const links: string[] = []
  const pictures: {url: string; alt: string; node: string}[] = []
  const context: Context = {handout, assets, office, apart: false, links, pictures}
  const subject = facts.some(({role}) => role === 'title')
  const line =
    (node: string) =>
    (run: Run): Expected =>
      plain(node, run)
  const body = [
    ...parts.flatMap(({rows, arrangement}) =>
      rows.flatMap((row) => rowTexts(row, {...context, apart: arrangement === 'columns'})),
    ),
    ...noteOrder(handout, office).flatMap((note) => noteTexts(note, context)),
  ]
  const lists = contents.flatMap((row) =>
    row.cells.flatMap((cell): Expected[] => {
      const text = contentsEntry(row, cell, handout)
      return text === '' ? [] : [plain(row.id, {language: cell.language, text})]
    }),
  )
  for (const {url, value} of facts) if (url !== null) links.push(...(office ? value.map(() => url) : [url]))
  const heads = parts.filter(({arrangement}) => arrangement === 'columns').length
  const words = new Map<string, number>()
  const allow = (text: string, times: number): void => {
    words.set(text, (words.get(text) ?? 0) + times)
  }
  if (languages.length > 1) for (const language of languages) allow(labels.language[language], heads)
  for (const run of [...labels.notes, ...labels.contents, ...labels.colophon]) allow(oneLine(run.text), 1)
  return {
    groups: [
      subject ? [] : title.map(line('meta.title')),
      kind.map(line('kind')),
      facts.flatMap(({role, label, value}) => [...label, ...value].map(line(`meta.${role}`))),
      lists,
      colophon.flat().map((run) => plain(null, run)),
    ],
    body,
    words,
    links,
    pictures,
  }
}

/** An office program has its notes in the order of the references to them: one language after the other, where the text is. */
function noteOrder({notes, parts, languages}: Handout, office: boolean): readonly Note[] {
  const isSequential = parts.length > 1 && parts.every(({arrangement}) => arrangement === 'single')
  if (!office || !isSequential) return notes
  return languages.flatMap((language) =>
    notes.flatMap((note) => {
      const cells = note.cells.filter((cell) => cell.language === language)
      return cells.length > 0 ? [{...note, cells}] : []
    }),
  )
}

type Context = {
  readonly handout: Handout
  readonly assets: ReadonlySet<string>
  readonly office: boolean
  /** Each language has a place of its own, and its own print of a picture. */
  readonly apart: boolean
  readonly links: string[]
  readonly pictures: {url: string; alt: string; node: string}[]
}

function plain(node: string | null, {language, text}: Run): Expected {
  return {node, language, text: oneLine(text), closed: false, marker: null, codes: []}
}

function rowTexts(row: Row, context: Context): readonly Expected[] {
  const {handout} = context
  if (row.kind === 'figure') return figureTexts(row, context)
  return row.cells.flatMap((cell) => {
    const {language} = cell
    const label =
      row.kind === 'summary' ? handout.labels.summary.filter((run) => run.language === language) : []
    const marker = markerOf(row, cell, handout)
    const texts = cellTexts(row.id, cell, context)
    // A heading goes on in the other language.
    const closed = row.kind !== 'section'
    return [
      ...label.map((run) => ({...plain(null, run), closed: true})),
      ...texts.map((each, index) => (index === 0 ? {...each, marker, closed: closed && each.closed} : each)),
    ]
  })
}

function markerOf(row: Row, {language}: Cell, {numerals}: Handout): string | null {
  if (row.ordinal !== null) return numeral(row.ordinal, {rank: row.rank, language, scheme: numerals})
  return row.kind === 'point' ? 'bullet' : null
}

function cellTexts(node: string, cell: Cell, context: Context): readonly Expected[] {
  const {language} = cell
  if (cell.gap)
    return [{...plain(node, {language, text: context.handout.labels.gap[language]}), closed: true}]
  return leaves(cell.content, {node, language, marker: null}, context)
}

function noteTexts({id, number, cells}: Note, context: Context): readonly Expected[] {
  return cells.flatMap((cell) =>
    cellTexts(id, cell, context).map((each, index) => (index === 0 ? {...each, marker: `${number}.`} : each)),
  )
}

/** The same picture on both sides is shown once, with a caption in each language. */
function figureTexts(row: Row, context: Context): readonly Expected[] {
  const shown = new Set<string>()
  const alts = new Set(row.cells.flatMap((cell) => imageOf(cell)?.alt ?? []))
  return row.cells.flatMap((cell): readonly Expected[] => {
    const image = imageOf(cell)
    if (cell.gap || !image || !context.assets.has(image.url)) return cellTexts(row.id, cell, context)
    const alt = context.office ? [...alts].join(' / ') : (image.alt ?? '')
    if (context.apart || !shown.has(image.url)) context.pictures.push({url: image.url, alt, node: row.id})
    shown.add(image.url)
    const caption = image.title ?? image.alt ?? ''
    return caption === '' ? [] : [plain(row.id, {language: cell.language, text: caption})]
  })
}

function imageOf({content: [block]}: Cell): Image | undefined {
  return block?.type === 'paragraph' ? block.children.find((node) => node.type === 'image') : undefined
}

type Leaf = {readonly node: string; readonly language: Language; readonly marker: string | null}

/** The texts of blocks: each paragraph, each cell of a table, each piece of code. */
function leaves(content: readonly Nodes[], leaf: Leaf, context: Context): readonly Expected[] {
  return content.flatMap((node, index): readonly Expected[] => {
    const own = index === 0 ? leaf : {...leaf, marker: null}
    switch (node.type) {
      case 'table':
        return node.children.flatMap((row) => row.children.flatMap((cell) => textOf(cell, own, context)))
      case 'list':
        return node.children.flatMap((item, at) =>
          leaves(
            item.children,
            {...leaf, marker: node.ordered ? `#${(node.start ?? 1) + at}` : 'bullet'},
            context,
          ),
        )
      case 'blockquote':
      case 'listItem':
      case 'footnoteDefinition':
        return leaves(node.children, own, context)
      case 'code':
        return node.value
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map((line) => ({
            ...plain(leaf.node, {language: leaf.language, text: line}),
            codes: [oneLine(line)],
          }))
      case 'thematicBreak':
      case 'definition':
        return []
      default:
        return textOf(node, own, context)
    }
  })
}

function textOf(node: Nodes, {node: id, language, marker}: Leaf, context: Context): readonly Expected[] {
  const text = oneLine(inline(node, id, context)).trim()
  return text === '' ? [] : [{node: id, language, text, closed: true, marker, codes: codesIn(node)}]
}

function codesIn(node: Nodes): readonly string[] {
  if (node.type === 'inlineCode') return [oneLine(node.value)]
  return 'children' in node ? node.children.flatMap(codesIn) : []
}

function inline(node: Nodes, id: string, context: Context): string {
  switch (node.type) {
    case 'break':
      return lineBreak
    case 'footnoteReference':
      return noteMark
    case 'image':
      if (!context.assets.has(node.url)) return `[${node.alt ?? ''}]`
      context.pictures.push({url: node.url, alt: node.alt ?? '', node: id})
      return ''
    case 'link':
      context.links.push(node.url)
      return node.children.map((child) => inline(child, id, context)).join('')
    default:
      if ('children' in node) return node.children.map((child) => inline(child, id, context)).join('')
      return 'value' in node ? node.value : ''
  }
}

const cjk = '[\\p{Script=Han}\\u3000-\\u303F\\uFF00-\\uFFEF]'
const lineInHan = new RegExp(`(?<=${cjk})\\n(?=${cjk})`, 'gu')

/** The end of a line of the source is none of the text: Han join closely, words with a space. */
function oneLine(text: string): string {
  return text
    .replace(lineInHan, '')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[ \t\n\r\u00a0]+/g, ' ')
    .trim()
}
