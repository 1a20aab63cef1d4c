/** Which page each part of a printed document stands on. */

import {pagesOf} from './pages.ts'
import {PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFRef} from './pdf-library.ts'

/**
 * Pages, counted from 1, by the ids of the elements that something in the document links to: these are the ones that
 * Chromium names. ISO 32000-1 12.3.2.3.
 */
export function placesIn(document: PDFDocument): ReadonlyMap<string, number> {
  const numbers = new Map(pagesOf(document).map(({ref}, index) => [ref, index + 1]))
  const names = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  const places = new Map<string, number>()
  for (const [name, value] of names?.entries() ?? []) {
    const page = pageOf(document.context.lookup(value))
    const number = page && numbers.get(page)
    if (number !== undefined) places.set(name.decodeText(), number)
  }
  return places
}

function pageOf(destination: PDFObject | undefined): PDFRef | undefined {
  const array = destination instanceof PDFDict ? destination.lookup(PDFName.of('D'), PDFArray) : destination
  const page = array instanceof PDFArray ? array.get(0) : undefined
  return page instanceof PDFRef ? page : undefined
}

/** `placesIn` a finished file. */
export async function placesOf(pdf: Uint8Array): Promise<ReadonlyMap<string, number>> {
  return placesIn(await load(pdf))
}

/** Number of pages of a finished file. */
export async function pageCount(pdf: Uint8Array): Promise<number> {
  return pagesOf(await load(pdf)).length
}

async function load(pdf: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(pdf, {updateMetadata: false})
}
