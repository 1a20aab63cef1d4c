import {report} from '../messages/report.ts'
import {countHan} from '../outline/script.ts'
import {type Pair, relatedTo, type SideText} from './pairs.ts'

/** English letters for a Han, over many translations. */
const lettersPerHan = 3.4

/** A briefing's own ratio is followed this far. */
const mostDrift = 1.35

/** Below it a text may be shortened or spelt out as it likes, in letters of English. */
const leastLetters = 60

/**
 * Variance of the logarithm of a translation's length: a share of any length, and what a few words more or less are
 * in a short text, in letters (after Gale and Church 1993; as alignment has it).
 */
const spread = 0.015
const variance = 6.8

/** Standard deviations from the expected length that translators do not reach. */
const mostDeviations = 3.3

export type LengthRatio = (pair: Pair) => void

/** Learns the ratio of a briefing. */
export function lengthRatioOf(pairs: readonly Pair[]): LengthRatio {
  const total = (language: 'zh' | 'en'): number =>
    pairs.reduce((sum, pair) => sum + lettersIn(pair[language]), 0)
  const [zh, en] = [total('zh'), total('en')]
  const own = zh > 0 && en > 0 && pairs.length > 4 ? en / zh : 1
  const drift = Math.min(mostDrift, Math.max(1 / mostDrift, own))
  return (pair) => tell(pair, drift)
}

/** `parity/length-ratio`: one side is far longer than a translation of the other would be. */
function tell({zh, en}: Pair, drift: number): void {
  const [left, right] = [lettersIn(zh) * drift, lettersIn(en)]
  if (Math.max(left, right) < leastLetters || left === 0 || right === 0) return
  const deviation = Math.log(right / left) / Math.sqrt(spread + (2 * variance) / (left + right))
  if (Math.abs(deviation) < mostDeviations) return
  const han = countHan(zh.text)
  report(zh.file, 'parity/length-ratio', {
    place: zh.place,
    values: {
      ratio: (right / Math.max(1, han)).toFixed(1),
      usual: (lettersPerHan * drift).toFixed(1),
    },
    related: relatedTo(zh.file, en),
  })
}

/** Letters of English, or as many as a Chinese text is expected to take. */
function lettersIn({language, text}: SideText): number {
  const latin = text.match(/[\p{Script=Latin}\d]/gu)?.length ?? 0
  return language === 'zh' ? countHan(text) * lettersPerHan + latin : latin
}
