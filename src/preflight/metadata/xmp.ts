/** XMP packets: properties by namespace. ISO 16684-1. */

import {parseXml, XmlCdata, type XmlDocument, XmlElement, XmlText} from '@rgrove/parse-xml'
import {latin1, utf8} from '../parser/bytes.ts'

type Property = {
  readonly namespace: string
  readonly prefix: string
  readonly name: string
  /** Its text, or those of its items. */
  readonly values: readonly string[]
  readonly element: XmlElement | null
}

export type Xmp = {
  readonly properties: readonly Property[]
  /** Attributes of the packet's header, as they are written; `null` where there is none. */
  readonly header: string | null
}

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'

type Names = ReadonlyMap<string, string>

/** `null` where it is no UTF-8, no XML, or no RDF. */
export function readXmp(data: Uint8Array): Xmp | null {
  const text = utf8(latin1(data, 0, data.length))
  if (text === null || data.length > 2 ** 24) return null
  const document = parsed(text.replace(/^\ufeff/, ''))
  if (!document?.root) return null
  const properties: Property[] = []
  let isRdf = false
  const visit = (element: XmlElement, above: Names, depth: number): void => {
    if (depth > 20) return
    const names = namesIn(element, above)
    const {namespace, name} = resolved(element.name, names)
    if (namespace === rdf && name === 'RDF') isRdf = true
    if (namespace === rdf && name === 'Description') addProperties(element, names, properties)
    else for (const child of elementsOf(element)) visit(child, names, depth + 1)
  }
  visit(document.root, new Map(), 0)
  const header = /<\?xpacket\s+begin=(?:"[^"]*"|'[^']*')([^?]*)\?>/.exec(text)?.[1] ?? null
  return isRdf ? {properties, header} : null
}

function parsed(text: string): XmlDocument | null {
  try {
    return parseXml(text)
  } catch (error) {
    if (error instanceof Error) return null // whatever it says, it is no XML
    throw error
  }
}

export function elementsOf(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => child instanceof XmlElement)
}

function namesIn(element: XmlElement, above: Names): Names {
  const own = Object.entries(element.attributes).filter(([key]) => key.startsWith('xmlns:'))
  return own.length === 0
    ? above
    : new Map([...above, ...own.map(([key, value]) => [key.slice(6), value] as const)])
}

function resolved(
  qualified: string,
  names: Names,
): {readonly namespace: string; readonly prefix: string; readonly name: string} {
  const [prefix = '', name] = qualified.split(':')
  return name === undefined
    ? {namespace: '', prefix: '', name: prefix}
    : {namespace: names.get(prefix) ?? '', prefix, name}
}

function addProperties(description: XmlElement, names: Names, properties: Property[]): void {
  for (const [key, value] of Object.entries(description.attributes)) {
    const found = resolved(key, names)
    if (key.startsWith('xmlns') || key.startsWith('xml:') || found.namespace === rdf) continue
    properties.push({...found, values: [value], element: null})
  }
  for (const element of elementsOf(description)) {
    const own = namesIn(element, names)
    const items = elementsOf(element).flatMap((list) => elementsOf(list))
    const values = items.length > 0 ? items.map(textOf) : [textOf(element)]
    properties.push({...resolved(element.name, own), values, element})
  }
}

export function textOf(element: XmlElement): string {
  return element.children
    .map((child) =>
      child instanceof XmlText || child instanceof XmlCdata
        ? child.text
        : child instanceof XmlElement
          ? textOf(child)
          : '',
    )
    .join('')
    .trim()
}

/** Empty where it is not there. */
export function valuesOf(xmp: Xmp | null, namespace: string, name: string): readonly string[] {
  return xmp?.properties.find((each) => each.namespace === namespace && each.name === name)?.values ?? []
}
