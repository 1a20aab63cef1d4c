/** How a handout stands in an ODT: styles of a name, tables, pages, bookmarks, the record. */

import {describe, expect, test} from 'vitest'
import {context, handout, picture, type Said} from '../docx/handout.ts'
import {elements, values} from '../docx/opened.ts'
import {notes, said} from '../docx/sample.ts'
import {contextOf, everything, handoutIn} from '../emit/handouts.ts'
import {opened} from './opened.ts'

const rows: readonly Said[] = [
  {kind: 'section', zh: '背景：', en: 'Background:'},
  {kind: 'point', zh: '第一點。', en: 'First point.'},
  {kind: 'section', depth: 2, zh: '細節', en: 'Details'},
  {kind: 'point', zh: '第二點。', en: null},
]

/** The one paragraph that holds a text. */
function paragraphWith(content: string, text: string): string {
  const paragraphs = [...elements(content, 'text:p'), ...elements(content, 'text:h')]
  const found = paragraphs.filter((xml) => xml.replace(/<[^>]*>/g, '').includes(text))
  if (found.length !== 1 || found[0] === undefined)
    throw new Error(`${found.length} paragraphs say “${text}”`)
  return found[0]
}

/** The style of a name, in either part. */
function styleOf(xml: string, name: string): string {
  const found = elements(xml, 'style:style').find((style) => style.includes(` style:name="${name}"`))
  if (found === undefined) throw new Error(`No style ${name}`)
  return found
}

/** The named style of a paragraph, whatever is said beside it. */
function namedStyle(content: string, paragraph: string): string {
  const name = /text:style-name="([^"]*)"/.exec(paragraph)?.[1] ?? ''
  if (!/^P\d+$/.test(name)) return name
  return values(styleOf(content, name), 'style:style', 'style:parent-style-name')[0] ?? ''
}

const full = await opened(handout({said, notes}), context({'load.png': picture(900, 420)}))

describe('styles', () => {
  test('have LibreOffice’s own names, and Chinese variants', async () => {
    const {content} = await opened(handout({said: [...rows, {kind: 'paragraph', zh: '一段。', en: 'Text.'}]}))
    const of = (text: string) => namedStyle(content, paragraphWith(content, text))
    expect(of('電網儲能：撐過傍晚的電')).toBe('Title')
    expect(of('Grid storage: power')).toBe('Subtitle')
    expect(of('背景：')).toBe('Heading_20_1')
    expect(of('Details')).toBe('Heading_20_2')
    expect(of('第一點。')).toBe('List_20_1_20_Chinese')
    expect(of('First point.')).toBe('List_20_1')
    expect(of('Text.')).toBe('Text_20_body')
    expect(of('一段。')).toBe('Text_20_body_20_Chinese')
  })

  test('have a face for Latin letters and one for Han, and both languages', () => {
    const standard = styleOf(full.styles, 'Standard')
    expect(standard).toContain('style:font-name="Times New Roman" style:font-name-asian="DFKai-SB"')
    expect(styleOf(full.styles, 'Heading_20_1')).toContain('style:font-name-asian="Microsoft JhengHei"')
    const [defaults] = elements(full.styles, 'style:default-style')
    expect(defaults).toContain('fo:language="en" fo:country="US"')
    expect(defaults).toContain('style:language-asian="zh" style:country-asian="TW"')
    expect(defaults).toContain('style:punctuation-wrap="simple"')
  })

  test('headings have their level and no number of the outline’s', () => {
    expect(styleOf(full.styles, 'Heading_20_2')).toContain(
      'style:default-outline-level="2" style:list-style-name=""',
    )
    expect(paragraphWith(full.content, '消防與許可')).toContain('text:outline-level="2"')
  })

  test('sizes, leading and colours are the template’s', async () => {
    const sizes = {title: 24, heading: [15, 13, 12], text: 12, small: 9} as const
    const {styles} = await opened(handout({said}), context({}, {sizes}))
    expect(styleOf(styles, 'Title')).toContain('fo:font-size="24pt" style:font-size-asian="24pt"')
    expect(styleOf(styles, 'Heading_20_1')).toContain('fo:font-size="15pt"')
    // 12 pt × 1.72, in whole twips.
    expect(styleOf(styles, 'Text_20_body_20_Chinese')).toContain('style:line-height-at-least="20.65pt"')
    expect(styleOf(styles, 'Text_20_body_20_Chinese')).toContain('fo:text-align="justify"')
  })

  test('what is made for a paragraph says no size, face or colour', () => {
    const automatic = elements(full.content, 'style:style').filter((style) =>
      style.includes('style:family="paragraph"'),
    )
    expect(automatic.length).toBeGreaterThan(0)
    for (const style of automatic) expect(style).not.toContain('style:text-properties')
  })
})

describe('spans', () => {
  test('tell the language that is not the paragraph’s', async () => {
    const {content} = await opened(
      handout({said: [{kind: 'paragraph', zh: '頻率 60 Hz 正常。', en: 'The 中文 word.'}]}),
    )
    expect(paragraphWith(content, '頻率')).toContain('<text:span text:style-name="English">Hz</text:span>')
    expect(paragraphWith(content, 'The中文')).toContain(
      '<text:span text:style-name="Chinese">中文</text:span>',
    )
    expect(styleOf(full.styles, 'Chinese')).toContain('style:language-asian="zh"')
    expect(styleOf(full.styles, 'English')).toContain('fo:language="en"')
  })

  test('are never named styles in one another, of which LibreOffice loses one', () => {
    const named = 'text:span text:style-name="(?!T[0-9])[^"]*"'
    expect(full.content).toMatch(new RegExp(`<${named}><text:span `))
    expect(full.content).not.toMatch(new RegExp(`<${named}><${named}`))
  })

  test('marks are character styles; Chinese is stressed by another face, never slanted', async () => {
    const {content, styles} = await opened(
      handout({said: [{kind: 'paragraph', zh: '這是*重點*。', en: '***both***'}]}),
    )
    expect(content).toContain('<text:span text:style-name="Emphasis_20_Chinese">重點</text:span>')
    expect(styleOf(styles, 'Emphasis_20_Chinese')).toContain('style:font-name-asian="Microsoft JhengHei"')
    expect(styleOf(styles, 'Emphasis_20_Chinese')).not.toContain('italic')
    // Beside the style of the first, what the second says.
    const [, beside] = /"Emphasis"><text:span text:style-name="(T\d+)">both</.exec(content) ?? []
    expect(styleOf(content, beside ?? '')).toContain('fo:font-weight="bold"')
  })
})

describe('links', () => {
  test('lead where they say', async () => {
    const source = '見[公告](https://example.org/臺灣?a=1&b=2)。'
    const {content} = await opened(handout({said: [{kind: 'paragraph', zh: source, en: 'x'}]}))
    expect(content).toContain('xlink:href="https://example.org/%E8%87%BA%E7%81%A3?a=1&amp;b=2"')
  })

  test.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    '../a.md',
  ])('%s leads nowhere, but its text stays', async (url) => {
    const {content} = await opened(
      handout({said: [{kind: 'paragraph', zh: `[文字](${url})`, en: 'x'}], facts: []}),
    )
    expect(content).toContain('文字')
    expect(content).not.toContain('<text:a ')
  })
})

describe('parallel', async () => {
  const {content} = await opened(handout({said: rows}))
  const tableRows = elements(content, 'table:table-row')

  test('one table of fixed widths, with more room for English', () => {
    expect(elements(content, 'table:table')).toHaveLength(1)
    expect(values(content, 'style:table-column-properties', 'style:column-width')).toEqual([
      '222pt',
      '271.3pt',
    ])
    expect(values(content, 'style:table-properties', 'style:width')).toEqual(['493.3pt'])
  })

  test('a head that repeats, no row that is split, no cells that are merged', () => {
    const [head] = elements(content, 'table:table-header-rows')
    expect(head?.replace(/<[^>]*>/g, '')).toBe('中文English')
    expect(tableRows).toHaveLength(5)
    expect(values(content, 'style:table-row-properties', 'fo:keep-together')).toEqual(['always'])
    for (const row of tableRows) expect(values(row, 'table:table-cell', 'table:style-name')).toHaveLength(2)
    expect(content).not.toMatch(/spanned|covered/)
  })

  test('what it holds is told to those who cannot see it', () => {
    const title = '電網儲能：撐過傍晚的電 | Grid storage: power for the evening peak | 中文 | English'
    expect(elements(content, 'table:title')).toEqual([`<table:title>${title}</table:title>`])
  })

  test('each text has a bookmark of its own: the values of the head, and both languages of a row', () => {
    const ids = ['s-00000000', 'p-00000001', 's-00000002', 'p-00000003']
    const facts = ['author_en', 'source_en', 'date_zh', 'date_en', 'keywords_zh', 'keywords_en']
    expect(values(content, 'text:bookmark-start', 'text:name')).toEqual([
      ...['title_zh', 'title_en', ...facts].map((name) => `meta-${name}`),
      ...ids.flatMap((id) => [`${id}_zh`, `${id}_en`]),
    ])
  })

  test('a gap says so, quietly, and is no heading', async () => {
    expect(paragraphWith(content, '(No English in the source)')).toContain('text:style-name="Gap"')
    const gap = await opened(handout({said: [{kind: 'section', zh: '背景', en: null}]}))
    expect(paragraphWith(gap.content, '(No English in the source)')).toMatch(/^<text:p /)
  })
})

describe('other layouts', () => {
  test('stacked: the second language stands in the item of the first, on its page', async () => {
    const {content} = await opened(handout({said: rows, layout: 'stacked'}))
    expect(content).not.toContain('<table:table ')
    const item = elements(content, 'text:list-item').find((xml) => xml.includes('第一點。')) ?? ''
    expect(item).toContain('First point.')
    expect(namedStyle(content, paragraphWith(content, 'First point.'))).toBe('List_20_1_20_Cont.')
    const [kept] = values(paragraphWith(content, '第一點。'), 'text:p', 'text:style-name')
    expect(styleOf(content, kept ?? '')).toContain('fo:keep-with-next="always"')
  })

  test('sequential: the second language starts a page, and it alone', async () => {
    const {content} = await opened(handout({said: rows, layout: 'sequential'}))
    const breaks = elements(content, 'style:style').filter((style) =>
      style.includes('fo:break-before="page"'),
    )
    expect(breaks).toHaveLength(1)
    const [name] = values(paragraphWith(content, 'Background:'), 'text:h', 'text:style-name')
    expect(breaks[0]).toContain(` style:name="${name}"`)
  })
})

describe('pages', () => {
  test('paper and margins of the template', () => {
    const [page] = elements(full.styles, 'style:page-layout-properties')
    expect(page).toContain('fo:page-width="595.3pt" fo:page-height="841.9pt"')
    expect(page).toContain('fo:margin-left="51pt"')
  })

  test('the short title in the head, but not on the first page; the page’s number in the foot', () => {
    const masters = elements(full.styles, 'style:master-page')
    expect(masters.map((each) => elements(each, 'style:header')[0]?.replace(/<[^>]*>/g, ''))).toEqual([
      '電網儲能：撐過傍晚的電',
      '',
    ])
    for (const master of masters) {
      expect(elements(master, 'style:footer')[0]?.replace(/<[^>]*>/g, '')).toBe('第1頁，共1頁· Page1of1')
    }
    expect(full.styles).toContain('style:name="First_20_Page"')
    const [first] = values(paragraphWith(full.content, '電網儲能：撐過傍晚的電'), 'text:p', 'text:style-name')
    expect(styleOf(full.content, first ?? '')).toContain('style:master-page-name="First_20_Page"')
  })

  test('a report has its head on a page of its own, contents with pages, mirrored margins, and says how it was made', async () => {
    const given = await contextOf('report')
    const {content, styles} = await opened(handoutIn(given.template, everything), given)
    expect(styles).toContain('style:page-usage="mirrored"')
    const names = new Set(values(content, 'text:bookmark-start', 'text:name'))
    const references = values(content, 'text:bookmark-ref', 'text:ref-name')
    expect(references.length).toBeGreaterThan(0)
    expect(references.filter((name) => !names.has(name))).toEqual([])
    expect(namedStyle(content, paragraphWith(content, 'Set for a test.'))).toBe('Colophon')
  })
})

describe('pictures', () => {
  test('stand in the line, once in the package, with words for those who cannot see them', () => {
    expect(values(full.content, 'draw:image', 'xlink:href')).toEqual(['Pictures/picture1.png'])
    expect(values(full.content, 'draw:frame', 'text:anchor-type')).toEqual(['as-char'])
    expect(full.content).toContain('<svg:title>圖一　每小時負載</svg:title>')
    expect(full.content).toContain('<svg:desc>2025年夏季的每小時負載 / Hourly load, summer 2025</svg:desc>')
    expect(full.parts.get('META-INF/manifest.xml')).toContain(
      'manifest:full-path="Pictures/picture1.png" manifest:media-type="image/png"',
    )
  })

  test('one that is not there says what it shows', async () => {
    const {content} = await opened(
      handout({said: [{kind: 'figure', zh: '![負載](a.png)', en: '![Load](b.png)'}]}),
    )
    expect(content).not.toContain('<draw:frame')
    expect(content).toContain('負載')
  })
})

describe('properties and record', () => {
  test('title, author, keywords, language and dates are the briefing’s', async () => {
    const meta = full.parts.get('meta.xml') ?? ''
    expect(meta).toContain(
      '<dc:title>電網儲能：撐過傍晚的電 / Grid storage: power for the evening peak</dc:title>',
    )
    expect(meta).toContain('<meta:keyword>儲能</meta:keyword><meta:keyword>storage</meta:keyword>')
    expect(meta).toContain('<dc:creator>Lin Yi-hsuan</dc:creator><meta:keyword>')
    expect(meta).toContain('<dc:language>zh-Hant-TW</dc:language>')
    expect(meta.match(/2026-03-17T00:00:00/g)).toHaveLength(2)
    const undated = await opened(handout({said, date: null}))
    expect(undated.parts.get('meta.xml')).not.toContain('date>')
  })

  test('the record is a file of the package, and metadata of it; where there is none, no file', async () => {
    const record = {
      source: '# 甲\n',
      slug: 'x',
      edition: 'zh-en',
      layout: 'parallel',
      dates: 'roc',
      passes: ['a'],
      facts: [],
    } as const
    const {parts} = await opened(handout({said}), {...context(), record})
    expect(parts.get('Zhenpress/briefing.xml')).toContain(
      '<briefing xmlns="urn:zhenpress:briefing:1" slug="x"',
    )
    expect(parts.get('META-INF/manifest.xml')).toContain('manifest:full-path="Zhenpress/briefing.xml"')
    expect(parts.get('Zhenpress/briefing.rdf')).toContain(
      '<z:record>&lt;briefing xmlns=&quot;urn:zhenpress:briefing:1&quot;',
    )
    expect(parts.get('manifest.rdf')).toContain('rdf:resource="Zhenpress/briefing.rdf"')
    expect([...full.parts.keys()].filter((path) => /^Zhenpress|rdf$/.test(path))).toEqual([])
  })
})
