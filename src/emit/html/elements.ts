/** What the room asks of elements. */

import type {Element, ElementContent} from 'hast'

/** An element and all that are in it, in the order of the document. */
export function elementsIn(element: Element): readonly Element[] {
  return [
    element,
    ...element.children.flatMap((child) => (child.type === 'element' ? elementsIn(child) : [])),
  ]
}

export function classesOf({properties: {className}}: Pick<Element, 'properties'>): readonly string[] {
  return Array.isArray(className) ? className.map(String) : []
}

export function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(textOf).join('') : ''
}

/** In em: Han and full-width marks are one, letters about a half. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 1 : 0.5), 0)
}
