/** What a text counts, measures or dates: numbers, shares, sums, spans, dates, in either language. */

import type {Language} from '../outline/types.ts'
import {chineseAmounts} from './chinese-amounts.ts'
import {chineseCalendar} from './chinese-calendar.ts'
import {englishAmounts} from './english-amounts.ts'
import {englishCalendar} from './english-calendar.ts'
import {legible} from './legible.ts'
import {notQuantities, withoutAddresses} from './not-quantities.ts'
import type {Quantity, Reader} from './quantity.ts'
import {remembered} from './remembered.ts'
import {scan} from './scan.ts'

export {agree} from './agree.ts'
export type {Quantity} from './quantity.ts'

const readers: Readonly<Record<Language, readonly Reader[]>> = {
  zh: [...notQuantities, ...chineseCalendar, ...chineseAmounts],
  en: [...notQuantities, ...englishCalendar, ...englishAmounts],
}

/**
 * The quantities of a text, in its order. Names that hold digits (`5G`, `COVID-19`), marks of lists, telephone
 * numbers and addresses are none, nor are numerals inside Chinese words (一些, 統一).
 */
export const quantitiesOf: (text: string, language: Language) => readonly Quantity[] = remembered(
  (text, language) => scan(text, withoutAddresses(legible(text)), readers[language]),
)
