/** The smallest TrueType program that can be read: glyphs without outlines, with widths. */

/** @param widths by glyph, in thousandths of an em. */
export function trueType(widths: readonly number[]): string {
  const head = Buffer.alloc(54)
  head.writeUInt32BE(0x00010000, 0)
  head.writeUInt32BE(0x5f0f3cf5, 12)
  head.writeUInt16BE(1000, 18)
  const hhea = Buffer.alloc(36)
  hhea.writeUInt32BE(0x00010000, 0)
  hhea.writeUInt16BE(widths.length, 34)
  const hmtx = Buffer.alloc(widths.length * 4)
  for (const [glyph, width] of widths.entries()) hmtx.writeUInt16BE(width, glyph * 4)
  const maxp = Buffer.alloc(32)
  maxp.writeUInt32BE(0x00010000, 0)
  maxp.writeUInt16BE(widths.length, 4)
  const tables = {glyf: Buffer.alloc(4), head, hhea, hmtx, loca: Buffer.alloc((widths.length + 1) * 2), maxp}
  const directory = Buffer.alloc(12 + 16 * Object.keys(tables).length)
  directory.writeUInt32BE(0x00010000, 0)
  directory.writeUInt16BE(Object.keys(tables).length, 4)
  let offset = directory.length
  const pieces = [directory]
  for (const [index, [tag, data]] of Object.entries(tables).entries()) {
    const row = 12 + index * 16
    directory.write(tag, row, 'latin1')
    directory.writeUInt32BE(offset, row + 8)
    directory.writeUInt32BE(data.length, row + 12)
    const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)])
    pieces.push(padded)
    offset += padded.length
  }
  return Buffer.concat(pieces).toString('latin1')
}
