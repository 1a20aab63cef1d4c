/** Where links and bookmarks lead, after the pages have changed. ISO 32000-1 12.3.2, 12.5.2. */

import {numbersOf, type Page} from './pages.ts'
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from './pdf-library.ts'

/** How a page was changed: what stood left of `cut` is moved by `left`, all else by `right`; in pt. */
export type Move = {
  readonly cut: number
  readonly left: Shift
  readonly right: Shift
}

type Shift = {readonly page: Page; readonly x: number; readonly y: number}

/** Moves links with the pages that they stand on, and destinations with the places that they name. */
export function relocate(document: PDFDocument, moves: ReadonlyMap<PDFRef, Move>): void {
  moveLinks(document, moves)
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    for (const array of arraysIn(object)) moveDestination(array, moves)
  }
}

/** An array of a page, a form and numbers is a destination, wherever it stands. */
function moveDestination(array: PDFArray, moves: ReadonlyMap<PDFRef, Move>): void {
  if (array.size() < 2) return
  const [page, form] = [array.get(0), array.get(1)]
  const move = page instanceof PDFRef ? moves.get(page) : undefined
  if (!move || form !== PDFName.of('XYZ')) return
  const [, , x = 0, y = 0] = numbersOf(array)
  const shift = Number.isNaN(x) || x < move.cut ? move.left : move.right
  array.set(0, shift.page.ref)
  if (!Number.isNaN(x)) array.set(2, PDFNumber.of(x + shift.x))
  if (!Number.isNaN(y)) array.set(3, PDFNumber.of(y + shift.y))
}

function arraysIn(object: PDFObject): PDFArray[] {
  if (object instanceof PDFArray) return [object, ...object.asArray().flatMap(arraysIn)]
  return object instanceof PDFDict ? object.values().flatMap(arraysIn) : []
}

function moveLinks(document: PDFDocument, moves: ReadonlyMap<PDFRef, Move>): void {
  const {context} = document
  for (const {left, right, cut} of moves.values()) {
    const links = left.page.leaf.Annots()?.asArray() ?? []
    const shifts = links.map((ref) => {
      const link = context.lookup(ref, PDFDict)
      const [x1 = 0, , x2 = 0] = numbersOf(link.lookup(PDFName.of('Rect'), PDFArray))
      const shift = (x1 + x2) / 2 < cut ? left : right
      for (const name of ['Rect', 'QuadPoints']) {
        const corners = link.lookupMaybe(PDFName.of(name), PDFArray)
        const moved =
          corners && numbersOf(corners).map((each, at) => each + (at % 2 === 0 ? shift.x : shift.y))
        if (moved) link.set(PDFName.of(name), context.obj([...moved]))
      }
      if (link.has(PDFName.of('P'))) link.set(PDFName.of('P'), shift.page.ref)
      return shift
    })
    for (const {page} of new Set([left, right])) {
      const own = links.filter((_, index) => shifts[index]?.page === page)
      if (own.length > 0) page.leaf.set(PDFName.of('Annots'), context.obj(own))
      else page.leaf.delete(PDFName.of('Annots'))
    }
  }
}
