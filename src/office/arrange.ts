/** The order of a handout on its pages, whatever its blocks are written as. */

import type {Handout, Part, Row} from '../edition/handout.ts'
import type {Tokens} from '../template/template.ts'

/** What a format makes blocks with. */
export type Maker<Block> = {
  readonly front: () => readonly Block[]
  readonly contents: () => readonly Block[]
  /** A table of rows, a column for each language. */
  readonly columns: (part: Part) => Block
  /** The languages of a row, one under the other. */
  readonly stacked: (row: Row) => readonly Block[]
  readonly uncitedNotes: () => readonly Block[]
  readonly colophon: () => readonly Block[]
  readonly onNewPage: (blocks: readonly Block[]) => readonly Block[]
}

/** The second language of a sequential handout has pages of its own, and so has the briefing after a cover. */
export function arranged<Block>({parts}: Handout, tokens: Tokens, maker: Maker<Block>): readonly Block[] {
  const {onNewPage} = maker
  // In the order of the page, for notes and lists are counted on the way.
  const front = maker.front()
  const contents = maker.contents()
  const body = parts.map((part, index) => {
    const blocks = partBlocks(part, tokens, maker)
    return index > 0 && !part.continued && blocks.length > 0 ? onNewPage(blocks) : blocks
  })
  const all = [...contents, ...body.flat()]
  return [
    ...front,
    ...(tokens.cover && all.length > 0 ? onNewPage(all) : all),
    ...maker.uncitedNotes(),
    ...maker.colophon(),
  ]
}

function partBlocks<Block>(part: Part, tokens: Tokens, maker: Maker<Block>): readonly Block[] {
  if (part.rows.length === 0) return []
  if (part.arrangement === 'columns') return columnBlocks(part, tokens, maker)
  return part.rows.flatMap((row, index) => {
    const blocks = maker.stacked(row)
    return startsPage(row, index, tokens) ? maker.onNewPage(blocks) : blocks
  })
}

/** Whether a template wants the section on a page of its own; the first row stays where it is. */
export function startsPage({kind, depth}: Row, index: number, {sections}: Tokens): boolean {
  return sections === 'new-page' && kind === 'section' && depth === 1 && index > 0
}

/** One table, or one for each section that starts a page: a break inside a table is not kept everywhere. */
export function tablesOf({rows}: Part, tokens: Tokens): readonly (readonly Row[])[] {
  const tables: Row[][] = []
  for (const [index, row] of rows.entries()) {
    const last = tables.at(-1)
    if (last && !startsPage(row, index, tokens)) last.push(row)
    else tables.push([row])
  }
  return tables
}

function columnBlocks<Block>(part: Part, tokens: Tokens, maker: Maker<Block>): readonly Block[] {
  return tablesOf(part, tokens).flatMap((rows, index) => {
    const table = maker.columns({...part, rows})
    return index === 0 ? [table] : maker.onNewPage([table])
  })
}

/** Space between the paragraphs of one language of a stacked row, in twips: less than what parts it from the next. */
export const withinRow = 40
