import {isSimplified} from './mixed-script.ts'
import type {Passage} from './passages.ts'
import {innocent, regionalWords} from './regional-words.ts'
import {reportAt} from './report-at.ts'

type Known = {readonly pattern: RegExp; readonly instead: ReadonlyMap<string, readonly string[]>}

let known: Known | null = null

/** Made at the first use. The longest word wins. */
function load(): Known {
  if (known) return known
  const instead = new Map(regionalWords().map(({word, instead}) => [word, instead]))
  const words = [...instead.keys(), ...innocent].sort((one, other) => other.length - one.length)
  known = {pattern: new RegExp(words.join('|'), 'gu'), instead}
  return known
}

/**
 * `terms/regional-usage`: a word of the PRC in a briefing for Taiwan. Titles of works and what is quoted are left
 * alone, and so is a document in Simplified Chinese.
 */
export function regionalUsage(passages: readonly Passage[]): void {
  const {pattern, instead} = load()
  const chinese = passages.filter(({language}) => language === 'zh')
  if (isSimplified(chinese)) return
  for (const passage of chinese) {
    for (const {0: word, index} of passage.text.matchAll(pattern)) {
      const words = instead.get(word)
      if (!words || passage.isProtected(index) || isQuoted(passage.text, index)) continue
      const [first = ''] = words
      reportAt(passage, 'terms/regional-usage', {
        from: index,
        to: index + word.length,
        values: {
          word,
          expected: words.map((each) => `“${each}”`).join(' or '),
          'expected.zh': words.map((each) => `「${each}」`).join('或'),
        },
        expected: first,
      })
    }
  }
}

/** Whether an index is in 《》 or 「」 of its paragraph. */
function isQuoted(text: string, index: number): boolean {
  return ['《》', '「」', '『』'].some(
    ([open = '', close = '']) =>
      text.lastIndexOf(open, index) > text.lastIndexOf(close, index) && text.indexOf(close, index) >= 0,
  )
}
