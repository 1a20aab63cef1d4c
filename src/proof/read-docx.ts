/** Reads a DOCX as XML: its text in the order of the document, then its notes. ISO/IEC 29500-1 §17. */

import {createHash} from 'node:crypto'
import {letterheadBookmark} from '../edition/bookmarks.ts'
import {child, childrenOf, elementsOf, readXml, type Xml} from '../import/xml.ts'
import {openPackage, relationshipsPath, targetPath} from '../office/open-package.ts'
import {type DocxLanguages, docxLanguages, type Languages} from './docx-languages.ts'
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
  readonly anchors: string[]
  readonly names: Set<string>
  readonly targets: string[]
  readonly pictures: ReadPicture[]
  readonly notes: string[]
  readonly languages: DocxLanguages
  /** By id, of the part that is read. */
  readonly related: ReadonlyMap<string, string>
  readonly parts: ReadonlyMap<string, Uint8Array>
  readonly place: string
}

/** @throws {PackageError} for what is no package; {Refusal} for broken XML. */
export function readDocx(bytes: Uint8Array): ReadBack {
  const {parts} = openPackage(bytes, proofLimits, (path) => /^word\/|\.rels$/.test(path))
  const xml = (path: string): Xml | null => {
    const text = partOf(parts, path)
    return text === null ? null : readXml(text, path)
  }
  const shared = {
    runs: [],
    anchors: [],
    names: new Set<string>(),
    targets: [],
    pictures: [],
    notes: [],
    languages: docxLanguages(xml('word/styles.xml')),
    parts,
  }
  const readPart = (path: string, pick: (root: Xml) => readonly Xml[]): void => {
    const root = xml(path)
    const name = relationshipsPath(path)
    if (root)
      for (const element of pick(root))
        visit(element, noStyle, {...shared, place: path, related: relatedIn(xml(name))})
  }
  readPart('word/document.xml', (root) => childrenOf(root, 'w:body'))
  const order = [...shared.notes] as readonly string[]
  readPart('word/footnotes.xml', (root) =>
    childrenOf(root, 'w:footnote')
      .filter((note) => !note.attributes.has('w:type'))
      .sort((one, other) => placeIn(order, one) - placeIn(order, other)),
  )
  const inner = (shared.anchors as readonly string[]).map(
    (target): ReadLink => ({target: `#${target}`, resolves: shared.names.has(target)}),
  )
  const outer = (shared.targets as readonly string[]).map((target): ReadLink => ({target, resolves: null}))
  return {runs: shared.runs, links: [...outer, ...inner], pictures: shared.pictures}
}

function placeIn(order: readonly string[], note: Xml): number {
  const at = order.indexOf(note.attributes.get('w:id') ?? '')
  return at < 0 ? order.length : at
}

function relatedIn(root: Xml | null): ReadonlyMap<string, string> {
  return new Map(
    (root ? elementsOf(root) : []).map((each) => [
      each.attributes.get('Id') ?? '',
      each.attributes.get('Target') ?? '',
    ]),
  )
}

const noStyle: Languages = {latin: null, han: null}

function visit(element: Xml, languages: Languages, reading: Reading): void {
  for (const each of elementsOf(element)) {
    switch (each.name) {
      case 'w:p': {
        if (isLetterheads(each)) break
        const style = child(child(each, 'w:pPr'), 'w:pStyle')?.attributes.get('w:val')
        visit(each, reading.languages.ofParagraph(style), reading)
        add(blockEnd, null, reading)
        break
      }
      case 'w:r':
        readRun(each, reading.languages.ofRun(child(each, 'w:rPr'), languages), reading)
        break
      case 'w:hyperlink': {
        const id = each.attributes.get('r:id')
        const anchor = each.attributes.get('w:anchor')
        if (id !== undefined) reading.targets.push(reading.related.get(id) ?? '')
        if (anchor !== undefined) reading.anchors.push(anchor)
        visit(each, languages, reading)
        break
      }
      case 'w:bookmarkStart':
        reading.names.add(each.attributes.get('w:name') ?? '')
        break
      case 'w:pPr':
      case 'w:rPr':
      case 'w:tblPr':
      case 'w:sectPr':
      case 'w:del':
        break
      default:
        visit(each, languages, reading)
    }
  }
}

/** What a letterhead says round the briefing is none of its text. */
function isLetterheads(paragraph: Xml): boolean {
  return childrenOf(paragraph, 'w:bookmarkStart').some(({attributes}) =>
    attributes.get('w:name')?.startsWith(letterheadBookmark),
  )
}

function readRun(run: Xml, languages: Languages, reading: Reading): void {
  for (const each of elementsOf(run)) {
    const text = each.children.filter((part) => typeof part === 'string').join('')
    if (each.name === 'w:t') addSaid(text, languages, reading)
    else if (each.name === 'w:tab' || each.name === 'w:br' || each.name === 'w:cr') add(' ', null, reading)
    else if (each.name === 'w:noBreakHyphen') addSaid('\u2011', languages, reading)
    else if (each.name === 'w:footnoteReference') {
      reading.notes.push(each.attributes.get('w:id') ?? '')
      add(noteMark, null, reading)
    } else if (each.name === 'w:drawing') readDrawing(each, reading)
  }
}

/** Letters of East Asia are in one of the languages of a run, and all others in the other. §17.3.2.20 */
function addSaid(text: string, {latin, han}: Languages, reading: Reading): void {
  for (const [piece] of text.matchAll(
    /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]+|[^\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]+/gu,
  ))
    add(piece, /[\u2e80-\u{3ffff}]/u.test(piece[0] ?? '') ? han : latin, reading)
}

function readDrawing(drawing: Xml, reading: Reading): void {
  const found = (element: Xml, name: string): readonly Xml[] =>
    elementsOf(element).flatMap((each) => [...(each.name === name ? [each] : []), ...found(each, name)])
  const alt = found(drawing, 'wp:docPr')[0]?.attributes.get('descr') ?? ''
  for (const blip of found(drawing, 'a:blip')) {
    const target = reading.related.get(blip.attributes.get('r:embed') ?? '') ?? ''
    const bytes = reading.parts.get(targetPath(reading.place, target))
    const sha256 = bytes ? createHash('sha256').update(bytes).digest('hex') : null
    reading.pictures.push({sha256, pixels: null, alt})
  }
}

function add(text: string, language: string | null, {runs, place}: Reading): void {
  runs.push({text, language, place})
}
