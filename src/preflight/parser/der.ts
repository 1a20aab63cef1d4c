/** What stands in a signature: DER, read as bytes. ITU-T X.690 8, 10. */

import {Unreadable} from './objects.ts'

/** A value; a constructed one is taken apart by `partsOf`. */
export type Der = {
  /** Its first byte: class, kind and number. */
  readonly tag: number
  /** All of it. */
  readonly whole: Uint8Array
  /** What is in it. */
  readonly content: Uint8Array
}

const place = 'signature'

/** The value that bytes begin with; what stands behind it is left. @throws Unreadable */
export function readDer(bytes: Uint8Array): Der {
  const tag = bytes[0]
  if (tag === undefined || (tag & 0x1f) === 0x1f) throw new Unreadable(place, 'no DER value')
  let length = bytes[1] ?? 0x80
  let start = 2
  if (length > 0x7f) {
    const count = length & 0x7f
    if (count === 0 || count > 4) throw new Unreadable(place, 'a DER value without a length')
    length = 0
    for (; start < 2 + count; start++) length = length * 256 + (bytes[start] ?? 0)
    if (length < 0x80 || bytes[2] === 0) throw new Unreadable(place, 'a length longer than DER has it')
  }
  const end = start + length
  if (end > bytes.length) throw new Unreadable(place, 'a DER value without its end')
  return {tag, whole: bytes.subarray(0, end), content: bytes.subarray(start, end)}
}

/** The values within one. @throws Unreadable where it is none that holds others. */
export function partsOf({tag, content}: Der): readonly Der[] {
  if ((tag & 0x20) === 0) throw new Unreadable(place, `a DER value ${tag} that holds no others`)
  const parts: Der[] = []
  for (let at = 0; at < content.length; ) {
    const part = readDer(content.subarray(at))
    parts.push(part)
    at += part.whole.length
  }
  return parts
}

/** `1.2.840.113549.1.7.2` @throws Unreadable where it is no object identifier. */
export function oidIn(value: Der | undefined): string {
  if (value?.tag !== 6 || value.content.length === 0) throw new Unreadable(place, 'no object identifier')
  const numbers: number[] = []
  let number = 0
  for (const byte of value.content) {
    number = number * 128 + (byte & 0x7f)
    if (byte > 0x7f) continue
    if (numbers.length === 0) {
      const first = Math.min(2, Math.floor(number / 40))
      numbers.push(first, number - first * 40)
    } else numbers.push(number)
    number = 0
  }
  return numbers.join('.')
}
