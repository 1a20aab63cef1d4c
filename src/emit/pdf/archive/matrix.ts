/** Coordinates of a page. ISO 32000-1 8.3.3. */

/** `a b c d e f`. */
export type Matrix = readonly [number, number, number, number, number, number]

/** Left, bottom, right, top. */
export type Box = readonly [number, number, number, number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** Where a picture is drawn, before it is placed. */
export const unitBox: Box = [0, 0, 1, 1]

/** First `one`, then `other`. */
export function multiply(one: Matrix, other: Matrix): Matrix {
  const [a, b, c, d, e, f] = one
  const [g, h, i, j, k, l] = other
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l]
}

/** The box round a box that was placed. */
export function apply([a, b, c, d, e, f]: Matrix, [left, bottom, right, top]: Box): Box {
  const corners = [
    [left, bottom],
    [left, top],
    [right, bottom],
    [right, top],
  ] as const
  const xs = corners.map(([x, y]) => a * x + c * y + e)
  const ys = corners.map(([x, y]) => b * x + d * y + f)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

/** Six operands as a matrix. @throws where they are not six numbers. */
export function numbersOf(operands: readonly string[]): Matrix {
  const [a, b, c, d, e, f] = operands.map(Number)
  const all = [a, b, c, d, e, f]
  if (operands.length !== 6 || all.some((each) => each === undefined || Number.isNaN(each)))
    throw new Error(`The page is placed by ${operands.join(' ')}`)
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0]
}

/** The box round boxes; there is one at least. */
export function around(boxes: readonly Box[]): Box {
  return [
    Math.min(...boxes.map(([left]) => left)),
    Math.min(...boxes.map(([, bottom]) => bottom)),
    Math.max(...boxes.map(([, , right]) => right)),
    Math.max(...boxes.map(([, , , top]) => top)),
  ]
}
