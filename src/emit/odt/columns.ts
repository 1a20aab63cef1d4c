/** The parallel arrangement: one table, a column for each language, a row for each row. */

import type {Part, Row} from '../../edition/handout.ts'
import {columnWidths, ruleBetween} from '../../office/columns.ts'
import {markerOf, placeOf} from '../../office/rows.ts'
import {columnMargin} from '../../office/table-margins.ts'
import {writable} from '../../outline/xml-text.ts'
import {made} from './plans.ts'
import {cellBlocks} from './row.ts'
import {textRuns} from './runs.ts'
import {paragraph, plainLook, type State, type TablePlan} from './state.ts'
import {type CellLook, type Line, type TableRow, tableXml} from './table-xml.ts'

export function columns(part: Part, state: State): TablePlan {
  const widths = columnWidths(part.languages, state.page.measure)
  const names = part.languages.map((language) => ({language, text: state.handout.labels.language[language]}))
  const rows = part.rows.map((row, index): TableRow => {
    const cells = row.cells.map((cell, column) => {
      const width = (widths[column] ?? 0) - 2 * columnMargin
      const marker = markerOf(row, cell.language, state.lists)
      const place = placeOf(row, cell.language, state.lists)
      return made(cellBlocks(row, cell, {width, marker, place}, state), state)
    })
    const top = index === 0 ? headLine(state) : lineBetween(part.rows[index - 1], row, state)
    const after = part.rows[index + 1]
    const bottom = after === undefined ? edge(state) : lineBetween(row, after, state)
    return {cells, look: {lines: {...open, top, bottom}, padding: [70, columnMargin, 40, columnMargin]}}
  })
  const heads = names.map(({language, text}) =>
    made([paragraph('TableHeading', textRuns(text, plainLook(language), state))], state),
  )
  const title = writable([...state.handout.title, ...names].map((run) => run.text).join(' | '))
  const head = [{cells: heads, look: headLook(state)}]
  return {kind: 'table', content: tableXml({title, widths, left: 0, head, rows}, state)}
}

const open = {left: null, right: null} as const

function headLook(state: State): CellLook {
  const lines = {...open, top: edge(state), bottom: headLine(state)}
  return {lines, padding: [50, columnMargin, 50, columnMargin], fill: state.tokens.colours.tint}
}

/** Over and under the table. */
function edge({tokens}: State): Line {
  return {width: 1, colour: tokens.colours.accent}
}

function headLine({tokens}: State): Line {
  return {width: 0.5, colour: tokens.colours.accent}
}

function lineBetween(upper: Row | undefined, lower: Row, {tokens: {colours}}: State): Line {
  const rule = ruleBetween(upper, lower)
  if (rule === 'none') return null
  return rule === 'strong' ? {width: 0.75, colour: colours.accent} : {width: 0.5, colour: colours.rule}
}
