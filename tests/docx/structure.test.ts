/** How a handout stands on the page: title block, parts, rows, cells. */

import {describe, expect, test} from 'vitest'
import type {Handout, Run} from '../../src/edition/handout.ts'
import {plainText} from '../../src/outline/plain-text.ts'
import {handout, type Said} from './handout.ts'
import {elements, opened, paragraphsWith, paragraphWith, style, styleOf, textOf, values} from './opened.ts'
import {notes, said} from './sample.ts'

/** Pictures apart, which are printed as pictures. */
const words = said.filter(({kind}) => kind !== 'figure')

const rows: readonly Said[] = [
  {kind: 'section', zh: '背景：', en: 'Background:'},
  {kind: 'point', zh: '第一點。', en: 'First point.'},
  {kind: 'section', depth: 2, zh: '細節', en: 'Details'},
  {kind: 'point', zh: '第二點。', en: null},
]

/** All that a handout says, in the order of its page, with its own separators. */
function textIn(handout: Handout): string {
  const joined = (runs: readonly Run[], separator = '') => runs.map(({text}) => text).join(separator)
  const cellText = (row: Handout['parts'][number]['rows'][number]) =>
    row.cells.map((cell) => {
      const label = handout.labels.summary.filter(({language}) => language === cell.language)
      const text = cell.gap ? handout.labels.gap[cell.language] : plainText(cell.content)
      return row.kind === 'summary' && !cell.gap ? joined(label) + text : text
    })
  const head = [
    joined(handout.title),
    ...handout.facts.map(({label, value}) => joined(label) + joined(value, '/')),
  ]
  const parts = handout.parts.flatMap((part) => {
    const names =
      part.arrangement === 'columns' ? part.languages.map((each) => handout.labels.language[each]) : []
    return [...names, ...part.rows.flatMap(cellText)]
  })
  return [...head, ...parts].join('').replace(/\s/g, '')
}

describe('text', () => {
  test.each([
    ['zh-en', 'parallel'],
    ['en-zh', 'parallel'],
    ['zh-en', 'stacked'],
    ['zh-en', 'sequential'],
    ['zh', 'parallel'],
    ['en', 'parallel'],
  ] as const)('%s, %s: all of it, in order, once', async (edition, layout) => {
    const made = handout({said: words, notes, edition, layout})
    const {document} = await opened(made)
    expect(textOf(document).replace(/\s/g, '')).toBe(textIn(made))
  })
})

describe('title block', () => {
  test('the leading language in the style Title, the other under it', async () => {
    const {document} = await opened(handout({said: rows}))
    expect(styleOf(paragraphWith(document, '電網儲能：撐過傍晚的電'))).toBe('Title')
    expect(styleOf(paragraphWith(document, 'Grid storage: power'))).toBe('Subtitle')
  })

  test('the other way round in the other edition', async () => {
    const {document} = await opened(handout({said: rows, edition: 'en-zh'}))
    expect(styleOf(paragraphWith(document, 'Grid storage: power'))).toBe('Title')
  })

  test('each fact on a line, its values past the widest label', async () => {
    const {document, styles} = await opened(handout({said: rows}))
    const facts = elements(document, 'w:p').filter((paragraph) => styleOf(paragraph) === 'BriefingFact')
    expect(facts.map((fact) => textOf(fact).trim())).toEqual([
      '作者 Author\nLin Yi-hsuan',
      '網站來源 Source\nZhenpress Sample Desk',
      '日期 Date\n2026年3月17日 / 17 March 2026',
      '關鍵字 Keywords\n儲能、電網韌性、能源轉型 / storage, grid resilience, energy transition',
    ])
    // 網站來源 Source: 4 em + 7 × ½ em of 8.5 pt, in twips.
    expect(Number(values(style(styles, 'BriefingFact'), 'w:ind', 'w:hanging')[0])).toBeGreaterThan(7.5 * 170)
  })
})

describe('parallel', async () => {
  const {document, styles} = await opened(handout({said: rows}))
  const tableRows = elements(document, 'w:tr')

  test('one table as wide as the text, with more room for English', () => {
    expect(elements(document, 'w:tbl')).toHaveLength(1)
    expect(values(document, 'w:gridCol', 'w:w')).toEqual(['4440', '5426'])
    expect(document).toContain('<w:tblLayout w:type="fixed"/>')
    expect(document).toContain('<w:tblW w:type="dxa" w:w="9866"/>')
  })

  test('a head that repeats, in a style of its own', () => {
    expect(tableRows[0]).toContain('<w:tblHeader/>')
    expect(textOf(tableRows[0] ?? '').trim()).toBe('中文\nEnglish')
    expect(values(tableRows[0] ?? '', 'w:pStyle', 'w:val')).toEqual(['TableHeading', 'TableHeading'])
    expect(tableRows.slice(1).join('')).not.toContain('<w:tblHeader/>')
  })

  test('no row is split over a page, no cells are merged', () => {
    expect(tableRows).toHaveLength(5)
    for (const row of tableRows) {
      expect(row).toContain('<w:cantSplit/>')
      expect(elements(row, 'w:tc')).toHaveLength(2)
    }
    expect(document).not.toMatch(/gridSpan|vMerge/)
  })

  test('what it holds is told to those who cannot see it', () => {
    const title = '電網儲能：撐過傍晚的電 | Grid storage: power for the evening peak | 中文 | English'
    expect(values(document, 'w:tblCaption', 'w:val')).toEqual([title])
    expect(values(document, 'w:tblDescription', 'w:val')).toEqual([title])
  })

  test('sections are headings of their depth in both languages', () => {
    expect(styleOf(paragraphWith(document, '背景：'))).toBe('Heading1')
    expect(styleOf(paragraphWith(document, 'Background:'))).toBe('Heading1')
    expect(styleOf(paragraphWith(document, '細節'))).toBe('Heading2')
  })

  test('hairlines between rows, none beside or between columns, none under a heading', () => {
    const borders = elements(style(styles, 'BriefingTable'), 'w:tblBorders')[0] ?? ''
    expect(borders).toContain('<w:insideH w:val="single" w:sz="4" w:space="0" w:color="C9CED6"/>')
    expect(borders).not.toMatch(/<w:(left|right|insideV)/)
    expect(tableRows[1]).toContain('<w:bottom w:val="nil"/>')
    expect(tableRows[2]).toContain('<w:top w:val="nil"/>')
  })

  test('a gap says so, quietly, and is no heading', () => {
    const gap = paragraphWith(document, '(No English in the source)')
    expect(values(gap, 'w:rStyle', 'w:val')).toEqual(['Gap'])
    expect(style(styles, 'Gap')).toContain('<w:color w:val="5A5F66"/>')
  })

  test('each text has a bookmark of its own: the values of the head, and both languages of a row', () => {
    const ids = ['s-00000000', 'p-00000001', 's-00000002', 'p-00000003']
    const names = values(document, 'w:bookmarkStart', 'w:name')
    expect(names.slice(-8)).toEqual(ids.flatMap((id) => [`${id}_zh`, `${id}_en`]))
    expect(names.slice(0, -8)).toEqual([
      'meta-title_zh',
      'meta-title_en',
      'meta-author_en',
      'meta-source_en',
      'meta-date_zh',
      'meta-date_en',
      'meta-keywords_zh',
      'meta-keywords_en',
    ])
    const numbers = names.map((_, index) => String(index))
    expect(values(document, 'w:bookmarkStart', 'w:id')).toEqual(numbers)
    expect(values(document, 'w:bookmarkEnd', 'w:id')).toEqual(numbers)
  })

  test('a gap where a heading should be stays out of the outline', async () => {
    const {document} = await opened(handout({said: [{kind: 'section', zh: '背景', en: null}]}))
    expect(styleOf(paragraphWith(document, '(No English in the source)'))).toBe('BriefingText')
  })
})

describe('a part that goes on', () => {
  const wide: readonly Said[] = [...rows, {kind: 'figure', zh: '![圖](a.png)', en: '![A](b.png)'}, ...rows]

  test('a table before and after, each with its head, on one page', async () => {
    const {document} = await opened(handout({said: wide}))
    expect(elements(document, 'w:tbl')).toHaveLength(2)
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(2)
    expect(document).not.toContain('<w:pageBreakBefore/>')
  })
})

describe('stacked', async () => {
  const {document} = await opened(handout({said: rows, layout: 'stacked'}))

  test('paragraphs alone', () => {
    expect(document).not.toContain('<w:tbl>')
  })

  test('the first language bears the bullet, the second stands under its text', () => {
    expect(styleOf(paragraphWith(document, '第一點。'))).toBe('ListBulletChinese')
    expect(paragraphWith(document, '第一點。')).toContain('<w:numPr>')
    expect(styleOf(paragraphWith(document, 'First point.'))).toBe('ListContinue')
    expect(paragraphWith(document, 'First point.')).not.toContain('<w:numPr>')
  })

  test('both on one page', () => {
    expect(paragraphWith(document, '第一點。')).toContain('<w:keepNext/>')
    expect(paragraphWith(document, 'First point.')).not.toContain('<w:keepNext/>')
  })

  test('what is said twice stands closer than what is said next', async () => {
    const {styles} = await opened(handout({said: rows, layout: 'stacked'}))
    const spaceAfter = (id: string) => Number(values(style(styles, id), 'w:spacing', 'w:after')[0])
    expect(spaceAfter('ListBulletChinese')).toBeLessThan(spaceAfter('ListContinue') / 4)
  })
})

describe('sequential', async () => {
  const {document} = await opened(handout({said: rows, layout: 'sequential'}))

  test('the second language starts a page, and it alone', () => {
    expect(document.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1)
    expect(paragraphWith(document, 'Background:')).toContain('<w:pageBreakBefore/>')
  })

  test('bookmarks tell the languages apart', () => {
    expect(values(document, 'w:bookmarkStart', 'w:name').slice(-8)).toEqual([
      's-00000000_zh',
      'p-00000001_zh',
      's-00000002_zh',
      'p-00000003_zh',
      's-00000000_en',
      'p-00000001_en',
      's-00000002_en',
      'p-00000003_en',
    ])
  })
})

describe('summary', () => {
  test('a lead under its label', async () => {
    const {document} = await opened(handout({said: [{kind: 'summary', zh: '摘要文字。', en: 'The lead.'}]}))
    expect(styleOf(paragraphWith(document, '摘要文字。'))).toBe('BriefingLeadChinese')
    expect(styleOf(paragraphWith(document, 'The lead.'))).toBe('BriefingLead')
    expect(paragraphsWith(document, 'Summary').map(styleOf)).toEqual(['LeadLabel'])
  })
})
