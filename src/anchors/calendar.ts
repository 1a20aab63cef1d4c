/** Points of the calendar, as meanings. */

import type {Meaning} from './quantity.ts'

/** A date of which any part may be missing. */
export type DateParts = {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
}

/** Year 1 of the Republic of China is 1912. */
export const rocOffset = 1911

const two = (value: number): string => String(value).padStart(2, '0')

/** @returns `null` where no calendar has that day or month. */
export function dateOf({year, month, day}: DateParts): Meaning | null {
  if (month !== null && (month < 1 || month > 12)) return null
  if (day !== null && (day < 1 || day > 31)) return null
  if (month === null && day === null) return year === null ? null : yearOf(year)
  if (year === null && day === null) return {kind: 'month', key: `m:${month}`, value: month}
  if (year === null)
    return month === null
      ? {kind: 'date', key: `d:---${two(day ?? 0)}`, value: day}
      : {kind: 'date', key: `d:--${two(month)}-${two(day ?? 0)}`, value: null}
  const rest = [month, day].flatMap((part) => (part === null ? [] : [two(part)]))
  return {kind: 'date', key: `d:${[year, ...rest].join('-')}`, value: null}
}

export function yearOf(year: number): Meaning {
  return {kind: 'year', key: `y:${year}`, value: year}
}

/** Parts of a date that `dateOf` made; `null` for any other key. */
export function datePartsOf(key: string): DateParts | null {
  const [kind, rest = ''] = key.split(':')
  if (kind === 'y') return {year: Number(rest), month: null, day: null}
  if (kind === 'm') return {year: null, month: Number(rest), day: null}
  if (kind !== 'd') return null
  if (rest.startsWith('---')) return {year: null, month: null, day: Number(rest.slice(3))}
  const match = /^(\d+|-)-(\d\d)(?:-(\d\d))?$/.exec(rest)
  if (!match) return null
  const part = (text: string | undefined): number | null =>
    text === undefined || text === '-' ? null : Number(text)
  return {year: part(match[1]), month: part(match[2]), day: part(match[3])}
}

/** `09/10/2025`: day and month can be told in two ways, and the month is taken first, unless it cannot be. */
export function slashedDate(first: number, second: number, year: number): Meaning | null {
  const [month, day] = first > 12 ? [second, first] : [first, second]
  return dateOf({year, month, day})
}

/** @param hour 0 to 24 */
export function timeOf(hour: number, minute: number): Meaning | null {
  if (hour > 24 || minute > 59) return null
  return {kind: 'time', key: `t:${two(hour)}:${two(minute)}`, value: null}
}

export function decadeOf(year: number): Meaning {
  return {kind: 'decade', key: `decade:${year}`, value: year}
}

export function centuryOf(value: number): Meaning {
  return {kind: 'century', key: `century:${value}`, value}
}

export function quarterOf(value: number): Meaning {
  return {kind: 'quarter', key: `q:${value}`, value}
}

export function halfYearOf(value: number): Meaning {
  return {kind: 'half-year', key: `half:${value}`, value}
}
