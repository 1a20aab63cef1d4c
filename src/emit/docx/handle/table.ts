import {TableCell, TableRow} from 'docx'
import type {AlignType, PhrasingContent, TableRow as Row, Table} from 'mdast'
import {fromPoints} from '../../../office/measure.ts'
import type {Setting} from '../../../office/setting.ts'
import {lookOf} from '../../../office/setting.ts'
import {gridMargin} from '../../../office/table-margins.ts'
import {tableWidths} from '../../../office/table-widths.ts'
import {plainText} from '../../../outline/plain-text.ts'
import {made} from '../plans.ts'
import {type Block, type BlockHandler, paragraph, type State} from '../state.ts'
import {endOf, markOf} from '../tracked.ts'

/** What the margins of a cell take of its column, in twips. */
const cellMargins = 2 * gridMargin
/** A table of its own inside a text: fixed widths, so that it cannot grow out of the cell it stands in. */
export const table: BlockHandler<Table> = (node, setting, state) => {
  const left = setting.place?.left ?? 0
  const widths = tableWidths(node, setting.width - left, fromPoints(state.tokens.sizes.small), cellMargins)
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
      ...endOf(row.data?.change, state),
      style: head ? 'TableHeading' : 'TableText',
      ...(alignment === undefined ? {} : {alignment}),
      children,
    })
    return new TableCell({width: {size: width, type: 'dxa'}, children: [...made([plan])]})
  })
  return new TableRow({
    children: cells,
    cantSplit: true,
    ...(head ? {tableHeader: true} : {}),
    ...markOf(row.data?.change, state),
  })
}
