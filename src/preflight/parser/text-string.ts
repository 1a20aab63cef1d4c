/** Text strings. ISO 32000-1 7.9.2.2, D.2. */

import {utf8} from './bytes.ts'

/** What PDFDocEncoding has at 0x18 to 0x1F and 0x80 to 0xA0; the rest is Latin-1. */
const special = [...'˘ˇˆ˙˝˛˚˜', ...'•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\ufffd€']

const plain = /^[\x20-\x7e]*$/

/** @param bytes one character a byte. */
export function textString(bytes: string): string {
  if (bytes.startsWith('\xfe\xff')) return utf16(bytes.slice(2))
  if (bytes.startsWith('\xef\xbb\xbf')) return utf8(bytes.slice(3)) ?? '\ufffd'
  if (plain.test(bytes)) return bytes
  return Array.from(bytes, (character) => special[specialAt(character.charCodeAt(0))] ?? character).join('')
}

function specialAt(code: number): number {
  if (code >= 0x18 && code <= 0x1f) return code - 0x18
  return code >= 0x80 && code <= 0xa0 ? code - 0x80 + 8 : -1
}

/** Big-endian. @param bytes one character a byte. */
export function utf16(bytes: string): string {
  let text = ''
  for (let at = 0; at + 1 < bytes.length; at += 2)
    text += String.fromCharCode(bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1))
  return text
}
