/**
 * How much two lengths speak for a translation.
 *
 * Source: W. A. Gale and K. W. Church, "A Program for Aligning Sentences in Bilingual Corpora", Computational
 * Linguistics 19 (1993): the length of a translation is normally distributed about a fixed ratio, with a variance
 * that grows with the length. Here as a log-likelihood ratio against any other text of the briefing.
 */

import type {Alignable} from './alignable.ts'

/** Variance of a translation's length, in letters for each letter of its original. */
const variance = 6.8

/** Translators differ, however long the text is: a share of the length, squared. */
const spread = 0.015

/** Share of true translations that have any length at all. */
const outliers = 0.04

/** A briefing's own ratio is followed this far from the one that is measured over many. */
const mostDrift = 1.35

export type LengthModel = (zhLetters: number, enLetters: number) => number

/** Learns the ratio of a briefing, and how much its texts differ in length. */
export function lengthModel(zh: readonly Alignable[], en: readonly Alignable[]): LengthModel {
  const [left, right] = [total(zh), total(en)]
  const known = left > 0 && right > 0 && Math.min(zh.length, en.length) > 0
  const mean = known ? right / en.length / (left / zh.length) : 1
  const ratio = Math.min(mostDrift, Math.max(1 / mostDrift, mean))
  const background = spreadOf(zh) + spreadOf(en)
  return (zhLetters, enLetters) => {
    if (zhLetters === 0 || enLetters === 0) return zhLetters === enLetters ? 0 : Math.log(outliers)
    const expected = zhLetters * ratio
    const gap = Math.log(enLetters / expected)
    const own = spread + (2 * variance) / (expected + enLetters)
    const other = background + own
    const likelihood = Math.sqrt(other / own) * Math.exp(-(gap * gap) / (2 * own) + (gap * gap) / (2 * other))
    return Math.log((1 - outliers) * likelihood + outliers)
  }
}

function total(texts: readonly Alignable[]): number {
  return texts.reduce((sum, {letters}) => sum + letters, 0)
}

/** Variance of the logarithms of lengths. */
function spreadOf(texts: readonly Alignable[]): number {
  const logs = texts.filter(({letters}) => letters > 0).map(({letters}) => Math.log(letters))
  const mean = logs.reduce((sum, each) => sum + each, 0) / Math.max(1, logs.length)
  return logs.reduce((sum, each) => sum + (each - mean) ** 2, 0) / Math.max(1, logs.length)
}
