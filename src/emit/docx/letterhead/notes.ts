/** Our footnotes among those of the letterhead (ISO/IEC 29500-1 §17.11). */

import type {Element} from 'xast'
import {adoptNamespaces, adoptRelationships} from './adopt.ts'
import type {Draft} from './draft.ts'
import {type Parts, partOf} from './package.ts'
import {attributeOf, childrenOf, named, rootOf} from './xml.ts'

const ownPath = 'word/footnotes.xml'
const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml'

/** Our notes, separators left out. */
export function ownNotes(own: Parts): readonly Element[] {
  return own.has(ownPath) ? childrenOf(rootOf(partOf(own, ownPath)), 'w:footnote').filter(isNote) : []
}

function isNote(note: Element): boolean {
  return attributeOf(note, 'w:type') === undefined || attributeOf(note, 'w:type') === 'normal'
}

/** Takes out the notes of the letterhead that its text no longer refers to. */
export function pruneNotes(draft: Draft, main: string): void {
  for (const [kind, name] of [
    ['footnotes', 'w:footnote'],
    ['endnotes', 'w:endnote'],
  ] as const) {
    const path = draft.pathOf(main, kind)
    if (path === undefined) continue
    const cited = new Set(
      named(draft.tree(main), `${name}Reference`).map((each) => attributeOf(each, 'w:id')),
    )
    const root = draft.root(path)
    root.children = root.children.filter(
      (child) =>
        child.type !== 'element' ||
        child.name !== name ||
        !isNote(child) ||
        cited.has(attributeOf(child, 'w:id')),
    )
  }
}

/**
 * Adds our notes, which are elements of a document of the letterhead by now, and gives the references to them their ids.
 *
 * @param notes of `ownNotes()`.
 * @param body our text.
 */
export function addNotes(
  draft: Draft,
  main: string,
  own: Parts,
  notes: readonly Element[],
  body: readonly Element[],
): void {
  if (notes.length === 0) return
  const path = draft.pathOf(main, 'footnotes') ?? emptyNotes(draft, main, own)
  const root = draft.root(path)
  adoptNamespaces(root, rootOf(partOf(own, ownPath)))
  adoptRelationships(notes, {own, from: ownPath, to: path}, draft)
  const known = childrenOf(root, 'w:footnote').map((each) => Number(attributeOf(each, 'w:id')))
  let last = Math.max(0, ...known)
  const ids = new Map(notes.map((note) => [attributeOf(note, 'w:id'), String(++last)]))
  for (const note of notes) note.attributes['w:id'] = ids.get(attributeOf(note, 'w:id')) ?? ''
  root.children.push(...notes)
  for (const reference of body.flatMap((each) => named(each, 'w:footnoteReference')))
    reference.attributes['w:id'] = ids.get(attributeOf(reference, 'w:id')) ?? ''
}

/** A part of notes with separators alone, as ours has them. */
function emptyNotes(draft: Draft, main: string, own: Parts): string {
  const root = structuredClone(rootOf(partOf(own, ownPath)))
  root.children = childrenOf(root, 'w:footnote').filter((note) => !isNote(note))
  const path = draft.free(ownPath)
  draft.addPart(main, path, 'footnotes', root, mediaType)
  return path
}
