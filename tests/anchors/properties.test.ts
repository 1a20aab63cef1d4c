import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {addressesOf} from '../../src/anchors/addresses.ts'
import {legible} from '../../src/anchors/legible.ts'
import {conceptsOf} from '../../src/anchors/lexicon.ts'
import {namesOf} from '../../src/anchors/names.ts'
import {agree, quantitiesOf} from '../../src/anchors/quantities.ts'
import {languages} from '../../src/outline/types.ts'

const pieces =
  '一 二 兩 三 十 百 千 萬 億 兆 點 第 年 月 日 時 分 成 半 個 元 % , . - – / 至 到 、 。 0 1 9 12 2025 114 NT$ $ m million and a half of in one five twenty May 5G a@b.c https://x.y ( ) [1] \n'.split(
    ' ',
  )
const anyText = fc.oneof(
  fc.string({unit: 'binary'}),
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.constant(' ')), {maxLength: 30})
    .map((all) => all.join('')),
)

describe('Any text', () => {
  it('is read, and what is found stands where it says', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...languages), (text, language) => {
        const found = [...quantitiesOf(text, language), ...namesOf(text, language), ...addressesOf(text)]
        for (const each of found) {
          expect(each.end).toBeGreaterThan(each.start)
          expect(text.slice(each.start, each.end)).toBe(each.text)
        }
        expect(Array.isArray(conceptsOf(text, language))).toBe(true)
      }),
      {numRuns: 1000},
    )
  })

  it('has no value that is no number', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...languages), (text, language) => {
        expect(
          quantitiesOf(text, language).filter(({value, key}) => Number.isNaN(value) || key.includes('NaN')),
        ).toEqual([])
      }),
      {numRuns: 1000},
    )
  })

  it('stays as long as it is when it is made legible', () => {
    fc.assert(fc.property(anyText, (text) => legible(text).length === text.length))
  })
})

const han = '零一二三四五六七八九'

/** Writes a whole number below a hundred million as Chinese does. */
function inChinese(value: number): string {
  const upper = Math.floor(value / 10_000)
  const lower = value % 10_000
  if (upper === 0) return section(lower)
  const gap = lower > 0 && lower < 1000 ? '零' : ''
  return `${section(upper)}萬${gap}${lower > 0 ? section(lower) : ''}`
}

function section(value: number): string {
  const digits = [...String(value)].map(Number)
  const written = digits
    .map((digit, index) =>
      digit === 0 ? '零' : `${han[digit]}${['', '十', '百', '千'][digits.length - 1 - index]}`,
    )
    .join('')
  return written.replace(/零+/g, '零').replace(/零$/, '')
}

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** Writes a whole number below a thousand million as English does. */
function inEnglish(value: number): string {
  if (value < 20) return ones[value] ?? ''
  if (value < 100) return `${tens[Math.floor(value / 10)]}${value % 10 === 0 ? '' : `-${ones[value % 10]}`}`
  const [size, name] = value < 1000 ? [100, 'hundred'] : value < 1e6 ? [1000, 'thousand'] : [1e6, 'million']
  const rest = value % size
  const join = name === 'hundred' || rest < 100 ? ' and ' : ' '
  return `${inEnglish(Math.floor(value / size))} ${name}${rest === 0 ? '' : join + inEnglish(rest)}`
}

/** Whether the first quantity of each agrees with the first of the other. */
function agrees(zh: string, en: string): boolean {
  const [left] = quantitiesOf(zh, 'zh')
  const [right] = quantitiesOf(en, 'en')
  return left !== undefined && right !== undefined && agree(left, right)
}

const count = fc.oneof(fc.integer({min: 11, max: 99_999_999}), fc.integer({min: 11, max: 9999}))

describe('A number', () => {
  it.each([
    ['in characters', (value: number) => `${inChinese(value)}人`],
    ['in digits', (value: number) => `${value}人`],
    ['in digits with commas', (value: number) => `${value.toLocaleString('en')}人`],
    ['in units of 萬', (value: number) => `${value / 10_000}萬人`],
  ])('%s agrees with English words and digits', (_, write) => {
    fc.assert(
      fc.property(count, (value) => {
        expect([value, agrees(write(value), `there are ${inEnglish(value)} of them`)]).toEqual([value, true])
        expect([value, agrees(write(value), `there are ${value.toLocaleString('en')} of them`)]).toEqual([
          value,
          true,
        ])
      }),
    )
  })

  it('does not agree with another', () => {
    fc.assert(
      fc.property(count, count, (one, other) => {
        fc.pre(one !== other)
        expect(agrees(`${inChinese(one)}人`, `there are ${inEnglish(other)} of them`)).toBe(false)
      }),
    )
  })
})

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

describe('A date, a share, a sum', () => {
  it('agrees with its translation, and with no other', () => {
    const day = fc.record({
      year: fc.integer({min: 1992, max: 2060}),
      month: fc.integer({min: 1, max: 12}),
      day: fc.integer({min: 1, max: 28}),
    })
    const zh = (each: {year: number; month: number; day: number}): string =>
      `民國${each.year - 1911}年${each.month}月${each.day}日`
    const en = (each: {year: number; month: number; day: number}): string =>
      `on ${each.day} ${months[each.month - 1]} ${each.year}`
    fc.assert(
      fc.property(day, day, (one, other) => {
        expect(agrees(zh(one), en(one))).toBe(true)
        expect(agrees(zh(one), en(other))).toBe(zh(one) === zh(other))
      }),
    )
  })

  it('agrees with its translation however it is written', () => {
    fc.assert(
      fc.property(fc.integer({min: 11, max: 99}), (value) => {
        expect(agrees(`百分之${inChinese(value)}`, `${inEnglish(value)} per cent`)).toBe(true)
        expect(agrees(`新臺幣${inChinese(value)}億元`, `NT$${value / 10} billion`)).toBe(true)
        expect(agrees(`${inChinese(value)}年`, `${inEnglish(value)}-year`)).toBe(true)
      }),
    )
  })
})
