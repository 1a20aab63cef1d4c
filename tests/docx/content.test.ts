/** Everything that GFM holds, inside a cell and outside of one. */

import {describe, expect, test} from 'vitest'
import {context, handout, picture, type Said} from './handout.ts'
import {elements, opened, paragraphWith, style, styleOf, textOf, values} from './opened.ts'

async function printed(zh: string, en = 'English.', kind: Said['kind'] = 'paragraph') {
  return opened(handout({said: [{kind, zh, en}], facts: []}))
}

/** The run that says a text. */
function run(document: string, text: string): string {
  const found = elements(document, 'w:r').filter((xml) => textOf(xml) === text)
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} runs say “${text}”`)
  return found[0]
}

describe('marks', () => {
  test('are character styles', async () => {
    const {document} = await printed('甲', 'a **strong** *stressed* ~~gone~~ `code` word')
    const styled = ['strong', 'stressed', 'gone', 'code'].map(
      (text) => values(run(document, text), 'w:rStyle', 'w:val')[0],
    )
    expect(styled).toEqual(['Strong', 'Emphasis', 'Deleted', 'VerbatimChar'])
    expect(run(document, 'strong')).not.toContain('<w:b/>')
  })

  test('two at once: one as a style, the other beside it', async () => {
    const {document} = await printed('甲', '***both***')
    expect(values(run(document, 'both'), 'w:rStyle', 'w:val')).toEqual(['Emphasis'])
    expect(run(document, 'both')).toContain('<w:b/>')
  })

  test('Chinese is stressed by another face, never slanted', async () => {
    const {document, styles} = await printed('這是*重點*。')
    const stressed = run(document, '重點')
    expect(values(stressed, 'w:rStyle', 'w:val')).toEqual(['EmphasisChinese'])
    expect(style(styles, 'EmphasisChinese')).toContain('w:eastAsia="Microsoft JhengHei"')
    expect(stressed).not.toContain('<w:i/>')
  })
})

describe('lines', () => {
  test('a hard break is a break', async () => {
    const {document} = await printed('甲\\\n乙')
    expect(paragraphWith(document, '甲')).toMatch(/甲<\/w:t><\/w:r><w:r><w:br\/><\/w:r>/)
  })

  test('a line break of the source is no space in Chinese and one in English', async () => {
    const {document} = await printed('前半，\n後半。', 'first\nsecond')
    expect(textOf(document)).toContain('前半，後半。')
    expect(textOf(document)).toContain('first second')
  })
})

describe('links', () => {
  test('lead where they say, with ids of their order', async () => {
    const {document, parts} = await printed(
      '見[公告](https://example.org/臺灣?a=1&b=2)。',
      'See [it](mailto:a@example.org).',
    )
    const targets = values(parts.get('word/_rels/document.xml.rels') ?? '', 'Relationship', 'Target')
    expect(targets).toContain('https://example.org/%E8%87%BA%E7%81%A3?a=1&amp;b=2')
    expect(targets).toContain('mailto:a@example.org')
    expect(values(run(document, '公告'), 'w:rStyle', 'w:val')).toEqual(['Hyperlink'])
    for (const id of values(document, 'w:hyperlink', 'r:id')) expect(id).toMatch(/^rId\d+$/)
  })

  test.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    '../a.md',
    'https://',
  ])('%s leads nowhere, but its text stays', async (url) => {
    const {document, parts} = await printed(`[文字](${url})`)
    expect(textOf(document)).toContain('文字')
    expect(document).not.toContain('<w:hyperlink')
    expect([...parts.values()].join('')).not.toContain('TargetMode="External"')
  })
})

describe('blocks', () => {
  test('code keeps its lines, spaces and face', async () => {
    const {document} = await printed('```\nif x:\n  y\n```')
    const code = paragraphWith(document, 'if x:')
    expect(styleOf(code)).toBe('SourceCode')
    expect(textOf(code).trim()).toBe('if x:\n  y')
  })

  test('quotes, rules and raw HTML', async () => {
    const {document} = await printed('> 引文。\n\n---\n\n<div>原樣</div>', 'a <b>bold</b> c')
    expect(styleOf(paragraphWith(document, '引文。'))).toBe('QuoteChinese')
    expect(elements(document, 'w:p').map(styleOf)).toContain('HorizontalRule')
    expect(textOf(document)).toContain('<div>原樣</div>')
    expect(textOf(document)).toContain('a <b>bold</b> c')
  })

  test('a heading inside a text is one', async () => {
    const {document} = await printed('### 小標\n\n內文')
    expect(styleOf(paragraphWith(document, '小標'))).toBe('Heading3')
  })
})

describe('tables', async () => {
  const source = '| 年 | 數 |\n|:-:|--:|\n| 2025 | 1 |\n| 2026 |'
  const {document} = await printed(source, '| Year | Count |\n|---|---|\n| 2025 | 1 |', 'table')
  const inner = elements(document.slice(document.indexOf('BriefingGrid')), 'w:tr')

  test('stand in their cell with fixed widths, not wider than it', () => {
    const widths = values(document, 'w:tblW', 'w:w').map(Number)
    expect(widths).toHaveLength(3)
    // The columns, less the margins of the cell.
    expect(widths[1]).toBeLessThanOrEqual(4440 - 230)
    expect(widths[2]).toBeLessThanOrEqual(5426 - 230)
    expect(document.match(/<w:tblLayout w:type="fixed"\/>/g)).toHaveLength(3)
  })

  test('have a head, and their own alignment', () => {
    expect(inner[0]).toContain('<w:tblHeader/>')
    expect(styleOf(paragraphWith(document, '數'))).toBe('TableHeading')
    expect(values(inner[1] ?? '', 'w:jc', 'w:val')).toEqual(['center', 'right'])
  })

  test('have all cells in every row', () => {
    expect(inner.slice(0, 3).map((row) => elements(row, 'w:tc').length)).toEqual([2, 2, 2])
  })

  test('are followed by a paragraph, as Word wants it', () => {
    expect(document).toMatch(/<\/w:tbl><w:p><w:pPr><w:pStyle w:val="TableEnd"\/>/)
    expect(document).not.toMatch(/<\/w:tbl><\/w:tc>|<\/w:tbl><w:tbl>|<\/w:tbl><w:sectPr/)
  })

  test('are told apart by their heads', () => {
    expect(values(document, 'w:tblCaption', 'w:val').slice(1)).toEqual(['年 | 數', 'Year | Count'])
  })
})

describe('footnotes', () => {
  const note = {id: 'n-1', zh: '中文註。', en: 'English note.'}
  const rows: readonly Said[] = [{kind: 'point', zh: '甲[^n-1]。', en: 'A.[^n-1]'}]

  const notesOf = async (options: Parameters<typeof handout>[0]) => {
    const {document, parts} = await opened(handout(options))
    const footnotes = elements(parts.get('word/footnotes.xml') ?? '', 'w:footnote').slice(2)
    return {document, footnotes, texts: footnotes.map((xml) => textOf(xml).trim())}
  }

  test('each language has its own', async () => {
    const {document, footnotes, texts} = await notesOf({said: rows, notes: [note]})
    expect(texts).toEqual(['中文註。', 'English note.'])
    expect(values(document, 'w:footnoteReference', 'w:id')).toEqual(['1', '2'])
    for (const footnote of footnotes) {
      expect(footnote).toContain('<w:footnoteRef/>')
      expect(styleOf(footnote)).toBe('FootnoteText')
    }
  })

  test('a language without the note takes the other’s', async () => {
    const {texts} = await notesOf({said: rows, notes: [{...note, zh: null}]})
    expect(texts).toEqual(['English note.', 'English note.'])
  })

  test('a reference to nothing stays as it was written', async () => {
    const {document, footnotes} = await notesOf({said: rows, notes: []})
    expect(footnotes).toEqual([])
    expect(textOf(document)).toContain('甲[^n-1]。')
  })

  test('links inside them work', async () => {
    const linked = {...note, en: '[site](https://example.org/)'}
    const {parts} = await opened(handout({said: rows, notes: [linked]}))
    const rels = parts.get('word/_rels/footnotes.xml.rels') ?? ''
    expect(values(rels, 'Relationship', 'Target')).toEqual(['https://example.org/'])
    expect(values(parts.get('word/footnotes.xml') ?? '', 'w:hyperlink', 'r:id')).toEqual(['rId1'])
  })

  test('one that no text refers to ends the document', async () => {
    const {document, footnotes} = await notesOf({
      said: [{kind: 'point', zh: '甲。', en: 'A.'}],
      notes: [note],
    })
    expect(footnotes).toEqual([])
    expect(textOf(document)).toMatch(/註釋 Notes\n中文註。\nEnglish note.\n$/)
  })
})

describe('pictures', () => {
  const figure = (zh: string, en: string): readonly Said[] => [{kind: 'figure', zh, en}]
  const inches = (document: string) =>
    values(document, 'wp:extent', 'cx').map((emu) => Math.round((Number(emu) / 914400) * 100) / 100)

  test('carry their alternative text', async () => {
    const {document} = await opened(
      handout({said: figure('![圖甲](a.png)', '![B](b.png)')}),
      context({'a.png': picture(300, 150), 'b.png': picture(300, 150)}),
    )
    expect(values(document, 'wp:docPr', 'descr')).toEqual(['圖甲', 'B'])
    expect(values(document, 'wp:docPr', 'id')).toEqual(['1', '2'])
  })

  test('are as wide as the text at most, and never coarser than 150 pixels an inch', async () => {
    const small = await opened(
      handout({said: figure('![a](a.png)', '![b](a.png)')}),
      context({'a.png': picture(300, 150)}),
    )
    expect(inches(small.document)).toEqual([2])
    const large = await opened(
      handout({said: figure('![a](a.png)', '![b](a.png)')}),
      context({'a.png': picture(4000, 200)}),
    )
    // 9866 twips, in whole pixels.
    expect(inches(large.document)).toEqual([6.84])
  })

  test('fit their column inside a row', async () => {
    const {document} = await opened(
      handout({said: [{kind: 'paragraph', zh: '圖![a](a.png)在此', en: 'x'}]}),
      context({'a.png': picture(4000, 200)}),
    )
    expect(inches(document)[0]).toBeLessThanOrEqual((4440 - 230) / 1440)
  })

  test('one that both languages name is shown once, with a caption in each', async () => {
    const {document} = await opened(
      handout({said: figure('![負載](a.png "圖一")', '![Load](a.png)')}),
      context({'a.png': picture(300, 150)}),
    )
    expect(values(document, 'wp:docPr', 'descr')).toEqual(['負載 / Load'])
    const captions = elements(document, 'w:p').filter((paragraph) => styleOf(paragraph) === 'Caption')
    expect(captions.map((caption) => textOf(caption).trim())).toEqual(['圖一', 'Load'])
  })

  test('one that is not there says what it shows', async () => {
    const {document} = await opened(handout({said: figure('![負載](a.png)', '![Load](b.png)')}))
    expect(document).not.toContain('<w:drawing>')
    expect(textOf(document)).toContain('負載')
    expect(textOf(document)).toContain('Load')
  })
})
