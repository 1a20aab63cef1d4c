/**
 * What Chromium printed → a document of pdf-lib, whose own reader takes any file, byte by byte, and several times as long.
 * ISO 32000-1 7.3, 7.5.
 */

import {endOfToken, skipSpace} from './content-tokens.ts'
import {
  PDFArray,
  PDFBool,
  PDFCatalog,
  PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFPageLeaf,
  PDFPageTree,
  PDFRawStream,
  PDFRef,
  PDFString,
} from './pdf-library.ts'
import {type PrintObject, partsOf} from './print-parts.ts'

/**
 * @param printed with a classic cross-reference table; its streams stay where they are.
 * @throws where it has another form.
 */
export function loadPrint(printed: Uint8Array): PDFDocument {
  const bytes = Buffer.from(printed.buffer, printed.byteOffset, printed.byteLength)
  const {objects, trailer} = partsOf(bytes.toString('latin1'))
  const context = PDFContext.create()
  for (const object of objects) {
    const read = readObject(object, bytes, context)
    context.assign(PDFRef.of(Number(object.number)), read)
  }
  const entries = new Reader(trailer, 0, context).value()
  if (!(entries instanceof PDFDict)) throw new Error('The PDF has no trailer')
  const [root, info] = [entries.get(PDFName.of('Root')), entries.get(PDFName.of('Info'))]
  context.trailerInfo = {...(root ? {Root: root} : {}), ...(info ? {Info: info} : {})}
  // Its constructor is what `load` calls, and is private by its types alone.
  const document: unknown = Reflect.construct(PDFDocument, [context, true, false])
  if (!(document instanceof PDFDocument)) throw new Error('The PDF has no catalogue')
  return document
}

const head = /^\d+\s+\d+\s+obj/

function readObject({from, to, open}: PrintObject, bytes: Buffer, context: PDFContext): PDFObject {
  const value = new Reader(open, head.exec(open)?.[0].length ?? 0, context).value()
  if (!(value instanceof PDFDict) || from + open.length === to) return value
  const line = from + open.length + 'stream'.length
  const start = bytes[line] === 13 ? line + 2 : line + 1
  const length = value.get(PDFName.of('Length'))
  const isTold = length instanceof PDFNumber && start + length.asNumber() <= to
  const end = isTold ? start + length.asNumber() : bytes.lastIndexOf('endstream', to, 'latin1')
  return PDFRawStream.of(value, bytes.subarray(start, end))
}

/** Values of a text, one after the other. */
class Reader {
  readonly #text: string
  readonly #context: PDFContext
  #at: number

  constructor(text: string, at: number, context: PDFContext) {
    this.#text = text
    this.#at = at
    this.#context = context
  }

  /** @throws where none stands. */
  value(): PDFObject {
    return this.#valueOf(this.#next())
  }

  #next(): string {
    const start = skipSpace(this.#text, this.#at)
    if (start >= this.#text.length) throw new Error('The PDF ends within an object')
    this.#at = endOfToken(this.#text, start)
    return this.#text.slice(start, this.#at)
  }

  #valueOf(token: string): PDFObject {
    const first = token.charCodeAt(0)
    if (first === 0x2f) return PDFName.of(token.slice(1))
    if (token === '<<') return this.#dictionary()
    if (token === '[') return this.#array()
    if (first === 0x28) return PDFString.of(token.slice(1, -1))
    if (first === 0x3c) return PDFHexString.of(token.slice(1, -1))
    if (token === 'true' || token === 'false') return token === 'true' ? PDFBool.True : PDFBool.False
    return token === 'null' ? PDFNull : this.#number(token)
  }

  /** A number, or one of the two that refer to an object. */
  #number(token: string): PDFObject {
    const value = Number(token)
    if (Number.isNaN(value)) throw new Error(`The PDF has “${token.slice(0, 40)}” for a value`)
    reference.lastIndex = this.#at
    const generation = Number.isInteger(value) ? reference.exec(this.#text)?.[1] : undefined
    if (generation === undefined) return PDFNumber.of(value)
    this.#at = reference.lastIndex
    return PDFRef.of(value, Number(generation))
  }

  #array(): PDFArray {
    const array = PDFArray.withContext(this.#context)
    for (let token = this.#next(); token !== ']'; token = this.#next()) array.push(this.#valueOf(token))
    return array
  }

  #dictionary(): PDFDict {
    const entries = new Map<PDFName, PDFObject>()
    for (let token = this.#next(); token !== '>>'; token = this.#next())
      entries.set(PDFName.of(token.slice(1)), this.value())
    const type = entries.get(PDFName.of('Type'))
    if (type === PDFName.of('Catalog')) return PDFCatalog.fromMapWithContext(entries, this.#context)
    if (type === PDFName.of('Pages')) return PDFPageTree.fromMapWithContext(entries, this.#context)
    if (type === PDFName.of('Page')) return PDFPageLeaf.fromMapWithContext(entries, this.#context)
    return PDFDict.fromMapWithContext(entries, this.#context)
  }
}

const reference = /\s+(\d+)\s+R(?![^\s()<>[\]{}/%])/y
