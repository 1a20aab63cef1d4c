/** What a text counts, measures or dates. */

export type QuantityKind =
  | 'number'
  | 'percent'
  | 'money'
  | 'duration'
  | 'year'
  | 'month'
  | 'date'
  | 'decade'
  | 'century'
  | 'quarter'
  | 'half-year'
  | 'time'
  | 'ordinal'
  | 'vague'

export type Quantity = {
  readonly kind: QuantityKind
  /**
   * Equal in both languages where they mean the same: `n:6500000`, `pct:38`, `twd:300000000`, `months:48`,
   * `seconds:86400`, `watt:500000000`, `y:2025`, `m:9`, `d:2025-09-10`, and with parts of a date left out as in
   * XML Schema 3.3.9–3.3.14 `d:2025-09`, `d:--09-10`, `d:---10`.
   */
  readonly key: string
  /** As a plain number in the unit that is written: 4 for four years; `null` where there is none. */
  readonly value: number | null
  /** As written. */
  readonly text: string
  /** Offsets in the text, in UTF-16 units. */
  readonly start: number
  readonly end: number
  /**
   * Whether it is a vague or everyday word (`兩`, `one`, `dozens`) that translations drop or add freely: it can
   * speak for a pair, and its lack says nothing.
   */
  readonly loose: boolean
}

/** A quantity before the text as written is known. */
export type Found = Omit<Quantity, 'text'>

/** Finds quantities by one pattern. What it matches is taken from the page, unless `read` gives `null`. */
export type Reader = {
  /** Whether the pattern is in lower case, and is looked for in the text in lower case: cheaper than the flag `i`. */
  readonly isFolded?: true
  /** Without it in the text the pattern need not be tried, nor even compiled (default: it is always tried). */
  readonly needs?: RegExp
  readonly pattern: RegExp
  readonly read: (match: RegExpExecArray, page: string) => readonly Found[] | null
}

export type Meaning = Pick<Found, 'kind' | 'key' | 'value'>

/** Significant digits of a key: enough for any count, too few for the noise of floating point. */
const digits = 12

export function plain(value: number): string {
  return String(Number(value.toPrecision(digits)))
}

export function numberOf(value: number): Meaning {
  return {kind: 'number', key: `n:${plain(value)}`, value}
}

export function percentOf(value: number): Meaning {
  return {kind: 'percent', key: `pct:${plain(value)}`, value}
}

export function ordinalOf(value: number): Meaning {
  return {kind: 'ordinal', key: `o:${plain(value)}`, value}
}

/** @param magnitude the smallest that it may be: 100 for `hundreds`. */
export function vagueOf(magnitude: number): Meaning {
  return {kind: 'vague', key: `vague:${plain(magnitude)}`, value: magnitude}
}

export function placed(
  meaning: Meaning,
  match: {readonly index: number; readonly 0: string},
  loose = false,
): Found {
  return {...meaning, start: match.index, end: match.index + match[0].length, loose}
}

/** What a pattern found as its one quantity; `null` where its words make no number. */
export function counted(meaning: Meaning, match: RegExpExecArray, loose = false): readonly Found[] | null {
  return meaning.value === null || Number.isNaN(meaning.value) ? null : [placed(meaning, match, loose)]
}
