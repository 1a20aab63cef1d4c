import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {countHan, countWords, languageOf, scriptRuns} from '../../src/outline/script.ts'

describe('A text', () => {
  it.each([
    ['港口需要穩定的水。', 'zh'],
    ['The port needs water.', 'en'],
    ['美國的 AI 政策', 'zh'],
    ['The term 軍民融合 is a policy of the party', 'en'],
    ['台積電 TSMC', 'zh'],
    ['見 https://example.org/a/very/long/address', 'zh'],
    ['<div>港口</div>', 'zh'],
    ['ㄅㄆㄇ', 'zh'],
    ['水 Water', 'zh'],
  ])('“%s” is in %s', (text, language) => {
    expect(languageOf(text)).toBe(language)
  })

  it.each(['', '2025', '—', '100%', '<br>', 'https://example.org'])('“%s” is in neither language', (text) => {
    expect(languageOf(text)).toBeNull()
  })

  it.each([
    ['港口 AI，水。', 3, 1],
    ["China's civil-military fusion", 0, 3],
    ['𠀀𠀁', 2, 0],
    ['3D printing', 0, 2],
  ])('“%s” has %i Han and %i words', (text, han, words) => {
    expect(countHan(text)).toBe(han)
    expect(countWords(text)).toBe(words)
  })
})

describe('The runs of a text', () => {
  it('keep a Latin name of several words whole', () => {
    expect(scriptRuns('由 Foreign Policy Research Institute 發布', 'zh')).toEqual([
      {language: 'zh', text: '由 '},
      {language: 'en', text: 'Foreign Policy Research Institute'},
      {language: 'zh', text: ' 發布'},
    ])
  })

  it('keep Chinese with its own marks inside English', () => {
    expect(scriptRuns('the term 「軍民融合」 in English', 'en')).toEqual([
      {language: 'en', text: 'the term '},
      {language: 'zh', text: '「軍民融合」'},
      {language: 'en', text: ' in English'},
    ])
  })

  it.each(['zh', 'en'] as const)('of any text in %s, joined, are the text', (base) => {
    const units = fc.constantFrom(...'港口AIb7 。，「」-.,/&', "'", '𠀀', '\n')
    fc.assert(
      fc.property(fc.string({unit: units}), (text) => {
        expect(
          scriptRuns(text, base)
            .map((run) => run.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})
