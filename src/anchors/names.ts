/** Names in Latin letters, which a translation mostly keeps. */

import type {Language} from '../outline/types.ts'
import {legible} from './legible.ts'
import {withoutAddresses} from './not-quantities.ts'
import {remembered} from './remembered.ts'

export type Name = {
  /** In lower case, without the ending of a possessive or of an acronym's plural. */
  readonly key: string
  /** As written. */
  readonly text: string
  /** Offsets in the text, in UTF-16 units. */
  readonly start: number
  readonly end: number
  /** Two capitals or more, mostly with nothing else but digits: it stands for itself in any language. */
  readonly acronym: boolean
}

const run =
  /(?<![\p{Script=Latin}\p{N}$])[\p{Script=Latin}\p{N}]+(?:[-.&'’+/]?[\p{Script=Latin}\p{N}]+)*\$?/gu
const hasLetter = /\p{Script=Latin}/u
const acronym =
  /^(?=(?:.*\p{Lu}){2}|.*\p{Lu}.*\d|\d+\p{Lu})(?:\p{Lu}|\p{Ll}(?=.*\p{Lu})|[\d\-.&+/])*[\p{Lu}\d]\+?$/u
const unitOnly = /^\d+(?:\.\d+)?(?:[a-zµ]{1,2}|[kMGT]?Wh?|[kMG]?Hz|[MGT]B|kV|st|nd|rd|th)$/u

/** What a sentence or a quotation opens with. */
const opener = /(?:^|[.!?:;•‧\n]|[.!?]["'”’)])\s*["'“‘([]*$/u

/**
 * Latin names. In Chinese any Latin word is one; in English those of capitals and digits, and those with a capital
 * inside a sentence, as the first word has one anyway.
 */
export const namesOf: (text: string, language: Language) => readonly Name[] = remembered(readNames)

function readNames(text: string, language: Language): readonly Name[] {
  const page = withoutAddresses(legible(text))
  return [...page.matchAll(run)].flatMap((match) => {
    const whole = match[0].replace(/['’]s?$/u, '')
    const found = /^\p{Lu}+\$$/u.test(whole) ? whole : whole.replace(/\$$/, '')
    if (!hasLetter.test(found) || unitOnly.test(found)) return []
    const singular = /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\d&-]+s$/u.test(found) ? found.slice(0, -1) : found
    const isAcronym = acronym.test(singular) || /^\p{Lu}+\$$/u.test(found)
    if (language === 'en' && !isAcronym && !isNameAt(page, match.index, found)) return []
    const [start, end] = [match.index, match.index + found.length]
    return [{key: singular.toLowerCase(), text: text.slice(start, end), start, end, acronym: isAcronym}]
  })
}

function isNameAt(page: string, at: number, word: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(word) && !opener.test(page.slice(Math.max(0, at - 12), at))
}
