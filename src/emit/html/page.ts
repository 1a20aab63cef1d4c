/** Handout → the body of a page, as hast. */

import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Handout, Part, Row} from '../../edition/handout.ts'
import {type Language, languageTags} from '../../outline/types.ts'
import type {Asset} from '../emitter.ts'
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
import type {ContentContext} from './content.ts'
import {noteTarget, renderFacingNotes} from './facing.ts'
import {type Flow, flowOf} from './flow.ts'
import {renderHead} from './head.ts'
import {numberClass} from './numbers.ts'
import {spaced, text} from './runs.ts'

/** The `<body>` of a handout. */
export function renderPage(handout: Handout, assets: ReadonlyMap<string, Asset>): Element {
  const context: PageContext = {handout, assets, rank: 0, reference: referencesOf(handout)}
  return h('body', [
    h('main', [
      renderHead(handout),
      ...groupParts(handout.parts).map((group) => renderGroup(group, context)),
      ...renderNotes(handout, handout.languages[0] ?? 'zh', context),
    ]),
  ])
}

/** Gives each reference to a note an id of its own: a note may be referred to more than once. */
function referencesOf(handout: Handout): ContentContext['reference'] {
  const numbers = new Map(handout.notes.map((note) => [note.id, note.number]))
  const counts = new Map<string, number>()
  return (noteId, language) => {
    const key = `r-${noteId}-${language}`
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    const id = count === 1 ? key : `${key}-${count}`
    const link = h(
      'a',
      {href: `#${noteTarget(handout, noteId, language)}`, id, role: 'doc-noteref'},
      String(numbers.get(noteId) ?? '?'),
    )
    return h('sup', {class: 'reference'}, link)
  }
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
  if (group.some((part) => part.arrangement === 'columns')) return renderColumns(group, context)
  const [only, second] = group[0]?.languages ?? []
  const flows = flowOf(group.flatMap((part) => part.rows))
  const attributes = only && !second ? {class: 'flow', lang: languageTags[only]} : {class: 'flow stacked'}
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
        class: ['heading', ...(index === 0 ? headingClass(row, lead) : [])],
      },
      index === 0 ? renderHeading(row, cell, context) : unwrap(renderContent(cell, context)),
    ),
  ])
}

function renderLanguages(row: Row, context: PageContext): ElementContent[] {
  const [only, second] = row.cells
  return only && !second ? renderSide(row, only, within(row, context)) : renderStack(row, context)
}

function renderNotes(handout: Handout, lead: Language, context: PageContext): Element[] {
  if (handout.notes.length === 0) return []
  if (handout.layout === 'facing') return [renderFacingNotes(handout, context)]
  const title = h('h2', {class: 'notes-title', id: 'notes'}, spaced(handout.labels.notes))
  const items = handout.notes.map((note) => {
    const cells = note.cells.map((cell) =>
      h('div', {lang: languageTags[cell.language]}, renderContent(cell, context)),
    )
    return h('li', {id: note.id, value: note.number}, cells)
  })
  return [
    h('section', {class: 'notes', lang: languageTags[lead], ariaLabelledBy: 'notes'}, [
      title,
      h('ol', items),
    ]),
  ]
}
