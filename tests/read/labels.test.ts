import {describe, expect, it} from 'vitest'
import {bareLabelOf, extendLabels, knownLabels, labelOf} from '../../src/read/labels.ts'

describe('A line', () => {
  it.each([
    ['作者/Author(s): Simon Vaughn', 'author', ['zh', 'en'], 'Simon Vaughn'],
    ['作者：林美', 'author', ['zh'], '林美'],
    ['Author: Mei Lin', 'author', ['en'], 'Mei Lin'],
    ['作　者：林美', 'author', ['zh'], '林美'],
    ['網站來源／Source： Harbour Institute', 'source', ['zh', 'en'], 'Harbour Institute'],
    ['【日期】：2026-03-04', 'date', ['zh'], '2026-03-04'],
    ['KEY WORDS: port, water', 'keywords', ['en'], 'port, water'],
    ['Executive  Summary:', 'summary', ['en'], ''],
    ['　　摘要：', 'summary', ['zh'], ''],
    ['标题：港口', 'title', ['zh'], '港口'],
    ['作者/Speaker(s): Mei Lin', 'author', ['zh'], 'Mei Lin'],
  ])('“%s” is a label for the %s', (line, role, languages, value) => {
    expect(labelOf(line, knownLabels)).toMatchObject({role, languages, value})
  })

  it.each([
    ['密等：公開', '密等', '公開'],
    ['Class: public', 'Class', 'public'],
  ])('“%s” is a label that is not known', (line, written, value) => {
    expect(labelOf(line, knownLabels)).toEqual({role: null, languages: [], written, value})
  })

  it.each([
    '港口需要穩定的水。',
    'https://example.org/port',
    '他說，水很重要：這是事實',
    '港口的難題：',
    '內容/摘要：兩個中文標籤並列',
    'A sentence that goes on for quite a while before it comes to its colon: here',
  ])('“%s” is no label', (line) => {
    expect(labelOf(line, knownLabels)?.role ?? null).toBeNull()
    expect(labelOf(line, knownLabels)?.value).not.toBe('')
  })

  it.each([
    ['摘要', 'summary'],
    ['Summary', 'summary'],
    ['摘要/Summary', 'summary'],
    ['English', 'body'],
    ['中文版：', 'body'],
  ])('“%s” alone opens the %s', (line, role) => {
    expect(bareLabelOf(line, knownLabels)?.role).toBe(role)
  })

  it.each(['作者', 'Title', '水', 'In summary'])('“%s” alone opens nothing', (line) => {
    expect(bareLabelOf(line, knownLabels)).toBeNull()
  })

  it('takes the labels that a project adds', () => {
    const labels = extendLabels({author: {zh: ['承辦人'], en: ['Prepared by']}})
    expect(labelOf('承辦人/Prepared by: 林美', labels)).toMatchObject({
      role: 'author',
      languages: ['zh', 'en'],
    })
    expect(labelOf('作者：林美', labels)?.role).toBe('author')
  })
})
