/** `BI … ID … EI`. ISO 32000-1 8.9.7, ISO 19005-2 6.1.10. */

import type {Document, Page} from '../document.ts'
import {isWhite} from '../parser/bytes.ts'
import {isKeyword, type Lexer} from '../parser/lexer.ts'
import {isList, isName, nameOf, Unreadable, type Value} from '../parser/objects.ts'
import type {Marking} from './marking.ts'

const filters = new Set([
  'AHx',
  'A85',
  'Fl',
  'RL',
  'CCF',
  'DCT',
  'ASCIIHexDecode',
  'ASCII85Decode',
  'FlateDecode',
  'RunLengthDecode',
  'CCITTFaxDecode',
  'DCTDecode',
])

/** Reads it behind its `BI`; the lexer stands behind `EI` then. @throws Unreadable */
export function readInlineImage(lexer: Lexer, page: Page, {report}: Document, marking: Marking): void {
  const entries = new Map<string, Value>()
  for (let key = lexer.next(); !isKeyword(key) || key.word !== 'ID'; key = lexer.next()) {
    if (key === undefined || isKeyword(key) || !isName(key))
      throw new Unreadable(`${page.place}, content`, 'an inline image whose key is no name')
    entries.set(key.name, lexer.value())
  }
  const filter = entries.get('F') ?? entries.get('Filter')
  for (const each of isList(filter) ? filter.items : filter === undefined ? [] : [filter]) {
    if (!filters.has(nameOf(each) ?? '')) report('inline-image', page.place, `filter ${nameOf(each)}`)
  }
  if ((entries.get('I') ?? entries.get('Interpolate')) === true)
    report('image', `${page.place}, inline image`, 'Interpolate is true')
  const {bytes} = lexer
  for (let at = lexer.at + 1; at + 1 < bytes.length; at++) {
    const ends =
      bytes[at + 1] === 0x49 && isWhite(bytes[at - 1]) && (at + 2 === bytes.length || isWhite(bytes[at + 2]))
    if (bytes[at] !== 0x45 || !ends) continue
    lexer.at = at + 2
    marking.paint('EI')
    return
  }
  throw new Unreadable(`${page.place}, content`, 'an inline image without “EI”')
}
