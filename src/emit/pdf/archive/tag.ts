/** The structure tree of a document, as archiving works on it. */

import type {PDFRef} from '../pdf-library.ts'

/** A marked content of a page. */
export type Mark = {readonly kind: 'mark'; readonly page: PDFRef; readonly mcid: number}

/** An annotation that belongs to an element. */
export type Annotation = {readonly kind: 'annotation'; readonly page: PDFRef; readonly ref: PDFRef}

export type Tag = {
  readonly kind: 'tag'
  readonly role: string
  /** BCP 47; `null`: that of what it stands in. */
  readonly language: string | null
  /** Alternative text of a picture. */
  readonly alt: string | null
  /** Attributes by owner and name, as the file writes them, but for what is so by default. */
  readonly attributes: readonly Attribute[]
  readonly children: readonly Child[]
  /** The element that it was in the print; `null` for one that was made since. */
  readonly origin: PDFRef | null
}

export type Child = Tag | Mark | Annotation

export type Attribute = {readonly owner: string; readonly name: string; readonly value: string}

export function isTag(child: Child): child is Tag {
  return child.kind === 'tag'
}

/** A tag of our own. */
export function tagOf(role: string, children: readonly Child[]): Tag {
  return {kind: 'tag', role, language: null, alt: null, attributes: [], children, origin: null}
}

/** A tag and all that are in it, in the order of the tree. */
export function tagsIn(tag: Tag): readonly Tag[] {
  const found: Tag[] = []
  const visit = (each: Tag): void => {
    found.push(each)
    for (const child of each.children) if (isTag(child)) visit(child)
  }
  visit(tag)
  return found
}

/** The marked contents in a tag, in the order of the tree. */
export function marksIn(tag: Tag): readonly Mark[] {
  const found: Mark[] = []
  const visit = (child: Child): void => {
    if (child.kind === 'mark') found.push(child)
    if (isTag(child)) for (const each of child.children) visit(each)
  }
  visit(tag)
  return found
}
