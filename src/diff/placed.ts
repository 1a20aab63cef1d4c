/** The nodes of an outline, each with its place. */

import type {OutlineNode} from '../outline/types.ts'

/** A node in its place. */
export type Placed = {
  readonly node: OutlineNode
  /** In document order, from 0. */
  readonly index: number
  /** How deep it stands among sections, or among points; 0 for others. */
  readonly depth: number
  readonly parent: Placed | null
}

/** All nodes in document order, notes left out. */
export function placedNodes(nodes: readonly OutlineNode[]): readonly Placed[] {
  const placed: Placed[] = []
  const add = (
    some: readonly OutlineNode[],
    parent: Placed | null,
    deep: {section: number; point: number},
  ) => {
    for (const node of some) {
      if (node.kind === 'note') continue
      const section = deep.section + (node.kind === 'section' ? 1 : 0)
      const point = node.kind === 'section' ? 0 : deep.point + (node.kind === 'point' ? 1 : 0)
      const depth = node.kind === 'section' ? section : node.kind === 'point' ? point : 0
      const one: Placed = {node, index: placed.length, depth, parent}
      placed.push(one)
      add(node.children, one, {section, point})
    }
  }
  add(nodes, null, {section: 0, point: 0})
  return placed
}
