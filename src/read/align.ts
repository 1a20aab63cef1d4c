/**
 * Alignment of two runs of drafts in two languages, where their shapes differ: dynamic programming, monotone,
 * with gaps.
 *
 * Source of the length model: W. A. Gale and K. W. Church, "A Program for Aligning Sentences in Bilingual
 * Corpora", Computational Linguistics 19 (1993). Extended with anchors that survive translation: numbers,
 * Latin names, addresses.
 */

import {countHan} from '../outline/script.ts'

/** What is known of a draft for its alignment. */
export type Feature = {
  readonly kind: string
  readonly depth: number
  /** Expected number of English letters: letters as they are, a Han as `lettersPerHan`. */
  readonly length: number
  /** Numbers, Latin words and addresses in it. */
  readonly anchors: ReadonlySet<string>
}

/** Letters of English for a Han: the real briefing has 2.75 to 4.2 a pair. */
const lettersPerHan = 3.4

/** Variance of the length of a translation, in letters for each letter of its original (Gale & Church). */
const variance = 6.8

/** Cost of leaving a draft without a counterpart. */
const gapCost = 5.5

const kindCost = 4
const depthCost = 1.5
const anchorGain = 2.2
const mostAnchors = 3

/** Index pairs in order; `null` on the side that has a gap. */
export type Alignment = readonly (readonly [number | null, number | null])[]

export function featureOf(kind: string, depth: number, text: string): Feature {
  const han = countHan(text)
  const letters = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  return {kind, depth, length: han * lettersPerHan + letters, anchors: anchorsOf(text)}
}

function anchorsOf(text: string): ReadonlySet<string> {
  const anchors = new Set<string>()
  for (const [number] of text.matchAll(/\d[\d,.]*\d|\d/g)) anchors.add(number.replaceAll(',', ''))
  for (const [word] of text.matchAll(/https?:\/\/[^\s，。）]+|\p{Lu}[\p{L}\d&-]+/gu))
    anchors.add(word.toLowerCase())
  return anchors
}

/** Aligns `zh` with `en`. Time and memory grow with the product of the lengths. */
export function align(zh: readonly Feature[], en: readonly Feature[]): Alignment {
  const width = en.length + 1
  const costs = new Float64Array((zh.length + 1) * width)
  const steps = new Uint8Array(costs.length)
  for (let i = 0; i <= zh.length; i++) {
    for (let j = 0; j <= en.length; j++) {
      if (i === 0 && j === 0) continue
      const at = i * width + j
      const [left, right] = [zh[i - 1], en[j - 1]]
      const pair =
        left && right ? (costs[at - width - 1] ?? 0) + pairCost(left, right) : Number.POSITIVE_INFINITY
      const zhAlone = left ? (costs[at - width] ?? 0) + gapCost : Number.POSITIVE_INFINITY
      const enAlone = right ? (costs[at - 1] ?? 0) + gapCost : Number.POSITIVE_INFINITY
      costs[at] = Math.min(pair, zhAlone, enAlone)
      steps[at] = costs[at] === pair ? 0 : costs[at] === zhAlone ? 1 : 2
    }
  }
  return traceBack(steps, zh.length, en.length)
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

function pairCost(zh: Feature, en: Feature): number {
  const mean = (zh.length + en.length) / 2
  const delta = mean === 0 ? 0 : (en.length - zh.length) / Math.sqrt(mean * variance)
  let shared = 0
  for (const anchor of zh.anchors) if (en.anchors.has(anchor)) shared++
  const unshared = [...zh.anchors].filter((anchor) => !en.anchors.has(anchor)).length
  return (
    Math.min(lengthCost(delta), 2 * gapCost) +
    (zh.kind === en.kind ? 0 : kindCost) +
    Math.abs(zh.depth - en.depth) * depthCost -
    Math.min(shared, mostAnchors) * anchorGain +
    Math.min(unshared, mostAnchors) * (anchorGain / 2)
  )
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
