/** What Chromium writes, in fewer bytes: the same glyphs at the same places, the same tags, the same text. */

import {type Advance, joinGlyphs} from './join-glyphs.ts'
import {readPage, unpack, writePage} from './page-content.ts'
import {pagesOf} from './pages.ts'
import {PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFRef} from './pdf-library.ts'
import {stripFont} from './strip-font.ts'

/** Strips the faces, and draws runs of glyphs with one operation each. */
export function compact(document: PDFDocument): void {
  stripFaces(document)
  const advances = new Map<PDFDict, ReadonlyMap<number, number> | null>()
  for (const {leaf} of pagesOf(document)) {
    if (!leaf.Contents()) continue
    const resources = leaf.Resources()
    resources?.delete(PDFName.of('ProcSet')) // no reader has asked for it since PDF 1.4
    const fonts = resources?.lookupMaybe(PDFName.of('Font'), PDFDict)
    // The operand has a slash, and pdf-lib makes the name without it.
    const advance: Advance = (name, code) => {
      const font = fonts?.lookupMaybe(PDFName.of(name.slice(1)), PDFDict)
      if (!font) return null
      const known = advances.get(font)
      const widths = known === undefined ? widthsOf(font) : known
      advances.set(font, widths)
      return widths && (widths.get(code) ?? widths.get(-1) ?? 1000)
    }
    writePage(leaf, joinGlyphs(readPage(leaf), advance))
  }
}

/** Only those whose codes are glyphs: another kind of font needs its tables. */
function stripFaces({context}: PDFDocument): void {
  const files = new Set<PDFRef>()
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Subtype')) !== PDFName.of('CIDFontType2'))
      continue
    const file = object.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict)?.get(PDFName.of('FontFile2'))
    if (file instanceof PDFRef) files.add(file)
  }
  for (const ref of files) {
    const file = context.lookup(ref)
    if (!(file instanceof PDFRawStream)) continue
    const face = stripFont(unpack(file))
    context.assign(ref, PDFRawStream.of(context.obj({Length1: face.length}), face))
  }
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
