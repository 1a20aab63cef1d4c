/** The time that is written into what is printed, where the environment says one. */

import {HostError} from '../host/host.ts'

/** The last second of the year 9999. */
const last = 253_402_300_799

/**
 * Reads `SOURCE_DATE_EPOCH`: seconds since 1970, above the date of a briefing.
 *
 * Source: https://reproducible-builds.org/specs/source-date-epoch/
 *
 * @returns ISO 8601 in UTC, to the second; `null` where it is not set.
 * @throws {HostError} where it is no such number.
 */
export function epochOf(env: Readonly<Record<string, string | undefined>>): string | null {
  const text = env['SOURCE_DATE_EPOCH']
  if (text === undefined || text === '') return null
  const seconds = Number(text)
  if (!/^\d+$/.test(text) || seconds > last) {
    throw new HostError(
      {en: `SOURCE_DATE_EPOCH is “${text}”`, zh: `SOURCE_DATE_EPOCH 是「${text}」`},
      {
        en: 'Give it as seconds since 1970, in digits, or leave it out.',
        zh: '請寫成自 1970 年起的秒數，只用數字；或不要設定。',
      },
    )
  }
  return timeOf(seconds)
}

/** @param seconds since 1970. @returns ISO 8601 in UTC, to the second. */
export function timeOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z')
}
