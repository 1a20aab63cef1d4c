import type {OutlineNode} from './types.ts'

/** All nodes in document order, parents before their children. */
export function* walk(nodes: readonly OutlineNode[]): Generator<OutlineNode> {
  for (const node of nodes) {
    yield node
    yield* walk(node.children)
  }
}
