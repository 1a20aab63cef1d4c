/** Embedded TrueType faces without what a PDF reader has no use for. */

import {readTables, type Tables, writeTables} from '../../fonts/true-type.ts'

/**
 * Tables that draw and measure. ISO 32000-1 9.9 asks for these of a CIDFontType2: its codes are glyphs, so that no
 * cmap is read, and its names and metrics stand in the font's dictionary.
 */
const kept = new Set(['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'])

/**
 * Takes all other tables out of a face; the rest stays as it is, to the byte.
 *
 * @throws where the bytes are no TrueType face.
 */
export function stripFont(font: Uint8Array): Uint8Array {
  return writeTables(strip(readTables(font)))
}

/**
 * A face of just these glyphs, numbered in this order; behind them those that they are made of.
 *
 * Source: OpenType 1.9, "glyf", "loca", "hmtx", "maxp".
 *
 * @param glyphs by their number in the face, each once, and first 0, the glyph for what is missing.
 * @throws where the bytes are no TrueType face, or it lacks one of them.
 */
export function pickGlyphs(font: Uint8Array, glyphs: readonly number[]): Uint8Array {
  const tables = strip(readTables(font))
  const face = readFace(tables)
  const numbers = new Map(glyphs.map((glyph, number) => [glyph, number]))
  const outlines: Buffer[] = []
  // What a glyph is made of comes behind all others, and is looked at in its turn: the map grows.
  for (const [glyph] of numbers) outlines.push(renumber(face.outline(glyph), numbers))
  const metrics = [...numbers.keys()].map(face.metric)
  const picked = new Map(tables)
  const lengths = outlines.map(({length}) => Math.ceil(length / 4) * 4)
  const total = lengths.reduce((sum, length) => sum + length, 0)
  const isShort = total < 0x20000
  const loca = Buffer.alloc((outlines.length + 1) * (isShort ? 2 : 4))
  const glyf = Buffer.alloc(total)
  let offset = 0
  for (const [number, outline] of outlines.entries()) {
    outline.copy(glyf, offset)
    offset += lengths[number] ?? 0
    if (isShort) loca.writeUInt16BE(offset / 2, (number + 1) * 2)
    else loca.writeUInt32BE(offset, (number + 1) * 4)
  }
  picked.set('glyf', glyf)
  picked.set('loca', loca)
  picked.set('hmtx', Buffer.concat(metrics))
  picked.set('head', changed(table(tables, 'head'), 50, isShort ? 0 : 1))
  picked.set('hhea', changed(table(tables, 'hhea'), 34, outlines.length))
  picked.set('maxp', changed(table(tables, 'maxp'), 4, outlines.length))
  return writeTables(picked)
}

function strip(tables: Tables): Tables {
  return new Map([...tables].filter(([tag]) => kept.has(tag)))
}

function table(tables: Tables, tag: string): Buffer {
  const found = tables.get(tag)
  if (!found) throw new Error(`An embedded face has no table “${tag}”`)
  return found
}

/** A table with another number at one of its places. */
function changed(bytes: Buffer, at: number, number: number): Buffer {
  const copy = Buffer.from(bytes)
  copy.writeUInt16BE(number, at)
  return copy
}

type Face = {
  readonly outline: (glyph: number) => Buffer
  /** Its advance and its left side bearing, as they are written. */
  readonly metric: (glyph: number) => Buffer
}

function readFace(tables: Tables): Face {
  const [glyf, loca, hmtx] = [table(tables, 'glyf'), table(tables, 'loca'), table(tables, 'hmtx')]
  const isShort = table(tables, 'head').readInt16BE(50) === 0
  const count = table(tables, 'maxp').readUInt16BE(4)
  const full = table(tables, 'hhea').readUInt16BE(34)
  const place = (glyph: number): number =>
    isShort ? loca.readUInt16BE(glyph * 2) * 2 : loca.readUInt32BE(glyph * 4)
  return {
    outline(glyph) {
      if (glyph >= count) throw new Error(`An embedded face lacks its glyph ${glyph}`)
      return glyf.subarray(place(glyph), place(glyph + 1))
    },
    metric(glyph) {
      if (glyph < full) return hmtx.subarray(glyph * 4, glyph * 4 + 4)
      const bearing = full * 4 + (glyph - full) * 2
      return Buffer.concat([hmtx.subarray(full * 4 - 4, full * 4 - 2), hmtx.subarray(bearing, bearing + 2)])
    },
  }
}

/** Flags of a part of a glyph. OpenType 1.9 "glyf", composite glyph description. */
const flag = {words: 0x0001, scale: 0x0008, more: 0x0020, scales: 0x0040, matrix: 0x0080}

/** A glyph that is made of others names them by their new numbers; one that has none yet gets the next. */
function renumber(outline: Buffer, numbers: Map<number, number>): Buffer {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return outline
  const copy = Buffer.from(outline)
  for (let at = 10, flags: number = flag.more; flags & flag.more; ) {
    flags = copy.readUInt16BE(at)
    const part = copy.readUInt16BE(at + 2)
    const number = numbers.get(part) ?? numbers.size
    numbers.set(part, number)
    copy.writeUInt16BE(number, at + 2)
    at += 4 + (flags & flag.words ? 4 : 2)
    if (flags & flag.scale) at += 2
    else if (flags & flag.scales) at += 4
    else if (flags & flag.matrix) at += 8
  }
  return copy
}
