/** Handout → the body of a page, as hast. */

import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Cell, Fact, Handout, Note, Part, Row, Run} from '../../edition/handout.ts'
import {type Language, languageTags} from '../../outline/types.ts'
import type {Asset} from '../emitter.ts'
import {type ContentContext, languageRuns, toHast} from './content.ts'
import {type Flow, flowOf} from './flow.ts'

/** What the renderers of a page share. */
export type PageContext = ContentContext & {readonly handout: Handout}

/** The parts of the page between `<body>` and `</body>`. */
export function renderPage(handout: Handout, assets: ReadonlyMap<string, Asset>): Element {
  const context: PageContext = {handout, assets, reference: referencesOf(handout.notes)}
  const lead = handout.languages[0] ?? 'zh'
  return h('body', [
    h('main', [
      renderHead(handout),
      ...groupParts(handout.parts).map((group) => renderGroup(group, context)),
      ...renderNotes(handout, lead, context),
    ]),
  ])
}

/** Gives each reference to a note an id of its own: a note may be referred to more than once. */
function referencesOf(notes: readonly Note[]): ContentContext['reference'] {
  const numbers = new Map(notes.map((note) => [note.id, note.number]))
  const counts = new Map<string, number>()
  return (noteId, language) => {
    const key = `r-${noteId}-${language}`
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    const id = count === 1 ? key : `${key}-${count}`
    return h('sup', {class: 'reference'}, h('a', {href: `#${noteId}`, id, role: 'doc-noteref'}, String(numbers.get(noteId) ?? '?')))
  }
}

function renderHead({title, facts}: Handout): Element {
  return h('header', {class: 'head'}, [
    h('h1', title.map((run, index) => [...(index > 0 ? [text(' ')] : []), runElement(run, 'title')]).flat()),
    ...(facts.length > 0 ? [h('dl', {class: 'facts'}, facts.map(renderFact))] : []),
  ])
}

function renderFact({label, value, url}: Fact): Element {
  const runs = spaced(value)
  return h('div', [h('dt', spaced(label)), h('dd', url === null ? runs : h('a', {href: safeUrl(url)}, runs))])
}

/** Only addresses that a reader may follow become links. */
function safeUrl(url: string): string | undefined {
  return /^(?:https?:|mailto:)/i.test(url) ? url : undefined
}

function spaced(runs: readonly Run[]): ElementContent[] {
  return runs.flatMap((run, index) => [...(index > 0 ? [text(' ')] : []), runElement(run)])
}

function runElement({language, text: value}: Run, name?: string): Element {
  return h('span', {lang: languageTags[language], ...(name ? {class: name} : {})}, languageRuns(value, language))
}

function text(value: string): ElementContent {
  return {type: 'text', value}
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
  const [part] = group
  const languages = part?.languages ?? []
  const only = languages.length === 1 ? languages[0] : undefined
  const rows = group.flatMap((each) => each.rows)
  return h(
    'div',
    {class: only ? 'flow' : 'flow stacked', ...(only ? {lang: languageTags[only]} : {})},
    flowOf(rows).map((flow) => renderFlow(flow, context, idSuffix(group, context))),
  )
}

/** A sequential handout has each row once a language; the second gets ids of its own. */
function idSuffix([part]: readonly Part[], {handout}: PageContext): string {
  const index = part ? handout.parts.indexOf(part) : 0
  return index > 0 && part && !part.continued ? `-${part.languages[0] ?? ''}` : ''
}

function renderColumns(group: readonly Part[], context: PageContext): Element {
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

function rowClass(row: Row): string[] {
  return ['row', row.kind, ...(row.depth > 0 ? [`depth-${Math.min(row.depth, 4)}`] : [])]
}

function renderRow(row: Row, context: PageContext): Element {
  const cells = row.cells.map((cell) => h('td', {lang: languageTags[cell.language]}, renderCell(row, cell, context)))
  return h('tr', {id: row.id, class: rowClass(row)}, cells)
}

/** A wide table or a picture takes both columns, one language under the other. */
function renderWideRow(row: Row, context: PageContext): Element {
  const columns = row.cells.length
  return h('tr', {id: row.id, class: [...rowClass(row), 'wide']}, h('td', {colspan: columns}, renderStack(row, context)))
}

function renderStack(row: Row, context: PageContext): ElementContent[] {
  if (row.kind === 'figure') return [renderFigure(row, context)]
  return row.cells.map((cell) => h('div', {lang: languageTags[cell.language]}, renderContent(cell, context)))
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

function renderContent(cell: Cell, context: PageContext): ElementContent[] {
  if (cell.gap) return [h('p', {class: 'gap'}, context.handout.labels.gap[cell.language])]
  return toHast(cell, context)
}

function headingTag({depth}: Row): 'h2' | 'h3' | 'h4' {
  return depth <= 1 ? 'h2' : depth === 2 ? 'h3' : 'h4'
}

/** The text of a heading is no paragraph in it. */
function unwrap(content: readonly ElementContent[]): ElementContent[] {
  return content.flatMap((node) => (node.type === 'element' && node.tagName === 'p' ? node.children : [node]))
}

/** The same picture on both sides is shown once, with a caption in each language. */
function renderFigure(row: Row, context: PageContext): Element {
  const images: Element[] = []
  const captions: Element[] = []
  for (const cell of row.cells) {
    const content = unwrap(renderContent(cell, context))
    const image = content.find((node): node is Element => node.type === 'element' && node.tagName === 'img')
    if (!image) {
      captions.push(h('span', {lang: languageTags[cell.language], class: 'caption'}, content))
      continue
    }
    if (!images.some((each) => each.properties['src'] === image.properties['src'])) images.push(image)
    const caption = captionOf(cell)
    if (caption !== '') {
      captions.push(h('span', {lang: languageTags[cell.language], class: 'caption'}, languageRuns(caption, cell.language)))
    }
  }
  return h('figure', [...images, ...(captions.length > 0 ? [h('figcaption', captions)] : [])])
}

/** The picture's title, or else its alternative text. */
function captionOf({content}: Cell): string {
  const [block] = content
  const image = block?.type === 'paragraph' ? block.children.find((node) => node.type === 'image') : undefined
  return image?.title ?? image?.alt ?? ''
}

function renderFlow(flow: Flow, context: PageContext, suffix: string): Element {
  if (flow.type === 'list') {
    const items = flow.items.map(({row, children}) =>
      h('li', {id: row.id + suffix, class: 'point'}, [
        ...renderLanguages(row, context),
        ...children.map((child) => renderFlow(child, context, suffix)),
      ]),
    )
    return flow.start === null ? h('ul', items) : h('ol', {start: flow.start}, items)
  }
  const {row} = flow
  const id = row.id + suffix
  if (row.kind === 'section') {
    const content = row.cells.flatMap((cell, index) => [
      ...(index > 0 ? [text(' ')] : []),
      h('span', {lang: languageTags[cell.language], class: 'heading'}, unwrap(renderContent(cell, context))),
    ])
    return h(headingTag(row), {id}, content)
  }
  const content = row.kind === 'figure' ? [renderFigure(row, context)] : renderLanguages(row, context)
  return h('div', {id, class: rowClass(row)}, content)
}

function renderLanguages(row: Row, context: PageContext): ElementContent[] {
  const [only, second] = row.cells
  if (only && !second) return renderContent(only, context)
  return row.cells.map((cell) => h('div', {lang: languageTags[cell.language]}, renderContent(cell, context)))
}

function renderNotes(handout: Handout, lead: Language, context: PageContext): Element[] {
  if (handout.notes.length === 0) return []
  const title = h('h2', {class: 'notes-title', id: 'notes'}, spaced(handout.labels.notes))
  const items = handout.notes.map((note) => {
    const cells = note.cells.map((cell) => h('div', {lang: languageTags[cell.language]}, renderContent(cell, context)))
    return h('li', {id: note.id, value: note.number}, cells)
  })
  const columns = handout.parts.some((part) => part.arrangement === 'columns') ? ' beside' : ''
  return [h('section', {class: `notes${columns}`, lang: languageTags[lead], ariaLabelledBy: 'notes'}, [title, h('ol', items)])]
}
