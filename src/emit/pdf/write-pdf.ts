/** A document → bytes: only what its catalogue reaches, in object streams. ISO 32000-1 7.5.7, 7.5.8. */

import {createHash} from 'node:crypto'
import {joinTokens, writeNumber} from './content-stream.ts'
import {pack} from './pack.ts'
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
} from './pdf-library.ts'

/** Objects in a stream of them: a reader unpacks one as a whole. */
const mostTogether = 250

/** An object of the file, numbered from 1. */
type Numbered = {readonly number: number; readonly object: PDFObject}

/** Where an object stands: its offset, or the stream of objects that holds it and its place there. */
type Place = readonly [kind: 1 | 2, where: number, index: number]

/**
 * Writes a document as PDF 1.7. Streams that are not compressed already are, but for what the file says of itself, which
 * programs look for in plain text; objects are numbered in the order in which they are first reached; the file's
 * identifier (ISO 32000-1 14.4) comes of what is in it. The same document gives the same bytes.
 */
export function writePdf(document: PDFDocument): Uint8Array {
  const {objects, numbers} = reach(document)
  const streams = objects.filter((each) => each.object instanceof PDFRawStream)
  const others = objects.filter((each) => !(each.object instanceof PDFRawStream))
  const places = new Map<number, Place>()
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  let offset = pieces[0]?.length ?? 0
  const add = (number: number, dictionary: string, data: Uint8Array): void => {
    places.set(number, [1, offset, 0])
    const open = Buffer.from(`${number} 0 obj\n${dictionary}\nstream\n`, 'latin1')
    const piece = Buffer.concat([open, data, Buffer.from('\nendstream\nendobj\n')])
    pieces.push(piece)
    offset += piece.length
  }
  for (const {number, object} of streams) {
    if (object instanceof PDFRawStream) addStream(number, object, numbers, add)
  }
  let next = objects.length + 1
  for (let start = 0; start < others.length; start += mostTogether) {
    const group = others.slice(start, start + mostTogether)
    for (const [index, {number}] of group.entries()) places.set(number, [2, next, index])
    addGroup(next, group, numbers, add)
    next += 1
  }
  const start = offset
  const id = hashOf(pieces)
  const trailer = `${trailerOf(document, numbers)}/ID[<${id}><${id}>]`
  places.set(next, [1, start, 0])
  const rows = tableOf(places, next + 1)
  add(
    next,
    `<</Type/XRef/Size ${next + 1}${trailer}/W[1 4 2]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 7>>/Length ${rows.length}>>`,
    rows,
  )
  pieces.push(Buffer.from(`startxref\n${start}\n%%EOF\n`))
  return Buffer.concat(pieces)
}

/** In hexadecimal, 16 bytes. */
function hashOf(pieces: readonly Uint8Array[]): string {
  const hash = createHash('sha256')
  for (const piece of pieces) hash.update(piece)
  return hash.digest('hex').slice(0, 32)
}

function trailerOf({context: {trailerInfo}}: PDFDocument, numbers: ReadonlyMap<PDFRef, number>): string {
  const entries = [['Root', trailerInfo.Root] as const, ['Info', trailerInfo.Info] as const]
  return entries.map(([name, object]) => (object ? `/${name} ${writeObject(object, numbers)}` : '')).join('')
}

/** Everything that the catalogue and the document's properties lead to. */
function reach({context}: PDFDocument): {
  readonly objects: readonly Numbered[]
  readonly numbers: ReadonlyMap<PDFRef, number>
} {
  const {Root, Info} = context.trailerInfo
  const numbers = new Map<PDFRef, number>()
  const objects: Numbered[] = []
  const open: PDFObject[] = [Root, Info].filter((each) => each !== undefined).reverse()
  for (let object = open.pop(); object; object = open.pop()) {
    if (object instanceof PDFRef) {
      if (numbers.has(object)) continue
      const target = context.lookup(object)
      if (!target) continue
      numbers.set(object, objects.length + 1)
      objects.push({number: objects.length + 1, object: target})
      open.push(target)
    } else open.push(...childrenOf(object).reverse())
  }
  return {objects, numbers}
}

function childrenOf(object: PDFObject): PDFObject[] {
  if (object instanceof PDFArray) return object.asArray()
  const dictionary = object instanceof PDFRawStream ? object.dict : object
  return dictionary instanceof PDFDict
    ? dictionary.entries().flatMap(([name, value]) => (name === lengthName ? [] : [value]))
    : []
}

const lengthName = PDFName.of('Length')
const filterName = PDFName.of('Filter')
/** That of a face's program. ISO 32000-1 table 127. */
const faceLength = PDFName.of('Length1')

type Add = (number: number, dictionary: string, data: Uint8Array) => void

function addStream(
  number: number,
  {dict, contents}: PDFRawStream,
  numbers: ReadonlyMap<PDFRef, number>,
  add: Add,
): void {
  const isKept = dict.has(filterName) || dict.get(PDFName.of('Type')) === PDFName.of('Metadata')
  const data = isKept ? contents : pack(contents, dict.has(faceLength) ? 4 : 7)
  const entries = entriesOf(dict, numbers)
  add(number, `<<${entries}${isKept ? '' : '/Filter/FlateDecode'}/Length ${data.length}>>`, data)
}

function addGroup(
  number: number,
  group: readonly Numbered[],
  numbers: ReadonlyMap<PDFRef, number>,
  add: Add,
): void {
  const texts = group.map(({object}) => writeObject(object, numbers))
  let offset = 0
  const index = texts.map((text, at) => {
    const entry = `${group[at]?.number} ${offset}`
    offset += text.length + 1
    return entry
  })
  const head = `${index.join(' ')}\n`
  const data = pack(Buffer.from(`${head}${texts.join('\n')}\n`, 'latin1'))
  add(
    number,
    `<</Type/ObjStm/N ${group.length}/First ${head.length}/Filter/FlateDecode/Length ${data.length}>>`,
    data,
  )
}

/** Rows of the cross-reference stream, each told as its difference from the one above. */
function tableOf(places: ReadonlyMap<number, Place>, size: number): Uint8Array {
  const rows = Buffer.alloc(size * 8)
  let above: Uint8Array = Buffer.alloc(7)
  for (let number = 0; number < size; number++) {
    const row = Buffer.alloc(7)
    const [kind, where, index] = places.get(number) ?? [0, 0, 0xffff]
    row.writeUInt8(kind, 0)
    row.writeUInt32BE(where, 1)
    row.writeUInt16BE(index, 5)
    rows.writeUInt8(2, number * 8)
    for (const [at, byte] of row.entries())
      rows.writeUInt8((byte - (above[at] ?? 0)) & 0xff, number * 8 + 1 + at)
    above = row
  }
  return pack(rows)
}

/** The shortest text of an object, Latin-1; one that is not there is `null`. @param numbers of all that it may refer to. */
export function writeObject(object: PDFObject, numbers: ReadonlyMap<PDFRef, number>): string {
  if (object instanceof PDFRef) {
    const number = numbers.get(object)
    return number === undefined ? 'null' : `${number} 0 R`
  }
  if (object instanceof PDFArray) {
    return `[${joinTokens(object.asArray().map((each) => writeObject(each, numbers)))}]`
  }
  if (object instanceof PDFDict) return `<<${entriesOf(object, numbers)}>>`
  if (object instanceof PDFNumber) return writeNumber(object.asNumber())
  return object.toString()
}

function entriesOf(dictionary: PDFDict, numbers: ReadonlyMap<PDFRef, number>): string {
  const tokens: string[] = []
  for (const [name, value] of dictionary.entries())
    if (name !== lengthName) tokens.push(name.toString(), writeObject(value, numbers))
  return joinTokens(tokens)
}
