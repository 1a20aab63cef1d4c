/**
 * Names of the bookmarks that formats for editing keep round each text: by them an edited file finds its way back to
 * the outline (`zhenpress import`). Word takes 40 characters, tells no capitals from small letters, and has letters,
 * digits, hyphens and underscores for sure (ISO/IEC 29500-1 §17.13.6.2).
 */

import {createHash} from 'node:crypto'
import type {Language} from '../outline/types.ts'
import type {FactRole} from './handout.ts'

const longest = 34
const plain = /^[a-z][a-z0-9-]*$/
/** The lines of the head have names of their own, which no id takes. */
const reserved = /^(?:meta-|x-)/

/** What the names of bookmarks start with that stand round the paragraphs of a letterhead: they are no briefing's. */
export const letterheadBookmark = 'zhenpress-letterhead-'

/**
 * Name of the bookmark round one language of a row or a note.
 *
 * @param id of the row or note. One that an author gave and that is no name in Word is told by its hash, as
 * `x-0123456789abcdef`.
 * @returns `<id>_<language>`, such as `p-3f9a2c1b_zh`.
 */
export function bookmarkName(id: string, language: Language): string {
  const usable = plain.test(id) && id.length <= longest && !reserved.test(id)
  const stem = usable ? id : `x-${createHash('sha256').update(id).digest('hex').slice(0, 16)}`
  return `${stem}_${language}`
}

/**
 * Name of the bookmark round one language of a value in the head; the values of one role stand in one.
 *
 * @param index of an `extra` among those of the head, from 0; the others stand once.
 * @returns `meta-title_zh`, `meta-extra-1_en`.
 */
export function factBookmark(role: FactRole, language: Language, index = 0): string {
  return `meta-${role}${role === 'extra' ? `-${index + 1}` : ''}_${language}`
}
