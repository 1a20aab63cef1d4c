import {describe, expect, it} from 'vitest'
import {addressesOf} from '../../src/anchors/addresses.ts'
import {namesOf} from '../../src/anchors/names.ts'

describe('Names', () => {
  it.each([
    ['在 Google 與台積電（TSMC）之間', ['google', 'tsmc']],
    ['解放軍 PLA 的 F-16 與 COVID-19', ['pla', 'f-16', 'covid-19']],
    ['５Ｇ 與 ＡＩ', ['5g', 'ai']],
    ['約5km、20MW', []],
    ['見https://example.tw/AI', []],
  ])('in Chinese are all words in Latin letters: %s', (text, keys) => {
    expect(namesOf(text, 'zh').map(({key}) => key)).toEqual(keys)
  })

  it.each([
    ["The minister met Taiwan's AI firms", ['taiwan', 'ai']],
    ['KPIs of the PLA, NT$ and 5G', ['kpi', 'pla', 'nt$', '5g']],
    ['He flew. She met Simon Vaughn.', ['simon', 'vaughn']],
    ['the U.S. and the US', ['u.s', 'us']],
    ['plain words in a row', []],
    ['A 3rd and a 20MW plant', []],
  ])('in English are acronyms and capitalised words inside a sentence: %s', (text, keys) => {
    expect(namesOf(text, 'en').map(({key}) => key)).toEqual(keys)
  })

  it('say whether they are acronyms', () => {
    const found = namesOf('of Taiwan, COVID-19, KPIs, NT$', 'en').map(({key, acronym}) => [key, acronym])
    expect(found).toEqual([
      ['taiwan', false],
      ['covid-19', true],
      ['kpi', true],
      ['nt$', true],
    ])
  })
})

describe('Addresses', () => {
  it.each([
    ['詳見https://example.org/a，以及（http://b.example）。', ['example.org/a', 'b.example']],
    ['See https://www.Example.org/. Or write to A.B@example.org.', ['example.org', 'a.b@example.org']],
    ['https://en.wikipedia.org/wiki/Taiwan_(island))', ['en.wikipedia.org/wiki/taiwan_(island)']],
    ['no address here: a@b, http://', []],
  ])('end where they end: %s', (text, keys) => {
    expect(addressesOf(text).map(({key}) => key)).toEqual(keys)
  })
})
