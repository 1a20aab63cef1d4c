/** What a DOCX keeps track of: who changed what, where (ISO/IEC 29500-1 §17.13.5). */

import type {TrackedChange} from '../document.ts'
import {nameOf} from '../names.ts'
import {all, elementsOf, type Xml} from '../xml.ts'

const kinds: Readonly<Record<string, TrackedChange['kind']>> = {
  'w:ins': 'inserted',
  'w:del': 'deleted',
  'w:moveTo': 'moved-here',
  'w:moveFrom': 'moved-away',
  'w:rPrChange': 'formatted',
  'w:pPrChange': 'formatted',
}

/** The changes of a part, in its order; what one hand did in one go and in one place is one change. */
export function changesOf(part: Xml): readonly TrackedChange[] {
  const found: TrackedChange[] = []
  visit(part, {name: null, open: new Map()}, found)
  return found.filter(({text}) => text.trim() !== '')
}

/** Bookmarks of ours: the last one that started, and those that are open. */
type Place = {name: string | null; readonly open: Map<string, string>}

function visit(element: Xml, place: Place, found: TrackedChange[]): void {
  const {name, attributes} = element
  const id = attributes.get('w:id') ?? ''
  const bookmark = attributes.get('w:name') ?? ''
  if (name === 'w:bookmarkStart' && nameOf(bookmark)) {
    place.open.set(id, bookmark)
    place.name = bookmark
  }
  if (name === 'w:bookmarkEnd' && place.open.delete(id)) place.name = [...place.open.values()].at(-1) ?? null
  // A row and a cell are one place, wherever in them the bookmark starts.
  if (name === 'w:tc') place.name = firstName(element) ?? null
  const change = kinds[name]
  const isRow = name === 'w:tr' && marksOf(element, 'w:trPr').length > 0
  if (isRow)
    for (const mark of marksOf(element, 'w:trPr')) add(mark, element, firstName(element) ?? null, found)
  else if (change === 'formatted') return
  else if (change) add(element, element, place.name, found)
  else {
    if (name === 'w:r' && formatted(element)) add(formatted(element) ?? element, element, place.name, found)
    for (const each of elementsOf(element)) visit(each, place, found)
  }
}

function formatted(run: Xml): Xml | undefined {
  return elementsOf(run)
    .flatMap((each) => (each.name === 'w:rPr' ? elementsOf(each) : []))
    .find(({name}) => name === 'w:rPrChange')
}

function marksOf(element: Xml, properties: string): readonly Xml[] {
  return elementsOf(element)
    .filter(({name}) => name === properties)
    .flatMap(elementsOf)
    .filter(({name}) => name === 'w:ins' || name === 'w:del')
}

function firstName(element: Xml): string | undefined {
  for (const {attributes} of all(element, 'w:bookmarkStart')) {
    const name = attributes.get('w:name') ?? ''
    if (nameOf(name)) return name
  }
  return undefined
}

function add(change: Xml, content: Xml, name: string | null, found: TrackedChange[]): void {
  const made: TrackedChange = {
    kind: kinds[change.name] ?? 'formatted',
    who: change.attributes.get('w:author') ?? '',
    when: change.attributes.get('w:date') ?? '',
    text: wordsOf(content),
    name,
  }
  const last = found.at(-1)
  const isSame =
    last &&
    last.kind === made.kind &&
    last.who === made.who &&
    last.when === made.when &&
    last.name === made.name
  if (isSame) found[found.length - 1] = {...last, text: last.text + made.text}
  else found.push(made)
}

function wordsOf(element: Xml): string {
  if (element.name === 'w:t' || element.name === 'w:delText')
    return element.children.map((each) => (typeof each === 'string' ? each : '')).join('')
  if (element.name === 'w:tab') return '\t'
  return elementsOf(element).map(wordsOf).join('')
}
