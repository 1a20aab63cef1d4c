/** The pages of a document, as a flat list. */

import {
  type PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  PDFPageLeaf,
  PDFRef,
} from './pdf-library.ts'

export type Page = {readonly ref: PDFRef; readonly leaf: PDFPageLeaf}

/** In order; read from the page tree, so that pages which were just added are among them. */
export function pagesOf(document: PDFDocument): readonly Page[] {
  const pages: Page[] = []
  document.catalog.Pages().traverse((node, ref) => {
    if (node instanceof PDFPageLeaf) pages.push({ref, leaf: node})
  })
  return pages
}

/** Puts these pages, and no others, into a document. */
export function setPages(document: PDFDocument, pages: readonly Page[]): void {
  const {context, catalog} = document
  const root = catalog.get(PDFName.of('Pages'))
  if (!(root instanceof PDFRef)) throw new Error('The page tree is no object of its own')
  for (const {leaf} of pages) leaf.set(PDFName.of('Parent'), root)
  const tree = context.lookup(root, PDFDict)
  tree.set(PDFName.of('Kids'), context.obj(pages.map(({ref}) => ref)))
  tree.set(PDFName.of('Count'), PDFNumber.of(pages.length))
}

/** Width and height of a page's MediaBox, in pt; it begins at 0 0 as Chromium writes it. */
export function sizeOf({leaf}: Page): readonly [number, number] {
  const {width, height} = leaf.MediaBox().asRectangle()
  return [width, height]
}

/** Numbers of a PDF array; what is none is NaN. */
export function numbersOf(array: PDFArray): readonly number[] {
  return array.asArray().map((each) => (each instanceof PDFNumber ? each.asNumber() : Number.NaN))
}
