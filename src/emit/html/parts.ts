/** The parts of a handout: tables of columns, or flows of headings, texts and lists. */

import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Cell, Part, Row} from '../../edition/handout.ts'
import {languageTags} from '../../outline/types.ts'
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
  unwrap,
  within,
} from './cell.ts'
import {renderColumns} from './columns.ts'
import {onSpreads} from './facing.ts'
import {type Flow, flowOf} from './flow.ts'
import {numberClass} from './numbers.ts'
import {text} from './runs.ts'
import {sideClass} from './side.ts'

export function renderParts(context: PageContext): Element[] {
  return groupParts(context.handout.parts).map((group) => renderGroup(group, context))
}

/** Parts that go on with each other make one table. */
function groupParts(parts: readonly Part[]): readonly (readonly Part[])[] {
  const groups: Part[][] = []
  for (const part of parts) {
    const last = groups.at(-1)
    if (part.continued && last) last.push(part)
    else groups.push([part])
  }
  return groups
}

function renderGroup(group: readonly Part[], context: PageContext): Element {
  if (group.some((part) => part.arrangement === 'columns')) {
    const table = renderColumns(group, context)
    return context.handout.layout === 'facing' ? onSpreads(table) : table
  }
  const [only, second] = group[0]?.languages ?? []
  const flows = flowOf(group.flatMap((part) => part.rows))
  const sides = context.handout.languages.map((language) => ({language}))
  const attributes =
    only && !second
      ? {class: ['flow', ...sideClass(sides)], lang: languageTags[only]}
      : {class: 'flow stacked'}
  return h(
    'div',
    attributes,
    flows.map((flow) => renderFlow(flow, context, idSuffix(group, context))),
  )
}

/** A sequential handout has each row once a language; the second gets ids of its own. */
function idSuffix([part]: readonly Part[], {handout}: PageContext): string {
  const index = part ? handout.parts.indexOf(part) : 0
  return index > 0 && part && !part.continued ? `-${part.languages[0] ?? ''}` : ''
}

function renderFlow(flow: Flow, context: PageContext, suffix: string): Element {
  if (flow.type === 'list') {
    const items = flow.items.map(({row, children}) =>
      h('li', {id: row.id + suffix, class: 'point'}, [
        ...renderLanguages(row, context),
        ...children.map((child) => renderFlow(child, context, suffix)),
      ]),
    )
    return flow.start === null
      ? h('ul', items)
      : h('ol', {start: flow.start, class: markerClass(flow)}, items)
  }
  const {row} = flow
  const id = row.id + suffix
  if (row.kind === 'section') return h(headingTag(row), {id}, headingContent(row, context))
  const content = row.kind === 'figure' ? [renderFigure(row, context)] : renderLanguages(row, context)
  return h('div', {id, class: rowClass(row)}, content)
}

/** The first language of an item bears its number. */
function markerClass({items}: Extract<Flow, {type: 'list'}>): string {
  const row = items[0]?.row
  return numberClass(row?.rank ?? 1, row?.cells[0]?.language ?? 'zh')
}

/** One heading holds its languages one under the other; the first bears the number. */
function headingContent(row: Row, context: PageContext): ElementContent[] {
  const lead = row.cells[0]?.language ?? 'zh'
  return row.cells.flatMap((cell, index) => [
    ...(index > 0 ? [text(' ')] : []),
    h(
      'span',
      {
        lang: languageTags[cell.language],
        class: ['heading', ...sideClass(row.cells), ...(index === 0 ? headingClass(row, lead, context) : [])],
      },
      index === 0 ? renderHeading(row, cell, context) : renderSecond(row, cell, context),
    ),
  ])
}

/** The second language of a heading; its number is shown where it stands alone. */
function renderSecond(row: Row, cell: Cell, context: PageContext): ElementContent[] {
  const [first, ...rest] = renderHeading(row, cell, context)
  if (row.ordinal === null || first?.type !== 'element') return unwrap(renderContent(cell, context))
  return [{...first, properties: {...first.properties, className: ['numeral', 'alone']}}, ...rest]
}

function renderLanguages(row: Row, context: PageContext): ElementContent[] {
  const [only, second] = row.cells
  return only && !second ? renderSide(row, only, within(row, context)) : renderStack(row, context)
}
