/** Parts in columns → one table: a row is a pair, and its header row repeats on each page. */

import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Cell, Part, Row} from '../../edition/handout.ts'
import {languageTags} from '../../outline/types.ts'
import {headingTag, type PageContext, renderContent, renderFigure, renderStack, rowClass, unwrap} from './cell.ts'

/** @param group a part in columns and those that go on with it; wide rows take both columns. */
export function renderColumns(group: readonly Part[], context: PageContext): Element {
  const languages = group[0]?.languages ?? []
  const {labels} = context.handout
  const head = languages.map((language) =>
    h('th', {scope: 'col', lang: languageTags[language], class: 'columns-head'}, labels.language[language]),
  )
  const rows = group.flatMap((part) =>
    part.rows.map((row) => (part.arrangement === 'columns' ? renderRow(row, context) : renderWideRow(row, context))),
  )
  return h('table', {class: 'columns'}, [h('thead', h('tr', head)), h('tbody', rows)])
}

function renderRow(row: Row, context: PageContext): Element {
  const cells = row.cells.map((cell) => h('td', {lang: languageTags[cell.language]}, renderCell(row, cell, context)))
  return h('tr', {id: row.id, class: rowClass(row)}, cells)
}

/** A wide table or a picture: one language under the other. */
function renderWideRow(row: Row, context: PageContext): Element {
  const cell = h('td', {colspan: row.cells.length}, renderStack(row, context))
  return h('tr', {id: row.id, class: [...rowClass(row), 'wide']}, cell)
}

function renderCell(row: Row, cell: Cell, context: PageContext): ElementContent[] {
  const content = renderContent(cell, context)
  switch (row.kind) {
    case 'section':
      return [h(headingTag(row), unwrap(content))]
    case 'point':
      return [row.ordinal === null ? h('ul', h('li', content)) : h('ol', {start: row.ordinal}, h('li', content))]
    case 'figure':
      return [renderFigure({...row, cells: [cell]}, context)]
    default:
      return content
  }
}
