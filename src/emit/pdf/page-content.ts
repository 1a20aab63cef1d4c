/** The content of a page, read and written as operations. */

import {inflateSync} from 'node:zlib'
import {type Operation, parseContent, writeContent} from './content-stream.ts'
import {PDFArray, PDFName, type PDFPageLeaf, PDFRawStream} from './pdf-library.ts'

/** @throws where a stream of the page is packed with another filter than Flate. */
export function readPage(page: PDFPageLeaf): readonly Operation[] {
  const contents = page.Contents()
  const streams = contents instanceof PDFArray ? contents.asArray() : contents ? [contents] : []
  const texts = streams.map((each) => textOf(page.context.lookup(each)))
  return parseContent(texts.join('\n'))
}

/** Latin-1, one character a byte. */
function textOf(stream: unknown): string {
  if (!(stream instanceof PDFRawStream)) throw new Error('The content of a page is no stream')
  const filter = stream.dict.lookup(PDFName.of('Filter'))
  if (filter !== undefined && filter !== PDFName.of('FlateDecode'))
    throw new Error(`The content of a page is packed with ${filter}`)
  return Buffer.from(filter ? inflateSync(stream.contents) : stream.contents).toString('latin1')
}

/** Gives a page a content stream of its own, not packed yet. */
export function writePage(page: PDFPageLeaf, operations: readonly Operation[]): void {
  const {context} = page
  const bytes = Buffer.from(writeContent(operations), 'latin1')
  page.set(PDFName.of('Contents'), context.register(PDFRawStream.of(context.obj({}), bytes)))
}
