/** Double pages → the two pages of the paper that lie side by side in an open document. */

import type {Operation} from './content-stream.ts'
import type {Box, Matrix} from './drawn-where.ts'
import {readPage, writePage} from './page-content.ts'
import {numbersOf, type Page, pagesOf, setPages, sizeOf} from './pages.ts'
import {type Half, partContent} from './part-content.ts'
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFPageLeaf,
  PDFRawStream,
  PDFRef,
} from './pdf-library.ts'
import {type Move, relocate} from './relocate.ts'
import {type Mark, moveMarks} from './structure.ts'

/** A double page may differ from two pages by so much, in pt: Chromium lays pages out in whole pixels. */
const tolerance = 2

/**
 * Parts every page that is twice as wide as the first one. Where the single pages before the first spread are even in
 * number, a blank one follows them: a spread opens with an even page.
 *
 * @returns the number of blank pages that were put in: 0 or 1.
 */
export function partSpreads(document: PDFDocument): number {
  const pages = pagesOf(document)
  const [first] = pages
  if (!first) return 0
  const [single] = sizeOf(first)
  const isSpread = (page: Page): boolean => Math.abs(sizeOf(page)[0] - 2 * single) < tolerance
  const start = pages.findIndex(isSpread)
  if (start < 0) return 0
  const marks = new Map<PDFRef, Map<number, readonly Mark[]>>()
  const moves = new Map<PDFRef, Move>()
  const parted = pages.flatMap((page) => {
    if (!isSpread(page)) return [page]
    const {pair, halves} = partPage(page, document)
    const [left, right] = pair
    const cut = sizeOf(left)[0]
    moves.set(page.ref, {cut, left: {page: left, x: 0, y: 0}, right: {page: right, x: -cut, y: 0}})
    marks.set(page.ref, marksOf(halves, pair))
    return pair
  })
  relocate(document, moves)
  moveMarks(document, marks, linkPagesOf(parted))
  const blanks = start % 2 === 0 ? [blankLike(first, document)] : []
  setPages(document, parted.toSpliced(start, 0, ...blanks))
  return blanks.length
}

type Halves = Readonly<Record<'left' | 'right', Half>>

/** The double page becomes its left half; the right one is new. */
function partPage(page: Page, document: PDFDocument): {pair: readonly [Page, Page]; halves: Halves} {
  const {context} = document
  const [double, height] = sizeOf(page)
  const width = double / 2
  const halves = partContent(readPage(page.leaf), width, (name) => boxOf(page.leaf, name))
  const resources = page.leaf.Resources()
  const leaf = PDFPageLeaf.fromMapWithContext(new Map(page.leaf.entries()), context)
  const right: Page = {ref: context.register(leaf), leaf}
  leaf.delete(PDFName.of('StructParents'))
  leaf.delete(PDFName.of('Annots'))
  const shift: Operation = {operator: 'cm', operands: ['1', '0', '0', '1', String(-width), '0']}
  const contents = {left: halves.left.operations, right: [shift, ...halves.right.operations]}
  for (const [side, half] of [['left', page.leaf] as const, ['right', leaf] as const]) {
    half.set(PDFName.of('MediaBox'), context.obj([0, 0, width, height]))
    writePage(half, contents[side])
    if (resources) half.set(PDFName.of('Resources'), usedOf(resources, contents[side], document))
  }
  return {pair: [page, right], halves}
}

function marksOf({left, right}: Halves, [verso, recto]: readonly [Page, Page]): Map<number, readonly Mark[]> {
  const marks = new Map<number, readonly Mark[]>()
  for (const [half, {ref}] of [[left, verso] as const, [right, recto] as const]) {
    for (const [old, number] of half.marks) marks.set(old, [...(marks.get(old) ?? []), {page: ref, number}])
  }
  return marks
}

function linkPagesOf(pages: readonly Page[]): ReadonlyMap<PDFRef, PDFRef> {
  return new Map(
    pages.flatMap(({ref, leaf}) =>
      (leaf.Annots()?.asArray() ?? []).flatMap((link) =>
        link instanceof PDFRef ? [[link, ref] as const] : [],
      ),
    ),
  )
}

/** Fonts, pictures and states that a content names, and no other. */
function usedOf(resources: PDFDict, operations: readonly Operation[], {context}: PDFDocument): PDFDict {
  const named = new Set(operations.flatMap(({operands}) => operands.filter((each) => each.startsWith('/'))))
  const used = PDFDict.withContext(context)
  for (const [category, value] of resources.entries()) {
    const names = context.lookup(value)
    if (!(names instanceof PDFDict)) {
      used.set(category, value)
      continue
    }
    const kept = names.entries().filter(([name]) => named.has(name.toString()))
    if (kept.length > 0) used.set(category, PDFDict.fromMapWithContext(new Map(kept), context))
  }
  return used
}

/** The box that an XObject fills: a picture fills the unit square. */
function boxOf(page: PDFPageLeaf, name: string): {readonly box: Box; readonly matrix: Matrix} {
  const objects = page.Resources()?.lookup(PDFName.of('XObject'), PDFDict)
  const object = objects?.lookup(PDFName.of(name.slice(1)))
  if (!(object instanceof PDFRawStream)) throw new Error(`The resources of a page lack ${name}`)
  const box = object.dict.lookupMaybe(PDFName.of('BBox'), PDFArray)
  const matrix = object.dict.lookupMaybe(PDFName.of('Matrix'), PDFArray)
  const [left = 0, bottom = 0, right = 1, top = 1] = box ? numbersOf(box) : []
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix ? numbersOf(matrix) : []
  return {box: [left, bottom, right, top], matrix: [a, b, c, d, e, f]}
}

function blankLike(page: Page, {context}: PDFDocument): Page {
  const leaf = PDFPageLeaf.withContextAndParent(context, PDFRef.of(0))
  leaf.set(PDFName.of('MediaBox'), page.leaf.MediaBox())
  return {ref: context.register(leaf), leaf}
}
