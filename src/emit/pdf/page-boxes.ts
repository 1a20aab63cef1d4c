/** Exact pages. ISO 32000-1 14.11.2. */

import {paperSizes, toPoints} from '../../template/papers.ts'
import {prependToPage} from './page-content.ts'
import {pagesOf, sizeOf} from './pages.ts'
import {type PDFDocument, PDFName, type PDFRef} from './pdf-library.ts'
import {type Move, relocate} from './relocate.ts'

/** Chromium's pages are whole steps of 1/300 inch, and wide enough for whole pixels: so far from the paper, in pt. */
const tolerance = 1

/**
 * Gives each page the size of the paper that it is meant for, to a ten-thousandth of a point, and the boxes that a print
 * shop reads. The top left corner stays where it is. A page of another size keeps it.
 */
export function setBoxes(document: PDFDocument): void {
  const moves = new Map<PDFRef, Move>()
  for (const page of pagesOf(document)) {
    const [width, height] = exactSize(sizeOf(page))
    const y = round(height - sizeOf(page)[1])
    const box = page.leaf.context.obj([0, 0, width, height])
    for (const name of ['MediaBox', 'CropBox', 'BleedBox', 'TrimBox']) page.leaf.set(PDFName.of(name), box)
    if (y === 0 || !page.leaf.Contents()) continue
    const shift = {operator: 'cm', operands: ['1', '0', '0', '1', '0', String(y)]}
    prependToPage(page.leaf, [shift])
    moves.set(page.ref, {cut: 0, left: {page, x: 0, y}, right: {page, x: 0, y}})
  }
  relocate(document, moves)
}

function exactSize([width, height]: readonly [number, number]): readonly [number, number] {
  for (const [short, long] of Object.values(paperSizes).map(
    ([one, other]) => [inPoints(one), inPoints(other)] as const,
  )) {
    for (const size of [[short, long] as const, [long, short] as const]) {
      if (Math.abs(size[0] - width) < tolerance && Math.abs(size[1] - height) < tolerance) return size
    }
  }
  return [width, height]
}

function inPoints(millimetres: number): number {
  return round(toPoints(millimetres))
}

function round(points: number): number {
  return Math.round(points * 10_000) / 10_000
}
