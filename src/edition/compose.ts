/** Outline + edition + layout → Handout. */

import type {Nodes} from 'mdast'
import {defaultTitle} from '../outline/default-title.ts'
import type {Both, Content, Language, Outline, OutlineNode, Side} from '../outline/types.ts'
import type {Calendar} from './dates.ts'
import {factsOf, termRuns} from './facts.ts'
import {
  type Cell,
  type Edition,
  type Handout,
  type Layout,
  languagesOf,
  type Note,
  type Part,
  type Row,
  type Run,
} from './handout.ts'
import {words} from './labels.ts'

/** A table of more columns than this takes the full width of an A4 page. */
const mostColumnsBeside = 3

/**
 * Makes the handout that every format prints.
 *
 * @param mostBeside columns that a table may have to stand beside its translation; one of more takes the full width.
 * @param calendar of the briefing's own date in Chinese.
 */
export function compose(
  outline: Outline,
  edition: Edition,
  layout: Layout,
  mostBeside: number = mostColumnsBeside,
  calendar: Calendar = 'gregorian',
): Handout {
  const languages = languagesOf[edition]
  const parts = partsOf(outline, languages, layout, mostBeside)
  const {authors, keywords, date} = outline.meta
  const lead = languages[0] ?? 'zh'
  const nameOf = (term: Both<string | null>): string => term[lead] ?? term.zh ?? term.en ?? ''
  const run = (text: Both<string>): Run[] => languages.map((language) => ({language, text: text[language]}))
  return {
    slug: outline.id,
    edition,
    layout: languages.length > 1 ? layout : 'parallel',
    languages,
    title: titleOf(outline, languages),
    facts: factsOf(outline, languages, calendar),
    parts,
    notes: notesOf(outline, parts, languages),
    properties: {authors: authors.map(nameOf), keywords: keywords.map(nameOf), date: date.iso},
    labels: {
      language: words.language,
      notes: run(words.notes),
      summary: run(words.summary),
      gap: words.gap,
      pageOf: run(words.pageOf),
    },
  }
}

function titleOf(outline: Outline, languages: readonly Language[]): readonly Run[] {
  const runs = termRuns(outline.meta.title, languages)
  if (runs.length > 0) return runs
  const title = defaultTitle(outline)
  return languages.map((language) => ({language, text: title[language]}))
}

function partsOf(
  outline: Outline,
  languages: readonly Language[],
  layout: Layout,
  mostBeside: number,
): readonly Part[] {
  const single = (language: Language): Part => ({
    arrangement: 'single',
    continued: false,
    languages: [language],
    rows: rowsOf(outline, [language]),
  })
  const [only, second] = languages
  if (only && !second) return [single(only)]
  if (layout === 'sequential') return languages.map(single)
  const rows = rowsOf(outline, languages)
  if (layout === 'stacked') return [{arrangement: 'stack', continued: false, languages, rows}]
  // A page of its own has room for whatever its language has.
  if (layout === 'facing') return [{arrangement: 'columns', continued: false, languages, rows}]
  return byWidth(rows, languages, mostBeside)
}

/** Rows side by side, but for those that need the full width. */
function byWidth(rows: readonly Row[], languages: readonly Language[], mostBeside: number): readonly Part[] {
  const parts: {
    arrangement: 'columns' | 'stack'
    continued: boolean
    languages: readonly Language[]
    rows: Row[]
  }[] = []
  for (const row of rows) {
    const arrangement = isWide(row, mostBeside) ? 'stack' : 'columns'
    const last = parts.at(-1)
    if (last?.arrangement === arrangement) last.rows.push(row)
    else parts.push({arrangement, continued: parts.length > 0, languages, rows: [row]})
  }
  return parts
}

function isWide(row: Row, mostBeside: number): boolean {
  if (row.kind === 'figure') return true
  return row.cells.some((cell) => cell.content.some((block) => columnsOf(block) > mostBeside))
}

function columnsOf(block: Content): number {
  return block.type === 'table' ? (block.children[0]?.children.length ?? 0) : 0
}

function rowsOf(outline: Outline, languages: readonly Language[]): readonly Row[] {
  const rows: Row[] = []
  if (outline.summary.zh || outline.summary.en) {
    rows.push({
      kind: 'summary',
      id: 'summary',
      depth: 0,
      ordinal: null,
      rank: 0,
      cells: cellsOf(outline.summary, languages),
    })
  }
  addRows(outline.children, languages, {section: 0, point: 0, number: 0}, rows)
  return rows
}

function addRows(
  nodes: readonly OutlineNode[],
  languages: readonly Language[],
  depth: {readonly section: number; readonly point: number; readonly number: number},
  rows: Row[],
): void {
  for (const node of nodes) {
    if (node.kind === 'note') continue
    const ordinal = ordinalOf(node)
    const inner = {
      section: depth.section + (node.kind === 'section' ? 1 : 0),
      point: node.kind === 'section' ? 0 : depth.point + (node.kind === 'point' ? 1 : 0),
      number: depth.number + (ordinal === null ? 0 : 1),
    }
    rows.push({
      kind: node.kind,
      id: node.id,
      depth: node.kind === 'section' ? inner.section : inner.point,
      ordinal,
      rank: ordinal === null ? 0 : inner.number,
      cells: cellsOf(node, languages),
    })
    addRows(node.children, languages, inner, rows)
  }
}

function ordinalOf(node: OutlineNode): number | null {
  if (node.kind !== 'point' && node.kind !== 'section') return null
  return node.zh?.content[0]?.data?.ordinal ?? node.en?.content[0]?.data?.ordinal ?? null
}

function cellsOf(sides: Both<Side | null>, languages: readonly Language[]): readonly Cell[] {
  return languages.map((language) => ({
    language,
    content: sides[language]?.content ?? [],
    gap: sides[language] === null,
  }))
}

/** Footnotes that the parts refer to, in order of first reference, then those that nothing refers to. */
function notesOf(outline: Outline, parts: readonly Part[], languages: readonly Language[]): readonly Note[] {
  const nodes = new Map(
    outline.children.filter((node) => node.kind === 'note').map((node) => [node.id, node]),
  )
  const order = new Set<string>()
  const visit = (node: Nodes): void => {
    if (node.type === 'footnoteReference' && !order.has(node.identifier)) {
      order.add(node.identifier)
      const note = nodes.get(node.identifier)
      for (const language of languages) for (const block of note?.[language]?.content ?? []) visit(block)
    }
    if ('children' in node) for (const child of node.children) visit(child)
  }
  for (const part of parts) {
    for (const row of part.rows) for (const cell of row.cells) for (const block of cell.content) visit(block)
  }
  for (const node of nodes.values()) if (languages.some((language) => node[language])) order.add(node.id)
  const known = [...order].flatMap((id) => nodes.get(id) ?? [])
  return known.map((node, index) => ({id: node.id, number: index + 1, cells: noteCells(node, languages)}))
}

/** A note that has just one language serves the other as well. */
function noteCells(node: OutlineNode, languages: readonly Language[]): readonly Cell[] {
  const own = cellsOf(node, languages).filter((cell) => !cell.gap)
  if (own.length > 0) return own
  return cellsOf(node, ['zh', 'en']).filter((cell) => !cell.gap)
}
