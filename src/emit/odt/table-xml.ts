/** Tables (OpenDocument 1.3 part 3 §9): fixed widths, a head that is repeated, rows that are not split. */

import {escapeXml} from '../../outline/xml-text.ts'
import type {AutomaticStyles} from './automatic-styles.ts'
import {element, points, type Xml} from './element.ts'
import type {State} from './state.ts'

/** A line: its width in pt, and its colour as `#rrggbb`; `null` for none. */
export type Line = {readonly width: number; readonly colour: string} | null

export type CellLook = {
  readonly lines: {readonly top: Line; readonly bottom: Line; readonly left: Line; readonly right: Line}
  /** In twips: top, right, bottom, left. */
  readonly padding: readonly [number, number, number, number]
  readonly fill?: string
}

export type TableRow = {readonly cells: readonly Xml[]; readonly look: CellLook}

export type TableOptions = {
  /** The words that tell a screen reader what it holds. */
  readonly title: string
  /** In twips. */
  readonly widths: readonly number[]
  /** How far it is set in, in twips. */
  readonly left: number
  readonly head: readonly TableRow[]
  readonly rows: readonly TableRow[]
}

export function tableXml({title, widths, left, head, rows}: TableOptions, {automatic, counts}: State): Xml {
  const width = widths.reduce((sum, each) => sum + each, 0)
  const properties = element('style:table-properties', {
    'style:width': points(width),
    'table:align': 'left',
    'fo:margin-left': points(left),
    'table:border-model': 'collapsing',
  })
  const style = automatic.style('table', {}, properties)
  const columns = widths.map((each) => {
    const column = element('style:table-column-properties', {'style:column-width': points(each)})
    return element('table:table-column', {'table:style-name': automatic.style('table-column', {}, column)})
  })
  const written = (row: TableRow) => rowXml(row, automatic)
  return element(
    'table:table',
    {'table:name': `Table ${++counts.tables}`, 'table:style-name': style},
    element('table:title', {}, escapeXml(title)),
    ...columns,
    head.length === 0 ? '' : element('table:table-header-rows', {}, ...head.map(written)),
    ...rows.map(written),
  )
}

function rowXml({cells, look}: TableRow, automatic: AutomaticStyles): Xml {
  const row = automatic.style(
    'table-row',
    {},
    element('style:table-row-properties', {'fo:keep-together': 'always'}),
  )
  const cell = automatic.style('table-cell', {}, cellProperties(look))
  return element(
    'table:table-row',
    {'table:style-name': row},
    ...cells.map((content) =>
      element('table:table-cell', {'table:style-name': cell, 'office:value-type': 'string'}, content),
    ),
  )
}

function cellProperties({lines, padding: [top, right, bottom, left], fill}: CellLook): Xml {
  return element('style:table-cell-properties', {
    'fo:padding-top': points(top),
    'fo:padding-right': points(right),
    'fo:padding-bottom': points(bottom),
    'fo:padding-left': points(left),
    'fo:border-top': lineOf(lines.top),
    'fo:border-bottom': lineOf(lines.bottom),
    'fo:border-left': lineOf(lines.left),
    'fo:border-right': lineOf(lines.right),
    'fo:background-color': fill,
  })
}

function lineOf(line: Line): string {
  return line === null ? 'none' : `${line.width}pt solid ${line.colour}`
}
