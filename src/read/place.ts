/** Where things stand in the file. */

import type {Position} from 'unist'

type Placed = {readonly position?: Position | undefined}

/** From the start of the first to the end of the last; `null` where these are not known. */
export function spanOf(nodes: readonly Placed[]): Position | null {
  const start = nodes[0]?.position?.start
  const end = nodes.at(-1)?.position?.end
  return start && end ? {start, end} : null
}

/** Where a parsed node stands. */
export function positionOf({position}: Placed): Position {
  return position ?? {start: {line: 1, column: 1}, end: {line: 1, column: 1}}
}
