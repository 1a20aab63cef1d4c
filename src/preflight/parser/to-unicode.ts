/** ToUnicode maps, and other CMaps as far as they say what the codes are. ISO 32000-1 9.10.3, Adobe 5014. */

import {Lexer, type Remark} from './lexer.ts'
import {isList, isText, type Value} from './objects.ts'
import {utf16} from './text-string.ts'

export type UnicodeMap = {
  /** Text by code. */
  readonly texts: ReadonlyMap<number, string>
  /** Lengths of codes in bytes. */
  readonly lengths: ReadonlySet<number>
}

/** Codes of at most two bytes are read: a range of more is an attack. */
const mostCodes = 65536

/** @throws Unreadable */
export function readUnicodeMap(data: Uint8Array, place: string): UnicodeMap {
  const texts = new Map<number, string>()
  const lengths = new Set<number>()
  const nothing: Remark = () => {} // the limits of PDF do not bind a CMap
  const lexer = new Lexer(data, 0, nothing, place, false)
  let operands: Value[] = []
  for (let next = lexer.next(); next !== undefined; next = lexer.next()) {
    if (typeof next !== 'object' || next === null || next.kind !== 'keyword') {
      operands.push(next)
      continue
    }
    if (next.word === 'endcodespacerange')
      for (const each of operands) if (isText(each)) lengths.add(each.bytes.length)
    if (next.word === 'endbfchar') addCharacters(texts, operands)
    if (next.word === 'endbfrange') addRanges(texts, operands)
    operands = []
  }
  return {texts, lengths}
}

function codeOf(value: Value | undefined): number {
  if (!isText(value)) return -1
  let code = 0
  for (let at = 0; at < value.bytes.length; at++) code = code * 256 + value.bytes.charCodeAt(at)
  return code
}

function addCharacters(texts: Map<number, string>, operands: readonly Value[]): void {
  for (let at = 0; at + 1 < operands.length; at += 2) {
    const text = operands[at + 1]
    if (isText(text)) texts.set(codeOf(operands[at]), utf16(text.bytes))
  }
}

function addRanges(texts: Map<number, string>, operands: readonly Value[]): void {
  for (let at = 0; at + 2 < operands.length; at += 3) {
    const first = codeOf(operands[at])
    const last = Math.min(codeOf(operands[at + 1]), first + mostCodes)
    const to = operands[at + 2]
    for (let code = first; code <= last; code++) {
      const text = isList(to) ? to.items[code - first] : to
      if (isText(text))
        texts.set(code, isList(to) ? utf16(text.bytes) : stepped(utf16(text.bytes), code - first))
    }
  }
}

/** The last character of a range's text counts up. */
function stepped(text: string, by: number): string {
  const last = text.length - 1
  return last < 0 ? '' : text.slice(0, last) + String.fromCharCode(text.charCodeAt(last) + by)
}
