/** How sure each step of the best way is. */

import {cellOf, type Grid} from './grid.ts'
import {moves, order, type Step, takesEn, takesZh} from './moves.ts'

/**
 * For each step, how far the best way without it lies behind: the best of all ways that take another step over the
 * same Chinese text (or the same English one, where the step takes no Chinese).
 */
export function marginsOf(steps: readonly Step[], grid: Grid, rows: number, columns: number): number[] {
  const after = backward(grid, rows, columns)
  const {best, worths, band} = grid
  const total = best[cellOf(grid, rows, columns)] ?? 0
  const rivalsZh = new Float64Array(rows).fill(Number.NEGATIVE_INFINITY)
  const rivalsEn = new Float64Array(columns).fill(Number.NEGATIVE_INFINITY)
  const taken = new Set(steps.map(({move, zh, en}) => `${move} ${zh} ${en}`))
  for (let i = 0; i <= rows; i++) {
    for (let j = band.from[i] ?? 0; j <= (band.to[i] ?? columns); j++) {
      const cell = cellOf(grid, i, j)
      const rest = after[cell] ?? 0
      for (let index = 0; index < order.length; index++) {
        const [fromZh, fromEn] = [i - (takesZh[index] ?? 0), j - (takesEn[index] ?? 0)]
        const before = cellOf(grid, fromZh, fromEn)
        if (before < 0) continue
        const way = (best[before] ?? 0) + (worths[cell * order.length + index] ?? 0) + rest
        if (way <= total - mostMargin || taken.has(`${order[index]} ${fromZh} ${fromEn}`)) continue
        for (let k = fromZh; k < i; k++) if (way > (rivalsZh[k] ?? 0)) rivalsZh[k] = way
        for (let k = fromEn; k < j; k++) if (way > (rivalsEn[k] ?? 0)) rivalsEn[k] = way
      }
    }
  }
  return steps.map(({move, zh, en}) => {
    const rivals = [
      ...rivalsZh.subarray(zh, zh + moves[move].zh),
      ...rivalsEn.subarray(en, en + moves[move].en),
    ]
    return Math.min(mostMargin, total - Math.max(...rivals))
  })
}

/** Beyond it a step is as sure as can be. */
const mostMargin = 50

/** Best scores from each cell to the end. */
function backward(grid: Grid, rows: number, columns: number): Float64Array {
  const after = new Float64Array(grid.best.length).fill(Number.NEGATIVE_INFINITY)
  after[cellOf(grid, rows, columns)] = 0
  for (let i = rows; i >= 0; i--) {
    for (let j = grid.band.to[i] ?? columns; j >= (grid.band.from[i] ?? 0); j--) {
      const cell = cellOf(grid, i, j)
      const rest = after[cell] ?? 0
      if (rest === Number.NEGATIVE_INFINITY) continue
      for (let index = 0; index < order.length; index++) {
        const before = cellOf(grid, i - (takesZh[index] ?? 0), j - (takesEn[index] ?? 0))
        if (before < 0) continue
        const way = rest + (grid.worths[cell * order.length + index] ?? 0)
        if (way > (after[before] ?? 0)) after[before] = way
      }
    }
  }
  return after
}
