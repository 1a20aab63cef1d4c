import {describe, expect, it} from 'vitest'
import {lexiconEntries} from '../../src/anchors/lexicon/entries.ts'
import {conceptCount, conceptsOf} from '../../src/anchors/lexicon.ts'

/** Concepts that both texts name. */
function shared(zh: string, en: string): readonly number[] {
  const named = conceptsOf(en, 'en')
  return conceptsOf(zh, 'zh').filter((concept) => named.includes(concept))
}

describe('The lexicon', () => {
  it('is large, and no entry lacks a language', () => {
    const entries = lexiconEntries()
    expect(conceptCount()).toBe(entries.length)
    expect(entries.length).toBeGreaterThan(2000)
    expect(
      entries.filter(({zh, en}) => [...zh, ...en].some((word) => word === '') || en.length === 0),
    ).toEqual([])
  })

  it('finds every Chinese word and every English stem of its own', () => {
    const lost = lexiconEntries().flatMap(({zh, en}, concept) => [
      ...zh.filter((word) => !conceptsOf(word, 'zh').includes(concept)),
      ...en.filter((stem) => !conceptsOf(stem.replace(/!/g, ''), 'en').includes(concept)),
    ])
    expect(lost).toEqual([])
  })

  it.each([
    ['半導體', 'semiconductors'],
    ['增加', 'grew'],
    ['減少', 'declining'],
    ['公布', 'disclosed'],
    ['因此', 'therefore'],
    ['然而', 'However'],
    ['美國', 'the U.S.'],
    ['美國', 'the US'],
    ['世界卫生组织', 'the WHO'],
    ['气候变化', 'climate change'],
    ['颱風', 'typhoons'],
    ['台风', 'typhoon'],
    ['供應鏈', 'supply-chain'],
    ['貿易戰', 'a trade war'],
    ['高雄', 'Kaohsiung'],
    ['立法院', 'Legislative Yuan'],
  ])('knows that %s is %s', (zh, en) => {
    expect(shared(zh, en)).not.toEqual([])
  })

  it.each([
    ['導體', '半導體', 'conductor'],
    ['中國', '國中', 'China'],
    ['日', '日本', 'a day'],
  ])('takes the longest word: it does not find %s in %s', (_, zh, en) => {
    expect(shared(zh, en)).toEqual([])
  })

  it.each([
    ['帳單', 'billions of dollars'],
    ['美國', 'it helps us'],
    ['世界衛生組織', 'a man who came'],
    ['煤炭', 'a coalition'],
    ['價格', 'rather than'],
  ])('does not take a part of a word for the word: %s is not in %s', (zh, en) => {
    expect(shared(zh, en)).toEqual([])
  })

  it('gives each concept once, in ascending order', () => {
    const found = conceptsOf('貿易與貿易戰，經濟、貿易', 'zh')
    expect(found).toEqual([...new Set(found)].sort((a, b) => a - b))
    expect(found.length).toBeGreaterThan(2)
  })
})
