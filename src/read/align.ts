/**
 * Alignment of two runs of drafts in two languages, where their shapes differ: dynamic programming, monotone,
 * with gaps.
 *
 * Source of the length model: W. A. Gale and K. W. Church, "A Program for Aligning Sentences in Bilingual
 * Corpora", Computational Linguistics 19 (1993). Extended with anchors that survive translation: numbers,
 * Latin names, addresses.
 */

import {countHan} from '../outline/script.ts'
import {type Anchors, anchorsOf, isNumber} from './anchors.ts'

/** What is known of a draft for its alignment. */
export type Feature = {
  readonly kind: string
  readonly depth: number
  /** Expected number of English letters: letters as they are, a Han as `lettersPerHan`. */
  readonly length: number
  readonly anchors: Anchors
}

/** Letters of English for a Han: the real briefing has 2.75 to 4.2 a pair. */
const lettersPerHan = 3.4

/** Variance of the length of a translation, in letters for each letter of its original (Gale & Church). */
const variance = 6.8

/** Cost of leaving a draft without a counterpart. */
const gapCost = 5.5

/** Cost of a pair that costs more than two gaps: it never comes about. */
const never = 3 * gapCost

/** Kinds of which one may be the translation of another, at a cost. A table is never that of a paragraph. */
const textKinds: ReadonlySet<string> = new Set(['section', 'point', 'paragraph'])
const kindCost = 4
const depthCost = 1.5
const firmGain = 2.2
const looseGain = 1.6
const mostAnchors = 3

/** Beyond this many cells only those near the diagonal are tried. */
const mostCells = 4_000_000
const leastBand = 200

/** Index pairs in order; `null` on the side that has a gap. */
export type Alignment = readonly (readonly [number | null, number | null])[]

export function featureOf(kind: string, depth: number, text: string): Feature {
  const letters = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  return {kind, depth, length: countHan(text) * lettersPerHan + letters, anchors: anchorsOf(text)}
}

/** Aligns `zh` with `en`. Time grows with the product of the lengths, as long as they are no book's. */
export function align(zh: readonly Feature[], en: readonly Feature[]): Alignment {
  const width = en.length + 1
  const costOf = pairCost(rarity([...zh, ...en]))
  const steps = new Uint8Array((zh.length + 1) * width)
  const band = bandOf(zh.length, en.length)
  let above = new Float64Array(width).fill(Number.POSITIVE_INFINITY)
  for (let i = 0; i <= zh.length; i++) {
    const row = new Float64Array(width).fill(Number.POSITIVE_INFINITY)
    const middle = zh.length === 0 ? 0 : Math.round((i * en.length) / zh.length)
    for (let j = Math.max(0, middle - band); j <= Math.min(en.length, middle + band); j++) {
      const [left, right] = [zh[i - 1], en[j - 1]]
      const pair = left && right ? (above[j - 1] ?? 0) + costOf(left, right) : Number.POSITIVE_INFINITY
      const zhAlone = left ? (above[j] ?? 0) + gapCost : Number.POSITIVE_INFINITY
      const enAlone = right ? (row[j - 1] ?? 0) + gapCost : Number.POSITIVE_INFINITY
      const least = left || right ? Math.min(pair, zhAlone, enAlone) : 0
      row[j] = least
      steps[i * width + j] = least === pair ? 0 : least === zhAlone ? 1 : 2
    }
    above = row
  }
  return traceBack(steps, zh.length, en.length)
}

/** Half the width of the diagonal that is tried; a book's worth of drafts stays in memory and in seconds. */
function bandOf(rows: number, columns: number): number {
  return rows * columns <= mostCells ? columns : Math.max(leastBand, 2 * Math.abs(rows - columns))
}

function traceBack(steps: Uint8Array, rows: number, columns: number): Alignment {
  const path: [number | null, number | null][] = []
  let [i, j] = [rows, columns]
  while (i > 0 || j > 0) {
    const step = steps[i * (columns + 1) + j]
    if (step === 0) path.push([--i, --j])
    else if (step === 1) path.push([--i, null])
    else path.push([null, --j])
  }
  return path.reverse()
}

/** How much an anchor says: what stands everywhere says little of which goes with which. */
function rarity(features: readonly Feature[]): (anchor: string) => number {
  const counts = new Map<string, number>()
  for (const {anchors} of features) {
    for (const anchor of [...anchors.firm, ...anchors.loose])
      counts.set(anchor, (counts.get(anchor) ?? 0) + 1)
  }
  return (anchor) => Math.sqrt(2 / Math.max(2, counts.get(anchor) ?? 2))
}

function pairCost(weightOf: (anchor: string) => number): (zh: Feature, en: Feature) => number {
  return (zh, en) => {
    const mean = (zh.length + en.length) / 2
    const delta = mean === 0 ? 0 : (en.length - zh.length) / Math.sqrt(mean * variance)
    return (
      Math.min(lengthCost(delta), 2 * gapCost) +
      kindGap(zh.kind, en.kind) +
      Math.abs(zh.depth - en.depth) * depthCost -
      firmGain * shared(zh.anchors.firm, en.anchors.firm, weightOf) -
      looseGain * shared(zh.anchors.loose, en.anchors.loose, weightOf) +
      (firmGain / 2) * Math.min(unshared(zh.anchors, en.anchors), mostAnchors)
    )
  }
}

function kindGap(zh: string, en: string): number {
  if (zh === en) return 0
  return textKinds.has(zh) && textKinds.has(en) ? kindCost : never
}

function shared(
  zh: ReadonlySet<string>,
  en: ReadonlySet<string>,
  weightOf: (anchor: string) => number,
): number {
  let sum = 0
  for (const anchor of zh) if (en.has(anchor)) sum += weightOf(anchor)
  return Math.min(sum, mostAnchors)
}

/** Names of the Chinese that the English lacks, and numbers that either lacks. */
function unshared(zh: Anchors, en: Anchors): number {
  let count = 0
  for (const anchor of zh.firm) if (!en.firm.has(anchor)) count += isMentioned(anchor, en) ? 0 : 1
  for (const anchor of en.firm) {
    if (isNumber(anchor) && !zh.firm.has(anchor)) count += isMentioned(anchor, zh) ? 0 : 1
  }
  return count
}

/** `3` and `three` are the same number. */
function isMentioned(number: string, {loose}: Anchors): boolean {
  return loose.has(`small ${number}`)
}

/** −log of the probability that two lengths differ by `delta` standard deviations or more. */
function lengthCost(delta: number): number {
  const z = Math.abs(delta)
  // Abramowitz & Stegun 26.2.17: the normal tail by a rational function.
  const t = 1 / (1 + 0.2316419 * z)
  const poly =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  const tail = (2 * Math.exp((-z * z) / 2) * poly) / Math.sqrt(2 * Math.PI)
  return -Math.log(Math.max(tail, 1e-12))
}
