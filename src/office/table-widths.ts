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
  const wanted = shares.reduce((sum, share) => sum + share * em * easy + cellMargins, 0)
  const narrow = count < manyColumns && wanted < width * fairlyFull
  const room = narrow ? Math.max(Math.round(wanted), Math.round(width / 2)) : width
  const least = Array.from({length: count}, (_, column) => longestWord(node, column) * em + cellMargins)
  const widths = shared(shares, least, room)
  const rest = room - widths.reduce((sum, share) => sum + share, 0)
  return widths.map((share, column) => (column === count - 1 ? share + rest : share))
}

/** What cannot be parted between two lines: a word of Latin letters, in em of bold ones. */
const word = /[^\s\u2E80-\uA4CF\uFF00-\uFF60]+/gu
const boldness = 1.1

function longestWord(node: Table, column: number): number {
  const words = node.children.flatMap(
    (row) => plainText(row.children[column] ? [row.children[column]] : []).match(word) ?? [],
  )
  return Math.max(0, ...words.map(widthInEm)) * boldness
}

/** Widths by shares, none of them less than what its column needs where there is room for all. */
function shared(shares: readonly number[], least: readonly number[], room: number): readonly number[] {
  const whole = (some: readonly number[]) => some.reduce((sum, each) => sum + each, 0)
  if (whole(least) > room) return shares.map((share) => Math.floor((share / whole(shares)) * room))
  const fixed = new Set<number>()
  for (;;) {
    const free = room - whole(least.filter((_, column) => fixed.has(column)))
    const open = whole(shares.filter((_, column) => !fixed.has(column)))
    const widths = shares.map((share, column) =>
      fixed.has(column) ? Math.ceil(least[column] ?? 0) : Math.floor((share / open) * free),
    )
    const narrow = widths.findIndex((width, column) => !fixed.has(column) && width < (least[column] ?? 0))
    if (narrow < 0) return widths
    fixed.add(narrow)
  }
}
