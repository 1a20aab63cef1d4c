/** Bookmarks of ours in an edited document; `edition/bookmarks.ts` names them. */

import type {FactRole} from '../edition/handout.ts'
import type {Language} from '../outline/types.ts'

const pattern = /^(?<stem>[a-z][a-z0-9-]*)_(?<language>zh|en)$/

const factPattern = /^meta-(?<role>to|author|title|source|date|keywords|extra)(?:-(?<number>\d{1,4}))?$/

export type Name = {readonly stem: string; readonly language: Language}

/** What a bookmark's name says; `null` where it is none of ours. */
export function nameOf(bookmark: string): Name | null {
  const {stem, language} = pattern.exec(bookmark)?.groups ?? {}
  return stem === undefined || language === undefined ? null : {stem, language: language as Language} // by the pattern
}

/** The line of the head that a stem names; `null` where it names a text. @returns index from 0. */
export function factOf(stem: string): {readonly role: FactRole; readonly index: number} | null {
  const {role, number} = factPattern.exec(stem)?.groups ?? {}
  return role === undefined ? null : {role: role as FactRole, index: number ? Number(number) - 1 : 0} // by the pattern
}
