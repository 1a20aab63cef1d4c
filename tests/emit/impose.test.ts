import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {createBrowserPool} from '../../src/browser/browser.ts'
import {printPage} from '../../src/emit/html/html.ts'
import {finish} from '../../src/emit/pdf/finish.ts'
import {impose, saddleStitch} from '../../src/emit/pdf/impose.ts'
import {pdfEmitter} from '../../src/emit/pdf/pdf.ts'
import {nodeHost} from '../../src/host/node-host.ts'
import {contextOf, everything, handoutOf} from './handouts.ts'
import {type ReadPages, readPages} from './page-reader.ts'
import {readPdf} from './pdf-reader.ts'

const pool = createBrowserPool(nodeHost())
afterAll(() => pool.close())

/** A document of so many A5 pages; each says its number at the top left. */
async function numbered(count: number, css = ''): Promise<Uint8Array> {
  const page = await (await pool.get()).newPage()
  const sheets = Array.from({length: count}, (_, index) => `<p id="p${index + 1}">p${index + 1}</p>`).join('')
  await page.setContent(
    `<html lang="en"><title>Numbers</title><style>@page{size:A5;margin:20mm}p{break-after:page}p:last-child{break-after:auto}${css}</style>${sheets}`,
  )
  const raw = await page.pdf({preferCSSPageSize: true, tagged: true, outline: true})
  await page.close()
  return (await finish(raw, {spreads: false, duplex: false, archiving: null})).write()
}

const [width, height] = [419.5276, 595.2756]

/** What stands at the left and at the right of each side, read by where it stands. */
function sidesOf({items}: ReadPages): readonly (readonly [string, string])[] {
  return items.map((list) => {
    const textOf = (right: boolean): string =>
      list
        .filter(({x}) => x >= width === right)
        .map(({text}) => text)
        .join('')
        .trim()
    return [textOf(false), textOf(true)]
  })
}

describe('saddleStitch', () => {
  it('folds four pages into one sheet, eight into two, the outer one first', () => {
    expect(saddleStitch(4)).toEqual([
      [4, 1],
      [2, 3],
    ])
    expect(saddleStitch(8)).toEqual([
      [8, 1],
      [2, 7],
      [6, 3],
      [4, 5],
    ])
  })

  it('leaves blanks at the end, where they make up a multiple of four', () => {
    expect(saddleStitch(5)).toEqual([
      [null, 1],
      [2, null],
      [null, 3],
      [4, 5],
    ])
    expect(saddleStitch(1)).toEqual([
      [null, 1],
      [null, null],
    ])
  })

  it.each(
    Array.from({length: 13}, (_, index) => index + 1),
  )('puts %i pages in their order when it is folded', (count) => {
    const sides = saddleStitch(count)
    const fronts = sides.filter((_, index) => index % 2 === 0)
    const backs = sides.filter((_, index) => index % 2 === 1)
    // Folded, the sheets lie in one another: down the right of each front and the left of its back, and up again.
    const down = fronts.flatMap(([, right], index) => [right, backs[index]?.[0] ?? null])
    const up = fronts.flatMap(([left], index) => [left, backs[index]?.[1] ?? null]).reverse()
    const read = [...down, ...up]
    expect(read.slice(0, count)).toEqual(Array.from({length: count}, (_, index) => index + 1))
    expect(read.slice(count).every((page) => page === null)).toBe(true)
    expect(read.length % 4).toBe(0)
    expect(read.length - count).toBeLessThan(4)
  })
})

describe('impose', () => {
  it.each([1, 4, 6, 8, 13])('prints the sides of %i pages as the fold asks', async (count) => {
    const pages = await readPages(await impose(await numbered(count)))
    const name = (page: number | null): string => (page === null ? '' : `p${page}`)
    expect(sidesOf(pages)).toEqual(saddleStitch(count).map((side) => side.map(name)))
    for (const size of pages.sizes) expect(size).toEqual([2 * width, height])
  })

  it('has title and language, no tags, and wants to be flipped on the short edge', async () => {
    const bytes = await impose(await numbered(3))
    const [pdf, pages] = await Promise.all([readPdf(bytes), readPages(bytes)])
    expect(pdf.title).toBe('Numbers')
    expect(pdf.language).toBe('en')
    expect(pdf.isTagged).toBe(false)
    expect(pdf.outline).toEqual([])
    expect(pages.duplex).toBe('DuplexFlipShortEdge')
  })

  it('imposes facing pages as they are', async () => {
    const emitter = pdfEmitter({page: printPage, browser: pool})
    const facing = await emitter.emit(handoutOf(everything, 'zh-en', 'facing'), await contextOf())
    const {items, sizes} = await readPages(await impose(facing))
    expect(sizes).toHaveLength(2)
    const half = (sizes[0]?.[0] ?? 0) / 2
    const inner = items[1] ?? []
    const of = (right: boolean): string =>
      inner
        .filter(({x}) => x >= half === right)
        .map(({text}) => text)
        .join('')
    expect(of(false)).toContain('現況')
    expect(of(true)).toContain('The state of things')
    expect(of(true)).not.toContain('現況')
  })

  it('gives the same bytes for the same file, and a file that qpdf finds no fault in', async (context) => {
    const source = await numbered(6)
    const [one, other] = [await impose(source), await impose(source)]
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
    const folder = mkdtempSync(path.join(tmpdir(), 'zhenpress-'))
    writeFileSync(path.join(folder, 'x.pdf'), one)
    const {status, error} = spawnSync('qpdf', ['--check', path.join(folder, 'x.pdf')])
    rmSync(folder, {recursive: true})
    if (error) {
      console.warn('SKIPPED: qpdf is not installed; the booklet was not checked')
      return context.skip()
    }
    expect(status).toBe(0)
  })

  it('refuses pages of several sizes', async () => {
    const mixed = await numbered(2, '@page wide{size:A4}#p2{page:wide}')
    await expect(impose(mixed)).rejects.toThrow('not all of one size')
  })
})
