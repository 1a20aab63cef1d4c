import type {Point, Position} from 'unist'

/** Where the lines of a text start, in UTF-16 units. */
export type TextLines = readonly number[]

/** Finds the lines of a text; LF, CR LF and CR end one, as in CommonMark. */
export function linesOf(text: string): TextLines {
  const starts = [0]
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length)
  return starts
}

/** The place from one offset to another. */
export function positionAt(lines: TextLines, from: number, to: number): Position {
  return {start: pointAt(lines, from), end: pointAt(lines, to)}
}

function pointAt(lines: TextLines, offset: number): Point {
  let [low, high] = [0, lines.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((lines[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return {line: low + 1, column: offset - (lines[low] ?? 0) + 1, offset}
}
