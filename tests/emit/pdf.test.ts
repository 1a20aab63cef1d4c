import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {createBrowserPool} from '../../src/browser/browser.ts'
import {createPages} from '../../src/browser/pages.ts'
import type {Edition, Layout} from '../../src/edition/handout.ts'
import {printPage} from '../../src/emit/html/html.ts'
import {pdfEmitter} from '../../src/emit/pdf/pdf.ts'
import {stabilise} from '../../src/emit/pdf/stabilise.ts'
import {nodeHost} from '../../src/host/node-host.ts'
import type {OutlineNode} from '../../src/outline/types.ts'
import {walk} from '../../src/outline/walk.ts'
import {bare, contextOf, everything, handoutOf, outlineOf} from './handouts.ts'
import {type ReadPdf, readPdf} from './pdf-reader.ts'

const pool = createBrowserPool(nodeHost())
const emitter = pdfEmitter({page: printPage, browser: pool})

async function print(edition: Edition = 'zh-en', layout: Layout = 'parallel'): Promise<Uint8Array> {
  return emitter.emit(handoutOf(everything, edition, layout), await contextOf())
}

/** Radicals that look like Han, and that no search finds. */
const radicals = /[\u2E80-\u2FDF]/

/** Nodes whose text is text on the page: a picture's is not. */
function printedNodes(): OutlineNode[] {
  return [...walk(outlineOf(everything).children)].filter(({kind}) => kind !== 'figure' && kind !== 'note')
}

describe('a PDF handout', () => {
  let bytes: Uint8Array
  let pdf: ReadPdf
  beforeAll(async () => {
    bytes = await print()
    pdf = await readPdf(bytes)
  })
  afterAll(() => pool.close())

  it('has the faces of its template and no other, none of them Type 3', () => {
    const families = ['NotoSerifTC', 'NotoSansTC', 'SourceSerif4', 'SourceSans3', 'SourceCodePro']
    expect(
      [...pdf.fonts.keys()].filter((name) => !families.some((family) => name.startsWith(family))),
    ).toEqual([])
    expect([...pdf.fonts.values()]).not.toContain(true)
    expect(pdf.fonts.size).toBeGreaterThan(4)
  })

  it('has no radical in its text layer', () => {
    expect(pdf.text).toContain('頁')
    expect(pdf.text).not.toMatch(radicals)
  })

  it('is tagged, names its language and title, and has an outline in both languages', () => {
    expect(pdf.isTagged).toBe(true)
    expect(pdf.language).toBe('zh-Hant-TW')
    expect(pdf.title).toBe('河川水質監測 Monitoring river water')
    expect(pdf.outline).toEqual(expect.arrayContaining(['現況', 'The state of things']))
    for (const role of ['Table', 'TR', 'TH', 'TD', 'H1', 'H2', 'L', 'LI', 'Figure', 'Link'])
      expect(pdf.roles).toContain(role)
  })

  it.each([
    'zh-en',
    'en-zh',
  ] as const)('tags the text of every pair in the order of the edition %s', async (edition) => {
    const text = bare((await readPdf(await print(edition))).taggedText)
    let at = 0
    for (const node of printedNodes()) {
      const sides = edition === 'zh-en' ? [node.zh, node.en] : [node.en, node.zh]
      for (const side of sides) {
        const found = text.indexOf(bare(side?.text ?? '—'), at)
        expect(found, side?.text).toBeGreaterThanOrEqual(at)
        at = found
      }
    }
  })

  it('keeps the last word of a line apart from the first of the next, as poppler reads the tags', async (context) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'zhenpress-'))
    writeFileSync(path.join(folder, 'handout.pdf'), bytes)
    const {stdout, error} = spawnSync('pdfinfo', ['-struct-text', path.join(folder, 'handout.pdf')], {
      encoding: 'utf8',
    })
    rmSync(folder, {recursive: true})
    if (error) {
      console.warn(
        'SKIPPED: pdfinfo (poppler-utils) is not installed; the spaces at line ends were not read back',
      )
      return context.skip()
    }
    const tagged = [...stdout.matchAll(/^\s*"(.*)"$/gm)].map((match) => match[1]).join('')
    expect(tagged).toContain(
      'This sentence is long enough to be set on several lines of its column, so that its words are parted by the ends of lines.',
    )
  })

  it.each(['stacked', 'sequential'] as const)('prints the layout %s with all of its text', async (layout) => {
    const text = bare((await readPdf(await print('zh-en', layout))).taggedText)
    for (const node of printedNodes())
      for (const side of [node.zh, node.en]) expect(text).toContain(bare(side?.text ?? '—'))
  })

  it('numbers its pages in both languages', () => {
    expect(bare(pdf.text)).toContain('第1頁，共1頁')
    expect(bare(pdf.text)).toContain('Page1of1')
  })

  it('is the same, byte for byte, when it is printed again', async () => {
    expect(Buffer.from(await print()).equals(Buffer.from(bytes))).toBe(true)
  })
})

describe('a PDF that cannot be printed', () => {
  it('says why where the browser does not come up while the page is made', async () => {
    const broken = pdfEmitter({
      page: (handout, context) =>
        new Promise((resolve) => setTimeout(resolve, 50)).then(() => printPage(handout, context)),
      browser: {
        pages: createPages(() => Promise.reject(new Error('no browser')), {most: 1}),
        keepFile: pool.keepFile,
      },
    })
    await expect(broken.emit(handoutOf(everything), await contextOf())).rejects.toThrow('no browser')
  })
})

describe('stabilise', () => {
  /** A file with a date, two table heads, and a name tree in the order of the browser's counter. */
  function pdfWith(ids: readonly [string, string], date: string): Uint8Array {
    const names = [...ids].sort().map((id) => `(${id}) ${id === ids[0] ? 2 : 3} 0 R`)
    const objects = [
      `1 0 obj\n<</CreationDate (D:${date}) /ModDate (D:${date})>>\nendobj\n`,
      `2 0 obj\n<</ID (${ids[0]})>>\nendobj\n`,
      `3 0 obj\n<</ID (${ids[1]})>>\nendobj\n`,
      '4 0 obj\n<</IDTree 5 0 R>>\nendobj\n',
      `5 0 obj\n<</Names [${names.join(' ')}]>>\nendobj\n`,
    ]
    const starts = objects.map((_, index) => 9 + objects.slice(0, index).join('').length)
    const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`)
    const body = `%PDF-1.4\n${objects.join('')}`
    return Buffer.from(
      `${body}xref\n0 6\n0000000000 65535 f \n${rows.join('')}trailer\n<</Size 6>>\nstartxref\n${body.length}\n%%EOF`,
    )
  }

  it('gives the same bytes whatever the clock and the counter of the browser said', () => {
    const one = stabilise(pdfWith(['node00000064', 'node00000007'], "20310102030405+00'00'"), '2026-04-05')
    const other = stabilise(pdfWith(['node00000001', 'node00000002'], "20260101000000+08'00'"), '2026-04-05')
    expect(Buffer.from(one).toString()).toBe(Buffer.from(other).toString())
    expect(Buffer.from(one).toString()).toContain("/CreationDate (D:20260405000000+00'00')")
    expect(Buffer.from(one).toString()).toContain('/Names [(node00000001) 2 0 R (node00000002) 3 0 R]')
  })

  it('refuses a file that it does not know', () => {
    expect(() => stabilise(Buffer.from('%PDF-1.7\nstartxref\n9\n%%EOF'), null)).toThrow('cross-reference')
  })
})
