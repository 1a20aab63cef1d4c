/** `3 to 5 percent`, 三至五年: the first number has the unit, and mostly the scale, of the second. */

import {type Meaning, numberOf, type Reader} from './quantity.ts'
import {money} from './units.ts'

export type Behind = {
  readonly unit: ((value: number) => Meaning) | null
  /** Of the first number. */
  readonly currency: string | null
  /** Whether the second number is one at all. */
  readonly counts: boolean
}

/**
 * @param pattern the first number as group 1, what joins them, and ahead of its end the second as group 2; it takes
 *   the first number only
 * @param readValue of a number as written
 * @param isFolded see `Reader` (default: no)
 * @param behind what is known of the second number, from its start and end; the currency, from the first's start
 */
export function shareUnits(
  pattern: RegExp,
  readValue: (written: string) => number,
  behind: (page: string, start: number, end: number, first: number) => Behind,
  isFolded = false,
): Reader {
  return {
    ...(isFolded ? {isFolded} : {}),
    pattern,
    read: (match, page) => {
      const [whole, written = '', other = ''] = match
      const start = match.index + whole.length
      const {unit, currency, counts} = behind(page, start, start + other.length, match.index)
      const [plainValue, second] = [readValue(written), readValue(other)]
      if (!counts || Number.isNaN(plainValue + second)) return null
      const scaled = plainValue * scaleOf(other, second)
      const first = scaled > plainValue && scaled <= second && isBare(written) ? scaled : plainValue
      if (first >= second && unit === null) return null
      const meaning = currency === null ? (unit ?? numberOf)(first) : money(currency, first)
      return [{...meaning, start: match.index, end: match.index + written.length, loose: false}]
    },
  }
}

/** Digits or number words with no scale of their own. */
function isBare(written: string): boolean {
  return !/[十百千萬億兆]|[a-z]{2}/u.test(written.replace(/^[a-z]+(?:-[a-z]+)?$/, ''))
}

/** What a number's scale multiplies it by: 1e6 for `5 million`. */
function scaleOf(written: string, value: number): number {
  const digits = /^[\d,.]+/.exec(written)?.[0]
  if (digits !== undefined) return value / Number(digits.replaceAll(',', ''))
  const [power] = /[百千萬億兆]+$|(?:hundred|thousand|million|billion|trillion)$/u.exec(written) ?? []
  return power === undefined ? 1 : (scales[power] ?? 1)
}

const scales: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  萬: 1e4,
  百萬: 1e6,
  千萬: 1e7,
  億: 1e8,
  兆: 1e12,
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
}
