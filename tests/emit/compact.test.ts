import {spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {createBrowserPool} from '../../src/browser/browser.ts'
import {printPage, withFaces} from '../../src/emit/html/html.ts'
import {compact} from '../../src/emit/pdf/compact.ts'
import {joinTokens, parseContent, writeContent} from '../../src/emit/pdf/content-stream.ts'
import {type Drawings, readDrawings} from '../../src/emit/pdf/drawings.ts'
import {finish} from '../../src/emit/pdf/finish.ts'
import {joinGlyphs} from '../../src/emit/pdf/join-glyphs.ts'
import {numberGlyphs} from '../../src/emit/pdf/number-glyphs.ts'
import {PDFDict, PDFDocument, PDFName} from '../../src/emit/pdf/pdf-library.ts'
import {pickGlyphs, stripFont} from '../../src/emit/pdf/strip-font.ts'
import {writePdf} from '../../src/emit/pdf/write-pdf.ts'
import {readCmap} from '../../src/fonts/cmap.ts'
import {createFontBook} from '../../src/fonts/font-book.ts'
import {readTables} from '../../src/fonts/true-type.ts'
import {nodeHost} from '../../src/host/node-host.ts'
import {contextOf, everything, handoutOf} from './handouts.ts'
import {readPages} from './page-reader.ts'
import {readPdf} from './pdf-reader.ts'

const pool = createBrowserPool(nodeHost())
afterAll(() => pool.close())

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

/** What a face has for a glyph: outline, advance and left side bearing. */
function glyphIn(font: Uint8Array, glyph: number): {outline: Buffer; advance: number; bearing: number} {
  const tables = readTables(font)
  const table = (tag: string): Buffer => tables.get(tag) ?? Buffer.alloc(0)
  const isShort = table('head').readInt16BE(50) === 0
  const place = (index: number): number =>
    isShort ? table('loca').readUInt16BE(index * 2) * 2 : table('loca').readUInt32BE(index * 4)
  const full = table('hhea').readUInt16BE(34)
  return {
    outline: table('glyf').subarray(place(glyph), place(glyph + 1)),
    advance: table('hmtx').readUInt16BE(Math.min(glyph, full - 1) * 4),
    bearing: table('hmtx').readInt16BE(glyph < full ? glyph * 4 + 2 : full * 4 + (glyph - full) * 2),
  }
}

/** The face of Latin text: its accented letters are made of others. */
async function latin(): Promise<{font: Uint8Array; glyphOf: (character: string) => number}> {
  const font = await createFontBook().subset(
    {family: 'source-serif-4', style: 'regular'},
    'Aeéñö Wx',
    'truetype',
  )
  const {glyphOf} = readCmap(font)
  return {font, glyphOf: (character) => glyphOf(character.codePointAt(0) ?? 0)}
}

describe('pickGlyphs', () => {
  it('numbers glyphs in the order that it is given, and draws each as it was', async () => {
    const {font, glyphOf} = await latin()
    const glyphs = [0, ...'xAW '].map((each) => (typeof each === 'string' ? glyphOf(each) : each))
    const picked = pickGlyphs(font, glyphs)
    expect(readTables(picked).get('maxp')?.readUInt16BE(4)).toBe(glyphs.length)
    for (const [number, glyph] of glyphs.entries()) {
      const [is, was] = [glyphIn(picked, number), glyphIn(font, glyph)]
      expect({...is, outline: is.outline.subarray(0, was.outline.length).toString('hex')}).toEqual({
        ...was,
        outline: was.outline.toString('hex'),
      })
    }
  })

  it('puts behind them what they are made of, once, and names it by its new number', async () => {
    const {font, glyphOf} = await latin()
    const composite = glyphOf('é')
    const {outline} = glyphIn(font, composite)
    expect(outline.readInt16BE(0)).toBeLessThan(0)
    const part = outline.readUInt16BE(12)
    const picked = pickGlyphs(font, [0, composite, glyphOf('ñ')])
    const count = readTables(picked).get('maxp')?.readUInt16BE(4) ?? 0
    expect(count).toBeGreaterThan(3)
    const named = glyphIn(picked, 1).outline.readUInt16BE(12)
    expect(named).toBe(3)
    const [is, was] = [glyphIn(picked, named), glyphIn(font, part)]
    expect(is.outline.subarray(0, was.outline.length).equals(was.outline)).toBe(true)
    expect(is.advance).toBe(was.advance)
    expect(pickGlyphs(font, [0, composite, part])).toHaveLength(pickGlyphs(font, [0, part, composite]).length)
  })

  it('refuses a glyph that the face lacks', async () => {
    const {font} = await latin()
    expect(() => pickGlyphs(font, [0, 5000])).toThrow('lacks its glyph 5000')
  })
})

describe('numberGlyphs', () => {
  const load = async (): Promise<PDFDocument> => PDFDocument.load(await rawPrint(), {updateMetadata: false})
  const codesIn = (drawings: Drawings): readonly string[] =>
    [...drawings.values()].flatMap((operations) =>
      operations
        .filter(({operator}) => operator === 'Tj' || operator === 'TJ')
        .flatMap(({operands}) => operands.flatMap((operand) => operand.match(/[0-9A-F]{4}/g) ?? [])),
    )

  it('gives each face the numbers from 1 on, in the order in which its glyphs are first shown', async () => {
    const document = await load()
    const drawings = readDrawings(document)
    expect(numberGlyphs(document, drawings).size).toBeGreaterThan(3)
    for (const operations of drawings.values()) {
      const highest = new Map<string, number>()
      let font = ''
      for (const {operator, operands} of operations) {
        if (operator === 'Tf') font = operands[0] ?? ''
        if (operator !== 'Tj' && operator !== 'TJ') continue
        for (const code of operands.flatMap((operand) => operand.match(/[0-9A-F]{4}/g) ?? [])) {
          const [number, before] = [Number.parseInt(code, 16), highest.get(font) ?? 0]
          // The first page begins at 1; on later ones other faces have been used before.
          if (operations === [...drawings.values()][0]) expect(number).toBeLessThanOrEqual(before + 1)
          highest.set(font, Math.max(before, number))
        }
      }
    }
  })

  it('leaves a face alone that a drawing beside the pages uses', async () => {
    const document = await load()
    const before = codesIn(readDrawings(document))
    for (const page of document.getPages()) {
      const fonts = page.node.Resources()?.lookup(PDFName.of('Font'), PDFDict)
      const {context} = document
      context.register(context.stream('', {Type: 'XObject', Subtype: 'Form', Resources: {Font: fonts ?? {}}}))
    }
    const drawings = readDrawings(document)
    expect(numberGlyphs(document, drawings).size).toBe(0)
    expect(before.length).toBeGreaterThan(100)
    expect(codesIn(drawings)).toEqual(before)
  })
})
