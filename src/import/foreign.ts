/** Documents that were made elsewhere: two columns, or languages in turns. */

import type {Root, RootContent} from 'mdast'
import {gfmToMarkdown} from 'mdast-util-gfm'
import {toMarkdown as stringify} from 'mdast-util-to-markdown'
import {align} from '../align/align.ts'
import {type Alignable, alignableOf} from '../align/alignable.ts'
import {languageOf} from '../outline/script.ts'
import {type Language, languages, type Meta, type Term} from '../outline/types.ts'
import {termOf} from '../read/both.ts'
import {bareLabelOf, knownLabels, labelOf} from '../read/labels.ts'
import {readBriefing} from '../read/read.ts'
import {partParagraph} from './bilingual.ts'
import {rowsByColumns} from './columns.ts'
import {contentOf} from './content.ts'
import {type Block, type Document, isEmpty, type Paragraph, type Table, textOfBlocks} from './document.ts'
import {completeOutline, type Imported} from './import-document.ts'
import {noMeta} from './meta.ts'
import type {DocumentRow} from './row.ts'
import {rowsIn} from './rows.ts'

export type Foreign = Imported & {
  /** Whether its columns said what belongs together. */
  readonly byColumns: boolean
}

/** @returns `null` where there is nothing to print. */
export function importForeign(document: Document, slug: string): Foreign | null {
  const isParallel = document.blocks.some((block) => block.type === 'table' && isPairing(block))
  return isParallel ? fromTables(document, slug) : fromText(document, slug)
}

/** Whether both columns of a table say something in most of its rows. */
function isPairing(table: Table): boolean {
  const rows = rowsByColumns(table) ?? []
  const paired = rows.filter(({sides}) => languages.every((language) => says(sides[language] ?? [])))
  return paired.length * 2 > rows.length
}

function says(blocks: readonly Block[]): boolean {
  return textOfBlocks(blocks).trim() !== ''
}

function fromTables(document: Document, slug: string): Foreign {
  const head = headOf(document)
  const blocks = document.blocks.filter((block) => !head.blocks.includes(block))
  const parted = blocks.flatMap((block): readonly Block[] => {
    const sides = block.type === 'paragraph' ? partParagraph(block) : null
    return sides ? languages.flatMap((language) => sides[language] ?? []) : [block]
  })
  const rows = rowsIn(
    {blocks: parted},
    () => false,
    (table) => (isPairing(table) ? (rowsByColumns(table)?.flatMap(evenRows) ?? null) : null),
  )
  return {...completeOutline(document, {rows, baseline: null, slug, meta: head.meta}), byColumns: true}
}

type Head = {readonly meta: Meta; readonly blocks: readonly Block[]}

/** Title and labelled lines above all else; a title that no style names is the first heading, or the properties'. */
function headOf({blocks, title}: Document): Head {
  const end = blocks.findIndex((block) => block.type === 'table')
  const above = blocks.slice(0, end < 0 ? blocks.length : end).filter((block) => block.type === 'paragraph')
  const named = above.filter(({family}) => family === 'title')
  const heading = above.find((block) => !isEmpty(block) && !isLabelled(block))
  const first = named.length > 0 || heading?.family !== 'heading' ? named : firstHeadings(above, heading)
  const labelled = above.filter(isLabelled)
  const lines = labelled.map((block) => textOfBlocks([block])).join('\n')
  const meta = readBriefing(`${lines}\n\n正文：\n。`, {slug: 'x'}).outline?.meta ?? noMeta
  const term = [...first.map(termIn), termOf(title)].reduce<Term>(
    (all, each) => ({zh: all.zh ?? each.zh, en: all.en ?? each.en}),
    meta.title,
  )
  return {
    meta: {...meta, title: first.length > 0 || title !== '' ? term : meta.title},
    blocks: [...first, ...labelled],
  }
}

/** The first heading, and the one in the other language behind it. */
function firstHeadings(above: readonly Paragraph[], heading: Paragraph): readonly Paragraph[] {
  const next = above[above.indexOf(heading) + 1]
  const isTranslation =
    next?.family === 'heading' &&
    next.level === heading.level &&
    languageOf(textOfBlocks([next])) !== languageOf(textOfBlocks([heading]))
  return isTranslation ? [heading, next] : [heading]
}

function termIn(block: Paragraph): Term {
  const sides = partParagraph({...block, family: 'title'})
  if (!sides) return termOf(textOfBlocks([block]))
  return {zh: textOfBlocks(sides.zh ?? []).trim(), en: textOfBlocks(sides.en ?? []).trim()}
}

function isLabelled(block: Paragraph): boolean {
  return block.family !== 'title' && labelOf(textOfBlocks([block]), knownLabels)?.role != null
}

/** A row whose cells have as many paragraphs each is as many rows; of others the texts are aligned. */
function evenRows(row: DocumentRow): readonly DocumentRow[] {
  if (languages.every((language) => isLead(row.sides[language]))) return [leadOf(row)]
  const [zh, en] = languages.map((language) => (row.sides[language] ?? []).filter((block) => says([block])))
  if (!zh || !en || zh.length < 2 || en.length < 1) return [row]
  if (zh.length === en.length) return zh.map((block, index) => pairOf([block], en.slice(index, index + 1)))
  const said = (blocks: readonly Block[], language: Language): readonly Alignable[] =>
    blocks.map((block) => alignableOf(textOfBlocks([block]), language))
  const held = (blocks: readonly Block[], indices: readonly number[]): readonly Block[] =>
    indices.flatMap((index) => blocks[index] ?? [])
  return align(said(zh, 'zh'), said(en, 'en')).map((group) => pairOf(held(zh, group.zh), held(en, group.en)))
}

/** Whether a cell says that it is a summary, and then what it says. */
function isLead(blocks: readonly Block[] = []): boolean {
  const [label, ...rest] = blocks.filter((block) => says([block]))
  return (
    label !== undefined &&
    rest.length > 0 &&
    bareLabelOf(textOfBlocks([label]), knownLabels)?.role === 'summary'
  )
}

function leadOf({sides}: DocumentRow): DocumentRow {
  const rest = (blocks: readonly Block[] = []): readonly Block[] =>
    blocks.filter((block) => says([block])).slice(1)
  return {stem: 'summary', isWhole: true, sides: {zh: rest(sides.zh), en: rest(sides.en)}}
}

function pairOf(zh: readonly Block[], en: readonly Block[]): DocumentRow {
  return {stem: null, isWhole: true, sides: {...(zh.length > 0 ? {zh} : {}), ...(en.length > 0 ? {en} : {})}}
}

/** All text as Markdown, for the reader to pair. */
function fromText(document: Document, slug: string): Foreign | null {
  const pictures = new Set<string>()
  const noteOf = (key: string): string => key.replace(/\W+/g, '-')
  const urlOf = (name: string, alt: string): null => {
    pictures.add(name || alt)
    return null
  }
  const setting = {noteOf, urlOf, flat: false}
  const body: RootContent[] = []
  let open: Block[] = []
  const flush = (): void => {
    body.push(...contentOf(open, setting))
    open = []
  }
  for (const block of document.blocks) {
    const level = block.type === 'paragraph' && !isEmpty(block) ? levelOf(block) : null
    if (level === null) {
      open.push(block)
      continue
    }
    flush()
    const [first] = contentOf([block], setting)
    if (first?.type === 'paragraph') body.push({type: 'heading', depth: level, children: first.children})
  }
  flush()
  const notes = [...document.notes].map(([key, blocks]): RootContent => {
    const children = contentOf(blocks, setting).filter((each) => each.type === 'paragraph')
    return {type: 'footnoteDefinition', identifier: noteOf(key), label: noteOf(key), children}
  })
  const root: Root = {type: 'root', children: [...body, ...notes.filter(isCitedIn(body))]}
  const text = stringify(root, {extensions: [gfmToMarkdown()], bullet: '-', listItemIndent: 'one'})
  const {outline} = readBriefing(text, {slug})
  return outline && {outline, pictures: [...pictures], baseline: null, byColumns: false}
}

function levelOf({family, level}: Paragraph): 1 | 2 | 3 | 4 | 5 | 6 | null {
  if (family === 'title') return 1
  // Headings stand below the title.
  return family === 'heading' ? (Math.min(Math.max(level, 1) + 1, 6) as 2 | 3 | 4 | 5 | 6) : null
}

function isCitedIn(body: readonly RootContent[]): (note: RootContent) => boolean {
  const said = JSON.stringify(body)
  return (note) =>
    note.type === 'footnoteDefinition' &&
    note.children.length > 0 &&
    said.includes(`"footnoteReference","identifier":"${note.identifier}"`)
}
