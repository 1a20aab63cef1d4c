/** Word's accessibility checker has nothing to say; the lint that stands for it here can fail. */

import {readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {compose} from '../../src/edition/compose.ts'
import {readBriefing} from '../../src/read/read.ts'
import {templateNames} from '../../src/template/load.ts'
import {contextOf, everything, handoutIn} from '../emit/handouts.ts'
import {accessibilityOf} from './accessibility.ts'
import {opened} from './opened.ts'

const layouts = ['parallel', 'stacked', 'sequential'] as const

describe.each(templateNames)('%s', (template) => {
  test.each(layouts)('%s has nothing that Word warns of', async (layout) => {
    const context = await contextOf(template)
    const {parts} = await opened(
      handoutIn(context.template, everything, layout, 'zh-en', {mostBeside: 0}),
      context,
    )
    expect(accessibilityOf(parts)).toEqual([])
  })
})

test.each([
  'ageing-society.md',
  'fisheries-port-state.md',
  'hospital-surge.md',
  'one-line.txt',
])('nor has %s', async (name) => {
  const path = `content/${name}`
  const {outline} = readBriefing(new VFile({path, value: readFileSync(path)}), {slug: 'x'})
  if (!outline) throw new Error(`${path} gave no outline`)
  const {parts} = await opened(compose(outline, 'zh-en', 'parallel', {mostBeside: 0}), await contextOf())
  expect(accessibilityOf(parts)).toEqual([])
})

describe('the lint finds', async () => {
  const context = await contextOf()
  const {parts} = await opened(
    handoutIn(context.template, everything, 'parallel', 'zh-en', {mostBeside: 0}),
    context,
  )
  const broken = (path: string, change: (xml: string) => string) => {
    const xml = parts.get(path) ?? ''
    expect(change(xml)).not.toBe(xml)
    return new Set(accessibilityOf(new Map([...parts, [path, change(xml)]])).map(({rule}) => rule))
  }
  const document = 'word/document.xml'

  test.each([
    ['alt-text', document, (xml: string) => xml.replace(/ descr="[^"]+"/, ' descr=""')],
    ['floating-object', document, (xml: string) => xml.replace('<wp:inline', '<wp:anchor')],
    ['header-row', document, (xml: string) => xml.replace('<w:tblHeader/>', '')],
    ['header-row-style', document, (xml: string) => xml.replace(/w:firstRow="\w+"/, 'w:firstRow="0"')],
    [
      'table-alt-text',
      document,
      (xml: string) => xml.replace(/<w:tblCaption [^>]*><w:tblDescription [^>]*>/, ''),
    ],
    ['merged-cells', document, (xml: string) => xml.replace('<w:tcPr>', '<w:tcPr><w:gridSpan w:val="2"/>')],
    [
      'nested-table',
      document,
      (xml: string) => xml.replace('</w:tcPr><w:p>', '</w:tcPr><w:tbl></w:tbl><w:p>'),
    ],
    [
      'blank-row',
      document,
      (xml: string) => xml.replace('</w:tbl>', '<w:tr ><w:tc><w:p/></w:tc></w:tr></w:tbl>'),
    ],
    ['heading-order', document, (xml: string) => xml.replace('w:val="Heading1"', 'w:val="Heading3"')],
    [
      'link-text',
      document,
      (xml: string) =>
        xml.replace('</w:body>', '<w:hyperlink ><w:r><w:t>here</w:t></w:r></w:hyperlink></w:body>'),
    ],
    ['repeated-blanks', document, (xml: string) => xml.replace('</w:body>', '<w:p/><w:p/><w:p/></w:body>')],
    [
      'contrast',
      'word/styles.xml',
      (xml: string) => xml.replace(/<w:color w:val="\w+"/, '<w:color w:val="BBBBBB"'),
    ],
    ['title', 'docProps/core.xml', (xml: string) => xml.replace(/<dc:title>.*?<\/dc:title>/, '')],
    ['language', 'docProps/core.xml', (xml: string) => xml.replace(/<dc:language>.*?<\/dc:language>/, '')],
  ])('%s', (rule, path, change) => {
    expect(broken(path, change)).toContain(rule)
  })
})
