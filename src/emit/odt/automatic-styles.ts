/** Styles that are made for what a named style cannot know; those that say the same are one. */

import {type Attributes, element, type Xml} from './element.ts'

type Family = 'paragraph' | 'text' | 'table' | 'table-column' | 'table-row' | 'table-cell' | 'graphic'

const prefixes: Readonly<Record<Family | 'list', string>> = {
  paragraph: 'P',
  text: 'T',
  table: 'Table',
  'table-column': 'Column',
  'table-row': 'Row',
  'table-cell': 'Cell',
  graphic: 'Frame',
  list: 'L',
}

export type AutomaticStyles = {
  /** The name of the style that says this. */
  readonly style: (family: Family, attributes: Attributes, properties: Xml) => string
  /** The name of a list style, made the first time that its key is asked for. */
  readonly list: (key: string, make: (name: string) => Xml) => string
  /** All of them, in the order in which they were first asked for. */
  readonly xml: () => Xml
}

export function createAutomaticStyles(): AutomaticStyles {
  const made = new Map<string, {readonly name: string; readonly xml: Xml}>()
  const counts = new Map<string, number>()
  const named = (prefix: string, key: string, make: (name: string) => Xml): string => {
    const known = made.get(key)
    if (known) return known.name
    const count = (counts.get(prefix) ?? 0) + 1
    counts.set(prefix, count)
    const name = `${prefix}${count}`
    made.set(key, {name, xml: make(name)})
    return name
  }
  return {
    style: (family, attributes, properties) =>
      named(prefixes[family], JSON.stringify([family, attributes, properties]), (name) =>
        element('style:style', {'style:name': name, 'style:family': family, ...attributes}, properties),
      ),
    list: (key, make) => named(prefixes.list, `list ${key}`, make),
    xml: () => [...made.values()].map(({xml}) => xml).join(''),
  }
}
