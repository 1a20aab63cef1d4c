/** The content of a page, read and written as operations. */

import {inflateSync} from 'node:zlib'
import {type Operation, parseContent, writeContent} from './content-stream.ts'
import {PDFArray, PDFName, type PDFObject, type PDFPageLeaf, PDFRawStream} from './pdf-library.ts'

/** @throws where a stream of the page is packed with another filter than Flate. */
export function readPage(page: PDFPageLeaf): readonly Operation[] {
  const texts = streamsOf(page).map((each) => {
    const stream = page.context.lookup(each)
    if (!(stream instanceof PDFRawStream)) throw new Error('The content of a page is no stream')
    return Buffer.from(unpack(stream)).toString('latin1')
  })
  return parseContent(texts.join('\n'))
}

/** Gives a page a content stream of its own, not packed yet. */
export function writePage(page: PDFPageLeaf, operations: readonly Operation[]): void {
  page.set(PDFName.of('Contents'), streamOf(page, operations))
}

/** Puts operations before what a page holds, which is not read for that. */
export function prependToPage(page: PDFPageLeaf, operations: readonly Operation[]): void {
  const streams = [streamOf(page, operations), ...streamsOf(page)]
  page.set(PDFName.of('Contents'), page.context.obj(streams))
}

/** Operations as the bytes of a stream. */
export function bytesOf(operations: readonly Operation[]): Uint8Array {
  return Buffer.from(writeContent(operations), 'latin1')
}

/** The bytes of a stream. @throws where it is packed with another filter than Flate. */
export function unpack(stream: PDFRawStream): Uint8Array {
  const filter = stream.dict.lookup(PDFName.of('Filter'))
  if (filter !== undefined && filter !== PDFName.of('FlateDecode'))
    throw new Error(`A stream is packed with ${filter}`)
  return filter ? inflateSync(stream.contents) : stream.contents
}

function streamsOf(page: PDFPageLeaf): readonly PDFObject[] {
  const name = PDFName.of('Contents')
  const contents = page.get(name)
  const direct = page.lookup(name)
  if (direct instanceof PDFArray) return direct.asArray()
  return contents ? [contents] : []
}

function streamOf({context}: PDFPageLeaf, operations: readonly Operation[]): PDFObject {
  return context.register(PDFRawStream.of(context.obj({}), bytesOf(operations)))
}
