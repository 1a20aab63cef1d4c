import type {Quantity, QuantityKind} from '../anchors/quantity.ts'

/** A quantity with what stands about it. */
export type Counted = Quantity & {
  /** Whether the text says that it is not exact: 約, 近, `about`, `over`. */
  readonly isRough: boolean
}

const roughZh = /(?:約|近|逾|超過|將近|大約|左右|上下|多|餘|許|至少|不到|破|達)\s*$/u
const roughBehindZh = /^\s*(?:多|餘|左右|上下|以上|以下|許)/u
const roughEn =
  /(?:about|around|some|nearly|almost|over|roughly|approximately|more than|less than|under|at least|up to|close to|above|below|fewer than|exceed\w*|circa|c\.|~|≈)\s*(?:the\s)?(?:NT|US|HK|A)?[$€£¥]?\s*$/iu
const roughBehindEn = /^\s*(?:or so|or more|or less|and more|plus\b|\+)/iu

/** Whether the words about a quantity say that it is not exact. */
export function isRough(text: string, {start, end}: Pick<Quantity, 'start' | 'end'>): boolean {
  const [before, within, behind] = [
    text.slice(Math.max(0, start - 24), start),
    text.slice(start, end),
    text.slice(end, end + 12),
  ]
  return (
    roughZh.test(before) ||
    roughEn.test(before) ||
    roughBehindZh.test(behind) ||
    roughBehindEn.test(behind) ||
    /[多餘約近逾]/u.test(within)
  )
}

const roundable: ReadonlySet<QuantityKind> = new Set<QuantityKind>(['number', 'percent', 'money', 'duration'])

/**
 * Whether one of two is the other in fewer digits: 2,600 for 2,602, `over 3 million` for 3,120,000. A single digit
 * must say itself that it is not exact.
 */
export function isRounded(one: Counted, other: Counted): boolean {
  if (!roundable.has(one.kind) || !roundable.has(other.kind)) return false
  const [a, b] = [worthOf(one), worthOf(other)]
  if (a === null || b === null || unitOf(one) !== unitOf(other)) return false
  // Two that both say `about` are rounded alike.
  if (one.isRough && other.isRough) return false
  return stands(a, b, one.isRough) || stands(b, a, other.isRough)
}

function stands(rounded: number, exact: number, rough: boolean): boolean {
  const [digits, more] = [digitsOf(rounded), digitsOf(exact)]
  if (rounded <= 0 || exact <= 0 || more <= digits || (digits === 1 && !rough)) return false
  const step = 10 ** (Math.floor(Math.log10(rounded)) - digits + 1)
  return Math.abs(rounded - exact) < step * (rough ? 1 : 0.5000001)
}

/** Significant digits. */
function digitsOf(value: number): number {
  return Number(value.toPrecision(12)).toExponential().replace(/e.*$/, '').replace(/\D/g, '').length
}

/** The number in a key, in its base unit. */
function worthOf({key}: Quantity): number | null {
  const value = Number(key.slice(key.indexOf(':') + 1))
  return Number.isFinite(value) ? value : null
}

function unitOf({key}: Quantity): string {
  return key.slice(0, key.indexOf(':'))
}
