/** A small writer of XML. What it writes is text, so that a part is joined from its pieces in one pass. */

import {escapeXml} from '../../outline/xml-text.ts'

/** Well-formed content of an element: elements, and text that is escaped. */
export type Xml = string

/** Attributes that are `undefined` are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

/** @param attributes their values as they are meant, not escaped. */
export function element(name: string, attributes: Attributes, ...content: readonly Xml[]): Xml {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeXml(String(value))}"`],
  )
  const inner = content.join('')
  return inner === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inner}</${name}>`
}

/** An element that has something to say, or nothing. */
export function wanted(name: string, attributes: Attributes, ...content: readonly Xml[]): Xml {
  const empty = Object.values(attributes).every((value) => value === undefined)
  return empty && content.join('') === '' ? '' : element(name, attributes, ...content)
}

/** Twips as the points that OpenDocument takes (OpenDocument 1.3 part 3 §18.3.18). */
export function points(twips: number): string {
  return `${Number((twips / 20).toFixed(2))}pt`
}

const namespaces = {
  office: 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  style: 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
  text: 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  table: 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
  draw: 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0',
  fo: 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
  svg: 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0',
  xlink: 'http://www.w3.org/1999/xlink',
  dc: 'http://purl.org/dc/elements/1.1/',
  meta: 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0',
  config: 'urn:oasis:names:tc:opendocument:xmlns:config:1.0',
  ooo: 'http://openoffice.org/2004/office',
} as const

export const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'

export const odfVersion = '1.3'

/** The root of a part, with the namespaces that it uses (OpenDocument 1.3 part 3 §3.1.3). */
export function root(
  name: string,
  uses: readonly (keyof typeof namespaces)[],
  ...content: readonly Xml[]
): Xml {
  const declared = Object.fromEntries(uses.map((prefix) => [`xmlns:${prefix}`, namespaces[prefix]]))
  return declaration + element(name, {...declared, 'office:version': odfVersion}, ...content)
}
