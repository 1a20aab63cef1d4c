/** Design 7, "Asserts on the XML": what every document must hold, whatever it says. */

import {describe, expect, test} from 'vitest'
import {context, handout, picture} from './handout.ts'
import {elements, opened, style, styleOf, textOf, values} from './opened.ts'
import {notes, said} from './sample.ts'

const han = /\p{Script=Han}/u
const full = await opened(handout({said, notes}), context({'load.png': picture(900, 420)}))
const settings = full.parts.get('word/settings.xml') ?? ''
const runs = elements(full.document, 'w:r').filter((run) => run.includes('<w:t '))

/** The Chinese face that a style or what it is based on names; `null` where none does. */
function faceIn(id: string | undefined): string | null {
  if (id === undefined) return null
  const xml = style(full.styles, id)
  return values(xml, 'w:rFonts', 'w:eastAsia')[0] ?? faceIn(values(xml, 'w:basedOn', 'w:val')[0])
}

describe('runs', () => {
  test('Chinese ones are hinted, marked as Taiwan’s Chinese, and have the face that their styles name', () => {
    const paragraphs = elements(full.document, 'w:p')
    let checked = 0
    for (const paragraph of paragraphs) {
      for (const run of elements(paragraph, 'w:r').filter((each) => han.test(textOf(each)))) {
        const fonts = /<w:rFonts[^>]*>/.exec(run)?.[0]
        expect(fonts).toBe('<w:rFonts w:hint="eastAsia"/>')
        expect(values(run, 'w:lang', 'w:eastAsia')).toEqual(['zh-TW'])
        const named = [values(run, 'w:rStyle', 'w:val')[0], styleOf(paragraph)].map(faceIn)
        expect(['DFKai-SB', 'Microsoft JhengHei']).toContain(named.find((face) => face !== null))
        checked++
      }
    }
    expect(checked).toBeGreaterThan(50)
  })

  test('styles name the theme’s pair beside the face, so that Design, Fonts changes them', () => {
    const faces = new Set(full.styles.match(/w:eastAsia="[^"z]+"[^>]* w:eastAsiaTheme="[^"]+"/g))
    expect([...faces].map((face) => face.replace(/ w:asciiTheme="\w+"/, '')).toSorted()).toEqual([
      'w:eastAsia="DFKai-SB" w:eastAsiaTheme="minorEastAsia"',
      'w:eastAsia="Microsoft JhengHei" w:eastAsiaTheme="majorEastAsia"',
    ])
  })

  test('English ones have no hint and are marked as English', () => {
    const english = runs.filter((run) => /[A-Za-z]/.test(textOf(run)) && !han.test(textOf(run)))
    expect(english.length).toBeGreaterThan(40)
    for (const run of english) {
      expect(run).not.toContain('w:hint=')
      expect(values(run, 'w:lang', 'w:val')).toEqual(['en-US'])
    }
  })

  test('an English name in Chinese is a run of its own', () => {
    const run = runs.find((xml) => textOf(xml) === 'Hz')
    expect(run).toContain('<w:lang w:val="en-US"/>')
  })
})

describe('defaults', () => {
  test('both languages', () => {
    const defaults = elements(full.styles, 'w:docDefaults')[0] ?? ''
    expect(values(defaults, 'w:lang', 'w:val')).toEqual(['en-US'])
    expect(values(defaults, 'w:lang', 'w:eastAsia')).toEqual(['zh-TW'])
    expect(settings).toContain('<w:themeFontLang w:val="en-US" w:eastAsia="zh-TW"/>')
  })

  test('the rules of Chinese setting', () => {
    const defaults = elements(full.styles, 'w:pPrDefault')[0] ?? ''
    for (const rule of [
      '<w:kinsoku/>',
      '<w:overflowPunct w:val="0"/>',
      '<w:autoSpaceDE/>',
      '<w:autoSpaceDN/>',
    ]) {
      expect(defaults).toContain(rule)
    }
    expect(settings).toContain('<w:characterSpacingControl w:val="compressPunctuation"/>')
    expect(values(settings, 'w:noLineBreaksBefore', 'w:val')[0]).toMatch(
      /^(?=.*，)(?=.*。)(?=.*」)(?=.*％)(?=.*℃)/,
    )
    expect(values(settings, 'w:noLineBreaksAfter', 'w:val')[0]).toMatch(/^(?=.*「)(?=.*『)(?=.*（)(?=.*《)/)
  })

  test('the grid has the pitch of the Chinese lines', () => {
    // 10.5 pt × 1.72, in twips.
    expect(elements(full.document, 'w:docGrid')).toEqual(['<w:docGrid w:type="lines" w:linePitch="361"/>'])
  })

  test('Word’s present mode of layout', () => {
    expect(settings).toMatch(/w:name="compatibilityMode"[^>]* w:val="15"/)
  })

  test('words never break anywhere', () => {
    for (const part of full.parts.values()) expect(part).not.toContain('<w:wordWrap')
  })

  test('the theme holds the template’s office faces and colours', () => {
    const theme = full.parts.get('word/theme/theme1.xml') ?? ''
    expect(theme).toContain('<a:ea typeface="DFKai-SB"')
    expect(theme).toContain('<a:latin typeface="Times New Roman"')
    expect(theme).toContain('<a:font script="Hant" typeface="Microsoft JhengHei"')
    expect(theme).toContain('1F4E79'.toLowerCase())
  })
})

describe('styles', () => {
  test('one default of paragraphs', () => {
    const standard = elements(full.styles, 'w:style').filter(
      (xml) => xml.includes('w:type="paragraph"') && xml.includes('w:default="1"'),
    )
    expect(standard).toHaveLength(1)
    expect(standard[0]).toContain('w:styleId="Normal"')
  })

  test('headings under Word’s own names, with their level, kept with what follows', () => {
    for (const level of [1, 2, 3]) {
      const heading = style(full.styles, `Heading${level}`)
      expect(heading).toContain(`<w:name w:val="heading ${level}"/>`)
      expect(heading).toContain(`<w:outlineLvl w:val="${level - 1}"/>`)
      expect(heading).toContain('<w:keepNext/>')
    }
  })

  test('Strong is a character style', () => {
    expect(style(full.styles, 'Strong')).toContain('w:type="character"')
  })

  test('Chinese has its own leading and full lines, English is set ragged', () => {
    expect(style(full.styles, 'BriefingTextChinese')).toMatch(
      /w:line="361" w:lineRule="atLeast"\/><w:jc w:val="both"/,
    )
    expect(style(full.styles, 'BriefingText')).toContain('w:line="315" w:lineRule="atLeast"')
    expect(style(full.styles, 'BriefingText')).not.toContain('<w:jc')
  })

  test('sizes and colours are the template’s', async () => {
    const {styles} = await opened(
      handout({said}),
      context({}, {sizes: {title: 24, heading: [15, 13, 12], text: 12, small: 9}}),
    )
    expect(style(styles, 'Title')).toContain('<w:sz w:val="48"/>')
    expect(style(styles, 'Heading1')).toContain('<w:sz w:val="30"/>')
    expect(style(full.styles, 'Heading1')).toContain('<w:color w:val="1F4E79"/>')
  })
})

describe('properties', () => {
  test('title, author, keywords, language and dates', () => {
    const core = full.parts.get('docProps/core.xml') ?? ''
    expect(core).toContain(
      '<dc:title>電網儲能：撐過傍晚的電 / Grid storage: power for the evening peak</dc:title>',
    )
    expect(core).toContain('<dc:creator>Lin Yi-hsuan</dc:creator>')
    expect(core).toContain('<cp:keywords>儲能, storage</cp:keywords>')
    expect(core).toContain('<dc:language>zh-Hant-TW</dc:language>')
    expect(core.match(/2026-03-17T00:00:00Z/g)).toHaveLength(2)
  })

  test('a briefing without a date has a fixed one', async () => {
    const {parts} = await opened(handout({said, date: null}))
    expect(parts.get('docProps/core.xml')?.match(/2000-01-01T00:00:00Z/g)).toHaveLength(2)
  })

  test('an English edition says so', async () => {
    const {parts} = await opened(handout({said, edition: 'en'}))
    expect(parts.get('docProps/core.xml')).toContain('<dc:language>en</dc:language>')
  })
})

describe('page', () => {
  test('paper and margins of the template, in twips', () => {
    expect(full.document).toContain('<w:pgSz w:w="11906" w:h="16838"')
    expect(full.document).toContain('<w:pgMar w:top="1077" w:right="1020" w:bottom="1191" w:left="1020"')
  })

  test('another paper', async () => {
    const {document} = await opened(handout({said}), context({}, {paper: 'A5'}))
    expect(document).toContain('<w:pgSz w:w="8391" w:h="11906"')
  })

  test('the number of the page and of pages, with a result that stands until Word counts', () => {
    const footers = [...full.parts].filter(([path]) => path.startsWith('word/footer'))
    expect(footers).toHaveLength(2)
    for (const [, footer] of footers) {
      expect(textOf(footer).trim()).toBe('第 1 頁，共 3 頁 · Page 1 of 3')
      expect(values(footer, 'w:fldSimple', 'w:instr')).toEqual(['PAGE', 'NUMPAGES', 'PAGE', 'NUMPAGES'])
    }
  })

  test('the short title in the head, but not on the first page', async () => {
    const title = {
      zh: '災時通訊韌性：斷線之後，一則重要的訊息究竟應該如何送達災民手中',
      en: 'Disaster communications',
    }
    const {document, parts} = await opened(handout({said, title}))
    expect(document).toContain('<w:titlePg/>')
    const heads = [...parts]
      .filter(([path]) => path.startsWith('word/header'))
      .map(([, head]) => textOf(head).trim())
    expect(heads.toSorted()).toEqual(['', '災時通訊韌性'])
  })
})

describe('what some readers of Word’s files stumble over', () => {
  test('no entity for the apostrophe', async () => {
    const {document} = await opened(handout({said: [{kind: 'paragraph', zh: '甲', en: "It's \\<b>."}]}))
    expect(document).toContain("It's")
    expect(document).not.toContain('&apos;')
  })

  test('characters that XML cannot hold are shown as such', async () => {
    const {document} = await opened(handout({said: [{kind: 'paragraph', zh: '甲\u0001乙\uD800丙', en: 'a'}]}))
    expect(textOf(document)).toContain('甲\uFFFD乙\uFFFD丙')
  })

  test('the separators of the notes bear no number', () => {
    const footnotes = full.parts.get('word/footnotes.xml') ?? ''
    const separators = elements(footnotes, 'w:footnote').filter((note) => note.includes('w:type='))
    expect(separators).toHaveLength(2)
    for (const separator of separators) expect(separator).not.toContain('footnoteRef')
  })
})

describe('the record for the way back', () => {
  const record = {
    source: '---\ntitle: {zh: "A&B", en: "<A>"}\n---\n\n# 甲\n',
    slug: 'x',
    edition: 'zh-en',
    layout: 'parallel',
    dates: 'roc',
    passes: ['chinese-quotes'],
    facts: ['date'],
  } as const

  test('is a custom XML part that the document names', async () => {
    const {parts} = await opened(handout({said}), {...context(), record})
    expect(parts.get('customXml/item1.xml')).toContain(
      '<briefing xmlns="urn:zhenpress:briefing:1" slug="x" edition="zh-en" layout="parallel" dates="roc" passes="chinese-quotes" facts="date"><source>---\ntitle: {zh: &quot;A&amp;B&quot;, en: &quot;&lt;A&gt;&quot;}\n---\n\n# 甲\n</source></briefing>',
    )
    expect(parts.get('word/_rels/document.xml.rels')).toContain('Target="../customXml/item1.xml"')
    expect(parts.get('[Content_Types].xml')).toContain('PartName="/customXml/itemProps1.xml"')
  })

  test('is not there where an edition has none', () => {
    expect([...full.parts.keys()].filter((path) => path.startsWith('customXml'))).toEqual([])
  })
})
