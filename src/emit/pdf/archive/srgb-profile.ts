/** The colours of a print are those of sRGB: a profile that says so. ICC.1:2001-04 (version 2.1); IEC 61966-2-1. */

/** Media white and primaries as ICC has them, adapted to D50: X, Y, Z. */
const white = [0.9642, 1, 0.8249] as const
const primaries = {
  r: [0.43607, 0.22249, 0.01392],
  g: [0.38515, 0.71687, 0.09708],
  b: [0.14307, 0.06061, 0.7141],
} as const

/** Entries of the curve: enough for a difference of less than one step of eight bits. */
const steps = 1024

let known: Uint8Array | null = null

/** The profile's bytes; the same each time. */
export function srgbProfile(): Uint8Array {
  known ??= profile()
  return known
}

function profile(): Uint8Array {
  const curve = curveTag()
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', descriptionTag('sRGB IEC61966-2.1')],
    ['cprt', Buffer.concat([typed('text'), Buffer.from('No copyright, use freely\0', 'latin1')])],
    ['wtpt', xyzTag(white)],
    ['rXYZ', xyzTag(primaries.r)],
    ['gXYZ', xyzTag(primaries.g)],
    ['bXYZ', xyzTag(primaries.b)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]
  const start = 128 + 4 + tags.length * 12
  const data: Buffer[] = []
  const places = new Map<Buffer, number>()
  let offset = start
  for (const [, tag] of tags) {
    if (places.has(tag)) continue
    places.set(tag, offset)
    const padded = Buffer.concat([tag, Buffer.alloc((4 - (tag.length % 4)) % 4)])
    data.push(padded)
    offset += padded.length
  }
  const table = Buffer.alloc(4 + tags.length * 12)
  table.writeUInt32BE(tags.length, 0)
  for (const [index, [name, tag]] of tags.entries()) {
    table.write(name, 4 + index * 12, 'latin1')
    table.writeUInt32BE(places.get(tag) ?? 0, 8 + index * 12)
    table.writeUInt32BE(tag.length, 12 + index * 12)
  }
  return Buffer.concat([header(offset), table, ...data])
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(128)
  bytes.writeUInt32BE(size, 0)
  bytes.writeUInt32BE(0x02100000, 8) // version 2.1
  bytes.write('mntrRGB XYZ ', 12, 'latin1')
  for (const [index, part] of [2000, 1, 1].entries()) bytes.writeUInt16BE(part, 24 + index * 2) // its date, fixed
  bytes.write('acsp', 36, 'latin1')
  for (const [index, part] of white.entries()) bytes.writeInt32BE(Math.round(part * 65536), 68 + index * 4)
  return bytes
}

function typed(name: string): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.write(name, 0, 'latin1')
  return bytes
}

function xyzTag(parts: readonly number[]): Buffer {
  const bytes = Buffer.alloc(12)
  for (const [index, part] of parts.entries()) bytes.writeInt32BE(Math.round(part * 65536), index * 4)
  return Buffer.concat([typed('XYZ '), bytes])
}

function curveTag(): Buffer {
  const bytes = Buffer.alloc(4 + steps * 2)
  bytes.writeUInt32BE(steps, 0)
  for (let step = 0; step < steps; step++) {
    const value = step / (steps - 1)
    const light = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    bytes.writeUInt16BE(Math.round(light * 65535), 4 + step * 2)
  }
  return Buffer.concat([typed('curv'), bytes])
}

function descriptionTag(text: string): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length + 1)
  // No name in Unicode, and none for the Macintosh: 4 + 4, then 2 + 1 + 67 bytes.
  return Buffer.concat([typed('desc'), length, Buffer.from(`${text}\0`, 'latin1'), Buffer.alloc(8 + 70)])
}
