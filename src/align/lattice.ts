/**
 * The best way through two runs of texts: dynamic programming over a band about the diagonal. A step takes a pair, a
 * text that stands alone, two texts for one, or two pairs that changed places.
 */

import {type Band, bandOf, cellOf, fill, type Grid} from './grid.ts'
import {marginsOf} from './margins.ts'
import {moves, order, type Step} from './moves.ts'
import type {Scorer} from './scorer.ts'

export type Lattice = {
  readonly steps: readonly Step[]
  /** How much better the best way is than the best one that does not take the step, in nats. */
  readonly margins: readonly number[]
}

const leastBand = 48

/** A way that comes this near to the edge of the band may leave it: it is tried again with a wider one. */
const edge = 3

/** Time grows with `rows` times the width of the band, which grows until the way does not touch its edge. */
export function findWay(rows: number, columns: number, scorer: Scorer): Lattice {
  for (let half = leastBand + Math.abs(rows - columns); ; half *= 2) {
    const band = bandOf(rows, columns, half)
    const grid = fill(rows, columns, band, scorer)
    const steps = traceBack(grid, rows, columns)
    if (band.isWhole || !steps.some((step) => nearEdge(step, band, rows, columns)))
      return {steps, margins: marginsOf(steps, grid, rows, columns)}
  }
}

function nearEdge({zh, en}: Step, {from, to}: Band, rows: number, columns: number): boolean {
  if (zh === 0 || zh >= rows) return false
  const [low, high] = [from[zh] ?? 0, to[zh] ?? columns]
  return (low > 0 && en < low + edge) || (high < columns && en > high - edge)
}

function traceBack(grid: Grid, rows: number, columns: number): Step[] {
  const steps: Step[] = []
  let [i, j] = [rows, columns]
  while (i > 0 || j > 0) {
    const cell = cellOf(grid, i, j)
    const step = order.map((move, index) => {
      const {zh, en} = moves[move]
      const before = cellOf(grid, i - zh, j - en)
      const worth =
        before < 0
          ? Number.NEGATIVE_INFINITY
          : (grid.best[before] ?? 0) + (grid.worths[cell * order.length + index] ?? 0)
      return {move, zh: i - zh, en: j - en, worth}
    })
    const taken = step.reduce((one, other) => (other.worth > one.worth ? other : one))
    steps.push({move: taken.move, zh: taken.zh, en: taken.en})
    ;[i, j] = [taken.zh, taken.en]
  }
  return steps.reverse()
}
