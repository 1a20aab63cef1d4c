/** Which Chinese text goes with which English one: over a whole tree, with gaps, two for one, and what was moved. */

import type {Alignable} from './alignable.ts'
import type {Group} from './group.ts'
import {findWay} from './lattice.ts'
import {findMoved} from './moved.ts'
import {moves, type Step} from './moves.ts'
import {scorerOf} from './scorer.ts'

/** How far the evidence of a way through the whole briefing is taken at its word. */
const trust = 0.7

/**
 * Aligns `zh` with `en`, each in the order of its language.
 *
 * Source: W. A. Gale and K. W. Church, Computational Linguistics 19 (1993), extended with anchors that survive
 * translation. Time grows with the number of texts times the width of the band that is tried.
 *
 * @returns every index once; in the order of the Chinese, with English that stands alone behind what it follows.
 */
export function align(zh: readonly Alignable[], en: readonly Alignable[]): readonly Group[] {
  const scorer = scorerOf(zh, en)
  const way = findWay(zh.length, en.length, scorer)
  const groups = way.steps.flatMap((step, index) => groupsOf(step, way.margins[index] ?? 0))
  return findMoved(groups, scorer)
}

/** Indices from the start of a step on. */
function groupsOf({move, zh, en}: Step, margin: number): readonly Group[] {
  const confidence = sureness(margin)
  if (move === 'swap') {
    return [
      {zh: [zh], en: [en + 1], confidence, moved: true},
      {zh: [zh + 1], en: [en], confidence, moved: true},
    ]
  }
  const run = (start: number, length: number): number[] => Array.from({length}, (_, at) => start + at)
  return [{zh: run(zh, moves[move].zh), en: run(en, moves[move].en), confidence, moved: false}]
}

/** Nats by which something is better than all else → 0 to 1. */
export function sureness(margin: number): number {
  return 1 / (1 + Math.exp(-trust * margin))
}
