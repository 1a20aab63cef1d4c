/** What a text was read as, kept for those who ask again: alignment, the checks, and the next save of the same briefing. */

import type {Language} from '../outline/types.ts'

/** As many texts as some forty briefings hold. */
const mostKept = 4096

/** A longer text is read anew each time: it is not what briefings are made of, and would be costly to keep. */
const longestKept = 4096

/**
 * @param read pure; what it gives is not changed by anybody.
 * @returns the same function, which remembers what it gave lately.
 */
export function remembered<Value>(
  read: (text: string, language: Language) => Value,
): (text: string, language: Language) => Value {
  const kept: Readonly<Record<Language, Map<string, Value>>> = {zh: new Map(), en: new Map()}
  return (text, language) => {
    if (text.length > longestKept) return read(text, language)
    const texts = kept[language]
    const known = texts.get(text)
    if (known !== undefined) return known
    const value = read(text, language)
    // The oldest goes first: a map keeps the order in which its keys came.
    if (texts.size >= mostKept) texts.delete(texts.keys().next().value ?? '')
    texts.set(text, value)
    return value
  }
}
