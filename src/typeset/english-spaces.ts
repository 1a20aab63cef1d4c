import type {Change, Protection} from './change.ts'
import {isLatin} from './characters.ts'
import {type Gap, mendGaps} from './gaps.ts'

/** Behind a space, a mark of English that belongs to the word before it. */
const point = /[,.;:?!]/

/** One space between words and sentences, and none before a mark. */
export function englishSpaces(text: string, isProtected: Protection): readonly Change[] {
  return mendGaps(text, isProtected, instead)
}

function instead({before, after, text, from, to}: Gap): string | null {
  const next = text[to + 1] ?? ''
  // `.NET`, `:-)`, ` ...` and `3 : 1` stand on their own.
  if (after === ':' && /\d/.test(before)) return null
  const ends = /^(?:|[\s"'”’)\]])$/.test(next)
  if (point.test(after) && ends && (isLatin(before) || /["'”’)\]]/.test(before))) return ''
  return to - from > 1 ? ' ' : null
}
