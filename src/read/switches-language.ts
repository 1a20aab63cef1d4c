import {countHan, countWords, languageOf} from '../outline/script.ts'
import type {Line} from './lines.ts'

/** Lines that tell which language a paragraph is in so far. */
const lookBack = 4

/** Whether a line is in another language than the lines before it, by more than a name or a term. */
export function switchesLanguage(open: readonly Line[], line: Line): boolean {
  const before = languageOf(
    open
      .slice(-lookBack)
      .map((each) => each.text)
      .join('\n'),
  )
  const now = languageOf(line.text)
  if (before === null || now === null || before === now) return false
  return now === 'zh' ? countHan(line.text) >= 2 : countHan(line.text) === 0 && countWords(line.text) >= 2
}
