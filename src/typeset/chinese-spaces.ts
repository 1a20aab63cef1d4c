import {type Change, type Protection, withTitles} from './change.ts'
import {isHan, isLatin} from './characters.ts'
import {type Gap, mendGaps} from './gaps.ts'

/** Full-width marks that close up to what stands before them. */
const closes = /[，。、；：？！）」』》〉】]/
const opens = /[（「『《〈【]/

/** Spaces that are clearly a slip go: round full-width marks, between Han in a sentence, doubled. */
export function chineseSpaces(text: string, isProtected: Protection): readonly Change[] {
  return mendGaps(text, withTitles(text, isProtected), instead)
}

function instead(gap: Gap): string | null {
  const {before, after, from, to} = gap
  if (closes.test(after) && !opens.test(before)) return ''
  if ((closes.test(before) || opens.test(before)) && (isLetter(after) || opens.test(after))) return ''
  if (isLetter(before) && opens.test(after)) return ''
  if (isHan(before) && isHan(after)) return to - from === 1 && isSentence(gap) ? '' : null
  return to - from > 1 ? ' ' : null
}

/** Full-width marks have room of their own beside Han and Latin letters alike. */
function isLetter(char: string): boolean {
  return isHan(char) || isLatin(char)
}

/**
 * Whether two Han stand in running text: a sentence, and no name (王 小明), honorific (總統 蔡英文) or list of words,
 * which people part by spaces.
 */
function isSentence({text, from, to}: Gap): boolean {
  const inRun = /^\p{Script=Han}{4}$/u
  return (
    inRun.test(text.slice(Math.max(0, from - 4), from)) &&
    inRun.test(text.slice(to, to + 4)) &&
    /[，。；？！]/.test(text) &&
    !/ \p{Script=Han}{1,4} /u.test(text.slice(to))
  )
}
