/** The footnotes of a handout. */

import type {Nodes} from 'mdast'
import type {Language, Outline, OutlineNode} from '../outline/types.ts'
import type {Cell, Note, Part} from './handout.ts'
import {cellsOf} from './rows.ts'

/** Footnotes that the parts refer to, in order of first reference, then those that nothing refers to. */
export function notesOf(
  outline: Outline,
  parts: readonly Part[],
  languages: readonly Language[],
): readonly Note[] {
  const nodes = new Map(
    outline.children.filter((node) => node.kind === 'note').map((node) => [node.id, node]),
  )
  const order = new Set<string>()
  const visit = (node: Nodes): void => {
    if (node.type === 'footnoteReference' && !order.has(node.identifier)) {
      order.add(node.identifier)
      const note = nodes.get(node.identifier)
      for (const language of languages) for (const block of note?.[language]?.content ?? []) visit(block)
    }
    if ('children' in node) for (const child of node.children) visit(child)
  }
  for (const part of parts) {
    for (const row of part.rows) for (const cell of row.cells) for (const block of cell.content) visit(block)
  }
  for (const node of nodes.values()) if (languages.some((language) => node[language])) order.add(node.id)
  const known = [...order].flatMap((id) => nodes.get(id) ?? [])
  return known.map((node, index) => ({id: node.id, number: index + 1, cells: noteCells(node, languages)}))
}

/** A note that has just one language serves the other as well. */
function noteCells(node: OutlineNode, languages: readonly Language[]): readonly Cell[] {
  const own = cellsOf(node, languages).filter((cell) => !cell.gap)
  if (own.length > 0) return own
  return cellsOf(node, ['zh', 'en']).filter((cell) => !cell.gap)
}
