/**
 * The layout `facing`, for the printer: the table of columns on pages twice as wide as the paper, so that its rows stay
 * in step and break as they do elsewhere. The PDF's own room parts each of them into a verso and a recto.
 */

import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Handout, Note} from '../../edition/handout.ts'
import {type Language, languageTags} from '../../outline/types.ts'
import {paperSizes} from '../../template/papers.ts'
import type {Tokens} from '../../template/template.ts'
import type {Places} from '../emitter.ts'
import {type PageContext, renderContent} from './cell.ts'
import {elementsIn} from './elements.ts'
import {endRoom} from './end-room.ts'
import {text} from './runs.ts'

type Box = {readonly name: string; readonly content: string}

/**
 * Rules that stand after those of the page. The first page is the title's, a recto of single width; then come spreads.
 * Outer margins are the page's right one, and the gutter is twice its left one: on a recto the inner margin is left.
 * CSS Paged Media 3 §3 (named pages), §4 (margin boxes, page counters).
 *
 * @param boxes margin boxes in the order of the languages: those at the left are for the verso.
 * @param places of the last print; without them the number of pages is not known yet.
 */
export function facingRules(tokens: Tokens, boxes: readonly Box[], places: Places | null): string {
  const [width, height] = paperSizes[tokens.paper]
  const {top, right, bottom, left} = tokens.margins
  const room = endRoom(tokens)
  // Browsers count sheets: a spread is two pages, and a blank page may stand before the first.
  const blanks = places?.blanks ?? 0
  const total = places ? `"${places.pages}"` : 'counter(pages)'
  const box = ({name, content}: Box, counter: string): string => {
    const counted = content
      .replaceAll('counter(pages)', total)
      .replaceAll('counter(page)', `counter(${counter})`)
    return `@${name}{content:${counted}}`
  }
  const {text: size, heading} = tokens.sizes
  const larger = {text: size, 1: heading[0], 2: heading[1], 3: heading[2]}
  const sizes = Object.entries(larger).map(([name, points]) => `--size-${name}:${enlarge(points)}pt`)
  const feet = boxes.filter(({name}) => name.startsWith('bottom'))
  return `
:root{${sizes.join(';')}}
@page{counter-increment:verso 1 recto 1;${feet.map((each) => box(each, 'page')).join('')}}
@page :first{counter-increment:verso ${blanks} recto ${1 + blanks}}
@page front:first{margin-top:${Math.round(height * 0.3)}mm}
@page spread{size:${2 * width}mm ${height}mm;margin:${top}mm ${right - room}mm ${bottom}mm ${right}mm;counter-increment:verso 2 recto 2;${boxes
    .map((each) => box(each, each.name.endsWith('left') ? 'verso' : 'recto'))
    .join('')}}
.head{page:front}
.contents,.colophon{page:single}
.spread,.notes{page:spread;overflow-x:clip;margin-right:-${room}mm;padding-right:${room}mm}
.columns{width:calc(100% + ${4 * left}mm);margin-left:-${2 * left}mm;border-collapse:separate;border-spacing:${2 * left}mm 0}
.columns>:is(thead,tbody)>tr>:is(th,td){width:50%!important;padding-left:0!important;padding-right:0!important;border-left:0!important}
.columns>tbody>tr:first-child>td{border-top-color:transparent!important;padding-top:8pt!important}
.notes{border-top:0!important;padding-top:0!important}
.notes .columns>tbody>tr>td{border:0!important}
.row-start{position:absolute;margin-left:2px}
.note-list{list-style-type:decimal;padding-left:2em}`
}

/**
 * Gives the id of each row to a mark at its start, two pixels in: a row begins left of its page, in the space before the
 * first column, and Chromium names no place there; nor at the very edge, for rounding may put it outside.
 */
export function placeRows(body: Element): void {
  for (const {tagName, properties, children} of elementsIn(body)) {
    const cell = children.find((child) => child.type === 'element')
    const {id} = properties
    if (tagName !== 'tr' || !id || !cell) continue
    delete properties['id']
    cell.children.unshift(h('span', {class: 'row-start', id: String(id)}))
  }
}

/** A line is as long as the page is wide: text of this share more keeps it short enough to be read. To half points. */
function enlarge(points: number): number {
  return Math.round(points * 1.14 * 2) / 2
}

/** A table of columns on spreads. It is wider than its page by the space round it, which must not count. */
export function onSpreads(table: Element): Element {
  return h('div', {class: 'spread'}, table)
}

/** Id of a note's text in a language: each page refers to the notes of its own language, where there are some. */
export function noteTarget({layout, languages, notes}: Handout, id: string, language: Language): string {
  const own = notes.some((note) => note.id === id && note.cells.some((cell) => cell.language === language))
  return layout === 'facing' && own && language !== languages[0] ? `${id}-${language}` : id
}

/** The notes in columns as well, each row a note. */
export function renderFacingNotes(handout: Handout, context: PageContext): Element {
  const {languages, labels, notes} = handout
  const heads = languages.map((language) => {
    const words = labels.notes.find((run) => run.language === language)?.text ?? ''
    return h('th', {scope: 'col', lang: languageTags[language]}, [
      h('h2', {class: 'notes-title', ...(language === languages[0] ? {id: 'notes'} : {})}, text(words)),
    ])
  })
  const rows = notes.map((note) =>
    h(
      'tr',
      {class: 'note'},
      languages.map((language) => renderNote(note, language, context)),
    ),
  )
  return h('section', {class: 'notes', ariaLabelledBy: 'notes'}, [
    h('table', {class: 'columns'}, [h('thead', h('tr', heads)), h('tbody', rows)]),
  ])
}

/** A note that one language alone has stands on that language's page. */
function renderNote(note: Note, language: Language, context: PageContext): Element {
  const {handout} = context
  const cells = note.cells.filter((cell) => cell.language === language)
  // Where the leading language has none, its references lead to the other page.
  const alone = note.cells.length === 1 && note.cells[0]?.language === language
  const items = cells.map((cell) =>
    h('ol', {start: note.number, class: 'note-list'}, [
      h('li', {id: alone ? note.id : noteTarget(handout, note.id, language)}, renderContent(cell, context)),
    ]),
  )
  return h('td', {lang: languageTags[language]}, items)
}
