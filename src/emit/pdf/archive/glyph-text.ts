/** What the glyphs of a page say, and whether their faces say it right. ISO 32000-1 9.10.3. */

import {codeAt} from '../content-tokens.ts'
import {unpack} from '../page-content.ts'
import {PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRawStream, PDFRef} from '../pdf-library.ts'

/**
 * What a code of a face says.
 *
 * @throws where a face says nothing of a code that is shown, or says one of the look-alikes that Han have for other
 * purposes: a search for the word would not find it (radicals, U+2E80 to U+2FDF; compatibility forms, U+F900 to U+FAFF
 * and U+2F800 to U+2FA1F; private use).
 */
export type FaceText = (code: number) => string

/** Faces by their object; each is read once a document, and each of its codes is looked at once. */
export function createFaces({context}: PDFDocument): (font: PDFObject | undefined) => FaceText {
  const known = new Map<PDFObject, FaceText>()
  return (font) => {
    if (!(font instanceof PDFRef)) throw new Error('The page uses a face that it does not have')
    const face = known.get(font) ?? faceOf(context.lookup(font, PDFDict), context)
    known.set(font, face)
    return face
  }
}

function faceOf(font: PDFDict, context: PDFDocument['context']): FaceText {
  const texts = readFace(font, context)
  const sound = new Map<number, string>()
  return (code) => {
    const known = sound.get(code)
    if (known !== undefined) return known
    const text = texts.get(code)
    if (text === undefined || text === '' || lookAlike.test(text)) {
      const name = font.get(PDFName.of('BaseFont'))
      throw new Error(`The face ${name} says ${text ? JSON.stringify(text) : 'nothing'} of its glyph ${code}`)
    }
    sound.set(code, text)
    return text
  }
}

const lookAlike =
  /[\u2e80-\u2fdf\ue000-\uf8ff\uf900-\ufaff\u{2f800}-\u{2fa1f}\u{f0000}-\u{10ffff}\0\ufeff\ufffe]/u

function readFace(font: PDFDict, context: PDFDocument['context']): ReadonlyMap<number, string> {
  const stream = context.lookup(font.get(PDFName.of('ToUnicode')))
  if (!(stream instanceof PDFRawStream))
    throw new Error(`The face ${font.get(PDFName.of('BaseFont'))} says nothing of its glyphs`)
  const texts = readCodeMap(Buffer.from(unpack(stream)).toString('latin1'))
  const mended = new Map([...texts].map(([code, text]) => [code, withoutLookAlikes(text)]))
  if ([...mended].some(([code, text]) => texts.get(code) !== text)) {
    const written = PDFRawStream.of(context.obj({}), Buffer.from(writeCodeMap(mended), 'latin1'))
    font.set(PDFName.of('ToUnicode'), context.register(written))
  }
  return mended
}

/** The Han itself for a form of it that a text search does not find: where Unicode says which it is. */
function withoutLookAlikes(text: string): string {
  return text.replace(/[\u2e80-\u2fdf\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu, (char) => char.normalize('NFKC'))
}

/** Entries in a block of a code map. Adobe Technical Note 5411. */
const mostEntries = 100

function writeCodeMap(texts: ReadonlyMap<number, string>): string {
  const hexadecimal = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0')
  const entries = [...texts]
    .sort(([one], [other]) => one - other)
    .map(([code, text]) => {
      const units = Array.from({length: text.length}, (_, at) => hexadecimal(text.charCodeAt(at)))
      return `<${hexadecimal(code)}> <${units.join('')}>`
    })
  const blocks = Array.from({length: Math.ceil(entries.length / mostEntries)}, (_, at) => {
    const block = entries.slice(at * mostEntries, (at + 1) * mostEntries)
    return `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`
  })
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('')}endcmap
CMapName currentdict /CMap defineresource pop
end
end`
}

/** Source: Adobe Technical Note 5411, ToUnicode Mapping File Tutorial. */
function readCodeMap(map: string): ReadonlyMap<number, string> {
  const texts = new Map<number, string>()
  for (const [, entries = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of entries.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>/g))
      texts.set(Number.parseInt(code, 16), decode(text))
  }
  for (const [, entries = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [whole, first = '', last = '', text = ''] of entries.matchAll(
      /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]+)>|\[[^\]]*\])/g,
    )) {
      if (text === '') throw new Error(`A face tells its codes in a way that is not known: ${whole}`)
      const from = Number.parseInt(first, 16)
      for (let code = from; code <= Number.parseInt(last, 16); code++)
        texts.set(code, after(text, code - from))
    }
  }
  return texts
}

function decode(hexadecimal: string): string {
  return Buffer.from(hexadecimal, 'hex').swap16().toString('utf16le')
}

/** The text so many steps after the first of a range. */
function after(hexadecimal: string, steps: number): string {
  const head = hexadecimal.slice(0, -4)
  const tail = Number.parseInt(hexadecimal.slice(-4), 16) + steps
  return decode(head + tail.toString(16).padStart(4, '0'))
}

/** The codes that an operation shows. @throws where they are not two bytes each, in hexadecimal, as Chromium writes them. */
export function codesOf(operands: readonly string[]): readonly number[] {
  const codes: number[] = []
  for (const operand of operands) {
    if (operand.includes('(')) throw new Error('The page shows text whose codes are not hexadecimal')
    for (let open = operand.indexOf('<'); open >= 0; open = operand.indexOf('<', open + 1)) {
      const end = operand.indexOf('>', open)
      for (let at = open + 1; at + 4 <= end; at += 4) codes.push(codeAt(operand, at))
    }
  }
  return codes
}
