/** What Chromium writes, in fewer bytes: the same glyphs at the same places, the same tags, the same text. */

import {type Drawings, writeDrawings} from './drawings.ts'
import {numberGlyphs} from './number-glyphs.ts'
import {unpack} from './page-content.ts'
import {PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFRef} from './pdf-library.ts'
import {stripFont} from './strip-font.ts'

/**
 * Strips the faces, numbers their glyphs as they appear, and writes the pages.
 *
 * @param drawings of all pages; changed.
 */
export function compact(document: PDFDocument, drawings: Drawings): void {
  stripFaces(document, numberGlyphs(document, drawings))
  setStems(document)
  // No reader has asked for it since PDF 1.4.
  for (const leaf of drawings.keys()) leaf.Resources()?.delete(PDFName.of('ProcSet'))
  writeDrawings(drawings)
}

/** Only those whose codes are glyphs: another kind of font needs its tables. */
function stripFaces({context}: PDFDocument, done: ReadonlySet<PDFRef>): void {
  const files = new Set<PDFRef>()
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Subtype')) !== PDFName.of('CIDFontType2'))
      continue
    const file = object.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict)?.get(PDFName.of('FontFile2'))
    if (file instanceof PDFRef && !done.has(file)) files.add(file)
  }
  for (const ref of files) {
    const file = context.lookup(ref)
    if (!(file instanceof PDFRawStream)) continue
    const face = stripFont(unpack(file))
    context.assign(ref, PDFRawStream.of(context.obj({Length1: face.length}), face))
  }
}

/** Weights by what the name of a face ends in; others are regular. OpenType 1.9 "OS/2", usWeightClass. */
const weights = new Map([
  ['Light', 300],
  ['Medium', 500],
  ['SemiBold', 600],
  ['Bold', 700],
])

/**
 * Tells how thick the stems of a face are by its weight. Chromium measures them at letters that the face may have or lack, so that
 * what is told hangs on what else it holds. Readers use it where they must put another face in the place of one that is missing.
 * ISO 32000-1 9.8.1, StemV, which says of no way to find it.
 */
function setStems({context}: PDFDocument): void {
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('FontDescriptor'))
      continue
    const style = /-(\w+?)(?:Italic)?$/.exec(String(object.get(PDFName.of('FontName'))))?.[1] ?? ''
    const weight = weights.get(style) ?? 400
    object.set(PDFName.of('StemV'), PDFNumber.of(Math.round(10 + (220 * (weight - 50)) / 900)))
  }
}
