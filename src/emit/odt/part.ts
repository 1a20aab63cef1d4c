/** A part of the handout, set in its arrangement. */

import type {Part, Row} from '../../edition/handout.ts'
import {columns} from './columns.ts'
import {sharedFigure} from './figure.ts'
import {keptWithNext, onNewPage, withDirect} from './plans.ts'
import {cellBlocks, markerOf, placeOf} from './row.ts'
import type {Block, State} from './state.ts'

export function partBlocks(part: Part, state: State): readonly Block[] {
  if (part.rows.length === 0) return []
  if (part.arrangement === 'columns') return columnBlocks(part, state)
  return part.rows.flatMap((row, index) => {
    const blocks = stacked(row, state)
    return startsPage(row, index, state) ? onNewPage(blocks) : blocks
  })
}

/** Whether a template wants the section on a page of its own; the first row stays where it is. */
function startsPage({kind, depth}: Row, index: number, {tokens}: State): boolean {
  return tokens.sections === 'new-page' && kind === 'section' && depth === 1 && index > 0
}

/** One table, or one for each section that starts a page. */
function columnBlocks(part: Part, state: State): readonly Block[] {
  const tables: Row[][] = []
  for (const [index, row] of part.rows.entries()) {
    const last = tables.at(-1)
    if (last && !startsPage(row, index, state)) last.push(row)
    else tables.push([row])
  }
  return tables.flatMap((rows, index) => {
    const table = columns({...part, rows}, state)
    return index === 0 ? [table] : onNewPage([table])
  })
}

/** The languages of a row, one under the other on one page; the first bears the bullet or the number. */
function stacked(row: Row, state: State): readonly Block[] {
  const [leading, ...following] = row.cells
  if (leading === undefined) return []
  const shared = row.kind === 'figure' ? sharedFigure(row, state) : null
  if (shared !== null) return shared
  const marker = markerOf(row, leading.language, state)
  const place = placeOf(row, leading.language, state)
  const under = row.kind === 'point' ? (marker?.place ?? null) : place
  const width = state.page.measure
  const groups = [
    cellBlocks(row, leading, {width, marker, place}, state),
    ...following.map((cell) => cellBlocks(row, cell, {width, marker: null, place: under}, state)),
  ]
  return groups.flatMap((group, index) => (index < groups.length - 1 ? keptWithNext(group) : closedUp(group)))
}

/** Space between the paragraphs of one language, in twips: less than what parts one row from the next. */
const withinRow = 40

/** The style's space stands after a row, not after each of its paragraphs. */
function closedUp(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, index) =>
    block.kind === 'paragraph' && index < blocks.length - 1 ? withDirect(block, {after: withinRow}) : block,
  )
}
