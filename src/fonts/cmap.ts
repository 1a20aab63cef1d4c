/** Which characters a TrueType font has. Source: OpenType 1.9, "cmap", formats 4 and 12. */

/** A test for a code point. */
export type Coverage = (codePoint: number) => boolean

export type Cmap = {
  readonly has: Coverage
  /** 0 for a code point that the font lacks. */
  readonly glyphOf: (codePoint: number) => number
  /** All code points, ascending. */
  readonly codes: () => Iterable<number>
}

/** Reads the best Unicode subtable of a font. @throws where there is none. */
export function readCmap(font: Uint8Array): Cmap {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const cmap = tableOffset(view, 'cmap')
  const subtables = Array.from({length: view.getUint16(cmap + 2)}, (_, index) => {
    const record = cmap + 4 + index * 8
    return cmap + view.getUint32(record + 4)
  })
  const full = subtables.find((offset) => view.getUint16(offset) === 12)
  if (full !== undefined) return groups(view, full)
  const basic = subtables.find((offset) => view.getUint16(offset) === 4)
  if (basic === undefined) throw new Error('The font has no Unicode cmap of format 4 or 12')
  return segments(view, basic)
}

function tableOffset(view: DataView, tag: string): number {
  const wanted = [...tag].reduce((sum, char) => sum * 256 + char.charCodeAt(0), 0)
  for (let index = 0; index < view.getUint16(4); index++) {
    const record = 12 + index * 16
    if (view.getUint32(record) === wanted) return view.getUint32(record + 8)
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
