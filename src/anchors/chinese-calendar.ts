/** Dates, seasons of the budget and times of the clock in Chinese. */

import {
  centuryOf,
  dateOf,
  decadeOf,
  halfYearOf,
  quarterOf,
  rocOffset,
  slashedDate,
  timeOf,
  yearOf,
} from './calendar.ts'
import {chineseNumber} from './chinese-numerals.ts'
import {type Found, type Meaning, placed, type Reader} from './quantity.ts'

const han = '[零〇一二三四五六七八九十]'
const month = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])'
const dayOfMonth =
  '(?:[12]\\d|3[01]|0?[1-9]|[二三]?十[一二三四五六七八九]?|[廿卅][一二三四五六七八九]?|[一二三四五六七八九])'
const noDigit = `(?<!\\d|\\d[.,/]|[-–]|${han})`

/** Years of the Republic that a bare number before 年 may be, rather than a span. */
const [firstBareRoc, lastBareRoc] = [80, 150]

const fullDate = new RegExp(
  `(?<!\\d|\\d[.,])(?:(?:中華)?(民國) ?)?(?:(\\d{2,4}|[零〇一二三四五六七八九]{4}|(?<=民國 ?)[一二三四五六七八九十百]+) ?年度? ?)?(?<!${han}|\\d|個|數|幾)(${month}) ?月份?(?!考)(?: ?(${dayOfMonth}) ?[日號](?![本圓元]))?`,
  'gu',
)
const year =
  /(?<![\d.,]|[\d] )(?:(?:中華)?(民國) ?)?(\d{4}|\d{2,3}|[零〇一二三四五六七八九]{4}|(?<=民國 ?)[一二三四五六七八九十百]+) ?年(?!代|級|齡|輕|來|期|間隔|以上|以下|以內|的歷史|資歷)/gu
const rocRange = /(?<!\d)(?:民國 ?)?(\d{2,3}) ?年?度? ?(?:[-–—~至到、及和與]) ?(\d{2,3}) ?(?:學?年)/gu

function yearIn(written: string | undefined, isRoc: boolean): number | null {
  const value = written === undefined ? null : chineseNumber(written)
  if (value === null) return null
  return isRoc || value < 200 ? value + rocOffset : value
}

function one(meaning: Meaning | null, match: RegExpExecArray, loose = false): readonly Found[] | null {
  return meaning === null ? null : [placed(meaning, match, loose)]
}

function numeral(written: string | undefined): number {
  return chineseNumber(written ?? '') ?? Number.NaN
}

/** Two parts of one match, such as the years of a range. */
function pair(match: RegExpExecArray, first: Meaning, second: Meaning): readonly Found[] {
  const [start, end] = [match.index, match.index + match[0].length]
  const cut = start + match[0].lastIndexOf(match[2] ?? '')
  return [
    {...first, start, end: start + match[0].indexOf(match[1] ?? '') + (match[1] ?? '').length, loose: false},
    {...second, start: cut, end, loose: false},
  ]
}

function isBareRoc(value: number): boolean {
  return value >= firstBareRoc && value <= lastBareRoc
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
    pattern: new RegExp(`(?<!\\d|${han})(${month})[、至到~–-](${month}) ?月`, 'gu'),
    read: (match) => {
      const [first, second] = [numeral(match[1]), numeral(match[2])].map((value) =>
        dateOf({year: null, month: value, day: null}),
      )
      return first && second ? pair(match, first, second) : null
    },
  },
  {
    pattern: fullDate,
    read: (match) => {
      const [, roc, written, monthText, dayText] = match
      const day = dayText === undefined ? null : numeral(dayText)
      return one(dateOf({year: yearIn(written, roc !== undefined), month: numeral(monthText), day}), match)
    },
  },
]

const years: readonly Reader[] = [
  {
    pattern: /(?:二十|20) ?世紀 ?([一二三四五六七八九]|\d)(?:十|0) ?年代/gu,
    read: (match) => one(decadeOf(1900 + 10 * numeral(match[1])), match),
  },
  {
    pattern: /(?<!\d)((?:1[5-9]|20)\d0|\d0|[二三四五六七八九]十) ?年代/gu,
    read: (match) => {
      const value = numeral(match[1])
      return one(decadeOf(value < 100 ? 1900 + value : value), match)
    },
  },
  {
    pattern: /(?<!\d)第?(\d{1,2}|[二]?十[一二三四五六七八九]?) ?世紀/gu,
    read: (match) => one(centuryOf(numeral(match[1])), match),
  },
  {
    pattern: /(?<!\d)((?:19|20)\d\d) ?[-–—~至到] ?(\d{2}) ?(?=學?年)/gu,
    read: (match) => {
      const first = Number(match[1])
      const second = first - (first % 100) + Number(match[2])
      return second > first ? pair(match, yearOf(first), yearOf(second)) : null
    },
  },
  {
    pattern: rocRange,
    read: (match) => {
      const [first, second] = [Number(match[1]), Number(match[2])]
      if (!isBareRoc(first) || !isBareRoc(second) || second <= first) return null
      return pair(match, yearOf(first + rocOffset), yearOf(second + rocOffset))
    },
  },
  {
    pattern: year,
    read: (match) => {
      const [, roc, written = ''] = match
      const value = numeral(written)
      if (roc === undefined && written.length < 4 && !isBareRoc(value)) return null
      const calendar = yearIn(written, roc !== undefined)
      return calendar === null || calendar > 2200 ? null : one(yearOf(calendar), match)
    },
  },
  {
    pattern: /第([一二三四1-4]) ?季(?!節)|(?<![A-Za-z\d])(?:Q([1-4])|([1-4])Q)(?![A-Za-z\d])/gu,
    read: (match) => one(quarterOf(numeral(match[1] ?? match[2] ?? match[3])), match),
  },
  {
    pattern: /([上下])(?:、下)?半年/gu,
    read: (match) => one(halfYearOf(match[1] === '上' ? 1 : 2), match, true),
  },
  {
    pattern: new RegExp(
      `${noDigit}(${dayOfMonth.replace('|[一二三四五六七八九]', '')}) ?日(?![本圓元內後前]|以[內後前]|之內|間)`,
      'gu',
    ),
    read: (match) => one(dateOf({year: null, month: null, day: numeral(match[1])}), match),
  },
]

const period = '上午|早上|清晨|凌晨|晨間|中午|午間|下午|午後|傍晚|晚間|晚上|夜間|深夜|入夜'
const afternoon = /^(?:下午|午後|傍晚|晚間|晚上|夜間|深夜|入夜)/

const times: readonly Reader[] = [
  {
    pattern: new RegExp(
      `(?:(${period}) ?)?(?<!\\d|\\d[.:,]|${han})(\\d{1,2}|${han}{1,3}) ?(?:[時]|點(?:鐘|整|(?=半|\\d{1,2} ?分)|(?<=(?:${period}) ?(?:\\d{1,2}|${han}{1,3}) ?點)))(?!代|期|速|間點)(?: ?(\\d{1,2}|${han}{1,3}) ?分(?!之|鐘)|(半)|整)?`,
      'gu',
    ),
    read: (match) => {
      const [, part = '', hourText, minuteText, half] = match
      const hour = numeral(hourText) + (afternoon.test(part) && numeral(hourText) < 12 ? 12 : 0)
      const minute = half === undefined ? (minuteText === undefined ? 0 : numeral(minuteText)) : 30
      return Number.isNaN(hour + minute) ? null : one(timeOf(hour, minute), match)
    },
  },
  {
    pattern: new RegExp(`(?:(${period}) ?)?(?<![\\d:.])(\\d{1,2}):(\\d\\d)(?![\\d:])`, 'gu'),
    read: (match) => {
      const [, part = '', hour, minute] = match
      const shift = afternoon.test(part) && Number(hour) < 12 ? 12 : 0
      return one(timeOf(Number(hour) + shift, Number(minute)), match)
    },
  },
]

export const chineseCalendar: readonly Reader[] = [...dates, ...years, ...times]
