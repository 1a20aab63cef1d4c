/** The rows of a handout, in the arrangement of its layout. */

import type {ListItem} from 'mdast'
import type {Content, Language, Outline} from '../outline/types.ts'
import type {Layout, Part, Row} from './handout.ts'
import {type Numbering, rowsOf} from './rows.ts'

export type PartChoices = {
  readonly languages: readonly Language[]
  readonly layout: Layout
  /** Columns that a table may have to stand beside its translation. */
  readonly mostBeside: number
  readonly numbering: Numbering
}

export function partsOf(outline: Outline, choices: PartChoices): readonly Part[] {
  const {languages, layout, mostBeside, numbering} = choices
  const single = (language: Language): Part => ({
    arrangement: 'single',
    continued: false,
    languages: [language],
    rows: rowsOf(outline, [language], numbering),
  })
  const [only, second] = languages
  if (only && !second) return [single(only)]
  if (layout === 'sequential') return languages.map(single)
  const rows = rowsOf(outline, languages, numbering)
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

/** Columns of the widest table in a block; 0 where it has none. */
function columnsOf(block: Content | ListItem): number {
  if (block.type === 'table') return block.children[0]?.children.length ?? 0
  if (block.type !== 'list' && block.type !== 'listItem' && block.type !== 'blockquote') return 0
  return Math.max(0, ...block.children.map(columnsOf))
}
