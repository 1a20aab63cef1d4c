/** Sums, counts and ordinals in English. */

import {digitNumeral, englishNumber, ordinalNumber, ordinalWord, wordNumeral} from './english-numerals.ts'
import {englishShares} from './english-shares.ts'
import {counted, type Meaning, numberOf, ordinalOf, percentOf, type Reader} from './quantity.ts'
import {type Behind, shareUnits} from './ranges.ts'
import {currencySigns, money, units} from './units.ts'

const numeral = `(?:${digitNumeral}|${wordNumeral})`

function value(written: string | undefined): number {
  return englishNumber(written ?? '') ?? Number.NaN
}

const unitPatterns = units.map(({en, of}) => ({
  pattern: new RegExp(
    `[ -]?(?:(?:calendar|working|consecutive|full|more|additional|whole|straight|extra|academic|fiscal)[ -])?(?:${en.replace(/[$.]/g, '\\$&')})(?![A-Za-z\\d²³])`,
    'uy',
  ),
  of,
}))
const percent = /[ -]?(?:%|per ?cent(?:age points?)?\b|percentage[- ]points?\b|pct\b|pp\b)/uy

function unitAt(
  page: string,
  at: number,
): {readonly of: (value: number) => Meaning; readonly end: number} | null {
  percent.lastIndex = at
  if (percent.test(page)) return {of: percentOf, end: percent.lastIndex}
  let best: {readonly of: (value: number) => Meaning; readonly end: number} | null = null
  for (const {pattern, of} of unitPatterns) {
    pattern.lastIndex = at
    if (pattern.test(page) && pattern.lastIndex > (best?.end ?? -1)) best = {of, end: pattern.lastIndex}
  }
  return best
}

const signs = currencySigns
  .filter(([, , en]) => en !== '')
  .map(([code, , en]) => ({
    code,
    pattern: new RegExp(`(?<![A-Za-z])(?:${en.replace(/\$/g, '\\$')}) ?$`, 'u'),
  }))

function currencyBefore(page: string, at: number): string | null {
  const before = page.slice(Math.max(0, at - 6), at)
  return signs.find(({pattern}) => pattern.test(before))?.code ?? null
}

/** `m` is metres where no currency says that it is millions. */
function amountOf(
  written: string,
  currency: string | null,
): {readonly count: number; readonly metres: boolean} {
  const metres = currency === null && /\dm$/.test(written)
  return {count: value(metres ? written.slice(0, -1) : written), metres}
}

function behind(page: string, start: number, end: number, first: number): Behind {
  const currency = currencyBefore(page, first)
  return {unit: unitAt(page, end)?.of ?? null, currency, counts: start < end}
}

const isYear = /^(?:1[5-9]|20|21)\d\d$/
const notOne = /\b(?:no|any|every|each|another|this|that|which|the|some)[ -]$/i

const amounts: Reader = {
  isFolded: true,
  pattern: new RegExp(`(?<![a-z])(${numeral})`, 'gu'),
  read: (match, page) => {
    const [written = ''] = match
    const [start, end] = [match.index, match.index + written.length]
    const currency = currencyBefore(page, start)
    const {count, metres} = amountOf(written, currency)
    if (Number.isNaN(count)) return null
    const isWord = !/\d/.test(written)
    if (count === 1 && isWord && (notOne.test(page.slice(0, start)) || /^ another\b/.test(page.slice(end))))
      return []
    const unit = unitAt(page, end)
    const loose = isWord && (count <= 2 || /dozen/i.test(written))
    const meaning = currency === null ? (unit?.of ?? numberOf)(count) : money(currency, count)
    const given = metres ? duringMetres(count) : meaning
    return [{...given, start, end: metres ? end : (unit?.end ?? end), loose: loose && !isYear.test(written)}]
  },
}

function duringMetres(count: number): Meaning {
  return {kind: 'number', key: `metre:${count}`, value: count}
}

const ordinals: readonly Reader[] = [
  {
    pattern: /(?<![\d.,])(\d{1,3}(?:,\d{3})*)(?:st|nd|rd|th)\b/giu,
    read: (match) => counted(ordinalOf(value(match[1])), match),
  },
  {
    pattern: new RegExp(ordinalWord, 'giu'),
    read: (match) => {
      const count = ordinalNumber(match[0]) ?? Number.NaN
      return counted(ordinalOf(count), match, count <= 3)
    },
  },
]

const ranges: Reader = shareUnits(
  new RegExp(
    `(?<![a-z\\d.,]|[\\d.,] )(${numeral})(?: ?[–—~] ?| - |(?<!ty)-| to | or |(?<!hundred|thousand|illion) and )(?=(?:nt\\$|us\\$|[$€£¥])?(${numeral}))`,
    'gu',
  ),
  value,
  behind,
  true,
)

export const englishAmounts: readonly Reader[] = [...englishShares, ...ordinals, ranges, amounts]
