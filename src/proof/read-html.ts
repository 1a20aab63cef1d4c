/** Reads an HTML handout with a parser that did not write it. */

import {createHash} from 'node:crypto'
import type {Element, ElementContent, Root} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {
  blockEnd,
  noteMark,
  type ReadBack,
  type ReadLink,
  type ReadPicture,
  type ReadRun,
} from './read-back.ts'

const blocks: ReadonlySet<string> = new Set([
  ...['html', 'body', 'main', 'header', 'footer', 'section', 'nav', 'div', 'p', 'pre', 'blockquote'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'hr'],
  ...['table', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'caption', 'figure', 'figcaption'],
])

/** What is not read: the head, what is hidden, and by which the reader of a screen chooses what to see. */
const isUnread = ({tagName, properties}: Element): boolean =>
  ['head', 'style', 'script', 'template'].includes(tagName) ||
  properties['hidden'] !== undefined ||
  (Array.isArray(properties['className']) && properties['className'].includes('shown'))

type Reading = {
  readonly runs: ReadRun[]
  readonly targets: string[]
  readonly ids: Set<string>
  readonly pictures: ReadPicture[]
}

/** Text in the order of the document, by the language of the nearest element that has one. */
export function readHtml(bytes: Uint8Array): ReadBack {
  const root: Root = fromHtml(new TextDecoder().decode(bytes))
  const reading: Reading = {runs: [], targets: [], ids: new Set(), pictures: []}
  for (const child of root.children)
    if (child.type === 'element') visit(child, {language: null, keeps: false}, reading)
  const links = reading.targets.map((target): ReadLink => {
    if (!target.startsWith('#')) return {target, resolves: null}
    return {target, resolves: reading.ids.has(decodeURIComponent(target.slice(1)))}
  })
  return {runs: reading.runs, links, pictures: reading.pictures}
}

/** `keeps`: line feeds are kept. */
type Place = {readonly language: string | null; readonly keeps: boolean}

function visit(element: Element, outer: Place, reading: Reading): void {
  const {tagName, properties, children} = element
  if (isUnread(element)) return
  const {lang, id, href, src, alt, role} = properties
  const place: Place = {
    language: typeof lang === 'string' ? lang : outer.language,
    keeps: outer.keeps || tagName === 'pre',
  }
  if (typeof id === 'string') reading.ids.add(id)
  if (tagName === 'img') reading.pictures.push(pictureOf(String(src ?? ''), String(alt ?? '')))
  if (tagName === 'br') add(' ', place, reading)
  if (tagName === 'a' && typeof href === 'string') reading.targets.push(href)
  const isBlock = blocks.has(tagName)
  if (isBlock) add(blockEnd, place, reading)
  // Its number stands for the note.
  if (tagName === 'a' && role === 'doc-noteref') add(noteMark, place, reading)
  else for (const child of children) readChild(child, place, reading)
  if (isBlock) add(blockEnd, place, reading)
}

function readChild(child: ElementContent, place: Place, reading: Reading): void {
  if (child.type === 'element') visit(child, place, reading)
  if (child.type === 'text')
    add(place.keeps ? child.value : child.value.replaceAll('\n', ' '), place, reading)
}

function add(text: string, {language}: Place, {runs}: Reading): void {
  runs.push({text, language, place: 'body'})
}

function pictureOf(source: string, alt: string): ReadPicture {
  const [, data] = /^data:[^;,]*;base64,(.*)$/s.exec(source) ?? []
  const sha256 =
    data === undefined ? null : createHash('sha256').update(Buffer.from(data, 'base64')).digest('hex')
  return {sha256, pixels: null, alt}
}
