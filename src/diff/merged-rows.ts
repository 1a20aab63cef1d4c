/** The rows of a table in two versions: which is which, and which came or went. */

import {diffArrays} from 'diff'
import type {TableRow} from 'mdast'
import {plainText} from '../outline/plain-text.ts'
import {interleaved, type Step} from './order.ts'

/** In order; heads are each other's, rows that say the same are, and between these rows whose first cell does. */
export function matchedRows(
  old: readonly TableRow[],
  fresh: readonly TableRow[],
): readonly Step<TableRow, TableRow>[] {
  const mates = new Map<TableRow, number>()
  const [head] = fresh
  if (head) mates.set(head, 0)
  let [before, after] = [1, 1]
  let gap: [number, number] = [1, 1]
  const close = (): void => pairByFirst(old, fresh, [gap, [before, after]], mates)
  for (const {count, added, removed} of diffArrays(old.slice(1).map(textOf), fresh.slice(1).map(textOf))) {
    if (added) after += count
    else if (removed) before += count
    else {
      close()
      for (let index = 0; index < count; index++) {
        const row = fresh[after + index]
        if (row) mates.set(row, before + index)
      }
      before += count
      after += count
      gap = [before, after]
    }
  }
  close()
  return interleaved(old, fresh, (row) => mates.get(row) ?? null)
}

type Corner = readonly [old: number, fresh: number]

/** Of rows that were edited the first cell tells which is which; of as many as before, the place. */
function pairByFirst(
  old: readonly TableRow[],
  fresh: readonly TableRow[],
  [[fromOld, fromNew], [toOld, toNew]]: readonly [Corner, Corner],
  mates: Map<TableRow, number>,
): void {
  const isAsMany = toOld - fromOld === toNew - fromNew
  let next = fromOld
  for (const [index, row] of fresh.slice(fromNew, toNew).entries()) {
    const at = isAsMany
      ? fromOld + index
      : old.findIndex((each, place) => place >= next && place < toOld && firstOf(each) === firstOf(row))
    if (at < 0) continue
    mates.set(row, at)
    next = at + 1
  }
}

function textOf({children}: TableRow): string {
  return children.map((cell) => plainText(cell.children)).join('\t')
}

function firstOf({children}: TableRow): string {
  return plainText(children[0]?.children ?? [])
}
