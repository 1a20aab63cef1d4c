/** Bytes as text. */

export function latin1(bytes: Uint8Array, start: number, end: number): string {
  return bufferOf(bytes).toString('latin1', start, end)
}

/** The same bytes, not copied. */
function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function bytesOf(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}

/** @param text one character a byte. */
export function isUtf8(text: string): boolean {
  return utf8(text) !== null
}

/** `null` where it is none. @param text one character a byte. */
export function utf8(text: string): string | null {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytesOf(text))
  } catch {
    return null
  }
}

/** 0 to 15; -1 where the byte is no digit. */
export function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}

/** A number as PDF writes it, without exponent; `null` where it is none. ISO 32000-1 7.3.3. */
export function numberIn(bytes: Uint8Array, start: number, end: number): number | null {
  let at = start
  const sign = bytes[at] === 0x2d ? -1 : 1
  if (bytes[at] === 0x2d || bytes[at] === 0x2b) at++
  let value = 0
  let scale = 0
  let digits = 0
  for (; at < end; at++) {
    const byte = bytes[at] ?? 0
    if (byte === 0x2e && scale === 0) scale = 1
    else if (byte < 0x30 || byte > 0x39) return null
    else {
      value = value * 10 + byte - 0x30
      if (scale > 0) scale *= 10
      digits++
    }
  }
  return digits === 0 ? null : (sign * value) / (scale || 1)
}

/** 1: white space, 2: delimiter, 0: regular. ISO 32000-1 7.2.2. */
export const classes: Uint8Array = new Uint8Array(256)
for (const byte of [0, 9, 10, 12, 13, 32]) classes[byte] = 1
for (const character of '()<>[]{}/%') classes[character.charCodeAt(0)] = 2

export function isWhite(byte: number | undefined): boolean {
  return byte !== undefined && classes[byte] === 1
}
