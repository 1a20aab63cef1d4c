/** Shares, multiples and vague numbers in English. */

import {digitNumeral, englishNumber, wordNumeral} from './english-numerals.ts'
import {counted, type Found, numberOf, placed, type Reader, vagueOf} from './quantity.ts'
import {duration} from './units.ts'

const numeral = `(?:${digitNumeral}|${wordNumeral})`

function value(written: string | undefined): number {
  return englishNumber(written ?? '') ?? Number.NaN
}

const spans: Readonly<Record<string, readonly [base: string, size: number]>> = {
  century: ['months', 1200],
  decade: ['months', 120],
  year: ['months', 12],
  month: ['months', 1],
  fortnight: ['seconds', 1_209_600],
  week: ['seconds', 604_800],
  day: ['seconds', 86_400],
  hour: ['seconds', 3600],
}

function spanOf(
  count: number,
  unit: string | undefined,
  match: RegExpExecArray,
  loose = false,
): readonly Found[] | null {
  const [base, size] = spans[(unit ?? '').toLowerCase()] ?? []
  return base === undefined || size === undefined ? null : counted(duration(base, size, count), match, loose)
}

const parts: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  hundredth: 100,
} // prettier-ignore
const part = `(half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundredth)`
const few = '(?:a few|several|many|some|few)'
const scaleValues: Readonly<Record<string, number>> = {
  ten: 10,
  dozen: 10,
  score: 10,
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
} // prettier-ignore

/** What shares are told of: one in ten, but no `one in 13`, which mostly is a count and a place. */
const wholes = [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 1000]

const shares: readonly Reader[] = [
  {
    pattern:
      /\b(?:(one|a|an|\d+|two|three|four|five) (year|month|decade|hour|century)s? and a half|half (?:a|an) (year|month|decade|hour|day|century)|half-(year|century|hour|day)s?)\b/giu,
    read: (match) =>
      spanOf(
        match[1] === undefined ? 0.5 : value(match[1]) + 0.5,
        match[2] ?? match[3] ?? match[4],
        match,
        /half.day/i.test(match[0]),
      ),
  },
  {
    needs: /and a half/i,
    isFolded: true,
    pattern: new RegExp(
      `(${numeral}) and a half(?:[ -](hundred|thousand|million|billion|trillion))?(?:[ -](year|month|decade|hour)s?)?\\b`,
      'gu',
    ),
    read: (match) => {
      const count = (value(match[1]) + 0.5) * (scaleValues[match[2]?.toLowerCase() ?? ''] ?? 1)
      return match[3] === undefined ? counted(numberOf(count), match) : spanOf(count, match[3], match)
    },
  },
  {
    pattern: /\bhalf (?:an? )?(hundred|thousand|million|billion|trillion|dozen)\b/giu,
    read: (match) => {
      const scale = match[1]?.toLowerCase() ?? ''
      return [
        placed(numberOf(scale === 'dozen' ? 6 : (scaleValues[scale] ?? 1) / 2), match, scale === 'dozen'),
      ]
    },
  },
  {
    pattern: new RegExp(
      `\\b(one|two|three|four|five|six|seven|eight|nine|a|\\d)[- ]${part}s?\\b(?! (?:time|century|year|day|quarter|party|parties))(?=[ -]?(?:of|the|as|more|less|in|to|that|its|their|and|or|by|from|are|were|is|was|have|had|majority|share|below|above|lower|higher|since)\\b|[.,;:)]|$)`,
      'giu',
    ),
    read: (match) => {
      const [whole, count = '', name = ''] = match
      const loose = /^a$/i.test(count) || /half|quarters/i.test(whole)
      return counted(numberOf(value(count) / (parts[name.toLowerCase()] ?? 1)), match, loose)
    },
  },
  {
    pattern: /(?<![\d/])(\d{1,2})\/(\d{1,3})(?![\d/])/gu,
    read: (match) =>
      Number(match[2]) > 1 ? [placed(numberOf(Number(match[1]) / Number(match[2])), match)] : null,
  },
  {
    // Three in ten, one person in five, two out of every three.
    needs:
      /out of| in (?:every |each |a |an )?(?:\d|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|hundred|thousand)/i,
    isFolded: true,
    pattern: new RegExp(
      `(?<![\\d$€£])(${numeral})(?: (?:people|persons?|adults?|child(?:ren)?|women|men|households?|homes?|workers?|residents|citizens))? (?:out of|in)(?: every| each)? (${numeral})(?! ?(?:%|per ?cent|years?|months?|days?|weeks?|hours?))`,
      'gu',
    ),
    read: (match) => {
      const [first, second] = [value(match[1]), value(match[2])]
      const plainDigits = /^[\d,.]+$/.test(match[1] ?? '') && !match[0].includes('out of')
      if (first >= second || !wholes.includes(second) || (plainDigits && second > 10)) return null
      return [placed(numberOf(first / second), match)]
    },
  },
  {pattern: /\bhal(?:f|ves|ved|ving)\b/giu, read: (match) => [placed(numberOf(0.5), match, true)]},
]

const multiples: Readonly<Record<string, number>> = {
  doubl: 2,
  twice: 2,
  twofold: 2,
  both: 2,
  pair: 2,
  tripl: 3,
  trebl: 3,
  threefold: 3,
  thrice: 3,
  quadrupl: 4,
  fourfold: 4,
  fivefold: 5,
  tenfold: 10,
} // prettier-ignore

const vague: readonly Reader[] = [
  {
    pattern:
      /\b(?:(tens|dozens|scores|hundreds|thousands|millions|billions|trillions)(?: of (thousands|millions|billions|trillions))?)\b/giu,
    read: (match) => {
      const size = (name: string | undefined): number =>
        scaleValues[name?.toLowerCase().replace(/s$/, '') ?? ''] ?? 1
      return [placed(vagueOf(size(match[1]) * size(match[2])), match, true)]
    },
  },
  {
    pattern: new RegExp(`\\b${few} (dozen|hundred|thousand|million|billion|trillion)\\b`, 'giu'),
    read: (match) => [placed(vagueOf(scaleValues[match[1]?.toLowerCase() ?? ''] ?? 1), match, true)],
  },
  {
    pattern:
      /\b(?:doubl|tripl|trebl|quadrupl)(?:e|es|ed|ing)\b|\b(?:twice|thrice|twofold|threefold|fourfold|fivefold|tenfold|both|pairs?)\b/giu,
    read: (match) => {
      const found = Object.entries(multiples).find(([start]) => match[0].toLowerCase().startsWith(start))
      return [placed(numberOf(found?.[1] ?? 2), match, true)]
    },
  },
  {
    pattern: /\b(?:an?|each|every|per|another) (decade|century|year|month|fortnight|week|day|hour)\b/giu,
    read: (match) => spanOf(1, match[1], match, true),
  },
]

/** One in five, half a million, a year and a half, dozens, doubled. */
export const englishShares: readonly Reader[] = [...shares, ...vague]
