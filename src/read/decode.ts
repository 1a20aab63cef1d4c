/** Bytes → text. */

type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'Big5'

export type Decoded = {
  /** Without a byte-order mark; line ends as they stand in the file. */
  readonly text: string
  readonly encoding: Encoding
}

/** Control characters that no text has: all of C0 but tab, line ends, form feed and the end-of-file mark of DOS. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that are looked for
const controls = /[\u0000-\u0008\u000B\u000E-\u0019\u001B-\u001F]/

/**
 * Reads UTF-8, UTF-16 with a byte-order mark, and Big5 (Taiwanese desks still have it).
 *
 * @returns `null` where the bytes are not a text in any of these.
 */
export function decode(bytes: Uint8Array): Decoded | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return tryDecode(bytes, 'UTF-16LE')
  if (first === 0xfe && second === 0xff) return tryDecode(bytes, 'UTF-16BE')
  return tryDecode(bytes, 'UTF-8') ?? tryDecode(bytes, 'Big5')
}

function tryDecode(bytes: Uint8Array, encoding: Encoding): Decoded | null {
  try {
    const text = new TextDecoder(encoding, {fatal: true}).decode(bytes)
    return controls.test(text) ? null : {text, encoding}
  } catch {
    // `fatal` throws at the first byte that is not of this encoding: that is the answer.
    return null
  }
}
