/** Dates as policy desks write them, to ISO 8601. */

export type ReadDate = {
  readonly iso: string
  /** The other reading, where day and month can be told in two ways. */
  readonly other: string | null
}

/** Which comes first in `09/10/2025`. */
export const dateOrders = ['month-first', 'day-first'] as const

export type DateOrder = (typeof dateOrders)[number]

const months = 'january february march april may june july august september october november december'.split(
  ' ',
)

/** Years before this one, written alone, are years of the Republic of China (year 1 is 1912). */
const firstPlainYear = 1900
const rocOffset = 1911

/**
 * Reads a date. `09/10/2025` is taken as month first, as the sources that policy desks quote write it, and
 * the other reading is given with it.
 *
 * @param order which of the two it is, where the source or the project says so: there is no other reading then.
 *
 * @returns `null` where the text is not a date of the calendar.
 */
export function readDate(written: string, order?: DateOrder): ReadDate | null {
  const text = written.trim().replace(/[\u3000\u00A0]/g, ' ')
  return readChinese(text) ?? readYearFirst(text) ?? readNamedMonth(text) ?? readYearLast(text, order)
}

function readChinese(text: string): ReadDate | null {
  const match = /^(?:民國|中華民國)?\s*(\d{2,4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/.exec(text)
  return match ? sole(yearOf(match[1]), Number(match[2]), Number(match[3])) : null
}

function readYearFirst(text: string): ReadDate | null {
  const match = /^(\d{3,4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text)
  return match ? sole(yearOf(match[1]), Number(match[3]), Number(match[4])) : null
}

function readNamedMonth(text: string): ReadDate | null {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})$/.exec(text)
  if (dayFirst) return sole(Number(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1]))
  const monthFirst = /^([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/.exec(text)
  return monthFirst ? sole(Number(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2])) : null
}

function readYearLast(text: string, order: DateOrder | undefined): ReadDate | null {
  const match = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text)
  if (!match) return null
  const year = Number(match[4])
  const monthFirst = isoOf(year, Number(match[1]), Number(match[3]))
  const dayFirst = isoOf(year, Number(match[3]), Number(match[1]))
  if (order) {
    const said = order === 'month-first' ? (monthFirst ?? dayFirst) : (dayFirst ?? monthFirst)
    return said === null ? null : {iso: said, other: null}
  }
  const iso = monthFirst ?? dayFirst
  if (iso === null) return null
  const other = dayFirst !== null && dayFirst !== iso ? dayFirst : null
  return {iso, other}
}

function yearOf(text = ''): number {
  const year = Number(text)
  return year < firstPlainYear ? year + rocOffset : year
}

/** 1 to 12, or 0 for a word that is no month. */
function monthOf(word = ''): number {
  return months.findIndex((month) => month.startsWith(word.toLowerCase())) + 1
}

function sole(year: number, month: number, day: number): ReadDate | null {
  const iso = isoOf(year, month, day)
  return iso === null ? null : {iso, other: null}
}

function isoOf(year: number, month: number, day: number): string | null {
  const iso = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const time = Date.parse(`${iso}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : null
}
