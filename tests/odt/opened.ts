/** A printed document, opened: its parts as text, and its text as a program reads it that is not ours. */

import {strFromU8, unzipSync} from 'fflate'
import {XmlDocument, XmlElement, type XmlTreeNode} from 'libxml2-wasm'
import type {Handout} from '../../src/edition/handout.ts'
import type {EmitContext} from '../../src/emit/emitter.ts'
import {odtEmitter} from '../../src/emit/odt/odt.ts'
import {context} from '../docx/handout.ts'

export type Opened = {
  readonly bytes: Uint8Array
  /** By path, in the order of the package. */
  readonly parts: ReadonlyMap<string, string>
  readonly content: string
  readonly styles: string
}

export async function opened(handout: Handout, given: EmitContext = context()): Promise<Opened> {
  const bytes = await odtEmitter.emit(handout, given)
  const files = Object.entries(unzipSync(bytes))
  const parts = new Map(files.map(([path, content]) => [path, strFromU8(content)]))
  const part = (path: string) => parts.get(path) ?? ''
  return {bytes, parts, content: part('content.xml'), styles: part('styles.xml')}
}

type Reader = {text: string; readonly marks: Map<string, {readonly from: number; readonly to: number}>}

/** What stands in the text, and between the two ends of each bookmark; notes apart. Paragraphs end with a line feed. */
export function readText(content: string): {
  readonly text: string
  readonly marked: ReadonlyMap<string, string>
} {
  const document = XmlDocument.fromString(content)
  const reader: Reader = {text: '', marks: new Map()}
  const [body] = document.root.find('//office:text', {
    office: 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  })
  if (!(body instanceof XmlElement)) throw new Error('No text')
  read(body, reader)
  const marked = [...reader.marks].map(([name, {from, to}]) => [name, reader.text.slice(from, to)] as const)
  document.dispose()
  return {text: reader.text, marked: new Map(marked)}
}

function read(element: XmlElement, reader: Reader): void {
  const start = reader.text.length
  for (const node of childrenOf(element)) {
    if (!(node instanceof XmlElement)) {
      if (isInParagraph(element)) reader.text += collapsed(node.content, reader.text.slice(start))
      continue
    }
    const name = `${node.prefix}:${node.name}`
    const mark = node.attr('name', 'text')?.value ?? ''
    if (name === 'text:s') reader.text += ' '.repeat(Number(node.attr('c', 'text')?.value ?? 1))
    else if (name === 'text:tab') reader.text += '\t'
    else if (name === 'text:line-break') reader.text += '\n'
    else if (name === 'text:bookmark-start')
      reader.marks.set(mark, {from: reader.text.length, to: reader.text.length})
    else if (name === 'text:bookmark-end')
      reader.marks.set(mark, {from: reader.marks.get(mark)?.from ?? 0, to: reader.text.length})
    else if (!['text:note', 'table:title', 'draw:frame', 'text:bookmark-ref'].includes(name))
      read(node, reader)
    if (name === 'text:p' || name === 'text:h') reader.text += '\n'
  }
}

/** White space as OpenDocument 1.3 part 3 §6.1.2 has it, but that it knows no spaces before a text. */
function collapsed(text: string, before: string): string {
  const one = text.replace(/[ \t\r\n]+/g, ' ')
  return before.endsWith(' ') ? one.replace(/^ /, '') : one
}

function isInParagraph(element: XmlElement): boolean {
  return ['p', 'h', 'span', 'a'].includes(element.name)
}

function childrenOf(element: XmlElement): readonly XmlTreeNode[] {
  const children: XmlTreeNode[] = []
  for (let child = element.firstChild; child !== null; child = child.next) children.push(child)
  return children
}
