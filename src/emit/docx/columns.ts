/** The parallel arrangement: one table, a column for each language, a row for each row. */

import {type ITableCellOptions, TableCell, TableRow} from 'docx'
import type {Part, Row} from '../../edition/handout.ts'
import {columnWidths, ruleBetween} from '../../office/columns.ts'
import {markerOf, placeOf} from '../../office/rows.ts'
import {columnMargin} from '../../office/table-margins.ts'
import type {Language} from '../../outline/types.ts'
import {made} from './plans.ts'
import {cellBlocks} from './row.ts'
import {textRuns} from './runs.ts'
import {paragraph, type State, type TablePlan} from './state.ts'
import {markOf} from './tracked.ts'

export function columns(part: Part, state: State): TablePlan {
  const widths = columnWidths(part.languages, state.page.measure)
  const rows = part.rows.map((row, index) => {
    const rules = rulesOf(part.rows[index - 1], row, part.rows[index + 1], state)
    return tableRow(row, widths, rules, state)
  })
  return {
    kind: 'table',
    title: [...state.handout.title, ...languageNames(part, state)].map((run) => run.text).join(' | '),
    options: {
      style: 'BriefingTable',
      layout: 'fixed',
      width: {size: state.page.measure, type: 'dxa'},
      columnWidths: widths,
      tableLook: {firstRow: true, noHBand: true, noVBand: true},
      rows: [headRow(part, widths, state), ...rows],
    },
  }
}

function languageNames(
  part: Part,
  state: State,
): readonly {readonly language: Language; readonly text: string}[] {
  return part.languages.map((language) => ({language, text: state.handout.labels.language[language]}))
}

function headRow(part: Part, widths: readonly number[], state: State): TableRow {
  const cells = languageNames(part, state).map(({language, text}, column) => {
    const look = {language, marks: [], width: 0, note: false} as const
    const plan = paragraph({style: 'TableHeading', children: textRuns(text, look, state.tokens)})
    return new TableCell({width: {size: widths[column] ?? 0, type: 'dxa'}, children: [...made([plan])]})
  })
  return new TableRow({children: cells, tableHeader: true, cantSplit: true})
}

function tableRow(row: Row, widths: readonly number[], rules: Rules, state: State): TableRow {
  const cells = row.cells.map((cell, column) => {
    const size = widths[column] ?? 0
    const marker = markerOf(row, cell.language, state.lists)
    const place = placeOf(row, cell.language, state.lists)
    const blocks = cellBlocks(row, cell, {width: size - 2 * columnMargin, marker, place}, state)
    return new TableCell({width: {size, type: 'dxa'}, ...rules, children: [...made(blocks)]})
  })
  return new TableRow({children: cells, cantSplit: true, ...markOf(row.change, state)})
}

type Rules = Pick<ITableCellOptions, 'borders'>

/** The rules of a row where they are not the style's hairlines. */
function rulesOf(before: Row | undefined, row: Row, after: Row | undefined, state: State): Rules {
  const strong = {style: 'single', size: 6, color: state.tokens.colours.accent.slice(1)} as const
  const between = (upper: Row | undefined, lower: Row | undefined) => {
    const rule = ruleBetween(upper, lower)
    return rule === 'none' ? ({style: 'nil'} as const) : rule === 'strong' ? strong : null
  }
  const top = between(before, row)
  const bottom = between(row, after)
  if (top === null && bottom === null) return {}
  return {borders: {...(top === null ? {} : {top}), ...(bottom === null ? {} : {bottom})}}
}
