/** What the pages of a document draw: read once, changed as often as need be, written once. */

import type {Operation} from './content-stream.ts'
import {readWidths} from './glyph-widths.ts'
import {type AdvanceOf, joinGlyphs} from './join-glyphs.ts'
import {readPage, writePage} from './page-content.ts'
import {pagesOf} from './pages.ts'
import {PDFDict, type PDFDocument, PDFName, type PDFPageLeaf} from './pdf-library.ts'

/** By page; one that draws nothing is not in it. */
export type Drawings = Map<PDFPageLeaf, readonly Operation[]>

/** Reads all pages, with one operation for each run of glyphs. */
export function readDrawings(document: PDFDocument): Drawings {
  const advances = new Map<PDFDict, ReturnType<AdvanceOf>>()
  const advanceOf = (font: PDFDict): ReturnType<AdvanceOf> => {
    const known = advances.get(font)
    if (known !== undefined) return known
    const widths = readWidths(font)
    const advance = widths && ((code: number): number => widths.of.get(code) ?? widths.others)
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
