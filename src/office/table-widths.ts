import type {Table} from 'mdast'
import {plainText} from '../outline/plain-text.ts'
import {widthInEm} from './width-in-em.ts'

/** A column counts as no narrower and no wider than so many em when the width is shared out. */
const narrowest = 3
const widest = 16
/** How much wider a column is set than its longest text. */
const easy = 1.4
/** A table that wants more than this share of the width gets all of it, and so does one of many columns. */
const fairlyFull = 0.75
const manyColumns = 4

/**
 * Widths in twips, shared out by the longest text of each column. A table that would stand half empty is set
 * narrower than `width`.
 *
 * @param em of its text, in twips.
 * @param cellMargins what the margins of a cell take of its column, in twips.
 */
export function tableWidths(node: Table, width: number, em: number, cellMargins: number): readonly number[] {
  const count = Math.max(0, ...node.children.map((row) => row.children.length))
  const shares = Array.from({length: count}, (_, column) => {
    const widths = node.children.map((row) => widthInEm(plainText(row.children[column]?.children ?? [])))
    return Math.min(Math.max(narrowest, ...widths), widest)
  })
  const total = shares.reduce((sum, share) => sum + share, 0)
  const wanted = shares.reduce((sum, share) => sum + share * em * easy + cellMargins, 0)
  const narrow = count < manyColumns && wanted < width * fairlyFull
  const room = narrow ? Math.max(Math.round(wanted), Math.round(width / 2)) : width
  const widths = shares.map((share) => Math.floor((share / total) * room))
  const rest = room - widths.reduce((sum, share) => sum + share, 0)
  return widths.map((share, column) => (column === count - 1 ? share + rest : share))
}
