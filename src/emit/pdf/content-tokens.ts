/** Where the tokens of a content stream end. ISO 32000-1 7.2, 7.3. */

/** What a byte begins, where it stands by itself. */
const [regular, white, comment, literal, less, more, bracket, slash, other] = [0, 1, 2, 3, 4, 5, 6, 7, 8]

const kinds = new Uint8Array(256)
for (const byte of [0, 9, 10, 12, 13, 32]) kinds[byte] = white
for (const [characters, kind] of [
  ['%', comment],
  ['(', literal],
  ['<', less],
  ['>', more],
  ['[]', bracket],
  ['/', slash],
  [')}{', other],
] as const)
  for (const character of characters) kinds[character.charCodeAt(0)] = kind

function kindAt(content: string, at: number): number {
  return kinds[content.charCodeAt(at)] ?? regular
}

/** Over white space and comments. */
export function skipSpace(content: string, from: number): number {
  let at = from
  for (; at < content.length; at++) {
    const kind = kindAt(content, at)
    if (kind === comment) while (at + 1 < content.length && !isLineEnd(content.charCodeAt(at + 1))) at++
    else if (kind !== white) break
  }
  return at
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13
}

/** Where the token ends that begins here. @throws where none does. */
export function endOfToken(content: string, start: number): number {
  const kind = kindAt(content, start)
  if (kind === regular) return endOfWord(content, start)
  if (kind === slash) return endOfWord(content, start + 1)
  if (kind === bracket) return start + 1
  if (kind === less) return content[start + 1] === '<' ? start + 2 : endOfHexadecimal(content, start)
  if (kind === more && content[start + 1] === '>') return start + 2
  return kind === literal ? endOfLiteral(content, start) : unknown(start)
}

function endOfWord(content: string, start: number): number {
  let at = start
  while (at < content.length && kindAt(content, at) === regular) at++
  return at
}

function endOfHexadecimal(content: string, start: number): number {
  for (let at = start + 1; at < content.length; at++) {
    const code = content.charCodeAt(at)
    if (code === 0x3e) return at + 1
    if (hexDigit(code) < 0 && kinds[code] !== white) break
  }
  return unknown(start)
}

/** Chromium writes no string that stands deeper in another than this. */
const deepest = 2

function endOfLiteral(content: string, start: number): number {
  let depth = 0
  for (let at = start; at < content.length; at++) {
    const character = content[at]
    if (character === '\\') at++
    else if (character === '(') depth += 1
    else if (character === ')') depth -= 1
    if (depth > deepest) break
    if (depth === 0) return at + 1
  }
  return unknown(start)
}

function unknown(at: number): never {
  throw new Error(`The content stream has an unknown token at ${at}`)
}

/** 0 to 15; -1 where the character is no digit. */
function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30
  const letter = code | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}

/** The code of four digits that stand here; -1 where they are none. */
export function codeAt(digits: string, at: number): number {
  let code = 0
  for (let index = at; index < at + 4; index++) {
    const digit = hexDigit(digits.charCodeAt(index))
    if (digit < 0) return -1
    code = code * 16 + digit
  }
  return code
}

/** Four digits of a code, as `codeAt` reads them. */
export function writeCode(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0')
}
