import type {Nodes} from 'mdast'
import type {Both, Outline, OutlineNode, Side} from './types.ts'

/** All nodes in document order, parents before their children. */
export function* walk(nodes: readonly OutlineNode[]): Generator<OutlineNode> {
  for (const node of nodes) {
    yield node
    yield* walk(node.children)
  }
}

/** All that has two sides, in document order: the lead, then the nodes. */
export function* walkSides({summary, children}: Outline): Generator<Both<Side | null>> {
  yield summary
  yield* walk(children)
}

/** All mdast nodes of some content, parents before their children. */
export function* walkContent(nodes: readonly Nodes[]): Generator<Nodes> {
  for (const node of nodes) {
    yield node
    if ('children' in node) yield* walkContent(node.children)
  }
}
