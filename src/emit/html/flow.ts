/** Flat rows → headings, blocks and nested lists, for text that is not set in columns. */

import type {Row} from '../../edition/handout.ts'

type FlowItem = {readonly row: Row; readonly children: Flow[]}

export type Flow =
  | {readonly type: 'block'; readonly row: Row}
  /** `start` is the number of the first item; `null` for bullets. */
  | {readonly type: 'list'; readonly depth: number; readonly start: number | null; readonly items: FlowItem[]}

/** Nests points by depth. A block with a depth stands in the item above it. */
export function flowOf(rows: readonly Row[]): readonly Flow[] {
  const root: Flow[] = []
  const path: FlowItem[] = []
  for (const row of rows) {
    const depth = row.kind === 'section' ? 0 : row.depth
    path.length = Math.min(path.length, row.kind === 'point' ? Math.max(depth - 1, 0) : depth)
    const siblings = path.at(-1)?.children ?? root
    if (row.kind !== 'point') {
      siblings.push({type: 'block', row})
      continue
    }
    const item: FlowItem = {row, children: []}
    const last = siblings.at(-1)
    if (last?.type === 'list' && goesOn(last.items.at(-1)?.row.ordinal ?? null, row.ordinal))
      last.items.push(item)
    else siblings.push({type: 'list', depth, start: row.ordinal, items: [item]})
    path.push(item)
  }
  return root
}

/** A number that does not follow the one before it starts a list. */
function goesOn(last: number | null, ordinal: number | null): boolean {
  return last === null || ordinal === null ? last === ordinal : ordinal === last + 1
}
