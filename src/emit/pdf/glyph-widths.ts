/** Widths of glyphs, in thousandths of an em. ISO 32000-1 9.7.4.3. */

import {PDFArray, PDFDict, PDFName, PDFNumber} from './pdf-library.ts'

export type Widths = {
  readonly of: ReadonlyMap<number, number>
  /** That of a glyph which is not in it. */
  readonly others: number
}

/** @returns `null` for a font whose codes are not those of a CID font. */
export function readWidths(font: PDFDict): Widths | null {
  const descendant = descendantOf(font)
  if (!descendant) return null
  const widths = new Map<number, number>()
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
  return {of: widths, others: descendant.lookupMaybe(PDFName.of('DW'), PDFNumber)?.asNumber() ?? 1000}
}

/** @param widths of the glyphs from 0 on. */
export function writeWidths(descendant: PDFDict, widths: readonly number[]): void {
  const {context} = descendant
  const others = mostCommon(widths)
  const entries: (number | number[])[] = []
  let run: number[] | null = null
  for (const [glyph, width] of widths.entries()) {
    if (width === others) {
      run = null
      continue
    }
    if (!run) {
      run = []
      entries.push(glyph, run)
    }
    run.push(width)
  }
  descendant.set(PDFName.of('DW'), PDFNumber.of(others))
  if (entries.length > 0) descendant.set(PDFName.of('W'), context.obj(entries))
  else descendant.delete(PDFName.of('W'))
}

/** The lesser one of two that are as common. */
function mostCommon(widths: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  return [...counts].sort(([one, few], [other, many]) => many - few || one - other)[0]?.[0] ?? 1000
}

/** What a font with codes of several bytes is made of. */
export function descendantOf(font: PDFDict): PDFDict | undefined {
  return font.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)?.lookup(0, PDFDict)
}
