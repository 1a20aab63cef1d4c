/**
 * Glyphs numbered as they appear. Chromium names a glyph by its number in the face that it was given, and that face may hold
 * whatever else is printed in the same batch; so the numbers are given anew, and the file says the same wherever it was printed.
 */

import {readCodeMap, writeCodeMap} from './code-map.ts'
import type {Operation} from './content-stream.ts'
import {writeCode} from './content-tokens.ts'
import type {Drawings} from './drawings.ts'
import {descendantOf, readWidths, writeWidths} from './glyph-widths.ts'
import {unpack} from './page-content.ts'
import {PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFRef} from './pdf-library.ts'
import {pickGlyphs} from './strip-font.ts'

/** What shows glyphs. ISO 32000-1 9.4.3. */
const showing = new Set(['Tj', 'TJ', "'", '"'])

type Numbering = {
  readonly fonts: Set<PDFDict>
  /** Codes as they are written, by what they were: four digits. */
  readonly codes: Map<string, string>
  /** Whether a text was found whose codes are not written like that. */
  isStrange: boolean
}

/** Numberings by the name that a page has for a font, with its slash. */
type Names = ReadonlyMap<string, Numbering>

/**
 * Numbers the glyphs of each face in the order in which the pages show them, from 1, and takes all others out of it.
 * A face that anything else than a page refers to, or whose codes are not two bytes in hexadecimal, stays as it is.
 *
 * @param drawings of all pages; changed.
 * @returns the files of the faces that are done.
 */
export function numberGlyphs(document: PDFDocument, drawings: Drawings): ReadonlySet<PDFRef> {
  const numberings = new Map<PDFRef, Numbering>()
  const names = new Map([...drawings.keys()].map((leaf) => [leaf, namesOf(leaf.Resources(), numberings)]))
  for (const resources of elsewhere(document))
    for (const numbering of namesOf(resources, numberings).values()) numbering.isStrange = true
  for (const [leaf, operations] of drawings) collect(operations, names.get(leaf) ?? new Map())
  for (const [leaf, operations] of drawings)
    drawings.set(leaf, rewrite(operations, names.get(leaf) ?? new Map()))
  const done = new Set<PDFRef>()
  for (const [file, numbering] of numberings) {
    if (numbering.isStrange) continue
    apply(document, file, numbering)
    done.add(file)
  }
  return done
}

function namesOf(resources: PDFDict | undefined, numberings: Map<PDFRef, Numbering>): Names {
  const names = new Map<string, Numbering>()
  const fonts = resources?.lookupMaybe(PDFName.of('Font'), PDFDict)
  for (const name of fonts?.keys() ?? []) {
    const font = fonts?.lookupMaybe(name, PDFDict)
    const file = font && fileOf(font)
    if (!font || !file) continue
    const numbering = numberings.get(file) ?? {fonts: new Set(), codes: new Map(), isStrange: false}
    numbering.fonts.add(font)
    numberings.set(file, numbering)
    names.set(name.toString(), numbering)
  }
  return names
}

/** The file of a face whose codes are the numbers of its glyphs. ISO 32000-1 9.7.4.2, 9.7.5.2. */
function fileOf(font: PDFDict): PDFRef | null {
  const descendant = descendantOf(font)
  if (font.get(PDFName.of('Encoding')) !== PDFName.of('Identity-H')) return null
  if (descendant?.get(PDFName.of('Subtype')) !== PDFName.of('CIDFontType2')) return null
  if (descendant.get(PDFName.of('CIDToGIDMap')) !== PDFName.of('Identity')) return null
  const file = descendant.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict)?.get(PDFName.of('FontFile2'))
  return file instanceof PDFRef ? file : null
}

/** What drawings other than those of pages have at hand: forms, patterns. */
function* elsewhere({context}: PDFDocument): Generator<PDFDict> {
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue
    const resources = object.dict.lookupMaybe(PDFName.of('Resources'), PDFDict)
    if (resources) yield resources
  }
}

/** Goes through what is shown, with the font of each. */
function eachShown(
  operations: readonly Operation[],
  names: Names,
  see: (operation: Operation, numbering: Numbering) => Operation,
): readonly Operation[] {
  const outer: (Numbering | undefined)[] = []
  let font: Numbering | undefined
  return operations.map((operation) => {
    const {operator, operands} = operation
    if (operator === 'Tf') font = names.get(operands[0] ?? '')
    else if (operator === 'q') outer.push(font)
    else if (operator === 'Q') font = outer.pop()
    return font && showing.has(operator) ? see(operation, font) : operation
  })
}

function collect(operations: readonly Operation[], names: Names): void {
  eachShown(operations, names, (operation, numbering) => {
    for (const operand of operation.operands) {
      if (operand.includes('(')) numbering.isStrange = true
      for (const digits of stringsIn(operand)) {
        if (digits.length % 4 !== 0) numbering.isStrange = true
        for (let at = 0; at < digits.length; at += 4) {
          const code = digits.slice(at, at + 4)
          // The glyph for what is missing keeps its number.
          if (!numbering.codes.has(code)) numbering.codes.set(code, nextOf(numbering.codes, code))
        }
      }
    }
    return operation
  })
}

function nextOf(codes: Map<string, string>, code: string): string {
  const missing = '0000'
  if (code === missing) return missing
  return writeCode(codes.size + (codes.has(missing) ? 0 : 1))
}

function* stringsIn(operand: string): Generator<string> {
  for (let open = operand.indexOf('<'); open >= 0; open = operand.indexOf('<', open + 1))
    yield operand.slice(open + 1, operand.indexOf('>', open))
}

function rewrite(operations: readonly Operation[], names: Names): readonly Operation[] {
  return eachShown(operations, names, (operation, {codes, isStrange}) => {
    if (isStrange) return operation
    return {...operation, operands: operation.operands.map((operand) => recode(operand, codes))}
  })
}

function recode(operand: string, codes: ReadonlyMap<string, string>): string {
  let text = ''
  let at = 0
  for (let open = operand.indexOf('<'); open >= 0; open = operand.indexOf('<', at)) {
    const end = operand.indexOf('>', open)
    text += operand.slice(at, open + 1)
    for (let digit = open + 1; digit < end; digit += 4) text += codes.get(operand.slice(digit, digit + 4))
    at = end
  }
  return text + operand.slice(at)
}

function apply({context}: PDFDocument, ref: PDFRef, {fonts, codes}: Numbering): void {
  const file = context.lookup(ref)
  if (!(file instanceof PDFRawStream)) return
  const glyphs = [...codes].map(([was, is]) => [Number.parseInt(was, 16), Number.parseInt(is, 16)] as const)
  const byNumber: number[] = [0]
  for (const [was, is] of glyphs) byNumber[is] = was
  const face = pickGlyphs(unpack(file), byNumber)
  context.assign(ref, PDFRawStream.of(context.obj({Length1: face.length}), face))
  for (const font of fonts) {
    const widths = readWidths(font)
    const descendant = descendantOf(font)
    if (widths && descendant)
      writeWidths(
        descendant,
        byNumber.map((glyph) => widths.of.get(glyph) ?? widths.others),
      )
    renumberTexts(font, glyphs)
  }
}

function renumberTexts(font: PDFDict, glyphs: readonly (readonly [was: number, is: number])[]): void {
  const name = PDFName.of('ToUnicode')
  const stream = font.context.lookup(font.get(name))
  if (!(stream instanceof PDFRawStream)) return
  const texts = readCodeMap(Buffer.from(unpack(stream)).toString('latin1'))
  const renumbered = new Map<number, string>()
  for (const [was, is] of glyphs) {
    const text = texts.get(was)
    if (text !== undefined) renumbered.set(is, text)
  }
  const written = PDFRawStream.of(font.context.obj({}), Buffer.from(writeCodeMap(renumbered), 'latin1'))
  font.set(name, font.context.register(written))
}
