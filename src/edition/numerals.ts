/**
 * How a number is written, by scheme, language and rank: the one table that every format prints from. The ranks of
 * `official` are those of Taiwan's official documents, with English ones that stand beside them; `decimal` writes both
 * languages alike.
 *
 * | rank | official, Chinese | official, English | decimal |
 * |---|---|---|---|
 * | 1 | 一、 | 1. | 1. |
 * | 2 | （一） | (a) | a. |
 * | 3 | 1. | i. | i. |
 * | 4 and deeper | (1) | (1) | (1) |
 */

import type {Both, Language} from '../outline/types.ts'

/** What a number is spelled with: 十一, 11, k, xi. */
export type Spelling = 'chinese' | 'decimal' | 'letter' | 'roman'

export type NumeralStyle = {readonly spelling: Spelling; readonly before: string; readonly after: string}

const decimal: NumeralStyle = {spelling: 'decimal', before: '', after: '.'}
const bracketed: NumeralStyle = {spelling: 'decimal', before: '(', after: ')'}

const plain: readonly NumeralStyle[] = [
  decimal,
  {spelling: 'letter', before: '', after: '.'},
  {spelling: 'roman', before: '', after: '.'},
  bracketed,
]

export type NumeralScheme = 'official' | 'decimal'

/** By rank, from 1; deeper ranks repeat the last. */
const styles: Readonly<Record<NumeralScheme, Both<readonly NumeralStyle[]>>> = {
  official: {
    zh: [
      {spelling: 'chinese', before: '', after: '、'},
      {spelling: 'chinese', before: '（', after: '）'},
      decimal,
      bracketed,
    ],
    en: [
      decimal,
      {spelling: 'letter', before: '(', after: ')'},
      {spelling: 'roman', before: '', after: '.'},
      bracketed,
    ],
  },
  decimal: {zh: plain, en: plain},
}

/** Ranks that differ in style. */
export const rankCount: number = plain.length

/** What a number is written by. */
export type Rank = {
  /** From 1. */
  readonly rank: number
  readonly language: Language
  readonly scheme: NumeralScheme
}

export function numeralStyle({rank, language, scheme}: Rank): NumeralStyle {
  return styles[scheme][language][Math.min(Math.max(rank, 1), rankCount) - 1] ?? decimal
}

/**
 * The number as it is printed, without a space after it: 11 of the second rank in official Chinese is `（十一）`. A
 * number that a spelling cannot write stands in digits.
 */
export function numeral(ordinal: number, rank: Rank): string {
  const {spelling, before, after} = numeralStyle(rank)
  return before + (spell(ordinal, spelling) ?? String(ordinal)) + after
}

/** The number with the space after it, where one parts it from its text; '' where there is none. */
export function numeralLabel(ordinal: number | null, rank: Rank): string {
  return ordinal === null ? '' : numeral(ordinal, rank) + (isSpaced(rank) ? ' ' : '')
}

/** Whether a space parts the numeral from its text: full-width marks bring theirs along. */
export function isSpaced(rank: Rank): boolean {
  return numeralStyle(rank).after <= '~'
}

function spell(ordinal: number, spelling: Spelling): string | null {
  if (!Number.isInteger(ordinal) || ordinal < 1) return null
  switch (spelling) {
    case 'chinese':
      return chinese(ordinal)
    case 'decimal':
      return String(ordinal)
    case 'letter':
      return letter(ordinal)
    case 'roman':
      return roman(ordinal)
  }
}

const digits = '零一二三四五六七八九'
const places = ['', '十', '百', '千']

/** To 9999: 十一, 二十, 一百零一, 一百一十. */
function chinese(ordinal: number): string | null {
  if (ordinal > 9999) return null
  const written = [...String(ordinal)]
    .map((digit, index, all) =>
      digit === '0' ? '零' : `${digits[Number(digit)]}${places[all.length - 1 - index]}`,
    )
    .join('')
  return written.replace(/零+$/, '').replace(/零+/, '零').replace(/^一十/, '十')
}

const alphabetLength = 26

/** z is followed by aa, bb, cc: so Word counts (ISO/IEC 29500-1 §17.18.59, `lowerLetter`). */
function letter(ordinal: number): string {
  const index = ordinal - 1
  const char = String.fromCharCode(97 + (index % alphabetLength))
  return char.repeat(Math.floor(index / alphabetLength) + 1)
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(ordinal: number): string | null {
  if (ordinal > 3999) return null
  let rest = ordinal
  let written = ''
  for (const [value, sign] of romans) {
    written += sign.repeat(Math.floor(rest / value))
    rest %= value
  }
  return written
}
