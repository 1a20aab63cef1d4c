/** How surely two texts belong together that were paired, and what speaks for it. */

import {sureness} from './align.ts'
import {type Alignable, type AnchorKind, anchorKinds, keyOf} from './alignable.ts'
import {lengthModel} from './lengths.ts'
import {scorerOf} from './scorer.ts'

export type Paired = {readonly zh: Alignable; readonly en: Alignable}

export type Judgement = {
  /** From 0 to 1, by what the two say alone. */
  readonly confidence: number
  /** Anchors that both have, by kind. */
  readonly shared: Readonly<Record<AnchorKind, number>>
  /** Whether the lengths are those of an original and its translation. */
  readonly lengthFits: boolean
}

/** Nats above which a length speaks for a pair. */
const fits = 0.3

/** For texts that their author wrote beside each other, or at the same place. */
const besides = 4

/** Judges all pairs of a briefing together: what many of them share says little of one. */
export function judge(pairs: readonly Paired[]): readonly Judgement[] {
  const [zh, en] = [pairs.map((pair) => pair.zh), pairs.map((pair) => pair.en)]
  const scorer = scorerOf(zh, en)
  const length = lengthModel(zh, en)
  return pairs.map((pair, index) => ({
    confidence: sureness(scorer.pair(index, index) + besides),
    shared: sharedIn(pair),
    lengthFits: length(pair.zh.letters, pair.en.letters) > fits,
  }))
}

function sharedIn({zh, en}: Paired): Judgement['shared'] {
  const there = new Set(en.anchors.map(keyOf))
  const both = zh.anchors.filter((anchor) => there.has(keyOf(anchor)))
  const counts = anchorKinds.map((kind) => [kind, both.filter((anchor) => anchor.kind === kind).length])
  return Object.fromEntries(counts) as Record<AnchorKind, number> // one entry a kind
}
