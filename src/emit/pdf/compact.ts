/** What Chromium writes, in fewer bytes: the same glyphs at the same places, the same tags, the same text. */

import {type Drawings, writeDrawings} from './drawings.ts'
import {unpack} from './page-content.ts'
import {PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFRef} from './pdf-library.ts'
import {stripFont} from './strip-font.ts'

/**
 * Strips the faces, and writes the pages.
 *
 * @param drawings of all pages.
 */
export function compact(document: PDFDocument, drawings: Drawings): void {
  stripFaces(document)
  // No reader has asked for it since PDF 1.4.
  for (const leaf of drawings.keys()) leaf.Resources()?.delete(PDFName.of('ProcSet'))
  writeDrawings(drawings)
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
