/** Changes in the text of a file, made in its bytes: whatever is not changed stays byte for byte. */

import {decode, type Encoding} from '../read/decode.ts'

/** A replacement in a decoded text; offsets in UTF-16 units behind a byte-order mark. */
export type Edit = {readonly start: number; readonly end: number; readonly text: string}

export type Edited = {
  readonly bytes: Uint8Array
  /** Edits that were made. Of two that overlap the first is. */
  readonly made: number
  /** Edits that the encoding of the file cannot hold. */
  readonly refused: readonly Edit[]
}

/** The encoding of a file as far as it matters here. */
type Codec = {
  /** The bytes that a stretch of the text takes, from an offset of the text and one of the bytes. */
  readonly lengthAt: (
    text: string,
    at: number,
    byte: number,
  ) => {readonly units: number; readonly bytes: number}
  /** `null` where the encoding cannot hold it. */
  readonly encode: (text: string) => Uint8Array | null
}

/** Makes edits. @returns the bytes as they are where they are no text. */
export function editBytes(bytes: Uint8Array, edits: readonly Edit[]): Edited {
  const decoded = decode(bytes)
  if (!decoded) return {bytes, made: 0, refused: []}
  const {text, encoding} = decoded
  const codec = codecOf(encoding, bytes)
  const chunks: Uint8Array[] = []
  const refused: Edit[] = []
  let [at, byte, copied, last, made] = [0, markLength(bytes), 0, 0, 0]
  const goTo = (offset: number): void => {
    while (at < offset) {
      const step = codec.lengthAt(text, at, byte)
      at += step.units
      byte += step.bytes
    }
  }
  for (const edit of edits.toSorted((one, other) => one.start - other.start || one.end - other.end)) {
    if (edit.start < last || edit.end > text.length) continue
    const encoded = codec.encode(edit.text)
    if (encoded === null) {
      refused.push(edit)
      continue
    }
    goTo(edit.start)
    if (at !== edit.start) continue // it would part a character
    chunks.push(bytes.subarray(copied, byte), encoded)
    goTo(edit.end)
    copied = byte
    last = at
    made++
  }
  chunks.push(bytes.subarray(copied))
  return {bytes: joined(chunks), made, refused}
}

function codecOf(encoding: Encoding, bytes: Uint8Array): Codec {
  if (encoding === 'UTF-8') return utf8
  if (encoding === 'Big5' || encoding === 'GBK') return doubleByte(encoding, bytes)
  return utf16(encoding === 'UTF-16LE')
}

/** Bytes of a byte-order mark. */
function markLength([first, second, third]: Uint8Array): number {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 3
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) ? 2 : 0
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, {length}) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

const utf8: Codec = {
  lengthAt(text, at) {
    const code = text.codePointAt(at) ?? 0
    if (code > 0xffff) return {units: 2, bytes: 4}
    return {units: 1, bytes: code < 0x80 ? 1 : code < 0x800 ? 2 : 3}
  },
  encode: (text) => new TextEncoder().encode(text),
}

function utf16(little: boolean): Codec {
  return {
    lengthAt: () => ({units: 1, bytes: 2}),
    encode(text) {
      const view = new DataView(new ArrayBuffer(text.length * 2))
      for (let index = 0; index < text.length; index++)
        view.setUint16(index * 2, text.charCodeAt(index), little)
      return new Uint8Array(view.buffer)
    },
  }
}

/**
 * Big5 and GBK: a byte, or a lead byte and a trail byte, which may stand for two units; in GB 18030, which is read as
 * GBK, four bytes where a digit stands second.
 */
function doubleByte(encoding: 'Big5' | 'GBK', bytes: Uint8Array): Codec {
  const decoder = new TextDecoder(encoding)
  const units = new Map<number, number>()
  return {
    lengthAt(_, __, byte) {
      const [lead = 0, trail = 0] = bytes.subarray(byte, byte + 2)
      if (lead < 0x80) return {units: 1, bytes: 1}
      if (trail >= 0x30 && trail <= 0x39)
        return {units: decoder.decode(bytes.subarray(byte, byte + 4)).length, bytes: 4}
      const code = lead * 256 + trail
      const known = units.get(code) ?? decoder.decode(Uint8Array.of(lead, trail)).length
      units.set(code, known)
      return {units: known, bytes: 2}
    },
    encode(text) {
      const codes = [...text].map((char) =>
        char < '\u0080' ? [char.charCodeAt(0)] : tableOf(encoding).get(char),
      )
      return codes.includes(undefined) ? null : Uint8Array.from(codes.flatMap((code) => code ?? []))
    },
  }
}

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>()

/**
 * Character → bytes. Extensions of Big5 below lead byte 0xA1 are read and never written (Encoding Standard, "Big5
 * encoder").
 */
function tableOf(encoding: 'Big5' | 'GBK'): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding)
  if (known) return known
  const decoder = new TextDecoder(encoding)
  const found = new Map<string, readonly number[]>()
  for (let lead = encoding === 'Big5' ? 0xa1 : 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail))
      if ([...char].length === 1 && char !== '\uFFFD' && !found.has(char)) found.set(char, [lead, trail])
    }
  }
  tables.set(encoding, found)
  return found
}
