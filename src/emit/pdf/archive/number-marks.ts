/** New numbers for the marked contents of a document: those that stay, in the order in which they are drawn. */

import type {PDFRef} from '../pdf-library.ts'
import type {Contents} from './page-contents.ts'
import {isTag, type Mark, type Tag} from './tag.ts'

export type NumberedMark = {
  readonly mcid: number
  /** Of the element that holds it. */
  readonly role: string
}

/** Of a page, by the old number; `undefined` for what is no content. */
export type NumberedMarks = (mark: Omit<Mark, 'kind'>) => NumberedMark | undefined

/** @throws where a marked content is in the tree twice, or is not on its page. */
export function numberMarks(root: Tag, {pages, shown}: Contents): NumberedMarks {
  const roles = new Map<PDFRef, Map<number, string>>()
  const visit = (tag: Tag): void => {
    for (const child of tag.children) {
      if (isTag(child)) visit(child)
      else if (child.kind === 'mark') {
        const {page, mcid} = child
        shown(child)
        const own = roles.get(page) ?? new Map<number, string>()
        if (own.has(mcid)) throw new Error(`A marked content is in the structure tree twice, ${mcid}`)
        roles.set(page, own.set(mcid, tag.role))
      }
    }
  }
  visit(root)
  const numbered = new Map<PDFRef, ReadonlyMap<number, NumberedMark>>()
  for (const {page, marks} of pages) {
    const own = roles.get(page.ref)
    const drawn = [...marks.keys()].flatMap((mcid) => {
      const role = own?.get(mcid)
      return role === undefined ? [] : [{old: mcid, role}]
    })
    numbered.set(page.ref, new Map(drawn.map(({old, role}, mcid) => [old, {mcid, role}])))
  }
  return ({page, mcid}) => numbered.get(page)?.get(mcid)
}
