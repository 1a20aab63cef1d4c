/** Which characters a TrueType font has. Source: OpenType 1.9, "cmap", formats 4 and 12. */

/** A test for a code point. */
export type Coverage = (codePoint: number) => boolean

/** Reads the best Unicode subtable of a font. @throws where there is none. */
export function coverageOf(font: Uint8Array): Coverage {
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
function groups(view: DataView, offset: number): Coverage {
  const count = view.getUint32(offset + 12)
  const at = (index: number): number => offset + 16 + index * 12
  return (code) => {
    const index = firstAtOrAfter(count, (each) => view.getUint32(at(each) + 4) >= code)
    return index < count && view.getUint32(at(index)) <= code
  }
}

/** Format 4: sorted segments; a segment may still map to glyph 0, which a range offset tells. */
function segments(view: DataView, offset: number): Coverage {
  const count = view.getUint16(offset + 6) / 2
  const ends = offset + 14
  const starts = ends + count * 2 + 2
  const deltas = starts + count * 2
  const ranges = deltas + count * 2
  return (code) => {
    const index = firstAtOrAfter(count, (each) => view.getUint16(ends + each * 2) >= code)
    if (index >= count || code > 0xffff) return false
    const start = view.getUint16(starts + index * 2)
    if (start > code) return false
    const range = view.getUint16(ranges + index * 2)
    if (range === 0) return ((code + view.getUint16(deltas + index * 2)) & 0xffff) !== 0
    return view.getUint16(ranges + index * 2 + range + (code - start) * 2) !== 0
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
