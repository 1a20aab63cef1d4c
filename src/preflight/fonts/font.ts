/** A font as its rules and the text walk look at it. ISO 32000-1 9.6, 9.7. */

import type {PdfFile} from '../parser/file.ts'
import {type Dict, isDict, isList, type Stream} from '../parser/objects.ts'
import {readUnicodeMap, type UnicodeMap} from '../parser/to-unicode.ts'
import {readTrueType, type TrueType} from '../parser/true-type.ts'

export type Font = {
  readonly dict: Dict
  /** `font ABCDEF+Noto (object 12)` */
  readonly place: string
  readonly name: string
  /** Type 0 on a CIDFontType2: the kind whose glyphs are read. */
  readonly isByGlyph: boolean
  readonly descendant: Dict | null
  readonly descriptor: Dict | null
  readonly program: Stream | null
  readonly trueType: TrueType | null
  readonly map: UnicodeMap | null
  /** Bytes of a code. */
  readonly codeLength: 1 | 2
  /** Of a code; the glyph is the CID, or what the map from CIDs says. */
  readonly glyph: (code: number) => number
  /** In thousandths of an em, as the dictionary says. */
  readonly width: (code: number) => number
  /** Codes whose text nobody reads without ActualText. */
  readonly odd: ReadonlyMap<number, 'private-use' | 'radical'>
}

/** @throws Unreadable */
export function readFont(file: PdfFile, dict: Dict): Font {
  const descendantValue = file.resolve(file.list(dict, 'DescendantFonts')[0])
  const descendant = isDict(descendantValue) ? descendantValue : null
  const owner = descendant ?? dict
  const descriptor = file.dict(owner, 'FontDescriptor')
  const program = programOf(file, descriptor)
  const name = file.name(dict, 'BaseFont') ?? 'without a name'
  const place = `font ${name} (${file.nameOf(dict)})`
  const toUnicode = file.stream(dict, 'ToUnicode')
  const map = toUnicode && readUnicodeMap(file.data(toUnicode), place)
  const isByGlyph = file.name(dict, 'Subtype') === 'Type0' && file.name(owner, 'Subtype') === 'CIDFontType2'
  return {
    dict,
    place,
    name,
    isByGlyph,
    descendant,
    descriptor,
    program,
    trueType: isByGlyph && program ? readTrueType(file.data(program)) : null,
    map,
    codeLength: file.name(dict, 'Subtype') === 'Type0' ? 2 : 1,
    glyph: glyphsOf(file, owner),
    width: widthsOf(file, owner),
    odd: oddCodes(map),
  }
}

function programOf(file: PdfFile, descriptor: Dict | null): Stream | null {
  if (!descriptor) return null
  return (
    file.stream(descriptor, 'FontFile2') ??
    file.stream(descriptor, 'FontFile3') ??
    file.stream(descriptor, 'FontFile')
  )
}

function glyphsOf(file: PdfFile, owner: Dict): (code: number) => number {
  const stream = file.stream(owner, 'CIDToGIDMap')
  if (!stream) return (code) => code
  const data = file.data(stream)
  return (code) => (data[code * 2] ?? 0) * 256 + (data[code * 2 + 1] ?? 0)
}

/** ISO 32000-1 9.7.4.3 */
function widthsOf(file: PdfFile, owner: Dict): (code: number) => number {
  const widths = new Map<number, number>()
  const items = file.list(owner, 'W').map(file.resolve)
  for (let at = 0; at + 1 < items.length; ) {
    const first = items[at]
    const next = items[at + 1]
    if (typeof first !== 'number') break
    if (isList(next)) {
      for (const [index, value] of next.items.entries()) {
        const width = file.resolve(value)
        if (typeof width === 'number') widths.set(first + index, width)
      }
      at += 2
    } else {
      const width = items[at + 2]
      if (typeof next !== 'number' || typeof width !== 'number') break
      for (let code = first; code <= Math.min(next, 65535); code++) widths.set(code, width)
      at += 3
    }
  }
  const otherwise = file.number(owner, 'DW') ?? 1000
  return (code) => widths.get(code) ?? otherwise
}

const isPrivate = /[\ue000-\uf8ff\u{f0000}-\u{10ffff}]/u
/** Kangxi and other radicals, and compatibility ideographs, but the twelve that are none. Unicode 16 */
const isRadical =
  /[\u2e80-\u2fdf\uf900-\ufa0d\ufa10\ufa12\ufa15-\ufa1e\ufa20\ufa22\ufa25\ufa26\ufa2a-\ufaff\u{2f800}-\u{2fa1f}]/u

function oddCodes(map: UnicodeMap | null): ReadonlyMap<number, 'private-use' | 'radical'> {
  const odd = new Map<number, 'private-use' | 'radical'>()
  for (const [code, text] of map?.texts ?? []) {
    if (isPrivate.test(text)) odd.set(code, 'private-use')
    else if (isRadical.test(text)) odd.set(code, 'radical')
  }
  return odd
}
