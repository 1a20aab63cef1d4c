/** What a letterhead loses with the text that stood on it: parts that nothing in it leads to any more. */

import type {Draft} from './draft.ts'
import {attributeOf, elementsOf, named, withoutElements} from './xml.ts'

/** Parts that a text has without pointing at them. */
const standing =
  /^(?:styles|stylesWithEffects|settings|webSettings|theme|fontTable|numbering|footnotes|endnotes|customXml|glossaryDocument)$/
const ofComments = /^(?:comments|commentsExtended|commentsIds|commentsExtensible|people)$/

export function pruneText(draft: Draft, main: string): void {
  const tree = draft.tree(main)
  const pointed = new Set(
    [...elementsOf(tree)].flatMap(({attributes}) =>
      Object.entries(attributes).flatMap(([name, value]) => (name.startsWith('r:') ? [value] : [])),
    ),
  )
  const commented = named(tree, 'w:commentReference').length > 0
  keep(draft, main, ({id, kind}) =>
    ofComments.test(kind) ? commented : standing.test(kind) || pointed.has(id),
  )
  // A picture of what the letterhead looked like, and the template on its author's disk.
  keep(draft, '', ({kind}) => kind !== 'thumbnail')
  const settings = draft.pathOf(main, 'settings')
  if (settings === undefined) return
  const templates = new Set(
    named(draft.tree(settings), 'w:attachedTemplate').map((each) => attributeOf(each, 'r:id')),
  )
  if (templates.size === 0) return
  keep(draft, settings, ({id}) => !templates.has(id))
  withoutElements(draft.root(settings), ({name}) => name === 'w:attachedTemplate')
}

type Test = (relationship: {readonly id: string; readonly kind: string}) => boolean

function keep(draft: Draft, part: string, wanted: Test): void {
  const relationships = draft.relationships(part)
  relationships.splice(0, relationships.length, ...relationships.filter(wanted))
}
