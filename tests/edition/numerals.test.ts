import {describe, expect, it} from 'vitest'
import {isSpaced, numeral, type Rank} from '../../src/edition/numerals.ts'
import type {Language} from '../../src/outline/types.ts'

const official = (rank: number, language: Language): Rank => ({rank, language, scheme: 'official'})

const ranks = [1, 2, 3, 4, 5, 9]

describe('numeral', () => {
  it('has the ranks of official documents in Chinese; deeper ones repeat the last', () => {
    expect(ranks.map((rank) => numeral(2, official(rank, 'zh')))).toEqual([
      '二、',
      '（二）',
      '2.',
      '(2)',
      '(2)',
      '(2)',
    ])
  })

  it('has ranks of its own in English', () => {
    expect(ranks.map((rank) => numeral(2, official(rank, 'en')))).toEqual([
      '2.',
      '(b)',
      'ii.',
      '(2)',
      '(2)',
      '(2)',
    ])
  })

  it('writes both languages alike in the decimal scheme', () => {
    for (const language of ['zh', 'en'] as const)
      expect(ranks.map((rank) => numeral(2, {rank, language, scheme: 'decimal'}))).toEqual([
        '2.',
        'b.',
        'ii.',
        '(2)',
        '(2)',
        '(2)',
      ])
  })

  it.each([
    [1, '一'],
    [9, '九'],
    [10, '十'],
    [11, '十一'],
    [19, '十九'],
    [20, '二十'],
    [21, '二十一'],
    [90, '九十'],
    [99, '九十九'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [1001, '一千零一'],
    [9999, '九千九百九十九'],
  ])('spells %i as %s', (ordinal, spelled) => {
    expect(numeral(ordinal, official(1, 'zh'))).toBe(`${spelled}、`)
    expect(numeral(ordinal, official(2, 'zh'))).toBe(`（${spelled}）`)
  })

  it.each([
    [1, '(a)'],
    [26, '(z)'],
    [27, '(aa)'],
    [28, '(bb)'],
    [53, '(aaa)'],
  ])('letters %i as %s, as Word does', (ordinal, lettered) => {
    expect(numeral(ordinal, official(2, 'en'))).toBe(lettered)
  })

  it.each([
    [4, 'iv.'],
    [8, 'viii.'],
    [9, 'ix.'],
    [14, 'xiv.'],
    [40, 'xl.'],
    [99, 'xcix.'],
    [1994, 'mcmxciv.'],
  ])('writes %i as %s', (ordinal, roman) => {
    expect(numeral(ordinal, official(3, 'en'))).toBe(roman)
  })

  it('keeps a number that a spelling cannot write in digits', () => {
    expect(numeral(0, official(1, 'zh'))).toBe('0、')
    expect(numeral(12_345, official(1, 'zh'))).toBe('12345、')
    expect(numeral(0, official(2, 'en'))).toBe('(0)')
    expect(numeral(4000, official(3, 'en'))).toBe('4000.')
  })

  it('takes a space where its last mark is not full-width', () => {
    expect([1, 2, 3, 4].map((rank) => isSpaced(official(rank, 'zh')))).toEqual([false, false, true, true])
    expect([1, 2, 3, 4].map((rank) => isSpaced(official(rank, 'en')))).toEqual([true, true, true, true])
  })
})
