import {datePartsOf} from './calendar.ts'
import type {Quantity, QuantityKind} from './quantity.ts'
import {anyCurrency, currencyOf} from './units.ts'

/** Kinds whose values may be those of each other: a bare number stands for anything. */
const comparable: Readonly<Record<QuantityKind, readonly QuantityKind[]>> = {
  number: ['number', 'percent', 'money', 'duration', 'year', 'month', 'date', 'decade', 'century', 'ordinal'],
  percent: ['number', 'percent'],
  money: ['number'],
  duration: ['number', 'date', 'ordinal'],
  year: ['number', 'year', 'decade'],
  month: ['number', 'ordinal'],
  date: ['number', 'duration', 'ordinal'],
  decade: ['number', 'year'],
  century: ['number'],
  quarter: ['ordinal'],
  'half-year': ['ordinal'],
  time: [],
  ordinal: ['number', 'duration', 'ordinal', 'month', 'date', 'quarter', 'half-year'],
  vague: [],
}

/**
 * Whether a quantity of the Chinese text and one of the English may be the same thing: by the key, or where one
 * says less or says it otherwise (a bare number and a sum, 民國114年 and 2025, `9月` and 10 September, 一半 and
 * 50%). The order of the two does not matter.
 */
export function agree(zh: Quantity, en: Quantity): boolean {
  if (zh.key === en.key) return true
  const [zhDate, enDate] = [datePartsOf(zh.key), datePartsOf(en.key)]
  if (zhDate && enDate) return fits(Object.entries(zhDate), new Map(Object.entries(enDate)))
  if (zh.kind === 'time' && en.kind === 'time') return clockOf(zh) === clockOf(en)
  if (zh.kind === 'money' && en.kind === 'money') return zh.value === en.value && sameCurrency(zh, en)
  if (zh.kind === 'vague' || en.kind === 'vague') return sameMagnitude(zh, en)
  if (measureOf(zh) !== null && measureOf(zh) === measureOf(en)) return false
  if (!comparable[zh.kind].includes(en.kind)) return spanOfYears(zh, en) || spanOfYears(en, zh)
  const values = valuesOf(en)
  return valuesOf(zh).some((value) => values.some((other) => near(value, other)))
}

/** Dates agree where they share a part and differ in none. */
function fits(
  parts: readonly (readonly [string, number | null])[],
  other: ReadonlyMap<string, number | null>,
): boolean {
  const both = parts.filter(([part, value]) => value !== null && (other.get(part) ?? null) !== null)
  return both.length > 0 && both.every(([part, value]) => other.get(part) === value)
}

/** Hours of twelve: 下午 and `p.m.` are left out where they are plain. */
function clockOf({key}: Quantity): string {
  const [, hour = '', minute = ''] = key.split(':')
  return `${Number(hour) % 12}:${minute}`
}

function sameCurrency(zh: Quantity, en: Quantity): boolean {
  const [a, b] = [currencyOf(zh.key), currencyOf(en.key)]
  return a === b || a === anyCurrency || b === anyCurrency
}

/** A vague number agrees with what is less than a hundred times as large or small: `dozens` are 數十 and 上百. */
function sameMagnitude(zh: Quantity, en: Quantity): boolean {
  const [a, b] = [zh.value ?? 0, en.value ?? 0]
  if (a <= 0 || b <= 0) return false
  return zh.kind === en.kind ? Math.max(a, b) / Math.min(a, b) <= 10 : Math.floor(Math.log10(a / b)) === 0
}

/** The unit of a measured number, such as `watt`; its values are comparable in that unit alone. */
function measureOf({kind, key}: Quantity): string | null {
  const unit = key.slice(0, key.indexOf(':'))
  return kind === 'number' && unit !== 'n' ? unit : null
}

/** `100年` is a year of the Republic, or a hundred years. */
function spanOfYears(year: Quantity, span: Quantity): boolean {
  if (year.kind !== 'year' || span.kind !== 'duration') return false
  const [written] = /^\d{2,3}(?=\s*年)/.exec(year.text) ?? []
  return written !== undefined && `months:${Number(written) * 12}` === span.key
}

/** What a quantity may be worth: 38% is 0.38, `6.5m` may be metres or millions. */
function valuesOf({kind, key, value, text}: Quantity): readonly number[] {
  if (value === null) return []
  if (kind === 'percent') return [value, value / 100]
  const measured =
    measureOf({kind, key} as Quantity) === null ? [] : [Number(key.slice(key.indexOf(':') + 1))] // both fields are there
  return /\dm$/i.test(text) ? [value, value * 1e6] : [value, ...measured]
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))
}
