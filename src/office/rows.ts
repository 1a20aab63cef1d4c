/** What a row is set with in a document for editing: its marker, and where its text stands. */

import type {Cell, Row} from '../edition/handout.ts'
import type {Language} from '../outline/types.ts'
import type {Lists, Marker, Place} from './lists.ts'
import {headingStyle} from './text-style.ts'

/** What a cell is set in. */
export type Slot = {
  /** Width of the column, in twips. */
  readonly width: number
  /** The bullet or number that the cell bears. */
  readonly marker: Marker | null
  /** Where the text of a list stands that bears no marker: the second language of a stacked point, a second paragraph. */
  readonly place: Place | null
}

/** The marker of a row; `null` where it is neither a point of a list nor a numbered section. */
export function markerOf(row: Row, language: Language, lists: Lists): Marker | null {
  if (row.kind === 'point') return lists.point(language, row)
  const numbered = row.kind === 'section' ? lists.section(language, row) : null
  return numbered && {...numbered, style: headingStyle(row.depth)}
}

/** Where a row stands that goes on with the point above it; `null` for a row of any other kind. */
export function placeOf({kind, depth}: Row, language: Language, lists: Lists): Place | null {
  return kind === 'paragraph' || kind === 'table' ? lists.within(language, depth) : null
}

/** What a format sets the languages of a row with, one under the other. */
export type Stacking<Block> = {
  readonly cell: (cell: Cell, slot: Slot) => readonly Block[]
  readonly keptWithNext: (blocks: readonly Block[]) => readonly Block[]
  /** The style's space stands after a row, not after each of its paragraphs. */
  readonly closedUp: (blocks: readonly Block[]) => readonly Block[]
}

/** The languages of a row, one under the other on one page. @param width in twips. */
export function stackedBlocks<Block>(
  row: Row,
  width: number,
  lists: Lists,
  {cell: cellBlocks, keptWithNext, closedUp}: Stacking<Block>,
): readonly Block[] {
  const slots = stackedSlots(row, width, lists)
  const groups = row.cells.map((cell, index) => {
    const slot = slots[index]
    return slot === undefined ? [] : cellBlocks(cell, slot)
  })
  return groups.flatMap((group, index) => (index < groups.length - 1 ? keptWithNext(group) : closedUp(group)))
}

/** The slots of a row's languages one under the other: the first bears the bullet or the number. */
function stackedSlots(row: Row, width: number, lists: Lists): readonly Slot[] {
  const [leading, ...following] = row.cells
  if (leading === undefined) return []
  const marker = markerOf(row, leading.language, lists)
  const place = placeOf(row, leading.language, lists)
  const under = row.kind === 'point' ? (marker?.place ?? null) : place
  return [{width, marker, place}, ...following.map(() => ({width, marker: null, place: under}))]
}
