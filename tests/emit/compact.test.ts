import {spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {createBrowserPool} from '../../src/browser/browser.ts'
import {printPage, withFaces} from '../../src/emit/html/html.ts'
import {compact} from '../../src/emit/pdf/compact.ts'
import {joinTokens, parseContent, writeContent} from '../../src/emit/pdf/content-stream.ts'
import {readDrawings} from '../../src/emit/pdf/drawings.ts'
import {finish} from '../../src/emit/pdf/finish.ts'
import {joinGlyphs} from '../../src/emit/pdf/join-glyphs.ts'
import {PDFDocument} from '../../src/emit/pdf/pdf-library.ts'
import {stripFont} from '../../src/emit/pdf/strip-font.ts'
import {writePdf} from '../../src/emit/pdf/write-pdf.ts'
import {createFontBook} from '../../src/fonts/font-book.ts'
import {nodeHost} from '../../src/host/node-host.ts'
import {contextOf, everything, handoutOf} from './handouts.ts'
import {readPages} from './page-reader.ts'
import {readPdf} from './pdf-reader.ts'

const pool = createBrowserPool(nodeHost())

/** As Chromium gives it. */
async function rawPrint(size = 'A4'): Promise<Uint8Array> {
  const context = await contextOf()
  const html = await withFaces(await printPage(handoutOf(everything), context), context.fonts)
  const page = await (await pool.get()).newPage()
  await page.setBypassCSP(true) // the policy knows the style sheet by its hash
  await page.setContent(html.replace('@page{size:210mm 297mm', `@page{size:${size}`), {waitUntil: 'load'})
  const bytes = await page.pdf({preferCSSPageSize: true, printBackground: true, tagged: true, outline: true})
  await page.close()
  return bytes
}

/** Pages as PNG files; `null` where poppler is not installed. */
function rasterise(pdf: Uint8Array): readonly Buffer[] | null {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhenpress-'))
  try {
    writeFileSync(path.join(folder, 'x.pdf'), pdf)
    const {error} = spawnSync('pdftoppm', [
      '-r',
      '100',
      '-gray',
      path.join(folder, 'x.pdf'),
      path.join(folder, 'p'),
    ])
    if (error) return null
    const files = readdirSync(folder).filter((name) => name.endsWith('.pgm'))
    return files.sort().map((name) => readFileSync(path.join(folder, name)))
  } finally {
    rmSync(folder, {recursive: true})
  }
}

/** Share of pixels that differ by more than a tenth of the range. */
function difference(one: Buffer, other: Buffer): number {
  if (one.length !== other.length) return 1
  const far = one.filter((value, index) => Math.abs(value - (other[index] ?? 0)) > 25)
  return far.length / one.length
}

describe('a finished PDF', () => {
  let raw: Uint8Array
  let small: Uint8Array
  beforeAll(async () => {
    raw = await rawPrint()
    const document = await PDFDocument.load(raw, {updateMetadata: false})
    compact(document, readDrawings(document))
    small = writePdf(document)
  })
  afterAll(() => pool.close())

  it('takes fewer bytes than Chromium writes: at most four fifths', () => {
    expect(small.length).toBeLessThan(raw.length * 0.8)
  })

  it('says the same, in its text, its tags, its links and its bookmarks', async () => {
    const [before, after] = await Promise.all([readPages(raw), readPages(small)])
    expect(after.texts).toEqual(before.texts)
    expect(after.tagged).toEqual(before.tagged)
    expect(after.links).toEqual(before.links)
    expect(after.bookmarks).toEqual(before.bookmarks)
    const [one, other] = await Promise.all([readPdf(raw), readPdf(small)])
    expect(other.roles).toEqual(one.roles)
    expect([...other.fonts.keys()].sort()).toEqual([...one.fonts.keys()].sort())
  })

  it('looks the same, pixel by pixel', (context) => {
    const [before, after] = [rasterise(raw), rasterise(small)]
    if (!before || !after) {
      console.warn('SKIPPED: pdftoppm (poppler-utils) is not installed; the pages were not compared')
      return context.skip()
    }
    expect(before.length).toBeGreaterThan(0)
    for (const [index, page] of before.entries())
      expect(difference(page, after[index] ?? Buffer.alloc(0))).toBeLessThan(0.0002)
  })

  it('is a file that qpdf finds no fault in', (context) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'zhenpress-'))
    writeFileSync(path.join(folder, 'x.pdf'), small)
    const {status, error, stdout} = spawnSync('qpdf', ['--check', path.join(folder, 'x.pdf')], {
      encoding: 'utf8',
    })
    rmSync(folder, {recursive: true})
    if (error) {
      console.warn('SKIPPED: qpdf is not installed; the file was not checked')
      return context.skip()
    }
    expect(stdout).toContain('No syntax or stream encoding errors')
    expect(status).toBe(0)
  })

  it.each([
    ['A4', 595.2756, 841.8898],
    ['A5', 419.5276, 595.2756],
    ['Letter', 612, 792],
    ['A4 landscape', 841.8898, 595.2756],
  ])('has pages and boxes of exactly %s', async (size, width, height) => {
    const pdf = await (
      await finish(await rawPrint(size), {spreads: false, duplex: false, archiving: null})
    ).write()
    const document = await PDFDocument.load(pdf)
    for (const page of document.getPages()) {
      const boxes = [page.getMediaBox(), page.getCropBox(), page.getBleedBox(), page.getTrimBox()]
      for (const box of boxes) expect(box).toEqual({x: 0, y: 0, width, height})
    }
  })

  it('keeps what stands at the top where it stood', async () => {
    const pdf = await (await finish(raw, {spreads: false, duplex: false, archiving: null})).write()
    const [before, after] = await Promise.all([readPages(raw), readPages(pdf)])
    const top = (pages: typeof before): number => (pages.sizes[0]?.[1] ?? 0) - (pages.items[0]?.[0]?.y ?? 0)
    expect(top(after)).toBeCloseTo(top(before), 3)
  })

  it('wants to be read by its title, and as a book where its margins are mirrored', async () => {
    const [plain, duplex] = await Promise.all(
      [false, true].map(async (mirrored) =>
        (await finish(raw, {spreads: false, duplex: mirrored, archiving: null})).write(),
      ),
    )
    const read = async (pdf: Uint8Array | undefined) => readPages(pdf ?? new Uint8Array())
    expect(await read(plain)).toMatchObject({layout: '', duplex: null})
    expect(await read(duplex)).toMatchObject({layout: 'TwoPageRight', duplex: 'DuplexFlipLongEdge'})
    const document = await PDFDocument.load(duplex ?? new Uint8Array())
    expect(document.catalog.getViewerPreferences()?.getDisplayDocTitle()).toBe(true)
  })
})

describe('parseContent', () => {
  it.each([
    '/F4 11.33 Tf',
    '[<0001>-2<0002>.5<0003>]TJ',
    '/NonStruct<</MCID 0>>BDC',
    '(a \\) b (c) d)Tj',
    '/Span<</ActualText(\\()/E[1 2]>>BDC',
    'true null 1 -2 .5 d1',
  ])('reads %s and writes it as it was', (text) => {
    expect(writeContent(parseContent(`  ${text} % a comment\n`))).toBe(`${text}\n`)
  })

  it('shortens numbers, and keeps their value', () => {
    expect(writeContent(parseContent('0.500 -0.250 10.0 100 .23999999 0 cm'))).toBe(
      '.5 -.25 10 100 .23999999 0 cm\n',
    )
  })

  it('puts a space only between what would run together', () => {
    expect(joinTokens(['/A', '/B', '1', '2', '<01>', '3', '[', '4', ']', 'R'])).toBe('/A/B 1 2<01>3[4]R')
  })

  it.each(['BI /W 1 ID x EI', '[1 2', '1 2'])('refuses %s', (text) => {
    expect(() => parseContent(text)).toThrow('content stream')
  })
})

describe('joinGlyphs', () => {
  const advance = () => (code: number) => (code === 1 ? 500 : 1000)
  const join = (text: string): string =>
    writeContent(joinGlyphs(parseContent(text), advance)).replaceAll('\n', ' ')

  it('draws glyphs that stand where they advance to in one run', () => {
    expect(join('BT /F1 10 Tf 1 0 0 1 0 0 Tm <0001>Tj 5 0 Td <0002>Tj 10 0 Td <0001>Tj ET')).toBe(
      'BT /F1 10 Tf 1 0 0 1 0 0 Tm <000100020001>Tj ET ',
    )
  })

  it('says where one stands otherwise', () => {
    expect(join('BT /F1 10 Tf <0001>Tj 4.9 0 Td <0002>Tj 10 0 Td <0002>Tj ET')).toBe(
      'BT /F1 10 Tf [<0001>10<00020002>]TJ ET ',
    )
  })

  it('tells a move to the next line from where the run began', () => {
    expect(join('BT /F1 10 Tf <0001>Tj 5 0 Td <0002>Tj -5 -12 Td <0001>Tj ET')).toBe(
      'BT /F1 10 Tf <00010002>Tj 0 -12 Td <0001>Tj ET ',
    )
  })

  it('leaves a font alone that has no codes of two bytes', () => {
    const text = 'BT /F1 10 Tf <0001>Tj 6 0 Td <0002>Tj ET\n'.replaceAll(' ', '\n')
    expect(joinGlyphs(parseContent(text), () => null)).toEqual(parseContent(text))
  })

  it('leaves text alone that is spaced in another way', () => {
    const text = 'BT 1 Tc /F1 10 Tf <0001>Tj 6 0 Td <0002>Tj ET '
    expect(join(text)).toBe(text)
  })
})

describe('stripFont', () => {
  it('keeps what draws and measures, in a file whose checksums are right', async () => {
    const face = await createFontBook().subset(
      {family: 'noto-serif-tc', style: 'regular'},
      '水質',
      'truetype',
    )
    const bytes = Buffer.from(stripFont(face))
    const count = bytes.readUInt16BE(4)
    const tags = Array.from({length: count}, (_, index) =>
      bytes.toString('latin1', 12 + index * 16, 16 + index * 16),
    )
    expect(tags).toEqual(['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'])
    let sum = 0
    for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0
    expect(sum).toBe(0xb1b0afba)
  })

  it('refuses what is no TrueType', () => {
    expect(() => stripFont(Buffer.from('OTTO00000000'))).toThrow('TrueType')
  })
})
