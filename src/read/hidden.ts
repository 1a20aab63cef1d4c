/** Marks that a parser shall not see, though all else of the text stays where it is. */

import type {Nodes, Root} from 'mdast'
import {walkContent} from '../outline/walk.ts'

/** Marks and what stands for them: characters that no text holds (Unicode 23.7, "Noncharacters"), each one unit long. */
const stands: ReadonlyMap<string, string> = new Map(
  [...'> *_~<[]`'].map((mark, index) => [mark, String.fromCharCode(0xfdd0 + index)]),
)
const marks: ReadonlyMap<string, string> = new Map([...stands].map(([mark, stand]) => [stand, mark]))
const anyStand = new RegExp(`[${[...marks.keys()].join('')}]`, 'g')

/** Text of the source that a node may hold. */
const fields = ['value', 'url', 'title', 'alt', 'label', 'identifier', 'lang', 'meta'] as const

/** What hides a mark; all else is itself. */
export function hide(mark: string): string {
  return stands.get(mark) ?? mark
}

/** Puts what was hidden back into a tree, in place. */
export function showHidden(root: Root): void {
  for (const node of walkContent(root.children)) {
    const texts = node as Nodes & Partial<Record<(typeof fields)[number], unknown>> // a node has some of them
    for (const field of fields) {
      const value = texts[field]
      if (typeof value === 'string')
        texts[field] = value.replace(anyStand, (stand) => marks.get(stand) ?? stand)
    }
  }
}
