import {TableCell, TableRow} from 'docx'
import type {AlignType, PhrasingContent, TableRow as Row, Table} from 'mdast'
import {plainText} from '../../../outline/plain-text.ts'
import {fromPoints, widthInEm} from '../measure.ts'
import {made} from '../plans.ts'
import {type Block, type BlockHandler, lookOf, paragraph, type Setting, type State} from '../state.ts'
import {gridMargin} from '../styles-table.ts'

/** What the margins of a cell take of its column, in twips. */
const cellMargins = 2 * gridMargin
/** A column counts as no narrower and no wider than so many em when the width is shared out. */
const narrowest = 3
const widest = 16
/** How much wider a column is set than its longest text. */
const easy = 1.4
/** A table that wants more than this share of the width gets all of it, and so does one of many columns. */
const fairlyFull = 0.75
const manyColumns = 4

/** A table of its own inside a text: fixed widths, so that it cannot grow out of the cell it stands in. */
export const table: BlockHandler<Table> = (node, setting, state) => {
  const left = setting.place?.left ?? 0
  const widths = columnWidths(node, setting.width - left, fromPoints(state.tokens.sizes.small))
  if (widths.length === 0) return []
  const rows = node.children.map((row, index) =>
    tableRow(row, index === 0, node.align ?? [], widths, setting, state),
  )
  const title = node.children[0]?.children.map((cell) => plainText(cell.children)).join(' | ') ?? ''
  const table: Block = {
    kind: 'table',
    title,
    options: {
      style: 'BriefingGrid',
      layout: 'fixed',
      width: {size: widths.reduce((sum, width) => sum + width, 0), type: 'dxa'},
      ...(left === 0 ? {} : {indent: {size: left, type: 'dxa'}}),
      columnWidths: widths,
      tableLook: {firstRow: true, noHBand: true, noVBand: true},
      rows,
    },
  }
  return [table, paragraph({style: 'TableEnd'})]
}

function tableRow(
  row: Row,
  head: boolean,
  align: readonly AlignType[],
  widths: readonly number[],
  setting: Setting,
  state: State,
): TableRow {
  // GFM lets a row have fewer cells than the head; a table without merged cells needs all of them.
  const cells = widths.map((width, column) => {
    const nodes: readonly PhrasingContent[] = row.children[column]?.children ?? []
    const look = lookOf({...setting, manner: 'table', width: width - cellMargins})
    const children = state.phrases(nodes, look)
    const alignment = align[column] ?? undefined
    const plan = paragraph({
      style: head ? 'TableHeading' : 'TableText',
      ...(alignment === undefined ? {} : {alignment}),
      children,
    })
    return new TableCell({width: {size: width, type: 'dxa'}, children: [...made([plan])]})
  })
  return new TableRow({children: cells, cantSplit: true, ...(head ? {tableHeader: true} : {})})
}

/**
 * Widths in twips, shared out by the longest text of each column. A table that would stand half empty is set
 * narrower than `width`.
 */
function columnWidths(node: Table, width: number, em: number): readonly number[] {
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
