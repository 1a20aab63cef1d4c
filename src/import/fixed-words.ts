/** Words that printing adds and that are no content. */

import {factLabels, words} from '../edition/labels.ts'
import {type Language, languages} from '../outline/types.ts'
import {type Block, isEmpty, textOfBlocks} from './document.ts'

const labels = [words.notes, words.summary, words.contents, words.colophon, ...Object.values(factLabels)]

const labelWords: ReadonlySet<string> = new Set(
  labels.flatMap(({zh, en}) => [zh, en, `${zh} ${en}`, `${en} ${zh}`]),
)

/** Whether a line is one of our labels, in either language or both. */
export function isLabelText(text: string): boolean {
  return labelWords.has(text.trim())
}

const gapWords: ReadonlySet<string> = new Set(Object.values(words.gap))

/** Whether blocks say that a text is missing, or nothing at all. */
export function isGapIn(blocks: readonly Block[]): boolean {
  const said = blocks.filter((block) => block.type === 'table' || !isEmpty(block))
  if (said.some((block) => block.type === 'table')) return false
  const text = textOfBlocks(said).trim()
  return gapWords.has(text)
}

/** The language that the head of a column names; `null` for another word. */
export function headLanguage(text: string): Language | null {
  const word = text.trim().toLowerCase()
  const own = languages.find((language) => words.language[language].toLowerCase() === word)
  if (own) return own
  if (/^(?:中文|中文版|華語|國語|繁體中文|正體中文|原文|chinese|mandarin|zh)$/u.test(word)) return 'zh'
  return /^(?:英文|英文版|英譯|譯文|english|en|translation)$/u.test(word) ? 'en' : null
}
