/** The head of a table stands on each of its pages: it is read once, on the first. ISO 14289-1 7.1. */

import type {Contents} from './page-contents.ts'
import {type Child, type Mark, marksIn, type Tag, tagsIn} from './tag.ts'

/**
 * Finds the marked contents of heads of tables that stand on a later page than the first one of their head.
 *
 * @returns whether a child of the tree is one of them.
 */
export function repeatedHeads(root: Tag, {pageOf, isShown}: Contents): (child: Child) => boolean {
  const repeated = new Set<Child>()
  for (const head of tagsIn(root)) {
    if (head.role !== 'TH') continue
    const marks = marksIn(head).filter(isShown)
    const indexOf = ({page}: Mark): number => pageOf(page).index
    const first = Math.min(...marks.map(indexOf))
    for (const mark of marks) if (indexOf(mark) > first) repeated.add(mark)
  }
  return (child) => repeated.has(child)
}
