/** What our elements lead to, taken over into a part of the letterhead: pictures and addresses. */

import type {Element} from 'xast'
import type {Draft} from './draft.ts'
import {type Parts, relationshipsOf} from './package.ts'
import {attributeOf, elementsOf} from './xml.ts'

const pointers = ['r:id', 'r:embed', 'r:link'] as const

const mediaTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
}

/** Which part of ours the elements come from, and which of the letterhead's they go to. */
type Way = {readonly own: Parts; readonly from: string; readonly to: string}

/** Gives all pointers in the elements the ids that their targets have in the letterhead. */
export function adoptRelationships(elements: readonly Element[], {own, from, to}: Way, draft: Draft): void {
  const known = new Map(relationshipsOf(own, from).map((each) => [each.id, each]))
  const ids = new Map<string, string>()
  const idOf = (id: string): string => {
    const target = known.get(id)
    if (!target) throw new Error(`No relationship ${id} in ${from}`) // our own part names it
    if (target.path === null) return draft.link(to, target.target)
    const bytes = own.get(target.path)
    if (!bytes) throw new Error(`No part ${target.path}`) // our own package has it
    const path = draft.free(target.path)
    draft.parts.set(path, bytes)
    const extension = path.split('.').at(-1)?.toLowerCase() ?? ''
    draft.setExtension(extension, mediaTypes[extension] ?? 'application/octet-stream')
    return draft.relate(to, target.kind, path)
  }
  for (const element of elements.flatMap((each) => [...elementsOf(each)])) {
    for (const name of pointers) {
      const id = attributeOf(element, name)
      if (id === undefined) continue
      const adopted = ids.get(id) ?? idOf(id)
      ids.set(id, adopted)
      element.attributes[name] = adopted
    }
  }
}

/** Numbers of drawings and bookmarks behind those of the letterhead, where they must differ in a document. */
export function renumber(elements: readonly Element[], draft: Draft): void {
  const drawings = draft.highest('wp:docPr', 'id')
  const bookmarks = draft.highest('w:bookmarkStart', 'w:id') + 1
  for (const element of elements.flatMap((each) => [...elementsOf(each)])) {
    if (element.name === 'wp:docPr') shift(element, 'id', Math.max(0, drawings))
    if (element.name === 'w:bookmarkStart' || element.name === 'w:bookmarkEnd')
      shift(element, 'w:id', bookmarks)
  }
}

function shift(element: Element, attribute: string, by: number): void {
  element.attributes[attribute] = String(Number(attributeOf(element, attribute)) + by)
}

/** The prefixes that the elements are written with. */
export function adoptNamespaces(theirs: Element, ours: Element): void {
  for (const [name, uri] of Object.entries(ours.attributes))
    if (name.startsWith('xmlns:') && theirs.attributes[name] === undefined) theirs.attributes[name] = uri
}
