/** What a TrueType program says of its glyphs. OpenType 1.9: head, hhea, hmtx, maxp, loca. */

export type TrueType = {
  readonly glyphs: number
  readonly unitsPerEm: number
  /** Of a glyph, in units. */
  readonly advance: (glyph: number) => number
}

/** `null` where the tables that draw are not there or too short. */
export function readTrueType(bytes: Uint8Array): TrueType | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const table = tablesOf(view)
  const [head, hhea, hmtx, maxp, loca, glyf] = ['head', 'hhea', 'hmtx', 'maxp', 'loca', 'glyf'].map((tag) =>
    table.get(tag),
  )
  if (!head || !hhea || !hmtx || !maxp || !loca || !glyf) return null
  if (head.byteLength < 54 || hhea.byteLength < 36 || maxp.byteLength < 6) return null
  const unitsPerEm = head.getUint16(18)
  const glyphs = maxp.getUint16(4)
  const metrics = hhea.getUint16(34)
  const wide = head.getInt16(50) === 1
  if (metrics === 0 || hmtx.byteLength < metrics * 4 || unitsPerEm === 0) return null
  if (loca.byteLength < (glyphs + 1) * (wide ? 4 : 2)) return null
  return {
    glyphs,
    unitsPerEm,
    advance: (glyph) => hmtx.getUint16(Math.min(glyph, metrics - 1) * 4),
  }
}

function tablesOf(view: DataView): ReadonlyMap<string, DataView> {
  const tables = new Map<string, DataView>()
  if (view.byteLength < 12 || ![0x00010000, 0x74727565].includes(view.getUint32(0))) return tables
  const count = view.getUint16(4)
  for (let row = 12; row < 12 + count * 16 && row + 16 <= view.byteLength; row += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(row + index)))
    const [start, length] = [view.getUint32(row + 8), view.getUint32(row + 12)]
    if (start + length <= view.byteLength)
      tables.set(tag, new DataView(view.buffer, view.byteOffset + start, length))
  }
  return tables
}
