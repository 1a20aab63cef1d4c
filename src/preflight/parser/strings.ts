/** Strings, literal and hexadecimal, one Latin-1 character a byte. ISO 32000-1 7.3.4. */

import {hexDigit, isWhite} from './bytes.ts'

/** What is read: the place moves on. */
type Input = {
  readonly bytes: Uint8Array
  at: number
  readonly fail: (reason: string) => never
  readonly remark: (rule: 'hexadecimal-string', detail: string) => void
}

/** From its `<` on. @throws Unreadable */
export function readHexadecimal(input: Input): string {
  let text = ''
  let digits = 0
  let high = 0
  for (input.at++; input.bytes[input.at] !== 0x3e; input.at++) {
    const byte = input.bytes[input.at]
    if (byte === undefined) input.fail('a hexadecimal string without its end')
    const digit = hexDigit(byte)
    if (digit >= 0) {
      if (digits % 2 === 1) text += String.fromCharCode(high * 16 + digit)
      else high = digit
      digits++
    } else if (!isWhite(byte)) input.remark('hexadecimal-string', `byte ${byte} in a hexadecimal string`)
  }
  input.at++
  if (digits % 2 === 0) return text
  input.remark('hexadecimal-string', `${digits} digits`)
  return text + String.fromCharCode(high * 16)
}

/** From its `(` on. @throws Unreadable */
export function readLiteral(input: Input): string {
  let text = ''
  let depth = 1
  for (input.at++; ; input.at++) {
    const byte = input.bytes[input.at]
    if (byte === undefined) input.fail('a string without its end')
    if (byte === 0x5c) {
      text += escaped(input)
      continue
    }
    if (byte === 0x28) depth++
    else if (byte === 0x29 && --depth === 0) break
    if (byte === 13) {
      if (input.bytes[input.at + 1] === 10) input.at++
      text += '\n'
    } else text += String.fromCharCode(byte)
  }
  input.at++
  return text
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '\n': '',
}

/** What stands behind a backslash; ends on its last byte. */
function escaped(input: Input): string {
  const character = String.fromCharCode(input.bytes[++input.at] ?? 0)
  const plain = escapes[character]
  if (plain !== undefined) return plain
  if (character === '\r') {
    if (input.bytes[input.at + 1] === 10) input.at++
    return ''
  }
  if (!/[0-7]/.test(character)) return character
  let value = Number(character)
  for (let more = 0; more < 2; more++) {
    const digit = (input.bytes[input.at + 1] ?? 0) - 0x30
    if (digit < 0 || digit > 7) break
    value = value * 8 + digit
    input.at++
  }
  return String.fromCharCode(value & 0xff)
}
