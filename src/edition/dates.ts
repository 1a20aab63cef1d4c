/** A briefing's own date, as each language writes it. */

import type {Language} from '../outline/types.ts'

/** Taiwan counts years from 1912 (民國元年) where `roc` is asked for; English is Gregorian always. */
export const calendars = ['gregorian', 'roc'] as const
export type Calendar = (typeof calendars)[number]

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** The year before the first of the Republic. */
const beforeRepublic = 1911

/**
 * `2025年9月10日`, `10 September 2025`; in the calendar of the Republic `民國114年9月10日`.
 *
 * @param iso `2025-09-10`.
 */
export function formatDate(iso: string, language: Language, calendar: Calendar): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number)
  if (language === 'en') return `${day} ${monthNames[month - 1] ?? ''} ${year}`
  return `${chineseYear(year, calendar)}年${month}月${day}日`
}

function chineseYear(year: number, calendar: Calendar): string {
  const count = year - beforeRepublic
  if (calendar === 'gregorian' || count < 1) return String(year)
  return `民國${count === 1 ? '元' : count}`
}
