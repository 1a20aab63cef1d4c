/** Which characters a TrueType font has. Source: OpenType 1.9, "cmap", formats 4 and 12. */

import {open} from 'node:fs/promises'

/** A test for a code point. */
export type Coverage = (codePoint: number) => boolean

export type Cmap = {
  readonly has: Coverage
  /** 0 for a code point that the font lacks. */
  readonly glyphOf: (codePoint: number) => number
  /** All code points, ascending. */
  readonly codes: () => Iterable<number>
}

/** Reads that of a font: a hundredth of the file. @throws where it has none for Unicode. */
export async function readCmapOf(file: string): Promise<Cmap> {
  const handle = await open(file)
  const read = async (from: number, length: number): Promise<DataView> => {
    const bytes = new Uint8Array(length)
    const {bytesRead} = await handle.read(bytes, 0, length, from)
    return new DataView(bytes.buffer, 0, bytesRead)
  }
  try {
    const count = (await read(0, headLength)).getUint16(4)
    const {offset, length} = tableIn(await read(0, headLength + count * rowLength), 'cmap')
    return cmapIn(await read(offset, length))
  } finally {
    await handle.close()
  }
}

/** As `readCmapOf`, of a font that has been read. */
export function readCmap(font: Uint8Array): Cmap {
  const {offset, length} = tableIn(new DataView(font.buffer, font.byteOffset, font.byteLength), 'cmap')
  return cmapIn(new DataView(font.buffer, font.byteOffset + offset, length))
}

/** The best subtable for Unicode. */
function cmapIn(view: DataView): Cmap {
  const subtables = Array.from({length: view.getUint16(2)}, (_, index) => view.getUint32(4 + index * 8 + 4))
  const full = subtables.find((offset) => view.getUint16(offset) === 12)
  if (full !== undefined) return groups(view, full)
  const basic = subtables.find((offset) => view.getUint16(offset) === 4)
  if (basic === undefined) throw new Error('The font has no Unicode cmap of format 4 or 12')
  return segments(view, basic)
}

/** Bytes of what a font begins with, and of each row of its table of tables. */
const [headLength, rowLength] = [12, 16]

function tableIn(view: DataView, tag: string): {readonly offset: number; readonly length: number} {
  const wanted = [...tag].reduce((sum, char) => sum * 256 + char.charCodeAt(0), 0)
  for (let index = 0; index < view.getUint16(4); index++) {
    const row = headLength + index * rowLength
    if (view.getUint32(row) === wanted)
      return {offset: view.getUint32(row + 8), length: view.getUint32(row + 12)}
  }
  throw new Error(`The font has no table “${tag}”`)
}

/** Format 12: sorted groups of start, end and first glyph. */
function groups(view: DataView, offset: number): Cmap {
  const count = view.getUint32(offset + 12)
  const at = (index: number): number => offset + 16 + index * 12
  const glyphOf = (code: number): number => {
    const index = firstAtOrAfter(count, (each) => view.getUint32(at(each) + 4) >= code)
    if (index >= count) return 0
    const start = view.getUint32(at(index))
    return start <= code ? view.getUint32(at(index) + 8) + code - start : 0
  }
  return {
    has: (code) => glyphOf(code) !== 0,
    glyphOf,
    *codes() {
      for (let index = 0; index < count; index++)
        for (let code = view.getUint32(at(index)); code <= view.getUint32(at(index) + 4); code++) yield code
    },
  }
}

/** Format 4: sorted segments; a segment may still map to glyph 0, which a range offset tells. */
function segments(view: DataView, offset: number): Cmap {
  const count = view.getUint16(offset + 6) / 2
  const ends = offset + 14
  const starts = ends + count * 2 + 2
  const deltas = starts + count * 2
  const ranges = deltas + count * 2
  const glyphOf = (code: number): number => {
    const index = firstAtOrAfter(count, (each) => view.getUint16(ends + each * 2) >= code)
    if (index >= count || code > 0xffff) return 0
    const start = view.getUint16(starts + index * 2)
    if (start > code) return 0
    const delta = view.getUint16(deltas + index * 2)
    const range = view.getUint16(ranges + index * 2)
    if (range === 0) return (code + delta) & 0xffff
    const glyph = view.getUint16(ranges + index * 2 + range + (code - start) * 2)
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
  return {
    has: (code) => glyphOf(code) !== 0,
    glyphOf,
    *codes() {
      for (let index = 0; index < count; index++)
        for (
          let code = view.getUint16(starts + index * 2);
          code <= view.getUint16(ends + index * 2) && code < 0xffff;
          code++
        )
          if (glyphOf(code) !== 0) yield code
    },
  }
}

/** Binary search for the first index for which `test` holds. */
function firstAtOrAfter(count: number, test: (index: number) => boolean): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (test(middle)) high = middle
    else low = middle + 1
  }
  return low
}
