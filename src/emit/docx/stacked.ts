import type {Row} from '../../edition/handout.ts'
import {withinRow} from '../../office/arrange.ts'
import {stackedSlots} from '../../office/rows.ts'
import {sharedFigure} from './figure.ts'
import {keptWithNext} from './plans.ts'
import {cellBlocks} from './row.ts'
import type {Block, State} from './state.ts'
import {trackedBlocks} from './tracked.ts'

/** The languages of a row, one under the other on one page; the first bears the bullet or the number. */
export function stacked(row: Row, state: State): readonly Block[] {
  const shared = row.kind === 'figure' ? sharedFigure(row, state) : null
  if (shared !== null) return trackedBlocks(shared, row.change, state)
  const slots = stackedSlots(row, state.page.measure, state.lists)
  const groups = row.cells.map((cell, index) => {
    const slot = slots[index]
    return slot === undefined ? [] : cellBlocks(row, cell, slot, state)
  })
  return groups.flatMap((group, index) => (index < groups.length - 1 ? keptWithNext(group) : closedUp(group)))
}

/** The style's space stands after a row, not after each of its paragraphs. */
function closedUp(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, index) =>
    block.kind === 'paragraph' && index < blocks.length - 1
      ? {...block, options: {...block.options, spacing: {after: withinRow}}}
      : block,
  )
}
