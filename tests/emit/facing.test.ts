import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {createBrowserPool} from '../../src/browser/browser.ts'
import type {Edition} from '../../src/edition/handout.ts'
import {printPage, withFaces} from '../../src/emit/html/html.ts'
import {parseContent, writeContent} from '../../src/emit/pdf/content-stream.ts'
import {partContent} from '../../src/emit/pdf/part-content.ts'
import {pdfEmitter} from '../../src/emit/pdf/pdf.ts'
import {nodeHost} from '../../src/host/node-host.ts'
import type {OutlineNode} from '../../src/outline/types.ts'
import {walk} from '../../src/outline/walk.ts'
import {bare, contextOf, everything, handoutOf, outlineOf} from './handouts.ts'
import {type ReadPages, readPages} from './page-reader.ts'

const pool = createBrowserPool(nodeHost())
const emitter = pdfEmitter({page: printPage, browser: pool})

async function print(source: string, edition: Edition = 'zh-en'): Promise<Uint8Array> {
  return emitter.emit(handoutOf(source, edition, 'facing'), await contextOf())
}

/** A briefing of so many sections; one of its points is longer than a page. */
function long(sections: number): string {
  const half = (
    heading: (section: number) => string,
    point: (section: number, index: number) => string,
    text: string,
  ) =>
    Array.from({length: sections}, (_, section) => [
      `## ${heading(section)}\n`,
      ...Array.from({length: 5}, (__, index) => {
        const times = section === 2 && index === 1 ? 150 : 3 + ((section * 7 + index * 5) % 5)
        return `- ${point(section, index)}${text.repeat(times)}`
      }),
      '',
    ]).flat()
  const zh = half(
    (section) => `甲${section}節`,
    (section, index) => `點${section}之${index}。`,
    '監測站每十分鐘回報一次資料。',
  )
  const en = half(
    (section) => `Section ${section}`,
    (section, index) => `Point ${section}-${index}. `,
    'Stations report every ten minutes. ',
  )
  return `---\ntitle: {zh: 長文, en: A long one}\n---\n\n${zh.join('\n')}\n## Summary\n\nS.\n\n${en.join('\n')}\n`.replace(
    '## 甲0節',
    '## 摘要\n\n摘。\n\n## 甲0節',
  )
}

const oneLine = '標題：一行\nTitle: One line\n\n- 只有一句。\n\n- Just one sentence.\n'

const hasHan = /\p{Script=Han}/u

/** Runs a tool over a file; `null` where it is not installed. */
function witness(tool: string, args: readonly string[], pdf: Uint8Array): string | null {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhenpress-'))
  writeFileSync(path.join(folder, 'x.pdf'), pdf)
  const {stdout, stderr, error} = spawnSync(tool, [...args, path.join(folder, 'x.pdf')], {encoding: 'utf8'})
  rmSync(folder, {recursive: true})
  if (error) console.warn(`SKIPPED: ${tool} is not installed; what it says of facing pages was not read`)
  return error ? null : stdout + stderr
}

describe('facing pages', () => {
  let bytes: Uint8Array
  let pages: ReadPages
  beforeAll(async () => {
    bytes = await print(everything)
    pages = await readPages(bytes)
  })
  afterAll(() => pool.close())

  /** Nodes whose text is text on the page: a picture's is not. */
  const nodes = (): OutlineNode[] =>
    [...walk(outlineOf(everything).children)].filter(({kind}) => kind !== 'figure')

  it('open with the title, then Chinese on the left and English on the right', () => {
    expect(pages.sizes).toHaveLength(3)
    const [title = '', verso = '', recto = ''] = pages.texts.map(bare)
    expect(title).toContain('河川水質監測')
    expect(title).toContain(bare('Water Resources Agency'))
    for (const node of nodes()) {
      const [zh, en] = [bare(node.zh?.text ?? '—'), bare(node.en?.text ?? '—')]
      expect(verso).toContain(zh)
      expect(recto).toContain(en)
      if (hasHan.test(zh)) expect(recto).not.toContain(zh)
      if (!hasHan.test(en) && !zh.includes(en)) expect(verso).not.toContain(en)
    }
  })

  it('are pages of the paper itself, all alike, and want to be read as a book', () => {
    for (const size of pages.sizes) expect(size).toEqual([595.2756, 841.8898])
    expect(pages.layout).toBe('TwoPageRight')
    expect(pages.duplex).toBe('DuplexFlipLongEdge')
  })

  it('hold in their content no more than is drawn on them', () => {
    for (const items of pages.items)
      for (const {x, y} of items) {
        expect(x).toBeGreaterThan(0)
        expect(x).toBeLessThan(595)
        expect(y).toBeGreaterThan(0)
      }
  })

  it('stand where they stood on the double page', async () => {
    const context = await contextOf()
    const places = {pages: 3, blanks: 0, pageOf: new Map()}
    const made = await printPage(handoutOf(everything, 'zh-en', 'facing'), context, places)
    const html = await withFaces(made, context.fonts)
    const page = await (await pool.get()).newPage()
    await page.setContent(html)
    const double = await readPages(
      await page.pdf({preferCSSPageSize: true, printBackground: true, tagged: true}),
    )
    await page.close()
    const [width = 0, height = 0] = double.sizes[1] ?? []
    expect(width).toBeGreaterThan(1190)
    const halves = [false, true].map((right) =>
      (double.items[1] ?? [])
        .filter(({text, x}) => text.trim() !== '' && x >= width / 2 === right)
        .map(({text, x, y}) => ({text, x: right ? x - width / 2 : x, down: height - y})),
    )
    for (const [index, half] of halves.entries()) {
      const items = (pages.items[index + 1] ?? []).filter(({text}) => text.trim() !== '')
      expect(items.map(({text}) => text)).toEqual(half.map(({text}) => text))
      for (const [at, {x, down}] of half.entries()) {
        expect(Math.abs((items[at]?.x ?? 0) - x)).toBeLessThan(0.02)
        expect(Math.abs(841.8898 - (items[at]?.y ?? 0) - down)).toBeLessThan(0.02)
      }
    }
  })

  it('have the margins of the template, both of them: 18 mm', () => {
    for (const [index, label] of [
      [1, '中文'],
      [2, 'English'],
    ] as const) {
      const x = pages.items[index]?.find(({text}) => text === label)?.x ?? 0
      // Columns of a table are whole CSS pixels in Chromium: half of one is 0.375 pt.
      expect(Math.abs(x - (18 / 25.4) * 72)).toBeLessThan(0.375)
    }
  })

  it('are numbered each in its own language', () => {
    const [title = '', verso = '', recto = ''] = pages.texts.map(bare)
    expect(title).toContain('第1頁，共3頁')
    expect(title).toContain('Page1of3')
    expect(verso).toContain('第2頁，共3頁')
    expect(verso).not.toContain('Page')
    expect(recto).toContain('Page3of3')
    expect(recto).not.toContain('頁')
  })

  it('are tagged, every marked content once and none astray', () => {
    for (const stray of pages.stray) expect(stray).toEqual([])
    const [, verso = '', recto = ''] = pages.tagged.map(bare)
    for (const node of nodes()) {
      expect(verso).toContain(bare(node.zh?.text ?? '—'))
      expect(recto).toContain(bare(node.en?.text ?? '—'))
    }
  })

  it('are read row by row, a point and then its translation', (context) => {
    const text = witness('pdfinfo', ['-struct-text'], bytes)
    if (text === null) return context.skip()
    const tagged = bare([...text.matchAll(/^\s*"(.*)"$/gm)].map((match) => match[1]).join(''))
    let at = 0
    for (const node of nodes())
      for (const side of [node.zh, node.en]) {
        const found = tagged.indexOf(bare(side?.text ?? '—'), at)
        expect(found, side?.text).toBeGreaterThanOrEqual(at)
        at = found
      }
  })

  it('lead with links and bookmarks to the page of their own language', () => {
    const notes = pages.links.filter(({to}) => to !== null)
    expect(notes.map(({page, to}) => [page, to])).toEqual([
      [2, 2],
      [3, 3],
    ])
    expect(pages.links.filter(({page}) => page > 1).map(({url}) => url)).toEqual(
      expect.arrayContaining(['https://example.org/zh', 'https://example.org/en']),
    )
    for (const {page, url} of pages.links) {
      if (url?.endsWith('/zh')) expect(page).toBe(2)
      if (url?.endsWith('/en')) expect(page).toBe(3)
    }
    for (const {x} of pages.links) expect(x).toBeLessThan(595)
    const bookmarks = new Map(pages.bookmarks)
    expect(bookmarks.get('現況')).toBe(2)
    expect(bookmarks.get('The state of things')).toBe(3)
    expect(bookmarks.get('註釋')).toBe(2)
    expect(bookmarks.get('Notes')).toBe(3)
  })

  it('are without fault for qpdf', (context) => {
    const text = witness('qpdf', ['--check'], bytes)
    if (text === null) return context.skip()
    expect(text).toContain('No syntax or stream encoding errors')
    expect(text).not.toContain('WARNING')
  })

  it('have English on the left where it leads', async () => {
    const {texts} = await readPages(await print(everything, 'en-zh'))
    expect(bare(texts[1] ?? '')).toContain('Page2of3')
    expect(texts[1]).toContain('The state of things')
    expect(bare(texts[2] ?? '')).toContain('第3頁，共3頁')
    expect(texts[2]).toContain('現況')
  })

  it('are a title and one spread for a briefing of one line', async () => {
    const {texts} = await readPages(await print(oneLine))
    expect(texts).toHaveLength(3)
    expect(texts[1]).toContain('只有一句。')
    expect(texts[1]).not.toContain('Just')
    expect(texts[2]).toContain('Just one sentence.')
    expect(texts[2]).not.toMatch(hasHan)
  })

  it('stay in step over more than forty pages, a point longer than a page among them', async () => {
    const {texts, items, stray, bookmarks} = await readPages(await print(long(45)))
    expect(texts.length).toBeGreaterThan(40)
    expect(texts.length % 2).toBe(1)
    const ids = (text: string, pattern: RegExp): string[] =>
      [...text.matchAll(pattern)].map((match) => `${match[1]}-${match[2]}`)
    const seen: string[] = []
    for (let verso = 1; verso < texts.length; verso += 2) {
      const [left = '', right = ''] = [bare(texts[verso] ?? ''), bare(texts[verso + 1] ?? '')]
      expect(right).not.toMatch(hasHan)
      expect(left).not.toMatch(/Stations|Section/)
      expect(left).toContain(`第${verso + 1}頁，共${texts.length}頁`)
      expect(right).toContain(`Page${verso + 2}of${texts.length}`)
      const points = ids(left, /點(\d+)之(\d+)。/g)
      expect(ids(right, /Point(\d+)-(\d+)\./g)).toEqual(points)
      seen.push(...points)
      // Beside each other: the first line of a point and of its translation. A row that goes on is set from its top.
      const top = (index: number, label: RegExp): number[] =>
        (items[index] ?? []).flatMap(({text, y}) => (label.test(text) ? [y] : []))
      const [tops, others] = [top(verso, /點/), top(verso + 1, /Point/)]
      expect(tops).toHaveLength(points.length)
      for (const [index, y] of tops.entries()) expect(Math.abs(y - (others[index] ?? 0))).toBeLessThan(3)
    }
    expect(seen).toHaveLength(45 * 5)
    expect(new Set(seen).size).toBe(45 * 5)
    expect(stray.flat()).toEqual([])
    for (const [title, page] of bookmarks.slice(1)) expect(page % 2, title).toBe(hasHan.test(title) ? 0 : 1)
  })

  it('begin on an even page, after a blank one where the head takes two', async () => {
    const handout = handoutOf(everything, 'zh-en', 'facing')
    const facts = Array.from({length: 60}, () => handout.facts)
      .flat()
      .slice(0, 60)
    const {texts, sizes} = await readPages(await emitter.emit({...handout, facts}, await contextOf()))
    expect(sizes).toHaveLength(5)
    const [first = '', second = '', blank, verso = '', recto = ''] = texts.map(bare)
    expect(first).toContain('第1頁，共5頁')
    expect(second).toContain('Page2of5')
    expect(blank).toBe('')
    expect(verso).toContain('第4頁，共5頁')
    expect(verso).toContain('現況')
    expect(recto).toContain('Page5of5')
  })

  it('are the same, byte for byte, when they are printed again', async () => {
    expect(Buffer.from(await print(everything)).equals(Buffer.from(bytes))).toBe(true)
  })
})

describe('partContent', () => {
  const noBox = (): never => {
    throw new Error('There is no XObject')
  }
  const part = (text: string): readonly string[] => {
    const {left, right} = partContent(parseContent(text), 100, noBox)
    return [left, right].map(({operations}) => writeContent(operations).replaceAll('\n', ' ').trim())
  }

  it('gives each half what is drawn on it, and both what lies over the line', () => {
    expect(part('0 0 50 50 re f 150 0 20 20 re f 10 0 180 5 re f')).toEqual([
      '0 0 50 50 re f 10 0 180 5 re f',
      '150 0 20 20 re f 10 0 180 5 re f',
    ])
  })

  it('follows the matrix, and forgets it with the state', () => {
    expect(part('q 1 0 0 1 120 0 cm 0 0 9 9 re f Q 0 0 9 9 re f')).toEqual([
      '0 0 9 9 re f',
      'q 1 0 0 1 120 0 cm 0 0 9 9 re f Q',
    ])
  })

  it('places text by where it begins', () => {
    expect(part('BT /F1 9 Tf 1 0 0 1 20 0 Tm <0001>Tj ET BT /F1 9 Tf 1 0 0 1 120 0 Tm <0002>Tj ET')).toEqual([
      'BT /F1 9 Tf 1 0 0 1 20 0 Tm <0001>Tj ET',
      'BT /F1 9 Tf 1 0 0 1 120 0 Tm <0002>Tj ET',
    ])
  })

  it('keeps the colour that is in force, and no other', () => {
    expect(part('1 0 0 rg 0 0 9 9 re f 0 1 0 rg 150 0 9 9 re f')).toEqual([
      '1 0 0 rg 0 0 9 9 re f',
      '0 1 0 rg 150 0 9 9 re f',
    ])
  })

  it('numbers the marked contents of each half from 0, and parts one that is in both', () => {
    const {left, right} = partContent(
      parseContent(
        '/P <</MCID 0>>BDC 150 0 9 9 re f EMC /P <</MCID 1>>BDC 0 0 9 9 re f 150 0 9 9 re f EMC /P <</MCID 2>>BDC EMC',
      ),
      100,
      noBox,
    )
    expect([...left.marks]).toEqual([[1, 0]])
    expect([...right.marks]).toEqual([
      [0, 0],
      [1, 1],
    ])
  })

  it('refuses a text without a place', () => {
    expect(() => part('BT /F1 9 Tf <0001>Tj ET')).toThrow('no place')
  })
})
