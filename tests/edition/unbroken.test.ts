import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {unbroken, unbrokenEnd} from '../../src/edition/unbroken.ts'

const rangesOf = (text: string): readonly string[] => unbroken(text).map(([from, to]) => text.slice(from, to))

describe('what stays on one line', () => {
  it.each([
    ['受影響的有30萬人，占12.75%', ['30萬人', '12.75%']],
    ['2025年9月10日', ['2025年', '9月', '10日']],
    ['用電量在8～10月最高，達38.5℃', ['8～10月', '38.5℃']],
    ['經費NT$1,250億元，第3頁，第12屆', ['NT$1,250億元', '第3頁', '第12屆']],
    ['容量為10 GW，距海岸100公里，20餘萬人', ['10 GW', '100公里', '20餘萬人']],
    ['two batteries of 10 GW, 100 km away, at $5', ['10 GW', '100 km', '$5']],
  ])('is a number with its unit: %s', (text, ranges) => {
    expect(rangesOf(text)).toEqual(ranges)
  })

  it.each([
    ['問題——而是信任', ['題——']],
    ['做法不一……中央', ['一……']],
    ['由OECD——主導', ['OECD——']],
    ['a matter of money—it is trust', ['money—']],
  ])('is a dash or an ellipsis with what stands before it: %s', (text, ranges) => {
    expect(rangesOf(text)).toEqual(ranges)
  })

  it.each([
    'COVID-19疫情',
    '撥打1966專線',
    'the G20 meeting',
    'page 3 of 5',
    '三十萬人',
    '5G網路',
  ])('is nothing in %s', (text) => {
    expect(rangesOf(text)).toEqual([])
  })

  it('is nothing that is wider than a narrow column', () => {
    expect(rangesOf('Donaudampfschifffahrtselektrizitätenhaupt—gesellschaft')).toEqual([])
  })

  it('is, in any text, ranges in order, none over another, each in the text', () => {
    const pieces = fc.array(
      fc.constantFrom('第', '3', '30', '萬', '人', '—', '…', '～', ' ', 'GW', 'NT$', '、', 'a', '國'),
    )
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('')
        let end = 0
        for (const [from, to] of unbroken(text)) {
          expect(from).toBeGreaterThanOrEqual(end)
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(text.length)
          end = to
        }
      }),
    )
  })
})

describe('the end of a paragraph', () => {
  it.each([
    ['訂出共同標準。', '標準。'],
    ['（艘次／年）', '次／年）'],
    ['持續領導「負責任的部署」', '部署」'],
  ])('is its last two Han with their marks: %s', (text, end) => {
    const range = unbrokenEnd(text, 'zh')
    expect(range && text.slice(...range)).toBe(end)
  })

  it.each([
    '依照 OECD',
    '占3.5%。',
    '',
  ])('is not bound where there are no two Han after others: “%s”', (text) => {
    expect(unbrokenEnd(text, 'zh')).toBeNull()
  })

  it('is not bound in English', () => {
    expect(unbrokenEnd('the term 標準規範', 'en')).toBeNull()
  })
})
