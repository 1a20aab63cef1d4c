/** The notes at the end, and the references that lead there. */

import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Handout} from '../../edition/handout.ts'
import {languageTags} from '../../outline/types.ts'
import {type PageContext, renderContent} from './cell.ts'
import type {ContentContext} from './content.ts'
import {noteTarget, renderFacingNotes} from './facing.ts'
import {spaced} from './runs.ts'
import {sideClass} from './side.ts'

/** Gives each reference to a note an id of its own: a note may be referred to more than once. */
export function referencesOf(handout: Handout): ContentContext['reference'] {
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

export function renderNotes(context: PageContext): Element[] {
  const {handout} = context
  if (handout.notes.length === 0) return []
  if (handout.layout === 'facing') return [renderFacingNotes(handout, context)]
  const title = h('h2', {class: 'notes-title', id: 'notes'}, spaced(handout.labels.notes))
  const items = handout.notes.map((note) => {
    const cells = note.cells.map((cell) =>
      h(
        'div',
        {lang: languageTags[cell.language], class: sideClass(note.cells)},
        renderContent(cell, context),
      ),
    )
    return h('li', {id: note.id, value: note.number}, cells)
  })
  return [
    h(
      'section',
      {class: 'notes', lang: languageTags[handout.languages[0] ?? 'zh'], ariaLabelledBy: 'notes'},
      [title, h('ol', items)],
    ),
  ]
}
