/** TrueType files as tables, and back. OpenType 1.9 "Font file structure", "Calculating checksums". */

/** By tag, in the order of the file. */
export type Tables = ReadonlyMap<string, Buffer>

/** 1.0, and Apple's `true`. */
const versions = new Set([0x00010000, 0x74727565])

/** @throws where the bytes are no TrueType face. */
export function readTables(font: Uint8Array): Tables {
  const bytes = Buffer.from(font.buffer, font.byteOffset, font.byteLength)
  if (bytes.length < 12 || !versions.has(bytes.readUInt32BE(0))) throw new Error('The face is not TrueType')
  return new Map(
    Array.from({length: bytes.readUInt16BE(4)}, (_, index) => {
      const row = 12 + index * 16
      const start = bytes.readUInt32BE(row + 8)
      return [
        bytes.toString('latin1', row, row + 4),
        bytes.subarray(start, start + bytes.readUInt32BE(row + 12)),
      ] as const
    }),
  )
}

export function writeTables(tables: Tables): Uint8Array {
  const directory = 12 + tables.size * 16
  const size = [...tables.values()].reduce((sum, data) => sum + padded(data.length), directory)
  const out = Buffer.alloc(size)
  const power = 2 ** Math.floor(Math.log2(tables.size))
  out.writeUInt32BE(0x00010000, 0)
  for (const [index, value] of [
    tables.size,
    power * 16,
    Math.log2(power),
    (tables.size - power) * 16,
  ].entries())
    out.writeUInt16BE(value, 4 + index * 2)
  let offset = directory
  let head = 0
  let sum = 0
  for (const [index, [tag, data]] of [...tables].entries()) {
    data.copy(out, offset)
    if (tag === 'head') {
      head = offset
      out.writeUInt32BE(0, head + 8)
    }
    const row = 12 + index * 16
    out.write(tag, row, 'latin1')
    const own = checksum(out, offset, offset + padded(data.length))
    sum += own
    out.writeUInt32BE(own, row + 4)
    out.writeUInt32BE(offset, row + 8)
    out.writeUInt32BE(data.length, row + 12)
    offset += padded(data.length)
  }
  if (head > 0) out.writeUInt32BE((0xb1b0afba - sum - checksum(out, 0, directory)) >>> 0, head + 8)
  return out
}

/** Rounded up to four bytes, as each table begins. */
export function padded(length: number): number {
  return Math.ceil(length / 4) * 4
}

/** Sum of the 32-bit words from one place to another. */
function checksum(bytes: Uint8Array, from: number, to: number): number {
  let sum = 0
  for (let at = from; at < to; at += 4) {
    const high = ((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16)
    sum = (sum + (high | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0))) >>> 0
  }
  return sum
}
