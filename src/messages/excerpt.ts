/** A line of a source, quoted, with its place underlined. */

import {type Cell, cellsOf} from './columns.ts'

export type Excerpt = {
  /** The line, cut round the place where it is too long. */
  readonly line: string
  /** Spaces, then a caret for each column of the place. */
  readonly underline: string
}

/** What stands where a line was cut. */
const ellipsis = '…'

/** How much of a cut line stands before the place at most: the reader needs what leads to it, and more what follows. */
const leadShare = 0.4

/**
 * Quotes a line.
 *
 * @param line without its end.
 * @param from the first column of the place, 0-based, in UTF-16 units.
 * @param to the column behind it; at least one column is underlined.
 * @param columns that the line may take.
 */
export function excerptOf(line: string, from: number, to: number, columns: number): Excerpt {
  const cells = cellsOf(line.replace(/\s+$/, ''))
  const first = indexAt(cells, from)
  const last = Math.max(first + 1, indexAt(cells, to))
  const {start, end} = windowOf(cells, first, last, columns)
  const head = start > 0 ? ellipsis : ''
  const tail = end < cells.length ? ellipsis : ''
  const shown = cells.slice(start, end)
  return {
    line: head + shown.map(({text}) => text).join('') + tail,
    underline:
      ' '.repeat(head.length + widthOf(cells.slice(start, first))) +
      '^'.repeat(Math.max(1, widthOf(cells.slice(first, Math.min(last, end))))),
  }
}

function indexAt(cells: readonly Cell[], column: number): number {
  const index = cells.findIndex(({start}) => start >= column)
  return index < 0 ? cells.length : index
}

/** The part of a line that is shown: all of it where it fits, else the place and what stands round it. */
function windowOf(
  cells: readonly Cell[],
  first: number,
  last: number,
  columns: number,
): {start: number; end: number} {
  if (widthOf(cells) <= columns) return {start: 0, end: cells.length}
  const room = columns - 2 * ellipsis.length
  let start = first
  // A place that is itself long leaves less room before it, and none is taken that what follows would not need.
  const lead = Math.max(
    Math.min(room * leadShare, room - widthOf(cells.slice(first, last))),
    room - widthOf(cells.slice(first)),
    0,
  )
  while (start > 0 && widthOf(cells.slice(start - 1, first)) <= lead) start--
  let end = start
  for (let width = 0; end < cells.length; end++) {
    width += cells[end]?.width ?? 0
    if (width > room) break
  }
  // No mark stands without the character that carries it.
  while (start > 0 && cells[start]?.width === 0) start--
  while (end < cells.length && cells[end]?.width === 0) end++
  return {start, end}
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, {width}) => sum + width, 0)
}
