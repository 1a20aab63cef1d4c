/** Shares, sums and counts in Chinese. */

import {arabicNumeral, chineseNumber, hanNumeral} from './chinese-numerals.ts'
import {counter, notNumerals, vagueCounter} from './chinese-words.ts'
import {
  counted,
  type Found,
  type Meaning,
  numberOf,
  ordinalOf,
  percentOf,
  placed,
  type Reader,
  vagueOf,
} from './quantity.ts'
import {shareUnits} from './ranges.ts'
import {currencySigns, duration, money, units} from './units.ts'

const numeral = `(?:${arabicNumeral}|${hanNumeral})`

function value(written: string | undefined): number {
  return chineseNumber(written ?? '') ?? Number.NaN
}

const shares: readonly Reader[] = [
  {
    pattern: new RegExp(`([百千萬])分之(${numeral})`, 'gu'),
    read: (match) => {
      const of = {百: 1, 千: 10, 萬: 100}[match[1] ?? ''] ?? 1
      return counted(percentOf(value(match[2]) / of), match)
    },
  },
  {pattern: /百分百/gu, read: (match) => [placed(percentOf(100), match)]},
  {
    pattern: new RegExp(`(${numeral}) ?分之 ?(${numeral})`, 'gu'),
    read: (match) => counted(numberOf(value(match[2]) / value(match[1])), match),
  },
  {
    pattern: new RegExp(
      `每 ?(${numeral}) ?(?:個|名|位|戶|家)?[^，。；、\\d]{0,8}?(?:就|便|即|約|僅|只)*有(?:近|約)? ?(${numeral})(?= ?[人個名位戶家])`,
      'gu',
    ),
    read: (match) => {
      const share = value(match[2]) / value(match[1])
      return share < 1 ? counted(numberOf(share), match) : null
    },
  },
  {pattern: /半[日天]/gu, read: (match) => [placed(duration('seconds', 86_400, 0.5), match, true)]},
  {pattern: /一半|半數|過半|泰半|大半|折半|減半/gu, read: (match) => [placed(numberOf(0.5), match, true)]},
  {
    pattern: new RegExp(`(?<!每)(${hanNumeral}|\\d+)(?: ?個)? ?(年|月|小時|世紀)半(?!導|數|夜)`, 'gu'),
    read: (match) => spanOf(match[2] ?? '', value(match[1]) + 0.5, match),
  },
  {
    pattern: new RegExp(`(${hanNumeral}|\\d+) ?個半(月|小時|鐘頭|世紀)`, 'gu'),
    read: (match) => spanOf(match[2] ?? '', value(match[1]) + 0.5, match),
  },
  {
    pattern: /半個?(年|月|小時|鐘頭|世紀)/gu,
    read: (match) => spanOf(match[1] ?? '', 0.5, match),
  },
]

function spanOf(unit: string, count: number, match: RegExpExecArray): readonly Found[] | null {
  const [base, size] =
    unit === '年'
      ? ['months', 12]
      : unit === '月'
        ? ['months', 1]
        : unit === '世紀'
          ? ['months', 1200]
          : ['seconds', 3600]
  return counted(duration(base as string, size as number, count), match) // the pairs above are a name and a size
}

const magnitudes: Readonly<Record<string, number>> = {十: 10, 百: 1e2, 千: 1e3, 萬: 1e4, 億: 1e8, 兆: 1e12}

const vague: readonly Reader[] = [
  {
    pattern:
      /(?:數|好?幾|上|成|近|破)([十百千萬億兆])(?:([萬億兆]))?(?!分之|分點)|(?<![一二三四五六七八九兩\d])([十百千])[幾餘多](?=[個名位人戶家座項年月日天萬億元種])([萬億])?/gu,
    read: (match, page) => {
      const [written, first, second, third, fourth] = match
      if (/^近/.test(written) && /[一二三四五六七八九\d]/.test(page[match.index + written.length] ?? ''))
        return null
      const size = (magnitudes[first ?? third ?? ''] ?? 1) * (magnitudes[second ?? fourth ?? ''] ?? 1)
      return [placed(vagueOf(size), match, true)]
    },
  },
  {pattern: /成千上萬|數以千計/gu, read: (match) => [placed(vagueOf(1000), match, true)]},
  {pattern: /數以萬計/gu, read: (match) => [placed(vagueOf(10_000), match, true)]},
  {pattern: /數以百計/gu, read: (match) => [placed(vagueOf(100), match, true)]},
  {pattern: /翻倍|倍增|加倍|雙倍|翻一番/gu, read: (match) => [placed(numberOf(2), match, true)]},
]

const tenths =
  / ?成(?!立|長|為|本|果|功|效|員|年|就|績|熟|分|交|品|型|都|敗|全|因|家|形|對|千|癮|行|像|套|群|名|真|見)(?:([一二三四五六七八九\d](?![十百千萬億\d]))|(半))?/uy
const unitPatterns = units.map(({zh, of}) => ({pattern: new RegExp(` ?[多餘]? ?(?:${zh})`, 'uy'), of, zh}))
const percent = / ?(?:%|個?百分點|趴)/uy
const times = / ?倍/uy

/** The unit behind a numeral, the longest that fits: what it makes of the value, and where it ends. */
function unitAt(
  page: string,
  at: number,
): {readonly of: (value: number) => Meaning; readonly end: number} | null {
  const end = (pattern: RegExp): number => {
    pattern.lastIndex = at
    return pattern.test(page) ? pattern.lastIndex : -1
  }
  if (end(percent) > 0) return {of: percentOf, end: end(percent)}
  if (end(times) > 0) return {of: (count) => numberOf(count === 1 ? 2 : count), end: end(times)}
  tenths.lastIndex = at
  const tenth = tenths.exec(page)
  if (tenth) {
    const more = tenth[2] ? 5 : (chineseNumber(tenth[1] ?? '') ?? 0)
    return {
      of: (count) => (count <= 10 ? percentOf(count * 10 + more) : numberOf(count)),
      end: tenths.lastIndex,
    }
  }
  let best: {readonly of: (value: number) => Meaning; readonly end: number} | null = null
  for (const {pattern, of} of unitPatterns) {
    const here = end(pattern)
    if (here > (best?.end ?? -1)) best = {of, end: here}
  }
  return best
}

const signs = currencySigns.map(([code, zh, en]) => ({
  code,
  pattern: new RegExp(
    `(?:${[zh, en.replace(/[$.]/g, '\\$&')].filter((each) => each !== '').join('|')}) ?(?:(?:約|近|逾|超過|達|共|計|總計|至少|最多|最高|每年|高達|上限)(?:為|達)? ?){0,2}$`,
    'u',
  ),
}))

function currencyBefore(page: string, at: number): string | null {
  const before = page.slice(Math.max(0, at - 20), at)
  return signs.find(({pattern}) => pattern.test(before))?.code ?? null
}

/** Whether a numeral in characters counts: alone it is mostly part of a word. */
function counts(written: string, page: string, end: number): boolean {
  if (/\d/.test(written)) return true
  counter.lastIndex = end
  if (counter.test(page)) return true
  return /[一二三四五六七八九兩廿卅]/.test(written) && written.length > 1
}

const amounts: Reader = {
  pattern: new RegExp(`(第 ?)?(${numeral})`, 'gu'),
  read: (match, page) => {
    const [whole, ordinal, written = ''] = match
    const [start, end] = [match.index, match.index + whole.length]
    const count = value(written)
    if (Number.isNaN(count)) return null
    const inHan = !/\d/.test(written)
    if (ordinal) return [placed(ordinalOf(count), match, inHan && count <= 3)]
    if (!counts(written, page, end)) return null
    const unit = unitAt(page, end)
    const currency = currencyBefore(page, start)
    const loose =
      inHan &&
      (count <= 2 ||
        /^[十百千萬億兆]$/.test(written) ||
        (written.length === 1 && unit === null && vagueCounter.test(page[end] ?? '')))
    const meaning = currency === null ? (unit?.of ?? numberOf)(count) : money(currency, count)
    return [{...meaning, start, end: unit?.end ?? end, loose}]
  },
}

const ranges: Reader = shareUnits(
  new RegExp(`(?<!第 ?)(${numeral}) ?(?:至|到|-|–|—|~|、|或) ?(?=(${numeral}))`, 'gu'),
  value,
  (page, start, end, first) => ({
    unit: unitAt(page, end)?.of ?? null,
    currency: currencyBefore(page, first),
    counts: counts(page.slice(start, end), page, end),
  }),
)

export const chineseAmounts: readonly Reader[] = [
  ...shares,
  {pattern: notNumerals, read: () => []},
  ...vague,
  ranges,
  amounts,
]
