/** What the pages of a document draw: read once, changed as often as need be, written once. */

import type {Operation} from './content-stream.ts'
import {type AdvanceOf, joinGlyphs} from './join-glyphs.ts'
import {readPage, writePage} from './page-content.ts'
import {pagesOf} from './pages.ts'
import {PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFPageLeaf} from './pdf-library.ts'

/** By page; one that draws nothing is not in it. */
export type Drawings = Map<PDFPageLeaf, readonly Operation[]>

/** Reads all pages, with one operation for each run of glyphs. */
export function readDrawings(document: PDFDocument): Drawings {
  const advances = new Map<PDFDict, ReturnType<AdvanceOf>>()
  const advanceOf = (font: PDFDict): ReturnType<AdvanceOf> => {
    const known = advances.get(font)
    if (known !== undefined) return known
    const widths = widthsOf(font)
    const advance = widths && ((code: number): number => widths.get(code) ?? widths.get(-1) ?? 1000)
    advances.set(font, advance)
    return advance
  }
  const drawings: Drawings = new Map()
  for (const {leaf} of pagesOf(document)) {
    if (!leaf.Contents()) continue
    const fonts = leaf.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict)
    const joined = joinGlyphs(readPage(leaf), (name) => {
      // The operand has a slash, and pdf-lib makes the name without it.
      const font = fonts?.lookupMaybe(PDFName.of(name.slice(1)), PDFDict)
      return font ? advanceOf(font) : null
    })
    drawings.set(leaf, joined)
  }
  return drawings
}

export function writeDrawings(drawings: Drawings): void {
  for (const [leaf, operations] of drawings) writePage(leaf, operations)
}

/** Widths by glyph, and at -1 that of all others; `null` for a font of another kind. ISO 32000-1 9.7.4.3. */
function widthsOf(font: PDFDict): ReadonlyMap<number, number> | null {
  const descendant = font.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)?.lookup(0, PDFDict)
  if (!descendant) return null
  const widths = new Map([[-1, descendant.lookupMaybe(PDFName.of('DW'), PDFNumber)?.asNumber() ?? 1000]])
  const entries = descendant.lookupMaybe(PDFName.of('W'), PDFArray)
  for (let at = 0; entries && at < entries.size(); ) {
    const first = entries.lookup(at, PDFNumber).asNumber()
    const next = entries.lookup(at + 1)
    if (next instanceof PDFArray) {
      for (let index = 0; index < next.size(); index++)
        widths.set(first + index, next.lookup(index, PDFNumber).asNumber())
      at += 2
    } else {
      const last = entries.lookup(at + 1, PDFNumber).asNumber()
      const width = entries.lookup(at + 2, PDFNumber).asNumber()
      for (let code = first; code <= last; code++) widths.set(code, width)
      at += 3
    }
  }
  return widths
}
