/** The briefing in a document on a letterhead that has text of its own before or after it. */

import {letterheadBookmark} from '../../edition/bookmarks.ts'
import {nameOf} from '../names.ts'
import {elementsOf, type Xml} from '../xml.ts'

/** The body without the blocks of the letterhead. A table of its own that holds the briefing gives way to that. */
export function briefingIn(body: Xml): Xml {
  return hasBookmark(body, isLetterheads) ? {...body, children: blocksIn(body)} : body
}

/** What is in a table of the letterhead's own; another table is a block. */
const cells = ['w:tr', 'w:tc']

function blocksIn(parent: Xml): readonly Xml[] {
  return elementsOf(parent).flatMap((block): readonly Xml[] => {
    if (cells.includes(block.name)) return blocksIn(block)
    if (!hasBookmark(block, isLetterheads)) return [block]
    if (!hasBookmark(block, (name) => nameOf(name) !== null)) return []
    // Two paragraphs that were made one say both.
    return block.name === 'w:p' ? [block] : blocksIn(block)
  })
}

function isLetterheads(name: string): boolean {
  return name.startsWith(letterheadBookmark)
}

function hasBookmark(element: Xml, isWanted: (name: string) => boolean): boolean {
  const {name, attributes} = element
  if (name === 'w:bookmarkStart' && isWanted(attributes.get('w:name') ?? '')) return true
  return elementsOf(element).some((each) => hasBookmark(each, isWanted))
}
