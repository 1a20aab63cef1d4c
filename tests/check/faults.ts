/** Faults as they happen on a desk, planted in translations that have none. */

import {namesOf} from '../../src/anchors/names.ts'
import {quantitiesOf} from '../../src/anchors/quantities.ts'
import {regionalWords} from '../../src/check/regional-words.ts'
import type {RuleId} from '../../src/messages/rules.ts'

/** A text and its translation. */
export type Pair = {readonly zh: string; readonly en: string}

/** What is done to a pair; `null` where it cannot be done to it. `other` is a pair from elsewhere. */
type Plant = (pair: Pair, other: Pair) => Pair | null

export type Fault = {
  readonly name: string
  /** Any of these is a right answer. */
  readonly rules: readonly RuleId[]
  /** In one of so many pairs. */
  readonly every: number
  readonly plant: Plant
}

const numbers: readonly RuleId[] = ['parity/number-mismatch']

/** A quantity in figures, changed. */
function changed(
  text: string,
  language: 'zh' | 'en',
  kinds: readonly string[],
  change: (written: string) => string,
): string | null {
  const found = quantitiesOf(text, language).find(
    (each) => !each.loose && kinds.includes(each.kind) && /\d/.test(each.text),
  )
  if (!found) return null
  const put = change(found.text)
  return put === found.text ? null : text.slice(0, found.start) + put + text.slice(found.end)
}

/** The last digit, three further on. */
function otherDigit(written: string): string {
  return written.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 3) % 10))
}

function inEnglish({zh, en}: Pair, changedEn: string | null): Pair | null {
  return changedEn === null || changedEn === en ? null : {zh, en: changedEn}
}

function inChinese({zh, en}: Pair, changedZh: string | null): Pair | null {
  return changedZh === null || changedZh === zh ? null : {zh: changedZh, en}
}

const toPrc = new Map(regionalWords().map(({word, instead}) => [instead[0] ?? '', word]))

function firstThird(text: string): string | null {
  const end = text.slice(0, Math.floor(text.length / 3)).lastIndexOf(' ')
  return text.length < 150 || end < 20 ? null : `${text.slice(0, end)}.`
}

export const faults: readonly Fault[] = [
  {
    name: 'a figure changed in the English',
    rules: numbers,
    every: 1,
    plant: (pair) =>
      inEnglish(pair, changed(pair.en, 'en', ['number', 'percent', 'duration', 'money'], otherDigit)),
  },
  {
    name: 'a figure changed in the Chinese',
    rules: numbers,
    every: 1,
    plant: (pair) =>
      inChinese(pair, changed(pair.zh, 'zh', ['number', 'percent', 'duration', 'money'], otherDigit)),
  },
  {
    name: 'a year or a date changed',
    rules: numbers,
    every: 1,
    plant: (pair) => inEnglish(pair, changed(pair.en, 'en', ['year', 'date', 'month', 'decade'], otherDigit)),
  },
  {
    name: 'a percentage, a tenth of it',
    rules: numbers,
    every: 1,
    plant: (pair) =>
      inEnglish(
        pair,
        changed(pair.en, 'en', ['percent'], (text) => `${Number.parseFloat(text) / 10}%`),
      ),
  },
  {
    name: 'a thousands’ group dropped',
    rules: numbers,
    every: 1,
    plant: (pair) => inEnglish(pair, pair.en.replace(/(\d),\d{3}/, '$1')),
  },
  {
    name: 'days for months, hours for minutes',
    rules: numbers,
    every: 1,
    plant: (pair) =>
      inEnglish(
        pair,
        pair.en.replace(
          /(\d+[ -])(day|month|year|hour|minute|week)/,
          (_, count, unit) => `${count}${unit === 'day' ? 'month' : unit === 'hour' ? 'minute' : 'day'}`,
        ),
      ),
  },
  {
    name: '“not” dropped in the English',
    rules: ['parity/negation'],
    every: 1,
    plant: (pair) =>
      inEnglish(
        pair,
        pair.en.replace(
          /\b(must|may|should|can|could|will|would|do|does|is|are|was|were|has|have|shall) ?not\b(?! only)/,
          '$1',
        ),
      ),
  },
  {
    name: '不 dropped in the Chinese',
    rules: ['parity/negation'],
    every: 1,
    plant: (pair) =>
      inChinese(
        pair,
        pair.zh.replace(
          /不(?=得(?!不)|應(?!只)|可(?!或)|能(?!不)|會|必|再)|無(?=法)|沒(?=有)|(?<=從|尚)未/,
          '',
        ),
      ),
  },
  {
    name: 'an acronym misspelt in the Chinese',
    rules: ['parity/name-mismatch'],
    every: 1,
    plant: (pair) => {
      const found = /(?<![A-Za-z])[A-Z]{3,}(?![A-Za-z])/.exec(pair.zh)
      if (!found || !pair.en.includes(found[0])) return null
      const [word] = found
      const swapped = `${word.slice(0, -2)}${word.at(-1)}${word.at(-2)}`
      return inChinese(pair, pair.zh.replaceAll(word, swapped === word ? `${word}X` : swapped))
    },
  },
  {
    name: 'a Latin name dropped in the English',
    rules: ['parity/name-mismatch'],
    every: 1,
    plant: (pair) => {
      const name = namesOf(pair.zh.replace(/\p{Script=Han}/gu, '。'), 'zh').find(
        ({text}) => text.length > 2 && pair.en.includes(text),
      )
      return name ? inEnglish(pair, pair.en.replaceAll(name.text, 'it')) : null
    },
  },
  {
    name: 'the Chinese of another point copied',
    rules: ['parity/repeated', 'parity/doubtful-pair'],
    every: 4,
    plant: (pair, other) => (other.zh.length > 20 ? {zh: other.zh, en: pair.en} : null),
  },
  {
    name: 'the English of another point copied',
    rules: ['parity/repeated', 'parity/doubtful-pair'],
    every: 4,
    plant: (pair, other) => (other.en.length > 60 ? {zh: pair.zh, en: other.en} : null),
  },
  {
    name: 'the Chinese left in English',
    rules: ['parity/untranslated', 'parity/missing-zh'],
    every: 4,
    plant: ({en}) => (en.length > 60 ? {zh: en, en} : null),
  },
  {
    name: 'a sentence left in English in the Chinese',
    rules: ['parity/untranslated', 'parity/missing-zh'],
    every: 4,
    plant: ({zh, en}) => {
      const sentences = zh.split(/(?<=。)/)
      const last = en.split(/(?<=\.) /).at(-1) ?? ''
      return sentences.length < 2 || last.length < 40
        ? null
        : {zh: `${sentences.slice(0, -1).join('')}${last}`, en}
    },
  },
  {
    name: 'two thirds of the English lost',
    rules: ['parity/length-ratio', 'parity/doubtful-pair', 'parity/number-mismatch'],
    every: 4,
    plant: (pair) => inEnglish(pair, firstThird(pair.en)),
  },
  {
    name: 'a word of the PRC',
    rules: ['terms/regional-usage'],
    every: 1,
    plant: (pair) => {
      const word = [...toPrc.keys()].find((each) => each.length > 1 && pair.zh.includes(each))
      return word === undefined ? null : inChinese(pair, pair.zh.replace(word, toPrc.get(word) ?? ''))
    },
  },
]
