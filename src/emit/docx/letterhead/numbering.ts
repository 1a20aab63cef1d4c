/** Our lists behind those of the letterhead (ISO/IEC 29500-1 §17.9). */

import type {Element} from 'xast'
import type {StyleMap} from './styles.ts'
import {attributeOf, childOf, childrenOf, elementsOf, valueIn, withoutElements} from './xml.ts'

/**
 * Adds our definitions and instances to a part of numbering.
 *
 * @param used ids of our instances.
 * @returns ids in the letterhead, by ours.
 */
export function addLists(
  theirs: Element,
  ours: Element,
  used: ReadonlySet<string>,
  styles: StyleMap,
): ReadonlyMap<string, string> {
  const instances = childrenOf(ours, 'w:num').filter((each) => used.has(attributeOf(each, 'w:numId') ?? ''))
  const wanted = new Set(instances.map((each) => valueIn(each, 'w:abstractNumId')))
  const definitions = childrenOf(ours, 'w:abstractNum')
    .filter((each) => wanted.has(attributeOf(each, 'w:abstractNumId')))
    .map((each) => plain(structuredClone(each)))
  const definitionIds = fresh(theirs, 'w:abstractNum', 'w:abstractNumId', definitions)
  for (const definition of definitions) linked(definition, styles)
  const copies = instances.map((each) => structuredClone(each))
  const ids = fresh(theirs, 'w:num', 'w:numId', copies)
  for (const copy of copies) {
    const definition = childOf(copy, 'w:abstractNumId')
    if (definition)
      definition.attributes['w:val'] = definitionIds.get(attributeOf(definition, 'w:val') ?? '') ?? ''
  }
  insertAfter(theirs, ['w:numPicBullet', 'w:abstractNum'], definitions)
  insertAfter(theirs, ['w:numPicBullet', 'w:abstractNum', 'w:num'], copies)
  return ids
}

/** Without what only later versions of Word know, whose namespaces a letterhead may not have (ISO/IEC 29500-3). */
function plain(definition: Element): Element {
  for (const element of elementsOf(definition))
    for (const name of Object.keys(element.attributes))
      if (!name.startsWith('w:')) delete element.attributes[name]
  return definition
}

/** Gives copies ids past those of the letterhead. */
function fresh(
  theirs: Element,
  name: string,
  attribute: string,
  copies: readonly Element[],
): ReadonlyMap<string, string> {
  let last = Math.max(0, ...childrenOf(theirs, name).map((each) => Number(attributeOf(each, attribute)) || 0))
  const ids = new Map<string, string>()
  for (const copy of copies) {
    last++
    ids.set(attributeOf(copy, attribute) ?? '', String(last))
    copy.attributes[attribute] = String(last)
  }
  return ids
}

/** A level names the style that it belongs to; one of the letterhead's own keeps the list that it has. */
function linked(definition: Element, styles: StyleMap): void {
  for (const level of childrenOf(definition, 'w:lvl')) {
    const style = childOf(level, 'w:pStyle')
    if (!style) continue
    const id = attributeOf(style, 'w:val') ?? ''
    const mapped = styles.isTheirs(id) ? undefined : styles.idOf(id)
    if (mapped === undefined) withoutElements(level, (each) => each === style)
    else style.attributes['w:val'] = mapped
  }
}

/** The schema has definitions, then instances, then the rest. */
function insertAfter(parent: Element, names: readonly string[], elements: readonly Element[]): void {
  const last = parent.children.findLastIndex(
    (child) => child.type === 'element' && names.includes(child.name),
  )
  parent.children.splice(last + 1, 0, ...elements)
}
