/** Dates, quarters and times of the clock in English. */

import {centuryOf, dateOf, decadeOf, halfYearOf, quarterOf, slashedDate, timeOf, yearOf} from './calendar.ts'
import {ordinalNumber, ordinalWord} from './english-numerals.ts'
import {type Found, type Meaning, placed, type Reader} from './quantity.ts'

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
/** `May` and `March` are words as well: they are months with a day or a year, or behind a preposition. */
const fullMonth = 'January|February|March|April|May|June|July|August|September|October|November|December'
const monthName = `(${fullMonth}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)`
const day = '(3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?'
const year = '((?:1[5-9]|20|21)\\d\\d)'
const dash = '(?: ?[-–—] ?| to | and | or | through |/)'

function monthOf(name: string | undefined): number {
  return months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1
}

function one(meaning: Meaning | null, match: RegExpExecArray, loose = false): readonly Found[] | null {
  return meaning === null ? null : [placed(meaning, match, loose)]
}

function numberIn(text: string | undefined): number | null {
  return text === undefined ? null : Number(text)
}

/** Both ends of a range; where each is written is at its first and last letters. */
function two(
  match: RegExpExecArray,
  first: Meaning | null,
  second: Meaning | null,
  firstText = match[1] ?? '',
): readonly Found[] | null {
  if (!first || !second) return null
  const [start, end] = [match.index, match.index + match[0].length]
  const middle = start + match[0].indexOf(firstText) + firstText.length
  const next =
    middle + (/^\W*(?:(?:to|and|or|through)\b)?\W*/u.exec(match[0].slice(middle - start))?.[0].length ?? 0)
  return [
    {...first, start, end: middle, loose: false},
    {...second, start: Math.min(next, end), end, loose: false},
  ]
}

const dates: readonly Reader[] = [
  {
    pattern: /(?<!\d)((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/gu,
    read: (match) =>
      one(dateOf({year: Number(match[1]), month: Number(match[2]), day: Number(match[3])}), match),
  },
  {
    pattern: /(?<!\d)(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)(?!\d)/gu,
    read: (match) => one(slashedDate(Number(match[1]), Number(match[2]), Number(match[3])), match),
  },
  {
    // 10–12 September 2025
    pattern: new RegExp(`(?<![\\d.,$])${day}${dash}${day} (?:of )?${monthName}(?:,? ${year})?`, 'gu'),
    read: (match) => {
      const [month, inYear] = [monthOf(match[3]), numberIn(match[4])]
      const first = dateOf({year: inYear, month, day: Number(match[1])})
      return two(match, first, dateOf({year: inYear, month, day: Number(match[2])}))
    },
  },
  {
    // September 10–12, 2025
    pattern: new RegExp(`\\b${monthName} ${day}${dash}${day}(?!\\d)(?:,? ${year})?`, 'gu'),
    read: (match) => {
      const [month, inYear] = [monthOf(match[1]), numberIn(match[4])]
      const first = dateOf({year: inYear, month, day: Number(match[2])})
      return two(match, first, dateOf({year: inYear, month, day: Number(match[3])}), match[2])
    },
  },
  {
    pattern: new RegExp(`(?<![\\d.,$])(?:the )?${day} (?:of )?${monthName}(?:,? ${year})?`, 'gu'),
    read: (match) =>
      one(dateOf({year: numberIn(match[3]), month: monthOf(match[2]), day: Number(match[1])}), match),
  },
  {
    pattern: new RegExp(
      `\\b${monthName} ${day}(?![\\d%.]\\d|%|\\d| ?(?:per|million|billion))(?:,? ${year}(?!\\d))?`,
      'gu',
    ),
    read: (match) =>
      one(dateOf({year: numberIn(match[3]), month: monthOf(match[1]), day: Number(match[2])}), match),
  },
  {
    pattern: new RegExp(`\\b${monthName},? ${year}(?!\\d)`, 'gu'),
    read: (match) => one(dateOf({year: Number(match[2]), month: monthOf(match[1]), day: null}), match),
  },
  {
    pattern: new RegExp(`\\b(?:${fullMonth.replace('|March', '').replace('|May', '')})\\b`, 'gu'),
    read: (match) => one(dateOf({year: null, month: monthOf(match[0]), day: null}), match),
  },
  {
    pattern:
      /(?<=\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom|to|of|[Ll]ast|[Nn]ext|[Tt]his|[Ee]ach|[Ee]very|[Ee]arly|[Ll]ate|[Mm]id|[Bb]etween|[Dd]uring|[Ee]nd|\uFFFC and|\uFFFC or)[ -])(?:March|May)\b|\b(?:March|May)(?= (?:to|and|or|through) \uFFFC|[-–]\uFFFC)/gu,
    read: (match) => one(dateOf({year: null, month: monthOf(match[0]), day: null}), match),
  },
]

const ordinalOf = (text: string | undefined): number =>
  text === undefined
    ? Number.NaN
    : /^\d/.test(text)
      ? Number.parseInt(text, 10)
      : (ordinalNumber(text) ?? Number.NaN)

const years: readonly Reader[] = [
  {
    pattern: /(?<!\d)((?:1[5-9]|20)\d0)['’]?s\b/gu,
    read: (match) => one(decadeOf(Number(match[1])), match),
  },
  {
    pattern: /['’](\d0)s\b/gu,
    read: (match) => one(decadeOf(1900 + Number(match[1])), match),
  },
  {
    pattern: new RegExp(`(\\b\\d{1,2}(?:st|nd|rd|th)|${ordinalWord})[- ]centur(?:y|ies)\\b`, 'giu'),
    read: (match) => one(centuryOf(ordinalOf(match[1])), match),
  },
  {
    pattern:
      /\b(first|second|third|fourth|[1-4](?:st|nd|rd|th)|last|final)[- ]quarter\b|(?<![A-Za-z\d])(?:Q([1-4])|([1-4])Q)(?=\d{0,4}\b)/giu,
    read: (match) => {
      const quarter = match[2] ?? match[3]
      const named = /^(?:last|final)/i.test(match[0]) ? 4 : ordinalOf(match[1])
      return one(
        quarterOf(quarter === undefined ? named : Number(quarter)),
        match,
        /^(?:last|final)/i.test(match[0]),
      )
    },
  },
  {
    pattern: /\b(first|second|latter|last) half\b/giu,
    read: (match) => one(halfYearOf(match[1]?.toLowerCase() === 'first' ? 1 : 2), match, true),
  },
  {
    pattern: /(?<![\d.,$€£¥-])((?:19|20)\d\d)[-–—/](\d{2})(?![\d,.]\d|\d|%|-)/gu,
    read: (match) => {
      const first = Number(match[1])
      const second = first - (first % 100) + Number(match[2])
      return second > first ? two(match, yearOf(first), yearOf(second)) : null
    },
  },
  {
    pattern: /\bFY ?((?:20)?\d\d)\b/gu,
    read: (match) => {
      const value = Number(match[1])
      return one(yearOf(value < 100 ? 2000 + value : value), match)
    },
  },
  {
    pattern:
      /(?<![\d.,$€£¥]|NT\$|\d[-–—])((?:1[5-9]|20|21)\d\d)(?![\d%]|[,.]\d|-(?:year|strong|seat|bed|km|MW|page|member|word)| (?:people|MW|GW|kW|km|tonnes?|tons?|metres?|meters?|hectares?|years|days|hours|beds|jobs|ships|vessels|households|families|homes|students|cases|workers|units|million|billion|thousand|schools|patients|persons|sites|cities|boats))/gu,
    read: (match) => one(yearOf(Number(match[1])), match),
  },
]

const times: readonly Reader[] = [
  {
    pattern: /(?<![\d.:$])(\d{1,2})(?:[:.](\d\d))?(?: ?([ap])\.?m\b\.?| o['’]clock)/giu,
    read: (match) => {
      const [, hour, minute, half] = match
      const shift = half?.toLowerCase() === 'p' && Number(hour) < 12 ? 12 : 0
      return one(timeOf(Number(hour) + shift, Number(minute ?? 0)), match)
    },
  },
  {
    pattern: /(?<![\d:.])(\d{1,2}):(\d\d)(?![\d:])/gu,
    read: (match) => one(timeOf(Number(match[1]), Number(match[2])), match),
  },
  {pattern: /\b(?:noon|midday)\b/giu, read: (match) => one(timeOf(12, 0), match, true)},
  {pattern: /\bmidnight\b/giu, read: (match) => one(timeOf(0, 0), match, true)},
]

export const englishCalendar: readonly Reader[] = [...dates, ...years, ...times]
