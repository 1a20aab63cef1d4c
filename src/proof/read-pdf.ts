/**
 * Reads a PDF: what is drawn in each marked content as pdf.js reads it, in the order of the structure tree as the
 * checker reads it. Neither wrote the file. What is no marked content of the tree is an artifact, and is no text.
 */

import {keptPictures} from '../preflight/kept-pictures.ts'
import {PdfFile} from '../preflight/parser/file.ts'
import {Unreadable} from '../preflight/parser/objects.ts'
import {type Piece, readingOrder} from '../preflight/reading-order.ts'
import {type Operators, pdfJs} from './pdf-js.ts'
import {pdfPicture} from './pdf-picture.ts'
import {
  blockEnd,
  NotReadable,
  noteMark,
  type ReadBack,
  type ReadLink,
  type ReadPicture,
  type ReadRun,
} from './read-back.ts'

/** What a marked content shows. */
type Drawn = {
  readonly text: string
  readonly picture: Pick<ReadPicture, 'sha256' | 'pixels'> | null
}

/**
 * @param parsed as the checker has parsed it (default: it is parsed).
 * @throws {NotReadable} where it has no tags, or is no PDF.
 */
export async function readPdf(bytes: Uint8Array, parsed?: PdfFile): Promise<ReadBack> {
  const {file, pieces} = piecesIn(bytes, parsed)
  const pages = await drawnIn(bytes, file)
  const runs: ReadRun[] = []
  const links: ReadLink[] = []
  const pictures: ReadPicture[] = []
  for (const piece of pieces) {
    if (piece.kind === 'block') runs.push({text: blockEnd, language: null, place: ''})
    else if (piece.kind === 'reference') runs.push({text: noteMark, language: null, place: ''})
    else if (piece.kind === 'link') links.push({target: piece.target, resolves: piece.resolves})
    else {
      const drawn = pages[piece.page - 1]?.get(piece.mcid)
      if (!drawn) throw new NotReadable(`Marked content ${piece.mcid} of page ${piece.page} is not drawn`)
      runs.push({text: drawn.text, language: piece.language, place: `page ${piece.page}`})
      if (drawn.picture) pictures.push({...drawn.picture, alt: piece.alt})
    }
  }
  return {runs, links, pictures}
}

function piecesIn(
  bytes: Uint8Array,
  parsed: PdfFile | undefined,
): {readonly file: PdfFile; readonly pieces: readonly Piece[]} {
  try {
    const file = parsed ?? new PdfFile(bytes)
    return {file, pieces: readingOrder(file)}
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    throw new NotReadable(`${error.place}: ${error.message}`, {cause: error})
  }
}

/** Of each page, by the number of the marked content. */
async function drawnIn(bytes: Uint8Array, file: PdfFile): Promise<readonly ReadonlyMap<number, Drawn>[]> {
  const {operators, open} = await pdfJs()
  // pdf.js takes what it is given for its own.
  const document = await open(new Uint8Array(bytes)).catch((error: unknown) => {
    throw new NotReadable(error instanceof Error ? error.message : String(error), {cause: error})
  })
  try {
    const pages: ReadonlyMap<number, Drawn>[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const {texts, images} = drawnOn(await page.getOperatorList(), operators)
      const drawn = new Map<number, Drawn>()
      for (const [mcid, text] of texts) {
        const image = images.get(mcid)
        const picture = image === undefined ? null : await pdfPicture(image, page, keptPictures(file))
        drawn.set(mcid, {text, picture})
      }
      pages.push(drawn)
      page.cleanup()
    }
    return pages
  } finally {
    await document.destroy()
  }
}

/** Of each marked content of a page: its text, and what pdf.js calls the picture in it. */
type Marked = {readonly texts: ReadonlyMap<number, string>; readonly images: ReadonlyMap<number, string>}

type OperatorList = {readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[]}

function drawnOn({fnArray, argsArray}: OperatorList, operators: Operators): Marked {
  const texts = new Map<number, string>()
  const images = new Map<number, string>()
  const open: (number | null)[] = []
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index]
    const list: readonly unknown[] = Array.isArray(args) ? args : []
    if (operator === operators.beginMarkedContent) open.push(null)
    else if (operator === operators.beginMarkedContentProps) {
      const mcid = typeof list[1] === 'number' ? list[1] : null
      open.push(mcid)
      if (mcid !== null && !texts.has(mcid)) texts.set(mcid, '')
    } else if (operator === operators.endMarkedContent) open.pop()
    const mcid = open.findLast((each) => each !== null) ?? null
    if (mcid === null) continue
    if (operator === operators.showText) texts.set(mcid, (texts.get(mcid) ?? '') + shownIn(list[0]))
    if (operator === operators.paintImageXObject && typeof list[0] === 'string') images.set(mcid, list[0])
  }
  return {texts, images}
}

/** Glyphs, each with the text that its face says, and numbers that move the next one. */
function shownIn(glyphs: unknown): string {
  if (!Array.isArray(glyphs)) return ''
  return glyphs
    .map((glyph: unknown) =>
      typeof glyph === 'object' && glyph !== null && 'unicode' in glyph ? String(glyph.unicode) : '',
    )
    .join('')
}
