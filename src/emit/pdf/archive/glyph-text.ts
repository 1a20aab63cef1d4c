/** What the glyphs of a page say, and whether their faces say it right. ISO 32000-1 9.10.3. */

import {readCodeMap, writeCodeMap} from '../code-map.ts'
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
