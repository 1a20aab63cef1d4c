/** A printed document, opened: its parts as text, and a few ways to look into them. */

import {strFromU8, unzipSync} from 'fflate'
import type {Handout} from '../../src/edition/handout.ts'
import {docxEmitter} from '../../src/emit/docx/docx.ts'
import type {EmitContext} from '../../src/emit/emitter.ts'
import {context} from './handout.ts'

export type Opened = {
  readonly bytes: Uint8Array
  /** By path, in the order of the package. */
  readonly parts: ReadonlyMap<string, string>
  readonly document: string
  readonly styles: string
}

export async function opened(handout: Handout, given: EmitContext = context()): Promise<Opened> {
  const bytes = await docxEmitter.emit(handout, given)
  const files = Object.entries(unzipSync(bytes))
  const parts = new Map(files.map(([path, content]) => [path, strFromU8(content)]))
  const part = (path: string) => parts.get(path) ?? ''
  return {bytes, parts, document: part('word/document.xml'), styles: part('word/styles.xml')}
}

/** The elements of a name that do not hold one another, as XML. */
export function elements(xml: string, name: string): readonly string[] {
  return xml.match(new RegExp(`<${name}(?: [^>]*)?(?:/>|>.*?</${name}>)`, 'gs')) ?? []
}

/** All values of an attribute of an element. */
export function values(xml: string, element: string, attribute: string): readonly string[] {
  const tags = xml.match(new RegExp(`<${element} [^>]*>`, 'g')) ?? []
  return tags.flatMap((tag) => new RegExp(` ${attribute}="([^"]*)"`).exec(tag)?.[1] ?? [])
}

/** What a reader reads. */
export function textOf(xml: string): string {
  const texts = xml.match(/<w:t(?: [^>]*)?>[^<]*<\/w:t>|<w:br\/>|<w:tab\/>|<\/w:p>/g) ?? []
  const plain = texts.map((text) => (text.startsWith('<w:t ') || text.startsWith('<w:t>') ? text : '\n'))
  return plain
    .join('')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
}

/** The paragraphs that a text stands in. */
export function paragraphsWith(xml: string, text: string): readonly string[] {
  return elements(xml, 'w:p').filter((paragraph) => textOf(paragraph).includes(text))
}

/** The only paragraph that a text stands in. */
export function paragraphWith(xml: string, text: string): string {
  const found = paragraphsWith(xml, text)
  if (found.length !== 1 || found[0] === undefined)
    throw new Error(`${found.length} paragraphs say “${text}”`)
  return found[0]
}

/** The definition of a style. */
export function style(styles: string, id: string): string {
  const found = elements(styles, 'w:style').find((xml) => xml.includes(` w:styleId="${id}"`))
  if (found === undefined) throw new Error(`No style ${id}`)
  return found
}

/** Style of a paragraph. */
export function styleOf(paragraph: string): string | undefined {
  return values(paragraph, 'w:pStyle', 'w:val')[0]
}
