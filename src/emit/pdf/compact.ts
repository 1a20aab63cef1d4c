/** What Chromium writes, in fewer bytes: the same glyphs at the same places, the same tags, the same text. */

import {inflateSync} from 'node:zlib'
import {type Advance, joinGlyphs} from './join-glyphs.ts'
import {readPage, writePage} from './page-content.ts'
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
} from './pdf-library.ts'
import {stripFont} from './strip-font.ts'

/** Strips the faces, and draws runs of glyphs with one operation each. */
export function compact(document: PDFDocument): void {
  for (const [ref, object] of document.context.enumerateIndirectObjects()) {
    if (object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('FontDescriptor'))
      stripFace(object, document.context)
    if (object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('ProcSet'))
      document.context.delete(ref)
  }
  const advances = new Map<PDFDict, ReadonlyMap<number, number>>()
  for (const {node} of document.getPages()) {
    const fonts = node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict)
    // The operand names what the resources name; pdf-lib makes the name from it without its slash.
    const advance: Advance = (name, code) => {
      const font = fonts?.lookup(PDFName.of(name.slice(1)), PDFDict)
      const widths = font && (advances.get(font) ?? widthsOf(font))
      if (font && widths) advances.set(font, widths)
      return widths?.get(code) ?? widths?.get(-1) ?? 1000
    }
    writePage(node, joinGlyphs(readPage(node), advance))
  }
}

function stripFace(descriptor: PDFDict, context: PDFContext): void {
  const ref = descriptor.get(PDFName.of('FontFile2'))
  const file = ref && context.lookup(ref)
  if (!(ref instanceof PDFRef) || !(file instanceof PDFRawStream)) return
  const face = stripFont(inflateSync(file.contents))
  const dictionary = context.obj({Length1: face.length})

  context.assign(ref, PDFRawStream.of(dictionary, face))
}

/** Widths by glyph, and at -1 that of all others. ISO 32000-1 9.7.4.3. */
function widthsOf(font: PDFDict): ReadonlyMap<number, number> {
  const descendant = font.lookup(PDFName.of('DescendantFonts'), PDFArray).lookup(0, PDFDict)
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
