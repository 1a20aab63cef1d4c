/** Lists are Word's own: numbered by it, restarted where a new one starts, never typed. */

import {describe, expect, test} from 'vitest'
import {handout, type Said} from './handout.ts'
import {elements, type Opened, opened, paragraphWith, style, styleOf, textOf, values} from './opened.ts'

/** The list, level and format of the paragraph that says a text. */
function numberOf({document, parts}: Opened, text: string) {
  const numbering = parts.get('word/numbering.xml') ?? ''
  const paragraph = paragraphWith(document, text)
  const id = values(paragraph, 'w:numId', 'w:val')[0] ?? ''
  const level = values(paragraph, 'w:ilvl', 'w:val')[0] ?? ''
  const num = elements(numbering, 'w:num').find((xml) => xml.includes(`<w:num w:numId="${id}">`)) ?? ''
  const abstract = values(num, 'w:abstractNumId', 'w:val')[0]
  const definition =
    elements(numbering, 'w:abstractNum').find((xml) => xml.includes(`w:abstractNumId="${abstract}"`)) ?? ''
  const lvl = elements(definition, 'w:lvl')[Number(level)] ?? ''
  const start = elements(num, 'w:lvlOverride')[Number(level)] ?? ''
  return {
    id,
    level: Number(level),
    label: values(lvl, 'w:lvlText', 'w:val')[0],
    format: values(lvl, 'w:numFmt', 'w:val')[0],
    start: Number(values(start, 'w:startOverride', 'w:val')[0]),
    left: Number(values(lvl, 'w:ind', 'w:left')[0]),
    hanging: Number(values(lvl, 'w:ind', 'w:hanging')[0]),
  }
}

const point = (text: string, depth: number, ordinal?: number): Said => ({
  kind: 'point',
  zh: `中${text}`,
  en: `en-${text}`,
  depth,
  ...(ordinal === undefined ? {} : {ordinal}),
})

describe('bullets', async () => {
  const doc = await opened(handout({said: [point('甲', 1), point('乙', 2), point('丙', 3), point('丁', 4)]}))

  test('by depth, in Word’s own styles', () => {
    expect(['中甲', '中乙', '中丙', '中丁'].map((text) => numberOf(doc, text).label)).toEqual([
      '•',
      '–',
      '·',
      '•',
    ])
    expect(
      ['en-甲', 'en-乙', 'en-丙', 'en-丁'].map((text) => styleOf(paragraphWith(doc.document, text))),
    ).toEqual(['ListBullet', 'ListBullet2', 'ListBullet3', 'ListBullet3'])
  })

  test('set in further at each depth', () => {
    const lefts = ['中甲', '中乙', '中丙', '中丁'].map((text) => numberOf(doc, text).left)
    expect(lefts).toEqual([...new Set(lefts)].toSorted((a, b) => a - b))
  })

  test('are never typed', () => {
    expect(textOf(doc.document)).not.toMatch(/[•‧●▪◦]/)
  })

  test('the styles belong to a list, so that the next paragraph has a bullet as well', () => {
    const id = values(style(doc.styles, 'ListBullet'), 'w:numId', 'w:val')[0]
    expect(doc.parts.get('word/numbering.xml')).toContain(`<w:num w:numId="${id}"><w:abstractNumId`)
    expect(style(doc.styles, 'ListBulletChinese')).toContain('<w:basedOn w:val="ListBullet"/>')
  })
})

describe('numbers', async () => {
  const said = [
    point('一', 1, 1),
    point('二', 1, 2),
    point('二之一', 2, 1),
    point('三', 1, 3),
    {kind: 'section', zh: '節', en: 'Section'} as const,
    point('新一', 1, 1),
    point('跳五', 1, 5),
  ]
  const doc = await opened(handout({said}))

  test('as each language has them', () => {
    expect(numberOf(doc, '中三')).toMatchObject({format: 'taiwaneseCountingThousand', label: '%1、'})
    expect(numberOf(doc, '中二之一')).toMatchObject({
      format: 'taiwaneseCountingThousand',
      label: '（%2）',
      level: 1,
    })
    expect(numberOf(doc, 'en-三')).toMatchObject({format: 'decimal', label: '%1.'})
    expect(numberOf(doc, 'en-二之一')).toMatchObject({format: 'lowerLetter', label: '(%2)', level: 1})
  })

  test('a list goes on past what stands between its items', () => {
    expect(numberOf(doc, '中三').id).toBe(numberOf(doc, '中一').id)
    expect(numberOf(doc, 'en-三').id).toBe(numberOf(doc, 'en-一').id)
  })

  test('the languages are counted apart', () => {
    expect(numberOf(doc, 'en-一').id).not.toBe(numberOf(doc, '中一').id)
  })

  test('a new list starts at 1, one that starts elsewhere there', () => {
    expect(numberOf(doc, '中新一').id).not.toBe(numberOf(doc, '中一').id)
    expect(numberOf(doc, '中新一').start).toBe(1)
    expect(numberOf(doc, '中跳五').start).toBe(5)
  })

  test('their room is wider than 十一、 and （十一）', () => {
    // Three and four em of 10.5 pt, in twips.
    expect(numberOf(doc, '中一').hanging).toBeGreaterThan(3 * 210)
    expect(numberOf(doc, '中二之一').hanging).toBeGreaterThan(4 * 210)
  })

  test('a gap keeps its place in the count', async () => {
    const gap = {kind: 'point', zh: '中二', en: null, ordinal: 2} as const
    const doc = await opened(handout({said: [point('一', 1, 1), gap, point('三', 1, 3)]}))
    expect(numberOf(doc, '(No English in the source)').id).toBe(numberOf(doc, 'en-三').id)
  })
})

describe('numbered sections', async () => {
  const section = (text: string, ordinal: number, rank = 1): Said => {
    return {kind: 'section', zh: `中${text}`, en: `en-${text}`, depth: rank, ordinal, rank}
  }
  const ranked = (text: string, depth: number, ordinal: number, rank: number): Said => ({
    ...point(text, depth, ordinal),
    rank,
  })
  const said = [
    section('甲節', 1),
    ranked('甲之一', 1, 1, 2),
    ranked('甲首項', 2, 1, 3),
    ranked('甲次項', 2, 2, 3),
    ranked('甲之二', 1, 2, 2),
    ranked('甲末項', 2, 1, 3),
    section('乙節', 2),
    ranked('乙之一', 1, 1, 2),
    section('丙節', 3),
    ranked('丙之三', 1, 3, 2),
    ranked('丙之四', 1, 4, 2),
    section('丁節', 4),
    ranked('丁之一', 1, 1, 2),
  ]
  const doc = await opened(handout({said}))
  const formats = (prefix: string) =>
    ['甲節', '甲之一', '甲首項'].map((text) => {
      const {level, format, label} = numberOf(doc, prefix + text)
      return `${level} ${format} ${label}`
    })

  test('are the first level of the list that their points are in', () => {
    expect(formats('中')).toEqual([
      '0 taiwaneseCountingThousand %1、',
      '1 taiwaneseCountingThousand （%2）',
      '2 decimal %3.',
    ])
    expect(formats('en-')).toEqual(['0 decimal %1.', '1 lowerLetter (%2)', '2 lowerRoman %3.'])
  })

  test('are headings still, and nothing is typed', () => {
    expect(styleOf(paragraphWith(doc.document, '中甲節'))).toBe('Heading1')
    expect(textOf(doc.document)).not.toMatch(/[一二三四]、中|（[一二]）|[1-4]\. ?en-/)
  })

  test('make one list a language, which Word counts by itself', () => {
    const one = ['甲節', '甲之一', '甲次項', '甲之二', '甲末項', '乙節', '乙之一', '丙節', '丁節', '丁之一']
    for (const prefix of ['中', 'en-'])
      expect(new Set(one.map((text) => numberOf(doc, prefix + text).id)).size).toBe(1)
    expect(numberOf(doc, 'en-甲節').id).not.toBe(numberOf(doc, '中甲節').id)
  })

  test('a list that starts at 3 has a count of its own', () => {
    expect(numberOf(doc, '中丙之三')).toMatchObject({level: 1, start: 3, label: '（%2）'})
    expect(numberOf(doc, '中丙之四').id).toBe(numberOf(doc, '中丙之三').id)
    expect(numberOf(doc, '中丙之三').id).not.toBe(numberOf(doc, '中丙節').id)
  })

  test('set nothing in, and hang by the width of their numeral', () => {
    expect(numberOf(doc, '中甲節')).toMatchObject({left: 2 * 260, hanging: 2 * 260})
    const {left, hanging} = numberOf(doc, '中甲之一')
    expect(left).toBe(hanging)
  })

  test('a gap is numbered, but no heading', async () => {
    const gap: Said = {kind: 'section', zh: '中乙節', en: null, ordinal: 2, rank: 1}
    const doc = await opened(handout({said: [section('甲節', 1), gap, section('丙節', 3)]}))
    const {id, level} = numberOf(doc, '(No English in the source)')
    expect({id, level}).toEqual({id: numberOf(doc, 'en-丙節').id, level: 0})
    expect(styleOf(paragraphWith(doc.document, '(No English in the source)'))).toBe('BriefingText')
  })

  test('one under the other, the first language bears the number', async () => {
    const doc = await opened(handout({said, layout: 'stacked'}))
    expect(numberOf(doc, '中乙節').label).toBe('%1、')
    expect(paragraphWith(doc.document, 'en-乙節')).not.toContain('<w:numPr>')
  })

  test('a subsection is the level under its section', async () => {
    const deep = [
      section('甲節', 1),
      section('甲首節', 1, 2),
      ranked('甲首點', 1, 1, 3),
      section('甲次節', 2, 2),
    ]
    const doc = await opened(handout({said: [...deep, section('乙節', 2), section('乙首節', 1, 2)]}))
    const texts = ['甲節', '甲首節', '甲首點', '甲次節', '乙節', '乙首節']
    expect(texts.map((text) => numberOf(doc, `中${text}`).level)).toEqual([0, 1, 2, 1, 0, 1])
    expect(new Set(texts.map((text) => numberOf(doc, `中${text}`).id)).size).toBe(1)
  })

  test('points of a section without a number start at the first rank', async () => {
    const plain: Said = {kind: 'section', zh: '附註', en: 'Annex'}
    const said = [section('甲節', 1), plain, ranked('附一', 1, 1, 1), section('乙節', 2)]
    const doc = await opened(handout({said}))
    expect(numberOf(doc, '中附一')).toMatchObject({level: 0, label: '%1、', start: 1})
    expect(numberOf(doc, '中附一').id).not.toBe(numberOf(doc, '中甲節').id)
    expect(numberOf(doc, '中乙節').id).toBe(numberOf(doc, '中甲節').id)
  })
})

describe('lists inside a text', () => {
  test('stand within the point that holds them', async () => {
    const said: Said = {kind: 'point', zh: '外\n\n1. 內一\n   - 最內\n2. 內二', en: 'outer\n\n3. three'}
    const doc = await opened(handout({said: [said]}))
    expect(numberOf(doc, '內一')).toMatchObject({level: 1, label: '%2、', start: 1})
    expect(numberOf(doc, '最內')).toMatchObject({level: 2, format: 'bullet'})
    expect(numberOf(doc, '內二').id).toBe(numberOf(doc, '內一').id)
    expect(numberOf(doc, 'three')).toMatchObject({level: 1, start: 3})
    expect(numberOf(doc, '內一').left).toBeGreaterThan(numberOf(doc, '外').left)
  })

  test('tasks have a box, not a bullet', async () => {
    const doc = await opened(handout({said: [{kind: 'paragraph', zh: '- [x] 完成\n- [ ] 未完', en: 'x'}]}))
    expect(numberOf(doc, '完成').label).toBe('☑')
    expect(numberOf(doc, '未完').label).toBe('☐')
  })

  test('a paragraph that goes on with a point stands under its text', async () => {
    const on: Said = {kind: 'paragraph', zh: '續段。', en: 'More.', depth: 1}
    for (const layout of ['parallel', 'stacked'] as const) {
      const doc = await opened(handout({said: [point('點', 1, 1), on], layout}))
      const {left} = numberOf(doc, '中點')
      expect(Number(values(paragraphWith(doc.document, '續段。'), 'w:ind', 'w:left')[0])).toBe(left)
    }
  })

  test('a second paragraph stands under the first, without a number', async () => {
    const doc = await opened(handout({said: [{kind: 'point', zh: '一段。\n\n二段。', en: 'x', ordinal: 1}]}))
    const second = paragraphWith(doc.document, '二段。')
    expect(styleOf(second)).toBe('ListContinueChinese')
    expect(Number(values(second, 'w:ind', 'w:left')[0])).toBe(numberOf(doc, '一段。').left)
  })

  test('an item that starts with code has its number on a line of its own', async () => {
    const doc = await opened(handout({said: [{kind: 'point', zh: '```\ncode\n```', en: 'x', ordinal: 1}]}))
    expect(doc.document).toMatch(
      /<w:pStyle w:val="ListNumberChinese"\/><w:numPr>.*?<\/w:p><w:p><w:pPr><w:pStyle w:val="SourceCode"/s,
    )
  })
})
