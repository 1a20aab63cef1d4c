import type {AlignType, PhrasingContent, Table} from 'mdast'
import {fromPoints} from '../../office/measure.ts'
import type {Setting} from '../../office/setting.ts'
import {gridMargin} from '../../office/table-margins.ts'
import {tableWidths} from '../../office/table-widths.ts'
import {plainText} from '../../outline/plain-text.ts'
import {writable} from '../../outline/xml-text.ts'
import type {Xml} from './element.ts'
import {made, withDirect} from './plans.ts'
import {type BlockHandler, lookIn, paragraph, type State} from './state.ts'
import {type CellLook, type TableRow, tableXml} from './table-xml.ts'

/** What the margins of a cell take of its column, in twips. */
const cellMargins = 2 * gridMargin

/** A table of its own inside a text: fixed widths, so that it cannot grow out of the cell it stands in. */
export const table: BlockHandler<Table> = (node, setting, state) => {
  const left = setting.place?.left ?? 0
  const em = fromPoints(state.tokens.sizes.small)
  const widths = tableWidths(node, setting.width - left, em, cellMargins)
  if (widths.length === 0) return []
  const rows = node.children.map((row, index): TableRow => {
    const head = index === 0
    // GFM lets a row have fewer cells than the head.
    const cells = widths.map((width, column) => {
      const inner: Setting = {...setting, manner: 'table', width: width - cellMargins}
      return cell(row.children[column]?.children ?? [], head, node.align?.[column] ?? null, inner, state)
    })
    return {cells, look: lookOfRow(head, state)}
  })
  const title = writable(node.children[0]?.children.map((each) => plainText(each.children)).join(' | ') ?? '')
  const options = {title, widths, left, head: rows.slice(0, 1), rows: rows.slice(1)}
  return [{kind: 'table', content: tableXml(options, state)}, paragraph('TableEnd', '')]
}

function cell(
  nodes: readonly PhrasingContent[],
  head: boolean,
  align: AlignType,
  setting: Setting,
  state: State,
): Xml {
  const style = head ? 'TableHeading' : 'TableText'
  const plan = paragraph(style, state.phrases(nodes, lookIn(style, setting)))
  return made([align === null ? plan : withDirect(plan, {align})], state)
}

function lookOfRow(head: boolean, {tokens}: State): CellLook {
  const line = {width: 0.5, colour: tokens.colours.rule}
  return {
    lines: {top: line, bottom: line, left: line, right: line},
    padding: [25, gridMargin, 25, gridMargin],
    ...(head ? {fill: tokens.colours.tint} : {}),
  }
}
