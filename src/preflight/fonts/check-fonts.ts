/** Fonts that draw. ISO 19005-2 6.2.11, ISO 14289-1 7.21. */

import type {OddUse, Used} from '../content/used.ts'
import type {Document, Page} from '../document.ts'
import {described, isStream, nameOf} from '../parser/objects.ts'
import {textString} from '../parser/text-string.ts'
import type {Font} from './font.ts'

/** @param isCovered an element above says what the text is. @throws Unreadable */
export function checkFonts(document: Document, used: Used, isCovered: (use: OddUse) => boolean): void {
  for (const [font, codes] of used.fonts) {
    checkDictionary(document, font)
    checkKind(document, font)
    if (font.codeLength === 2) checkComposite(document, font)
    checkProgram(document, font, codes)
    checkText(document, font, codes)
  }
  const seen = new Set<string>()
  for (const use of used.odd) {
    const {font, code, page} = use
    const rule = font.odd.get(code)
    const text = font.map?.texts.get(code) ?? ''
    if (!rule || seen.has(`${font.place} ${code} ${page.number}`) || isCovered(use)) continue
    seen.add(`${font.place} ${code} ${page.number}`)
    document.report(rule, `${page.place}, ${font.place}`, `code ${code} is ${codePoints(text)}`)
  }
}

function codePoints(text: string): string {
  return Array.from(
    text,
    (each) => `U+${(each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  ).join(' ')
}

function checkDictionary({file, report}: Document, font: Font): void {
  const {dict, descendant, place, codeLength} = font
  if (file.name(dict, 'Type') !== 'Font') report('font-dictionary', place, 'Type is not Font')
  if (file.name(dict, 'BaseFont') === null && file.name(dict, 'Subtype') !== 'Type3')
    report('font-dictionary', place, 'no BaseFont')
  if (codeLength === 2 && !descendant) report('font-dictionary', place, 'no descendant')
  if (codeLength === 2) return
  for (const key of ['FirstChar', 'LastChar', 'Widths'])
    if (!dict.entries.has(key)) report('font-dictionary', place, `no ${key}`)
}

function checkKind({file, report}: Document, {dict, descriptor, isByGlyph, place}: Font): void {
  const subtype = file.name(dict, 'Subtype')
  if (subtype === 'Type3') report('type-3', place, 'Type3')
  else if (!isByGlyph) report('font-kind', place, `${subtype}`)
  if (subtype !== 'TrueType') return
  const isSymbolic = (((descriptor && file.number(descriptor, 'Flags')) ?? 0) & 4) !== 0
  const given = file.get(dict, 'Encoding')
  const encoding =
    nameOf(given) ??
    (file.dict(dict, 'Encoding') ? file.name(file.dict(dict, 'Encoding') ?? dict, 'BaseEncoding') : null)
  const isKnown = encoding === 'WinAnsiEncoding' || encoding === 'MacRomanEncoding'
  if (isSymbolic ? given !== null : !isKnown)
    report('truetype-encoding', place, `${isSymbolic ? '' : 'not '}symbolic, Encoding ${described(given)}`)
}

function checkComposite({file, report}: Document, {dict, descendant, place}: Font): void {
  const encoding = file.get(dict, 'Encoding')
  const name = nameOf(encoding)
  const isIdentity = name === 'Identity-H' || name === 'Identity-V'
  if (!isStream(encoding) && !isIdentity) report('cmap', place, `Encoding ${described(encoding)}`)
  if (isStream(encoding)) {
    const written = /\/WMode\s+(\d)/.exec(Buffer.from(file.data(encoding)).toString('latin1'))?.[1] ?? '0'
    if (Number(written) !== (file.number(encoding.dict, 'WMode') ?? 0))
      report('cmap', place, `WMode ${written} is not that of the dictionary`)
  }
  if (!descendant) return
  const info = file.dict(descendant, 'CIDSystemInfo')
  const [registry, ordering, supplement] = info
    ? [file.text(info, 'Registry'), file.text(info, 'Ordering'), file.number(info, 'Supplement')]
    : []
  if (!registry || !ordering || typeof supplement !== 'number')
    report('cid-system-info', place, 'no Registry, Ordering and Supplement')
  const other = isStream(encoding) ? file.dict(encoding.dict, 'CIDSystemInfo') : null
  if (other && (file.text(other, 'Registry') !== registry || file.text(other, 'Ordering') !== ordering))
    report(
      'cid-system-info',
      place,
      `the CMap is of ${file.text(other, 'Ordering')}, the font of ${ordering}`,
    )
  const map = file.get(descendant, 'CIDToGIDMap')
  if (file.name(descendant, 'Subtype') === 'CIDFontType2' && !isStream(map) && nameOf(map) !== 'Identity')
    report('cid-to-gid-map', place, `CIDToGIDMap ${described(map)}`)
}

function checkProgram(document: Document, font: Font, codes: ReadonlyMap<number, Page>): void {
  const {report, file} = document
  const {place, program, trueType} = font
  if (!program) {
    if (file.name(font.dict, 'Subtype') !== 'Type3') report('font-embedded', place, 'no program')
    return
  }
  if (font.isByGlyph && !trueType) report('font-program', place, 'a program that cannot be read')
  if (!trueType) return
  for (const [code, page] of codes) {
    const glyph = font.glyph(code)
    const at = `${page.place}, ${place}`
    if (glyph === 0) report('notdef', at, `code ${code}`)
    if (glyph >= trueType.glyphs) {
      report('font-program', at, `glyph ${glyph} of ${trueType.glyphs}`)
      continue
    }
    const own = (trueType.advance(glyph) * 1000) / trueType.unitsPerEm
    if (Math.abs(own - font.width(code)) > 1)
      report('glyph-width', at, `glyph ${glyph} is ${round(own)} wide, not ${round(font.width(code))}`)
  }
  const set = font.descriptor && file.stream(font.descriptor, 'CIDSet')
  if (!set) return
  const bits = file.data(set)
  const isIn = (code: number): boolean => ((bits[code >> 3] ?? 0) & (0x80 >> (code & 7))) !== 0
  const missing = Array.from({length: trueType.glyphs}, (_, code) => code).find((code) => !isIn(code))
  if (missing !== undefined) report('cid-set', place, `glyph ${missing} is not in it`)
}

function round(width: number): number {
  return Math.round(width * 100) / 100
}

function checkText({report}: Document, {map, place}: Font, codes: ReadonlyMap<number, Page>): void {
  if (!map) {
    report('to-unicode', place, 'no ToUnicode map')
    return
  }
  for (const [code, page] of codes) {
    const text = map.texts.get(code)
    if (text === undefined || text === '')
      report('to-unicode', `${page.place}, ${place}`, `code ${code} has no text`)
    else if (/[\0\ufeff\ufffe]/.test(text))
      report('to-unicode-value', `${page.place}, ${place}`, `code ${code} is ${codePoints(text)}`)
  }
}

export type FontFact = {readonly name: string; readonly embedded: boolean; readonly glyphs: number}

/** Faces with the count of codes that they show, by name. */
export function fontFacts({fonts}: Used): readonly FontFact[] {
  return [...fonts]
    .map(([{name, program}, codes]) => ({
      name: textString(name),
      embedded: program !== null,
      glyphs: codes.size,
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
}
