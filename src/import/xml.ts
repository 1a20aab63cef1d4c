/**
 * XML parts as trees. Names have the prefixes that the standards use, whatever prefix a program wrote; a document type
 * is refused, so that no entity is ever expanded. These trees are for reading alone: what is changed and written again
 * keeps its prefixes, its comments and all else, and is a tree of `emit/docx/letterhead/xml.ts`.
 */

import {parseXml, XmlElement, XmlText} from '@rgrove/parse-xml'
import {Refusal} from './refusal.ts'

export type Xml = {
  /** With the prefix of `prefixes`; as written where the namespace is in none of them. */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (Xml | string)[]
}

const wordprocessing = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const odf = 'urn:oasis:names:tc:opendocument:xmlns:'

/** Namespaces (ISO/IEC 29500, transitional and strict; ODF 1.3) and the prefixes that stand for them here. */
const prefixes: ReadonlyMap<string, string> = new Map([
  [wordprocessing, 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/package/2006/content-types', 'types'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'pic'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
  ['urn:zhenpress:briefing:1', 'zhenpress'],
  ...[
    'office',
    'text',
    'table',
    'style',
    'drawing',
    'meta',
    'manifest',
    'xsl-fo-compatible',
    'svg-compatible',
  ].map((name): [string, string] => [
    `${odf}${name}:1.0`,
    {drawing: 'draw', 'xsl-fo-compatible': 'fo', 'svg-compatible': 'svg'}[name] ?? name,
  ]),
])

/** No document nests so deep; all that walks a tree needs stack. */
const deepest = 500

/**
 * Reads a part.
 *
 * @throws {Refusal} for what is not well-formed, has a document type, or is nested too deep.
 */
export function readXml(source: string, part: string): Xml {
  try {
    const document = parseXml(source, {preserveDocumentType: true})
    if (document.children.some(({type}) => type === 'doctype')) throw doctype(part)
    const {root} = document
    if (root) return slim(root, new Map(), part, 0)
  } catch (error) {
    if (error instanceof Refusal) throw error
    // The parser calls itself for each level: what is nested without end uses up its stack.
    if (error instanceof RangeError) throw tooDeep(part)
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    throw new Refusal('import/broken-xml', {part, reason})
  }
  throw new Refusal('import/broken-xml', {part, reason: 'it is empty', 'reason.zh': '內容是空的'})
}

function doctype(part: string): Refusal {
  const reason = 'it has a document type, which no document of an office program has'
  return new Refusal('import/broken-xml', {part, reason, 'reason.zh': '含有 DOCTYPE，辦公軟體的文件不會有'})
}

function tooDeep(part: string): Refusal {
  return new Refusal('import/broken-xml', {part, reason: 'it is nested too deep', 'reason.zh': '層次過深'})
}

type Scope = ReadonlyMap<string, string>

function slim(element: XmlElement, outer: Scope, part: string, depth: number): Xml {
  if (depth > deepest) throw tooDeep(part)
  const scope = scopeOf(element, outer)
  const attributes = new Map<string, string>()
  for (const [name, value] of Object.entries(element.attributes)) {
    if (!name.startsWith('xmlns')) attributes.set(known(name, scope, false), value)
  }
  const children: (Xml | string)[] = []
  for (const child of element.children) {
    if (child instanceof XmlElement) children.push(slim(child, scope, part, depth + 1))
    else if (child instanceof XmlText) children.push(child.text)
  }
  return {name: known(element.name, scope, true), attributes, children}
}

function scopeOf({attributes}: XmlElement, outer: Scope): Scope {
  const declared = Object.entries(attributes).filter(
    ([name]) => name === 'xmlns' || name.startsWith('xmlns:'),
  )
  if (declared.length === 0) return outer
  return new Map([...outer, ...declared.map(([name, uri]): [string, string] => [name.slice(6), uri])])
}

/** @param isElement attributes without a prefix are in no namespace; elements are in the default one. */
function known(name: string, scope: Scope, isElement: boolean): string {
  const at = name.indexOf(':')
  if (at < 0 && !isElement) return name
  const uri = scope.get(at < 0 ? '' : name.slice(0, at))
  const prefix = uri === undefined ? undefined : prefixes.get(uri)
  return prefix === undefined ? name : `${prefix}:${name.slice(at + 1)}`
}

/** The elements among the children. */
export function elementsOf({children}: Xml): readonly Xml[] {
  return children.filter((child) => typeof child !== 'string')
}

/** The first child of a name. */
export function child(parent: Xml | undefined, name: string): Xml | undefined {
  return parent && elementsOf(parent).find((each) => each.name === name)
}

export function childrenOf(parent: Xml | undefined, name: string): readonly Xml[] {
  return parent ? elementsOf(parent).filter((each) => each.name === name) : []
}

/** The first element of a name, at whatever depth; itself too. */
export function find(element: Xml | undefined, name: string): Xml | undefined {
  if (!element || element.name === name) return element
  for (const each of elementsOf(element)) {
    const found = find(each, name)
    if (found) return found
  }
  return undefined
}

/** All elements of a name, at whatever depth, parents before their children. */
export function* all(element: Xml, name: string): Generator<Xml> {
  if (element.name === name) yield element
  for (const each of elementsOf(element)) yield* all(each, name)
}

/** The text of an element and of all in it. */
export function textOf(element: Xml | undefined): string {
  if (!element) return ''
  return element.children.map((each) => (typeof each === 'string' ? each : textOf(each))).join('')
}
