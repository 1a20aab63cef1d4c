/**
 * XML of parts that others wrote: parsed, looked into, changed and written again, with all that was in it. What is only
 * read, whatever its prefixes, has the slimmer trees of `import/xml.ts`.
 */

import type {Element, Nodes, Root} from 'xast'
import {fromXml} from 'xast-util-from-xml'
import {toXml} from 'xast-util-to-xml'
import {decodedPart} from '../../../office/open-package.ts'

/**
 * Parses a part.
 *
 * @throws {Error} where it is not well-formed, or has a document type: OPC forbids one (ISO/IEC 29500-2 §6.2.5).
 */
export function parsed(bytes: Uint8Array | string): Root {
  const text = typeof bytes === 'string' ? bytes : decodedPart(bytes)
  const root = fromXml(text)
  if (root.children.some(({type}) => type === 'doctype')) throw new Error('it has a document type')
  return root
}

export function written(root: Root): string {
  return toXml(root, {closeEmptyElements: true, tightClose: true})
}

/** The element of a document. */
export function rootOf(root: Root): Element {
  const element = root.children.find((child) => child.type === 'element')
  if (!element) throw new Error('it has no element')
  return element
}

/** The elements right under one, of a name where one is given. */
export function childrenOf(parent: Element, name?: string): readonly Element[] {
  return parent.children.filter(
    (child): child is Element => child.type === 'element' && (name === undefined || child.name === name),
  )
}

export function childOf(parent: Element, name: string): Element | undefined {
  return childrenOf(parent, name)[0]
}

/** An attribute of a child: most of what WordprocessingML says is said so. */
export function valueIn(parent: Element, name: string, attribute = 'w:val'): string | undefined {
  const child = childOf(parent, name)
  return child && attributeOf(child, attribute)
}

export function attributeOf({attributes}: Element, name: string): string | undefined {
  return attributes[name] ?? undefined
}

/** All elements in a tree, itself among them, in the order of the document. */
export function* elementsOf(node: Nodes): Generator<Element> {
  if (node.type === 'element') yield node
  if (!('children' in node)) return
  for (const child of node.children) yield* elementsOf(child)
}

/** Elements of a name, anywhere in a tree. */
export function named(node: Nodes, name: string): readonly Element[] {
  return [...elementsOf(node)].filter((element) => element.name === name)
}

/** The text of a tree. */
export function textIn(node: Nodes): string {
  if (node.type === 'text' || node.type === 'cdata') return node.value
  return 'children' in node ? node.children.map(textIn).join('') : ''
}

/** Takes elements out of a tree. */
export function withoutElements(parent: Element | Root, unwanted: (element: Element) => boolean): void {
  const kept = parent.children.filter((child) => child.type !== 'element' || !unwanted(child))
  if (kept.length < parent.children.length) parent.children.splice(0, parent.children.length, ...kept)
  for (const child of parent.children) if (child.type === 'element') withoutElements(child, unwanted)
}

export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly Element[] = [],
): Element {
  return {type: 'element', name, attributes: {...attributes}, children: [...children]}
}
