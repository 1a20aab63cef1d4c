/** Bytes → text. */

export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'Big5' | 'GBK'

export type Decoded = {
  /** Without a byte-order mark; line ends as they stand in the file. */
  readonly text: string
  readonly encoding: Encoding
}

/** Control characters that no text has: all of C0 but tab, line ends, form feed and the end-of-file mark of DOS. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that are looked for
const controls = /[\u0000-\u0008\u000B\u000E-\u0019\u001B-\u001F]/

/** Words without which no Chinese text goes on for long; those on the right are of Simplified Chinese alone. */
const frequent = /[的一是不在有人中大上以要他時來用們到作地於出就分對成會可主年動同工也能這為個國]/gu
const frequentSimplified =
  /[的一是不在有人中大上以要他时来用们到作地于出就分对成会可主年动同工也能这为个国]/gu

/** What a text in another encoding than Unicode's is tried as. */
const looks: readonly {readonly encoding: 'Big5' | 'GBK'; readonly words: RegExp}[] = [
  {encoding: 'Big5', words: frequent},
  {encoding: 'GBK', words: frequentSimplified},
]

/**
 * Reads UTF-8, UTF-16 with a byte-order mark or without, Big5 (Taiwanese desks still have it) and GBK. The bytes
 * of the last two look alike: the one that gives more of the words that every Chinese text has is right.
 *
 * @returns `null` where the bytes are not a text in any of these.
 */
export function decode(bytes: Uint8Array): Decoded | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return tryDecode(bytes, 'UTF-16LE')
  if (first === 0xfe && second === 0xff) return tryDecode(bytes, 'UTF-16BE')
  const utf8 = tryDecode(bytes, 'UTF-8')
  if (utf8) return utf8
  const wide = bytes.includes(0) ? (['UTF-16LE', 'UTF-16BE'] as const) : []
  const [utf16] = wide.flatMap((encoding) => tryDecode(bytes, encoding) ?? []).filter(isWriting)
  if (utf16) return utf16
  const tried = looks.flatMap(({encoding, words}) => {
    const decoded = tryDecode(bytes, encoding)
    return decoded ? [{decoded, score: decoded.text.match(words)?.length ?? 0}] : []
  })
  return tried.toSorted((one, other) => other.score - one.score)[0]?.decoded ?? null
}

/** Share of Han, ASCII and their marks above which pairs of bytes are taken for a text, though nothing says so. */
const mostlyKnown = 0.95
const known = /[\p{Script=Han}\t\n\f\r -~\u2010-\u2027\u3000-\u303F\uFF00-\uFFEF]/gu

function isWriting({text}: Decoded): boolean {
  return /[\n -~]/.test(text) && (text.match(known)?.length ?? 0) >= text.length * mostlyKnown
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
