import type {Row} from '../../edition/handout.ts'
import {withinRow} from '../../office/arrange.ts'
import {stackedBlocks} from '../../office/rows.ts'
import {sharedFigure} from './figure.ts'
import {keptWithNext, withDirect} from './plans.ts'
import {cellBlocks} from './row.ts'
import type {Block, State} from './state.ts'

/** The languages of a row, one under the other on one page; the first bears the bullet or the number. */
export function stacked(row: Row, state: State): readonly Block[] {
  const shared = row.kind === 'figure' ? sharedFigure(row, state) : null
  if (shared !== null) return shared
  return stackedBlocks<Block>(row, state.page.measure, state.lists, {
    cell: (cell, slot) => cellBlocks(row, cell, slot, state),
    keptWithNext,
    closedUp,
  })
}

function closedUp(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, index) =>
    block.kind === 'paragraph' && index < blocks.length - 1 ? withDirect(block, {after: withinRow}) : block,
  )
}
