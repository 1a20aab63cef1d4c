/** Imposition of a booklet: two pages side by side on each side of a sheet, folded and stapled in the middle. */

import {toPoints} from '../../template/papers.ts'
import type {Operation} from './content-stream.ts'
import {bytesOf, readPage, writePage} from './page-content.ts'
import {type Page, pagesOf, setPages, sizeOf} from './pages.ts'
import {PDFDict, PDFDocument, PDFName, PDFPageLeaf, PDFRawStream, PDFRef} from './pdf-library.ts'
import {writePdf} from './write-pdf.ts'

/** Pages at the left and at the right of one side of a sheet, counted from 1; `null` is a blank one. */
export type SheetSide = readonly [left: number | null, right: number | null]

/**
 * The sides of the sheets of a saddle-stitched booklet, front and back in turn, the outermost sheet first. Blank pages
 * follow the last one up to a multiple of four; where there are none, the last page is the back cover.
 *
 * @param count pages of the document.
 */
export function saddleStitch(count: number): readonly SheetSide[] {
  const whole = Math.ceil(count / 4) * 4
  const page = (number: number): number | null => (number <= count ? number : null)
  return Array.from({length: whole / 4}, (_, sheet): readonly SheetSide[] => [
    [page(whole - 2 * sheet), page(1 + 2 * sheet)],
    [page(2 + 2 * sheet), page(whole - 1 - 2 * sheet)],
  ]).flat()
}

/**
 * Imposes a finished PDF as a booklet, on landscape sheets of twice its page, to be printed on both sides and flipped
 * on the short edge. Inner pages are not moved in (creep): up to some ten sheets of common paper it does not show.
 *
 * It is a file for the printer and not for the archive: title, author and language stay; tags, links and bookmarks,
 * which a sheet of paper has no use for, do not.
 *
 * @param sheet width and height in mm, where it is not just twice the page: half of A4 is A5 and half a millimetre. What is
 *   more stands at the outer edges; the fold is in the middle.
 * @throws where the pages are not all of one size.
 */
export async function impose(pdf: Uint8Array, sheet: Size | null = null): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, {updateMetadata: false})
  const pages = pagesOf(document)
  const [first] = pages
  if (!first) throw new Error('A document without pages cannot be imposed')
  const size = sizeOf(first)
  if (
    pages.some((page) => sizeOf(page).some((length, index) => Math.abs(length - (size[index] ?? 0)) > 0.01))
  )
    throw new Error('The pages are not all of one size, so that they do not make a booklet')
  const [width, height] = sheet === null ? [2 * size[0], size[1]] : [toPoints(sheet[0]), toPoints(sheet[1])]
  const forms = pages.map((page) => formOf(page, document))
  const sheets = saddleStitch(pages.length).map((side) => {
    const placed = side.map((number) => (number === null ? null : (forms[number - 1] ?? null)))
    return sheetOf(placed, {page: size, sheet: [width, height]}, document)
  })
  setPages(document, sheets)
  setCatalogue(document)
  return writePdf(document)
}

/** In pt, or in mm. */
type Size = readonly [width: number, height: number]

/** Without an exponent, which PDF does not know. */
function decimal(length: number): string {
  return String(Number(length.toFixed(4)))
}

/** Operators that mark content for tags. */
const marks = new Set(['BDC', 'BMC', 'EMC', 'MP', 'DP'])

/** A page as a form XObject; `null` where nothing is on it. ISO 32000-1 8.10. */
function formOf(page: Page, {context}: PDFDocument): PDFRef | null {
  const operations = readPage(page.leaf).filter(({operator}) => !marks.has(operator))
  if (operations.length === 0) return null
  const form = context.obj({Type: 'XObject', Subtype: 'Form', BBox: [0, 0, ...sizeOf(page)]})
  form.set(PDFName.of('Resources'), page.leaf.Resources() ?? PDFDict.withContext(context))
  return context.register(PDFRawStream.of(form, bytesOf(operations)))
}

function sheetOf(
  forms: readonly (PDFRef | null)[],
  {page, sheet: [width, height]}: {readonly page: Size; readonly sheet: Size},
  {context}: PDFDocument,
): Page {
  const leaf = PDFPageLeaf.withContextAndParent(context, PDFRef.of(0))
  const box = context.obj([0, 0, width, height])
  const edge = {x: width / 2 - page[0], y: (height - page[1]) / 2}
  for (const name of ['MediaBox', 'CropBox', 'BleedBox', 'TrimBox']) leaf.set(PDFName.of(name), box)
  const objects = PDFDict.withContext(context)
  const operations = forms.flatMap((form, index): Operation[] => {
    if (!form) return []
    objects.set(PDFName.of(`P${index}`), form)
    return [
      {operator: 'q', operands: []},
      {operator: 'cm', operands: ['1', '0', '0', '1', decimal(edge.x + index * page[0]), decimal(edge.y)]},
      {operator: 'Do', operands: [`/P${index}`]},
      {operator: 'Q', operands: []},
    ]
  })
  leaf.set(PDFName.of('Resources'), context.obj({XObject: objects}))
  if (operations.length > 0) writePage(leaf, operations)
  return {ref: context.register(leaf), leaf}
}

/** What speaks of the pages that are no more goes; the sheets say how they want to be printed. */
function setCatalogue({catalog, context}: PDFDocument): void {
  for (const name of [
    'StructTreeRoot',
    'MarkInfo',
    'Outlines',
    'Dests',
    'Names',
    'OpenAction',
    'PageLabels',
    'PageLayout',
  ])
    catalog.delete(PDFName.of(name))
  catalog.set(
    PDFName.of('ViewerPreferences'),
    context.obj({DisplayDocTitle: true, Duplex: 'DuplexFlipShortEdge', PrintScaling: 'None'}),
  )
}
