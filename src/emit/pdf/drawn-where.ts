/** On which side of a line each operation of a content stream paints. ISO 32000-1 8.2, 8.3, 9.4. */

import type {Operation} from './content-stream.ts'

/** `state`: it paints nothing, but what comes after it may need it. `nowhere`: nothing needs it. */
export type Side = 'left' | 'right' | 'both' | 'state' | 'nowhere'

/** Left, bottom, right, top. */
export type Box = readonly [number, number, number, number]

export type Matrix = readonly [number, number, number, number, number, number]

/** What lies over the line by no more than this, in pt, lies beside it. */
const tolerance = 1

const identity: Matrix = [1, 0, 0, 1, 0, 0]

const construction = new Set(['m', 'l', 'c', 'v', 'y', 're', 'h', 'W', 'W*'])
const painting = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*'])
const texts = new Set(['BT', 'ET', 'Tm', 'Td', 'TD', 'T*', 'Tf', 'Tj', 'TJ'])

/** @throws where a text sets no face of its own, or stands nowhere. */
export function drawnWhere(
  operations: readonly Operation[],
  at: number,
  boxOf: (name: string) => {readonly box: Box; readonly matrix: Matrix},
): readonly Side[] {
  const sides: Side[] = operations.map(() => 'state')
  const stack: Matrix[] = []
  let matrix = identity
  let path: {readonly start: number; readonly xs: number[]} | null = null
  let text: {readonly start: number; x: number | null; face: boolean} | null = null
  for (const [index, {operator, operands}] of operations.entries()) {
    const numbers = operands.map(Number)
    if (operator === 'q') stack.push(matrix)
    else if (operator === 'Q') matrix = stack.pop() ?? identity
    else if (operator === 'cm') matrix = multiply(matrixOf(numbers), matrix)
    else if (construction.has(operator)) {
      path ??= {start: index, xs: []}
      path.xs.push(...cornersOf(operator, numbers).map((point) => across(point, matrix)))
    } else if (painting.has(operator) && path) {
      sides.fill(sideOf(path.xs, at), path.start, index + 1)
      path = null
    } else if (operator === 'n') path = null
    // A shading fills all that it may.
    else if (operator === 'sh') sides[index] = 'both'
    else if (operator === 'BT') text = {start: index, x: null, face: false}
    else if (text && operator === 'Tf') text.face = true
    else if (text && text.x === null && (operator === 'Tm' || operator === 'Td')) {
      const point = operator === 'Tm' ? [numbers[4], numbers[5]] : numbers
      text.x = across([point[0] ?? 0, point[1] ?? 0], matrix)
    } else if (text && operator === 'ET') {
      markText(operations, sides, text, index, at)
      text = null
    } else if (operator === 'Do') {
      const {box, matrix: own} = boxOf(operands[0] ?? '')
      const whole = multiply(own, matrix)
      sides[index] = sideOf(
        corners(box).map((point) => across(point, whole)),
        at,
      )
    }
  }
  return sides
}

/** A text object stands where it begins: no line of text goes over the line. */
function markText(
  operations: readonly Operation[],
  sides: Side[],
  text: {readonly start: number; readonly x: number | null; readonly face: boolean},
  end: number,
  at: number,
): void {
  const shows = operations.slice(text.start, end).some(({operator}) => operator === 'Tj' || operator === 'TJ')
  if (shows && (text.x === null || !text.face))
    throw new Error('A text on a double page has no place or no face of its own')
  const side = !shows ? 'nowhere' : (text.x ?? 0) < at ? 'left' : 'right'
  for (let index = text.start; index <= end; index++) {
    if (texts.has(operations[index]?.operator ?? '')) sides[index] = side
  }
}

function sideOf(xs: readonly number[], at: number): Side {
  const [least, most] = [Math.min(...xs), Math.max(...xs)]
  if (most <= at + tolerance) return 'left'
  return least >= at - tolerance ? 'right' : 'both'
}

type Point = readonly [number, number]

function cornersOf(operator: string, numbers: readonly number[]): readonly Point[] {
  const [x = 0, y = 0, width = 0, height = 0] = numbers
  if (operator === 're') return corners([x, y, x + width, y + height])
  return numbers.flatMap((number, index): Point[] =>
    index % 2 === 0 ? [[number, numbers[index + 1] ?? 0]] : [],
  )
}

function corners([left, bottom, right, top]: Box): readonly Point[] {
  return [
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
  ]
}

/** How far to the right a point stands on the page. */
function across([x, y]: Point, [a, , c, , e]: Matrix): number {
  return a * x + c * y + e
}

function matrixOf([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix {
  return [a, b, c, d, e, f]
}

/** First the one, then the other. */
function multiply(one: Matrix, other: Matrix): Matrix {
  const [a, b, c, d, e, f] = one
  const [g, h, i, j, k, l] = other
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l]
}
