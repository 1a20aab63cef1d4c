/** All ways through two runs of texts within a band about the diagonal: what each step is worth, and the best way to each cell. */

import {type Move, order, takesEn, takesZh} from './moves.ts'
import {never, priors, type Scorer} from './scorer.ts'

/** Nats that each pair of a swap must be worth. */
const leastSwapped = -0.5

/** The columns of each row that are tried. */
export type Band = {readonly from: Int32Array; readonly to: Int32Array; readonly isWhole: boolean}

export function bandOf(rows: number, columns: number, half: number): Band {
  const from = new Int32Array(rows + 1)
  const to = new Int32Array(rows + 1)
  for (let i = 0; i <= rows; i++) {
    const middle = rows === 0 ? 0 : Math.round((i * columns) / rows)
    from[i] = Math.max(0, middle - half)
    to[i] = Math.min(columns, rows === 0 ? columns : middle + half)
  }
  return {from, to, isWhole: half >= columns}
}

/** Best scores from the start to each cell, the step that leads there, and what each step is worth there. */
export type Grid = {
  readonly band: Band
  readonly width: number
  /** Six worths a cell, in the order of `order`: of the steps that end there. */
  readonly worths: Float64Array
  readonly best: Float64Array
}

export function cellOf({band, width}: Grid, i: number, j: number): number {
  const low = band.from[i]
  return low === undefined || j < low || j > (band.to[i] ?? -1) ? -1 : i * width + (j - low)
}

export function fill(rows: number, columns: number, band: Band, scorer: Scorer): Grid {
  let width = 0
  for (let i = 0; i <= rows; i++) width = Math.max(width, (band.to[i] ?? 0) - (band.from[i] ?? 0) + 1)
  const cells = (rows + 1) * width
  const grid: Grid = {
    band,
    width,
    worths: new Float64Array(cells * order.length).fill(Number.NEGATIVE_INFINITY),
    best: new Float64Array(cells).fill(Number.NEGATIVE_INFINITY),
  }
  const {best, worths} = grid
  for (let i = 0; i <= rows; i++) {
    const low = band.from[i] ?? 0
    const high = band.to[i] ?? columns
    for (let j = low; j <= high; j++) {
      const cell = i * width + (j - low)
      let most = i === 0 && j === 0 ? 0 : Number.NEGATIVE_INFINITY
      const at = cell * order.length
      for (let index = 0; index < order.length; index++) {
        const [fromZh, fromEn] = [i - (takesZh[index] ?? 0), j - (takesEn[index] ?? 0)]
        const before = cellOf(grid, fromZh, fromEn)
        if (before < 0) continue
        const worth = worthOf(order[index] ?? 'pair', fromZh, fromEn, scorer, grid)
        worths[at + index] = worth
        most = Math.max(most, (best[before] ?? 0) + worth)
      }
      best[cell] = most
    }
  }
  return grid
}

/** What a step from `i`, `j` is worth. The pairs of a swap were tried before, in the cells beside. */
function worthOf(move: Move, i: number, j: number, scorer: Scorer, grid: Grid): number {
  switch (move) {
    case 'pair':
      return scorer.pair(i, j)
    case 'zhAlone':
    case 'enAlone':
      return priors.gap
    case 'zhTwo':
      return scorer.zhTwo(i, j)
    case 'enTwo':
      return scorer.enTwo(i, j)
    case 'swap':
      return swapped(pairAt(grid, i, j + 1), pairAt(grid, i + 1, j))
  }
}

/** Two pairs that changed places, each of which must speak for itself: one that is good does not carry the other. */
function swapped(one: number, other: number): number {
  return Math.min(one, other) < leastSwapped ? never : priors.swap + one + other
}

function pairAt(grid: Grid, i: number, j: number): number {
  const cell = cellOf(grid, i + 1, j + 1)
  return cell < 0 ? never : (grid.worths[cell * order.length] ?? never)
}
