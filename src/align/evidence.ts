/**
 * How much the anchors of a text speak for or against its being the translation of another: a log-likelihood
 * ratio, in nats, of "translation" against "any other text of this briefing".
 */

import {type Alignable, type AnchorKind, keyOf} from './alignable.ts'

/** Chance that a translation has an anchor of its original, and how much of the evidence is taken at its word. */
type Faith = {
  readonly kept: number
  readonly back: number
  /** For what both have. */
  readonly trust: number
  /** Against a pair, for what one has alone. */
  readonly doubt: number
}

/** `kept`: Chinese → English; `back`: English → Chinese, where names are mostly translated. */
const faiths: Readonly<Record<AnchorKind, Faith>> = {
  link: {kept: 0.97, back: 0.97, trust: 1, doubt: 1},
  quantity: {kept: 0.9, back: 0.9, trust: 0.9, doubt: 0.9},
  name: {kept: 0.85, back: 0.3, trust: 0.9, doubt: 0.9},
  term: {kept: 0.9, back: 0.9, trust: 1, doubt: 1},
  // Words of one sentence hang together: ten of them are not ten witnesses.
  concept: {kept: 0.55, back: 0.5, trust: 0.6, doubt: 0.4},
}

/** Weighs an anchor that is on one side alone, where the other language has it nowhere. */
const nowhere = 0.3

const mostForOne = 4.5

/** A short briefing is taken for a part of a longer one: so many other texts, in which an anchor stands as often as in any. */
const others = 20
const inOthers = 0.4

/** Anchors as numbers, and what each is worth. */
export type Vocabulary = {
  readonly idsOf: (alignable: Alignable) => Int32Array
  /** For a pair that shares it. */
  readonly shared: Float64Array
  /** Against a pair of which only the Chinese, or only the English, has it. */
  readonly onlyZh: Float64Array
  readonly onlyEn: Float64Array
}

/** Counts in how many texts each anchor stands: what stands everywhere says little. */
export function vocabularyOf(zh: readonly Alignable[], en: readonly Alignable[]): Vocabulary {
  const ids = new Map<string, number>()
  const kinds: AnchorKind[] = []
  const counts = {zh: [] as number[], en: [] as number[]}
  for (const [language, texts] of [
    ['zh', zh],
    ['en', en],
  ] as const) {
    for (const {anchors} of texts) {
      for (const anchor of anchors) {
        const key = keyOf(anchor)
        let id = ids.get(key)
        if (id === undefined) {
          id = kinds.push(anchor.kind) - 1
          ids.set(key, id)
          counts.zh.push(0)
          counts.en.push(0)
        }
        counts[language][id] = (counts[language][id] ?? 0) + 1
      }
    }
  }
  const weights = {
    shared: new Float64Array(kinds.length),
    onlyZh: new Float64Array(kinds.length),
    onlyEn: new Float64Array(kinds.length),
  }
  for (const [id, kind] of kinds.entries()) {
    const [inZh, inEn] = [counts.zh[id] ?? 0, counts.en[id] ?? 0]
    const {kept, back, trust, doubt} = faiths[kind]
    const shareZh = (inZh + inOthers) / (zh.length + others)
    const shareEn = (inEn + inOthers) / (en.length + others)
    weights.shared[id] = trust * Math.min(mostForOne, Math.log(kept / Math.max(shareZh, shareEn)))
    weights.onlyZh[id] =
      doubt * Math.min(0, Math.log((1 - kept) / (1 - Math.min(shareEn, 0.9)))) * (inEn === 0 ? nowhere : 1)
    weights.onlyEn[id] =
      doubt * Math.min(0, Math.log((1 - back) / (1 - Math.min(shareZh, 0.9)))) * (inZh === 0 ? nowhere : 1)
  }
  return {
    ...weights,
    idsOf: ({anchors}) => Int32Array.from(anchors, (anchor) => ids.get(keyOf(anchor)) ?? -1).sort(),
  }
}

/** Evidence of two ascending runs of anchors. */
export function evidence(zh: Int32Array, en: Int32Array, vocabulary: Vocabulary): number {
  const {shared, onlyZh, onlyEn} = vocabulary
  let sum = 0
  let [i, j] = [0, 0]
  while (i < zh.length || j < en.length) {
    const [left, right] = [zh[i] ?? Number.POSITIVE_INFINITY, en[j] ?? Number.POSITIVE_INFINITY]
    if (left === right) {
      sum += shared[left] ?? 0
      i++
      j++
    } else if (left < right) {
      sum += onlyZh[left] ?? 0
      i++
    } else {
      sum += onlyEn[right] ?? 0
      j++
    }
  }
  return sum
}
