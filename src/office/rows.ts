/** What a row is set with in a document for editing: its marker, and where its text stands. */

import type {Row} from '../edition/handout.ts'
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

/** The slots of a row's languages one under the other: the first bears the bullet or the number. */
export function stackedSlots(row: Row, width: number, lists: Lists): readonly Slot[] {
  const [leading, ...following] = row.cells
  if (leading === undefined) return []
  const marker = markerOf(row, leading.language, lists)
  const place = placeOf(row, leading.language, lists)
  const under = row.kind === 'point' ? (marker?.place ?? null) : place
  return [{width, marker, place}, ...following.map(() => ({width, marker: null, place: under}))]
}
