/** Text that a letterhead has before or after the briefing. */

import type {Element} from 'xast'
import {letterheadBookmark} from '../../../edition/bookmarks.ts'
import type {Draft} from './draft.ts'
import {childrenOf, element} from './xml.ts'

/**
 * Gives each paragraph that says something a bookmark, so that on the way back it is not taken for text of the briefing.
 * One bookmark round all of the briefing would be simpler, but LibreOffice loses one that starts before a table.
 */
export function bookmarkOwnText(body: Element, draft: Draft): void {
  const first = draft.highest('w:bookmarkStart', 'w:id') + 1
  const paragraphs = [...paragraphsIn(body)].filter((each) =>
    childrenOf(each).some(({name}) => name !== 'w:pPr'),
  )
  for (const [index, paragraph] of paragraphs.entries()) {
    const id = {'w:id': String(first + index)}
    const start = element('w:bookmarkStart', {...id, 'w:name': `${letterheadBookmark}${index + 1}`})
    const at = childrenOf(paragraph)[0]?.name === 'w:pPr' ? 1 : 0
    const content = childrenOf(paragraph)
    paragraph.children = [...content.slice(0, at), start, ...content.slice(at), element('w:bookmarkEnd', id)]
  }
}

/** Paragraphs of a text, not those in the text boxes of its paragraphs. */
function* paragraphsIn(parent: Element): Generator<Element> {
  for (const each of childrenOf(parent)) {
    if (each.name === 'w:p') yield each
    else yield* paragraphsIn(each)
  }
}
