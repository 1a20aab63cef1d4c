/** Rows in their order → the tree that they make. */

import type {Both, Kind, OutlineNode, Side} from '../outline/types.ts'

export type PlacedRow = {
  readonly kind: Exclude<Kind, 'note'>
  /** Of a section its level, of a point its depth, of a text the point that it goes on with; from 1, or 0. */
  readonly depth: number
  /** Whether it stands outside of the sections above it. */
  readonly closes: boolean
  readonly id: string | null
  readonly sides: Both<Side | null>
}

/** A node that is still being filled. */
type Growing = Omit<OutlineNode, 'children'> & {readonly children: OutlineNode[]}

type Open = {readonly node: Growing; readonly depth: number}

/** @returns nodes whose ids are still to be given: those of the rows, or none. */
export function treeOf(rows: readonly PlacedRow[]): readonly OutlineNode[] {
  const roots: OutlineNode[] = []
  let sections: readonly Open[] = []
  let points: readonly Open[] = []
  for (const {kind, depth, closes, id, sides} of rows) {
    const node = {kind, id: id ?? '', ...sides, children: []} as Growing & OutlineNode // its kind is one of theirs
    if (kind === 'section') {
      sections = sections.filter((open) => open.depth < depth)
      points = []
    } else if (closes) sections = []
    if (kind === 'point') points = points.filter((open) => open.depth < depth)
    else if (kind !== 'section') points = points.filter((open) => open.depth <= depth)
    const parent = points.at(-1) ?? sections.at(-1)
    const home = parent ? parent.node.children : roots
    home.push(node)
    if (kind === 'section') sections = [...sections, {node, depth}]
    if (kind === 'point') points = [...points, {node, depth}]
  }
  return roots
}
