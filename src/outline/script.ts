/** Which language a text is in, by its script. Robust to names of the other language inside it. */

import type {Language} from './types.ts'

const han = /[\p{Script=Han}\p{Script=Bopomofo}]/gu
const latinWord = /\p{Script=Latin}[\p{Script=Latin}\p{M}\d'’.&-]*/gu

/**
 * Latin words that are parted by single spaces count as one run, with the digits and marks inside them, so
 * that a name of several words stays whole.
 */
const latinRun =
  /\d*\p{Script=Latin}[\p{Script=Latin}\p{M}\d'’&/-]*(?:[.,]? ?\d*\p{Script=Latin}[\p{Script=Latin}\p{M}\d'’&/-]*)*/gu

/** Han with the CJK marks that touch it; CLREQ's punctuation lies in U+3000–303F and U+FF00–FFEF. */
const hanRun =
  /[\u3001-\u303F]*[\p{Script=Han}\p{Script=Bopomofo}](?:[\p{Script=Han}\p{Script=Bopomofo}\u3000-\u303F\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65])*/gu

/** Addresses and HTML tags are in neither language, whatever their letters. */
const neutral = /<\/?[a-z][^<>]*>|https?:\/\/[!-~]+/giu

/** The number of Han and Bopomofo characters. */
export function countHan(text: string): number {
  return text.match(han)?.length ?? 0
}

/** The number of words in Latin letters. */
export function countWords(text: string): number {
  return text.match(latinWord)?.length ?? 0
}

/**
 * The language of a text.
 *
 * A Han character weighs as much as a Latin word: a Chinese sentence with a few English names has many more
 * of the former, an English sentence with a quoted term many more of the latter.
 *
 * @returns `null` where there is no letter of either (a number, a rule).
 */
export function languageOf(text: string): Language | null {
  const words = text.replace(neutral, ' ')
  const zh = countHan(words)
  const en = countWords(words)
  if (zh === 0 && en === 0) return null
  return zh >= en ? 'zh' : 'en'
}

/** A stretch of text in one language. */
export type ScriptRun = {readonly language: Language; readonly text: string}

/**
 * Parts a text of one language into runs, so that each can carry its own `lang`, face and hint. The runs
 * joined are the text, to the letter.
 *
 * @param base language of the text as a whole; it keeps digits, spaces and marks.
 */
export function scriptRuns(text: string, base: Language): readonly ScriptRun[] {
  const other: Language = base === 'zh' ? 'en' : 'zh'
  const runs: ScriptRun[] = []
  let end = 0
  for (const match of text.matchAll(base === 'zh' ? latinRun : hanRun)) {
    if (match.index > end) runs.push({language: base, text: text.slice(end, match.index)})
    runs.push({language: other, text: match[0]})
    end = match.index + match[0].length
  }
  if (end < text.length) runs.push({language: base, text: text.slice(end)})
  return runs
}
