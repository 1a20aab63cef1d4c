/** The operators of a PDF that place text, and the matrices that they change. */

/** a b c d e f of ISO 32000-1 8.3.3. */
export type Matrix = readonly [number, number, number, number, number, number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** `one` first, then `other`. */
export function times(one: Matrix, other: Matrix): Matrix {
  const [a, b, c, d, e, f] = one
  const [g, h, i, j, k, l] = other
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l]
}

/** pdf.js' numbers of the operators that place text. Source: pdf.js, `OPS` in src/shared/util.js. */
export const operators = {
  save: 10,
  restore: 11,
  transform: 12,
  beginText: 31,
  setCharSpacing: 33,
  setWordSpacing: 34,
  setHScale: 35,
  setLeading: 36,
  setFont: 37,
  setTextRise: 39,
  moveText: 40,
  setLeadingMoveText: 41,
  setTextMatrix: 42,
  nextLine: 43,
  showText: 44,
  setFillColor: 59,
  beginMarked: 69,
  beginMarkedProperties: 70,
  endMarked: 71,
  beginForm: 74,
  endForm: 75,
  paintImage: 85,
} as const
