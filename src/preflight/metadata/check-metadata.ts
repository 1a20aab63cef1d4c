/** XMP metadata and what they claim. ISO 19005-2 6.6, ISO 14289-1 5, 7.1. */

import type {XmlElement} from '@rgrove/parse-xml'
import type {Document} from '../document.ts'
import type {PdfFile} from '../parser/file.ts'
import {textString} from '../parser/text-string.ts'
import type {PdfStandard} from '../standard.ts'
import {namespaces, predefined} from './schemas.ts'
import {elementsOf, readXmp, textOf, valuesOf, type Xmp} from './xmp.ts'

/** `null` where there are none, or none that can be read. @throws Unreadable */
export function xmpOf(file: PdfFile): Xmp | null {
  const stream = file.stream(file.catalogue, 'Metadata')
  return stream && readXmp(file.data(stream))
}

/** What a file says that it keeps. */
export function claimOf(xmp: Xmp | null): PdfStandard | null {
  const part = valuesOf(xmp, namespaces.pdfaid, 'part')[0]
  const level = valuesOf(xmp, namespaces.pdfaid, 'conformance')[0]
  if (level === 'A' && part === '3') return 'a-3a'
  if (level === 'A' && part === '2') return 'a-2a'
  return part === undefined && valuesOf(xmp, namespaces.pdfuaid, 'part')[0] === '1' ? 'ua-1' : null
}

/** @throws Unreadable */
export function checkMetadata(document: Document, xmp: Xmp | null): void {
  const {file, catalogue, report, standard} = document
  const stream = file.stream(catalogue, 'Metadata')
  if (!stream || !xmp) {
    report('metadata', 'catalogue', stream ? 'metadata that are no XML with RDF in it' : 'no Metadata')
    return
  }
  const place = `metadata, ${file.nameOf(stream)}`
  if (file.name(stream.dict, 'Type') !== 'Metadata' || file.name(stream.dict, 'Subtype') !== 'XML')
    report('metadata', place, 'a stream that is not of Type Metadata, Subtype XML')
  if (stream.dict.entries.has('Filter')) report('xmp-plain', place, 'Filter')
  if (xmp.header === null) report('xmp-packet', place, 'no packet header')
  else if (/\b(?:bytes|encoding)\s*=/.test(xmp.header)) report('xmp-packet', place, xmp.header.trim())
  checkClaim(document, xmp, place)
  if (!valuesOf(xmp, namespaces.dc, 'title').some((each) => each !== ''))
    report('title', place, 'no dc:title')
  if (standard !== 'ua-1') checkSchemas(document, xmp, place)
  checkInfo(document, xmp)
}

function checkClaim({standard, report}: Document, xmp: Xmp, place: string): void {
  const part = valuesOf(xmp, namespaces.pdfaid, 'part')[0]
  const level = valuesOf(xmp, namespaces.pdfaid, 'conformance')[0]
  const expected = standard === 'a-2a' ? '2' : '3'
  if (part !== expected || level !== 'A')
    report('pdfa-identification', place, `pdfaid says ${part ?? 'no part'}, ${level ?? 'no level'}`)
  const accessible = valuesOf(xmp, namespaces.pdfuaid, 'part')[0]
  if (accessible !== '1') report('pdfua-identification', place, `pdfuaid says ${accessible ?? 'no part'}`)
  for (const {namespace, prefix, name} of xmp.properties) {
    if (namespace === namespaces.pdfaid && prefix !== 'pdfaid')
      report('pdfa-identification', place, `prefix ${prefix} of ${name}`)
    if (namespace === namespaces.pdfuaid && prefix !== 'pdfuaid')
      report('pdfua-identification', place, `prefix ${prefix} of ${name}`)
  }
}

function checkSchemas({report}: Document, xmp: Xmp, place: string): void {
  const described = describedIn(xmp)
  const seen = new Set<string>()
  for (const {namespace, prefix, name} of xmp.properties) {
    const isKnown = predefined.get(namespace)?.has(name) ?? described.has(`${namespace} ${name}`)
    if (!isKnown) report('xmp-schema', place, `${prefix}:${name} is not described`)
    if (seen.has(`${namespace} ${name}`)) report('metadata', place, `${prefix}:${name} stands twice`)
    seen.add(`${namespace} ${name}`)
  }
}

/** Properties of the extension schemas, as `namespace name`. ISO 19005-2 6.6.2.3.3 */
function describedIn(xmp: Xmp): ReadonlySet<string> {
  const found = new Set<string>()
  const schemas = xmp.properties.find(
    ({namespace, name}) => namespace === namespaces.extension && name === 'schemas',
  )?.element
  for (const schema of schemas ? itemsOf(schemas) : []) {
    const namespace = fieldOf(schema, 'namespaceURI')
    const complete = namespace && fieldOf(schema, 'schema') && fieldOf(schema, 'prefix')
    const property = elementsOf(schema).find(({name}) => name === 'pdfaSchema:property')
    for (const each of property && complete ? itemsOf(property) : []) {
      const named = ['name', 'valueType', 'category', 'description'].map((key) => propertyField(each, key))
      if (named.every((value) => value) && /^(?:internal|external)$/.test(named[2] ?? ''))
        found.add(`${namespace} ${named[0]}`)
    }
  }
  return found
}

/** Those of a bag or sequence; a Description within an item counts as the item. */
function itemsOf(element: XmlElement): readonly XmlElement[] {
  return elementsOf(element)
    .flatMap((list) => elementsOf(list))
    .map((item) => elementsOf(item).find(({name}) => name === 'rdf:Description') ?? item)
}

function fieldOf(element: XmlElement, name: string): string | null {
  return named(element, `pdfaSchema:${name}`)
}

function propertyField(element: XmlElement, name: string): string | null {
  return named(element, `pdfaProperty:${name}`)
}

/** The prefixes are required to be these. ISO 19005-2 6.6.2.3.3 */
function named(element: XmlElement, qualified: string): string | null {
  const child = elementsOf(element).find(({name}) => name === qualified)
  return child ? textOf(child) : (element.attributes[qualified] ?? null)
}

const pairs = [
  ['Title', namespaces.dc, 'title'],
  ['Author', namespaces.dc, 'creator'],
  ['Subject', namespaces.dc, 'description'],
  ['Keywords', namespaces.pdf, 'Keywords'],
  ['Creator', namespaces.xmp, 'CreatorTool'],
  ['Producer', namespaces.pdf, 'Producer'],
  ['CreationDate', namespaces.xmp, 'CreateDate'],
  ['ModDate', namespaces.xmp, 'ModifyDate'],
] as const

function checkInfo({file, report}: Document, xmp: Xmp): void {
  const info = file.dict(file.trailer, 'Info')
  for (const [key, namespace, name] of info ? pairs : []) {
    const bytes = info && file.text(info, key)
    if (bytes === null) continue
    const said = textString(bytes).trim()
    const values = valuesOf(xmp, namespace, name)
    const isSame = key.endsWith('Date')
      ? values.some((each) => digits(each) === digits(said))
      : values.includes(said) || values.join(', ') === said || values.join('; ') === said
    if (!isSame) report('info-agrees', `Info, ${key}`, `“${said}”, and XMP has “${values.join(', ')}”`)
  }
}

/** A date without what the two ways of writing part it with; a zone of nought is one. */
function digits(date: string): string {
  return date.replace(/\D/g, '').replace(/^(\d{14})0{2,4}$/, '$1')
}
