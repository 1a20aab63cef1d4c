/** Parts in columns → one table: a row is a pair, and its header row repeats on each page. */

import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Cell, Part, Row} from '../../edition/handout.ts'
import {type Language, languageTags} from '../../outline/types.ts'
import {
  headingClass,
  headingTag,
  type PageContext,
  renderContent,
  renderFigure,
  renderHeading,
  renderSide,
  renderStack,
  rowClass,
  within,
} from './cell.ts'
import {numberClass} from './numbers.ts'

/** @param group a part in columns and those that go on with it; wide rows take both columns. */
export function renderColumns(group: readonly Part[], context: PageContext): Element {
  const languages = group[0]?.languages ?? []
  const {labels} = context.handout
  const head = languages.map((language) =>
    h(
      'th',
      {scope: 'col', lang: languageTags[language], class: 'columns-head side'},
      labels.language[language],
    ),
  )
  const paths = createPaths()
  const rows = group.flatMap((part) =>
    part.rows.map((row) => {
      const path = paths(row)
      return part.arrangement === 'columns' ? renderRow(row, path, context) : renderWideRow(row, context)
    }),
  )
  return h('table', {class: 'columns'}, [h('thead', h('tr', head)), h('tbody', rows)])
}

type Path = (language: Language) => string

/** Names the lists that a row stands in, outermost first, as the rules of `numbers.ts` read them; '' for none. */
function createPaths(): (row: Row) => Path {
  let open: readonly Row[] = []
  return (row) => {
    const depth = row.kind === 'section' ? 0 : row.depth
    open = row.kind === 'point' ? [...open.slice(0, depth - 1), row] : open.slice(0, depth)
    const points = open
    return (language) =>
      points.map((point) => (point.ordinal === null ? 'b' : numberClass(point.rank, language))).join('_')
  }
}

function renderRow(row: Row, path: Path, context: PageContext): Element {
  const inner = within(row, context)
  const cells = row.cells.map((cell) =>
    h(
      'td',
      {lang: languageTags[cell.language], class: 'side'},
      renderCell(row, cell, path(cell.language), inner),
    ),
  )
  return h('tr', {id: row.id, class: rowClass(row)}, cells)
}

/** A wide table or a picture: one language under the other. */
function renderWideRow(row: Row, context: PageContext): Element {
  const cell = h('td', {colspan: row.cells.length}, renderStack(row, context))
  return h('tr', {id: row.id, class: [...rowClass(row), 'wide']}, cell)
}

function renderCell(row: Row, cell: Cell, path: string, context: PageContext): ElementContent[] {
  switch (row.kind) {
    case 'section':
      return [
        h(
          headingTag(row),
          {class: headingClass(row, cell.language, context)},
          renderHeading(row, cell, context),
        ),
      ]
    case 'point':
      return [renderPoint(row, cell, path, context)]
    case 'figure':
      return [renderFigure({...row, cells: [cell]}, context)]
    default: {
      const content = renderSide(row, cell, context)
      return path === '' ? content : [h('div', {class: `at-${path}`}, content)]
    }
  }
}

/** Each point is a list of its own, for its row may be parted from the next by the end of a page. */
function renderPoint(row: Row, cell: Cell, path: string, context: PageContext): Element {
  const item = h('li', renderContent(cell, context))
  if (row.ordinal === null) return h('ul', {class: `in-${path}`}, item)
  return h('ol', {start: row.ordinal, class: [numberClass(row.rank, cell.language), `in-${path}`]}, item)
}
