/** Reads an ODT as XML: its text in the order of the document, then its notes. OpenDocument 1.3 part 3. */

import {createHash} from 'node:crypto'
import {child, find, readXml, type Xml} from '../import/xml.ts'
import {openPackage} from '../office/open-package.ts'
import type {Languages} from './docx-languages.ts'
import {type OdtLanguages, odtLanguages} from './odt-languages.ts'
import {partOf, proofLimits} from './parts.ts'
import {
  blockEnd,
  noteMark,
  type ReadBack,
  type ReadLink,
  type ReadPicture,
  type ReadRun,
} from './read-back.ts'

type Reading = {
  readonly runs: ReadRun[]
  readonly targets: string[]
  readonly names: Set<string>
  readonly pictures: ReadPicture[]
  readonly notes: Xml[]
  readonly languages: OdtLanguages
  readonly parts: ReadonlyMap<string, Uint8Array>
}

/** @throws {PackageError} for what is no package; {Refusal} for broken XML. */
export function readOdt(bytes: Uint8Array): ReadBack {
  const {parts} = openPackage(bytes, proofLimits, (path) => /\.xml$|^Pictures\//.test(path))
  const xml = (path: string): Xml | null => {
    const text = partOf(parts, path)
    return text === null ? null : readXml(text, path)
  }
  const content = xml('content.xml')
  const languages = odtLanguages([xml('styles.xml'), content])
  const reading: Reading = {
    runs: [],
    targets: [],
    names: new Set(),
    pictures: [],
    notes: [],
    languages,
    parts,
  }
  const text = find(content ?? undefined, 'office:text')
  if (text) visit(text, languages.document, reading)
  for (let at = 0; at < reading.notes.length; at++) {
    const body = child(reading.notes[at], 'text:note-body')
    if (body) visit(body, languages.document, reading)
  }
  const links = reading.targets.map(
    (target): ReadLink => ({
      target,
      resolves: target.startsWith('#') ? reading.names.has(target.slice(1)) : null,
    }),
  )
  return {runs: reading.runs, links, pictures: reading.pictures}
}

function visit(element: Xml, languages: Languages, reading: Reading): void {
  for (const each of element.children) {
    if (typeof each === 'string') {
      if (inText.has(element.name)) addSaid(each, languages, reading)
    } else visitElement(each, languages, reading)
  }
}

const inText: ReadonlySet<string> = new Set(['text:p', 'text:h', 'text:span', 'text:a', 'text:bookmark-ref'])

/** What is no text of the body: its words are told elsewhere, or to no reader. */
const unread: ReadonlySet<string> = new Set([
  ...[
    'text:sequence-decls',
    'text:tracked-changes',
    'text:list-header',
    'office:forms',
    'svg:title',
    'svg:desc',
  ],
  ...['table:title', 'table:desc', 'text:table-of-content-source'],
])

function visitElement(element: Xml, languages: Languages, reading: Reading): void {
  const {name, attributes} = element
  if (unread.has(name)) return
  const own = reading.languages.of(attributes.get('text:style-name'), languages, name)
  switch (name) {
    case 'text:p':
    case 'text:h':
      add(blockEnd, null, reading)
      visit(element, own, reading)
      add(blockEnd, null, reading)
      return
    case 'text:s':
    case 'text:tab':
    case 'text:line-break':
      add(' ', null, reading)
      return
    case 'text:note':
      add(noteMark, null, reading)
      reading.notes.push(element)
      return
    case 'text:a':
      reading.targets.push(attributes.get('xlink:href') ?? '')
      visit(element, own, reading)
      return
    case 'text:bookmark':
    case 'text:bookmark-start':
      reading.names.add(attributes.get('text:name') ?? '')
      return
    case 'draw:frame':
      reading.pictures.push(pictureOf(element, reading))
      // A frame may hold text beside its picture.
      visit(element, own, reading)
      return
    default:
      visit(element, inText.has(name) ? own : languages, reading)
  }
}

function pictureOf(frame: Xml, {parts}: Reading): ReadPicture {
  const alt = textOf(child(frame, 'svg:desc')) || textOf(child(frame, 'svg:title'))
  const bytes = parts.get(find(frame, 'draw:image')?.attributes.get('xlink:href') ?? '')
  return {sha256: bytes ? createHash('sha256').update(bytes).digest('hex') : null, pixels: null, alt}
}

function textOf(element: Xml | undefined): string {
  return element
    ? element.children.map((each) => (typeof each === 'string' ? each : textOf(each))).join('')
    : ''
}

const han = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u

function addSaid(text: string, languages: Languages, reading: Reading): void {
  for (const [piece] of text.matchAll(
    /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]+|[^\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]+/gu,
  ))
    add(piece.replaceAll('\n', ' '), han.test(piece) ? languages.han : languages.latin, reading)
}

function add(text: string, language: string | null, {runs}: Reading): void {
  runs.push({text, language, place: 'content.xml'})
}
