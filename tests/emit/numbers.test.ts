/** Numbers as they are drawn: in a browser, in a PDF. */

import type {Browser, Page} from 'puppeteer'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {createBrowserPool} from '../../src/browser/browser.ts'
import type {Edition, Layout, Row} from '../../src/edition/handout.ts'
import {numeral} from '../../src/edition/numerals.ts'
import {htmlEmitter, printPage} from '../../src/emit/html/html.ts'
import {pdfEmitter} from '../../src/emit/pdf/pdf.ts'
import {nodeHost} from '../../src/host/node-host.ts'
import type {Content} from '../../src/outline/types.ts'
import {bare, contextOf, handoutOf, official} from './handouts.ts'
import {type ReadPdf, readPdf} from './pdf-reader.ts'

const pool = createBrowserPool(nodeHost())
const pdf = pdfEmitter({page: printPage, browser: pool})
let browser: Browser
beforeAll(async () => {
  browser = await pool.get()
})
afterAll(() => pool.close())

async function open(source: string, edition: Edition = 'zh-en', layout: Layout = 'parallel'): Promise<Page> {
  const page = await browser.newPage()
  const html = await htmlEmitter.emit(handoutOf(source, edition, layout), await contextOf())
  await page.setContent(new TextDecoder().decode(html))
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  return page
}

/** What the browser says to a screen reader of each list marker of a part of the page. */
async function markers(page: Page, within: string): Promise<string[]> {
  const client = await page.createCDPSession()
  const {root} = await client.send('DOM.getDocument')
  const {nodeIds} = await client.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: `${within} ol>li`,
  })
  const names = await Promise.all(
    nodeIds.map(async (nodeId) => {
      const {nodes} = await client.send('Accessibility.queryAXTree', {nodeId, role: 'ListMarker'})
      return nodes.map(({name}) => String(name?.value ?? ''))[0] ?? ''
    }),
  )
  return names.map((name) => name.trim())
}

const zh = (rank: number, ordinals: readonly number[]) =>
  ordinals.map((ordinal) => numeral(ordinal, {rank, language: 'zh', scheme: 'official'}))
const first = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
const chinese = [...zh(2, first), '1.', '(1)', '2.', '（三）', '（四）']
const english = [
  ...first.map((ordinal) => numeral(ordinal, {rank: 2, language: 'en', scheme: 'official'})),
  'i.',
  '(1)',
  'ii.',
  '(c)',
  '(d)',
]

describe('numbers on the screen', () => {
  it('are those of their rank and language, and a list may start at three', async () => {
    const page = await open(official)
    expect(await markers(page, '.columns td:first-child')).toEqual(chinese)
    expect(await markers(page, '.columns td:last-child')).toEqual(english)
    await page.close()
  })

  it.each(['stacked', 'sequential'] as const)('are the same in the layout %s', async (layout) => {
    const page = await open(official, 'zh-en', layout)
    expect(await markers(page, '.flow')).toEqual(layout === 'stacked' ? chinese : [...chinese, ...english])
    await page.close()
  })

  it('stand in headings as text, in the language of the heading', async () => {
    const page = await open(official)
    const found = await page.$$eval('.numeral', (spans) =>
      spans.map(
        (span) => `${span.getAttribute('lang')} ${span.textContent} in ${span.parentElement?.tagName}`,
      ),
    )
    expect(found).toEqual(['zh-Hant-TW 一、 in H2', 'en 1.  in H2', 'zh-Hant-TW 二、 in H2', 'en 2.  in H2'])
    await page.close()
  })

  it('of a list in a text go on from the rank of its point', async () => {
    const source = '摘要:\n摘要。\n\n一、節\n（一）點\n\nSummary:\nSummary.\n\n- Section\n  - Point'
    const made = handoutOf(source)
    const paragraph: Content = {type: 'paragraph', children: [{type: 'text', value: '內'}]}
    const list: Content = {
      type: 'list',
      ordered: true,
      start: 5,
      children: [{type: 'listItem', children: [paragraph]}],
    }
    const withList = (row: Row): Row =>
      row.kind === 'point'
        ? {...row, cells: row.cells.map((cell) => ({...cell, content: [...cell.content, list]}))}
        : row
    const parts = made.parts.map((part) => ({...part, rows: part.rows.map(withList)}))
    const html = new TextDecoder().decode(await htmlEmitter.emit({...made, parts}, await contextOf()))
    expect(html).toContain('<ol start="5" class="zh-3">')
    expect(html).toContain('<ol start="5" class="en-3">')
  })

  it('stay plain for notes', async () => {
    const page = await open(official)
    expect(await markers(page, '.notes')).toEqual(['1.'])
    await page.close()
  })

  it.each([
    ['parallel', '.columns td'],
    ['stacked', '.flow'],
  ] as const)('have room before their text in the layout %s, and none leaves its cell', async (layout, frame) => {
    const page = await open(official, 'zh-en', layout)
    const texts = await markers(page, frame)
    const rooms = await page.$$eval(
      `${frame} ol>li`,
      (items, texts, frame) =>
        items.map((item, index) => {
          const probe = document.createElement('span')
          probe.style.whiteSpace = 'pre'
          probe.style.position = 'absolute'
          probe.textContent = texts[index] ?? ''
          item.append(probe)
          const width = probe.getBoundingClientRect().width
          probe.remove()
          const text =
            item.getBoundingClientRect().left + Number.parseFloat(getComputedStyle(item).paddingLeft)
          const cell = item.closest(frame)
          if (!cell) throw new Error('An item stands outside of its frame')
          const edge =
            cell.getBoundingClientRect().left + Number.parseFloat(getComputedStyle(cell).paddingLeft)
          return {marker: texts[index], over: Math.round((text - width - edge) * 10) / 10}
        }),
      texts,
      frame,
    )
    expect(rooms.length).toBeGreaterThan(15)
    expect(rooms.filter(({over}) => over < 0)).toEqual([])
    await page.close()
  })

  it('of a heading hang: its second line starts where its text does', async () => {
    const page = await open(official)
    const starts = await page.$$eval('.columns tr.section h2', (headings) =>
      headings.slice(0, 2).map((heading) => {
        const range = document.createRange()
        const text = [...heading.childNodes].find((node) => node.nodeType === Node.TEXT_NODE)
        if (!text || !heading.lastChild) throw new Error('A heading without text')
        range.selectNodeContents(text)
        const [first] = range.getClientRects()
        // What is kept together at the end has a box of its own; where the lines start is what counts.
        range.setEndAfter(heading.lastChild)
        const lefts = new Map<number, number>()
        for (const {top, left} of range.getClientRects())
          lefts.set(Math.round(top), Math.min(lefts.get(Math.round(top)) ?? left, left))
        return first ? [...lefts.values()].map(Math.round) : []
      }),
    )
    for (const lines of starts) {
      expect(lines.length).toBeGreaterThan(1)
      expect(new Set(lines).size).toBe(1)
    }
    await page.close()
  })
})

describe('numbers in a PDF', () => {
  let read: ReadPdf
  beforeAll(async () => {
    read = await readPdf(await pdf.emit(handoutOf(official), await contextOf()))
  })

  it('are in its text, in order, and tagged as labels', () => {
    const text = bare(read.taggedText)
    let at = 0
    for (const piece of [
      '一、這一節',
      '（一）甲',
      '（十）癸',
      '（十一）這一句',
      '1.子一',
      '(1)子一之一',
      '2.子二',
      '二、第二節',
      '（三）從三起',
    ]) {
      const found = text.indexOf(piece, at)
      expect(found, piece).toBeGreaterThanOrEqual(at)
      at = found
    }
    for (const piece of ['1.Aheading', '(k)Thissentence', 'i.First', '(1)Firstofthefirst', '(c)Fromthree'])
      expect(text).toContain(piece)
    expect(read.roles).toContain('Lbl')
  })

  it('are in its outline', () => {
    expect(read.outline).toEqual(expect.arrayContaining(['二、第二節：', '2. The second section:']))
  })

  it('are in the faces of the template', () => {
    const families = ['NotoSerifTC', 'NotoSansTC', 'SourceSerif4', 'SourceSans3']
    expect(
      [...read.fonts.keys()].filter((name) => !families.some((family) => name.startsWith(family))),
    ).toEqual([])
  })
})
