/**
 * A briefing on an agency's own paper (`--reference-doc`). The letterhead keeps its headers, footers, pictures, margins
 * and styles, as with pandoc's option of that name; its text gives way to the briefing, or where it has the paragraph
 * `{{briefing}}`, that paragraph alone. See docs/adr/0012-letterhead.md.
 */

import type {Element} from 'xast'
import type {Handout} from '../../../edition/handout.ts'
import type {RuleId} from '../../../messages/rules.ts'
import {adoptNamespaces, adoptRelationships, renumber} from './adopt.ts'
import {Draft} from './draft.ts'
import {dress} from './dress.ts'
import {fillMarks, findBriefingMark} from './fill.ts'
import {markValue} from './marks.ts'
import {addNotes, ownNotes, pruneNotes} from './notes.ts'
import type {Letterhead} from './open.ts'
import {bookmarkOwnText} from './own-text.ts'
import {type Parts, partOf} from './package.ts'
import {addRecord, setProperties} from './properties.ts'
import {pruneText} from './prune.ts'
import {sectionOf, withPage} from './section.ts'
import {attributeOf, childOf, childrenOf, element, named, rootOf, withoutElements} from './xml.ts'

const documentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** What is to be said of a letterhead: a rule and the names that it speaks of. */
type Remark = {readonly rule: RuleId; readonly names: readonly string[]}

export type OnLetterhead = {
  readonly parts: ReadonlyMap<string, Uint8Array>
  readonly remarks: readonly Remark[]
}

/**
 * Puts a briefing on a letterhead.
 *
 * @param own the parts of the document as it would be on paper of ours, made for the letterhead's page.
 */
export function onLetterhead(own: Parts, {parts, main}: Letterhead, handout: Handout): OnLetterhead {
  const draft = new Draft(parts)
  const ourRoot = rootOf(partOf(own, 'word/document.xml'))
  const root = draft.root(main)
  const body = childOf(root, 'w:body') ?? element('w:body', {})
  const inText = fillMarks(body, (name) => markValue(name, handout))
  const said = new Set([...inText.filled].map((name) => name.split('.')[0] ?? ''))
  const blocks = blocksOf(ourRoot, said)
  const section = withPage(sectionOf(body), sectionIn(ourRoot))
  const place = findBriefingMark(body)
  if (place) {
    place.parent.children.splice(place.at, 1)
    bookmarkOwnText(body, draft)
  } else body.children = section ? [section] : []
  pruneNotes(draft, main)
  const elsewhere = fillElsewhere(draft, main, handout)

  const notes = ownNotes(own)
  const text = [...blocks, ...notes]
  renumber(text, draft)
  const {missing} = dress(draft, main, own, text)
  adoptRelationships(blocks, {own, from: 'word/document.xml', to: main}, draft)
  addNotes(draft, main, own, notes, blocks)
  adoptNamespaces(root, ourRoot)
  if (place) place.parent.children.splice(place.at, 0, ...blocks)
  else body.children.unshift(...blocks)

  draft.setType(main, documentType)
  pruneText(draft, main)
  setProperties(draft, own)
  addRecord(draft, main, own, said)
  const unknown = new Set([...inText.unknown, ...elsewhere])
  const remarks: readonly Remark[] = [
    {rule: 'letterhead/unknown-mark', names: [...unknown]},
    {rule: 'letterhead/missing-style', names: missing},
  ]
  return {parts: draft.finished(), remarks: remarks.filter(({names}) => names.length > 0)}
}

/** What we print, without what the letterhead's own text says already: the title, a line of the head. */
function blocksOf(ourRoot: Element, said: ReadonlySet<string>): readonly Element[] {
  const body = childOf(ourRoot, 'w:body')
  return childrenOf(body ?? ourRoot).filter((block) => {
    if (block.name === 'w:sectPr') return false
    const names = named(block, 'w:bookmarkStart').map((each) => attributeOf(each, 'w:name') ?? '')
    const [, role] = names.map((name) => /^meta-([a-z]+)/.exec(name)).find((match) => match !== null) ?? []
    return role === undefined || !said.has(role)
  })
}

function sectionIn(ourRoot: Element): Element | undefined {
  const section = named(ourRoot, 'w:sectPr')[0]
  // Its headers and footers are ours, and stay behind.
  if (section) withoutElements(section, ({name}) => name.endsWith('Reference'))
  return section
}

/** Fills the marks in headers, footers and notes. @returns names that are not known. */
function fillElsewhere(draft: Draft, main: string, handout: Handout): readonly string[] {
  const kinds = ['header', 'footer', 'footnotes', 'endnotes']
  const paths = draft
    .relationships(main)
    .flatMap(({kind, path}) => (kinds.includes(kind) ? (path ?? []) : []))
  return paths
    .filter((path) => draft.parts.has(path))
    .flatMap((path) => [...fillMarks(draft.root(path), (name) => markValue(name, handout)).unknown])
}
