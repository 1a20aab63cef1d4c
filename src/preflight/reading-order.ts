/** What a tagged file holds, in the order in which it is read aloud. ISO 32000-1 14.8.2.3. */

import {type Document, documentOf} from './document.ts'
import type {PdfFile} from './parser/file.ts'
import {type Dict, isDict, isList, isName, isText, Unreadable} from './parser/objects.ts'
import {textString} from './parser/text-string.ts'
import {nameTree} from './parser/trees.ts'
import {type Element, StructureTree} from './structure/tree.ts'

export type Piece =
  | {
      readonly kind: 'content'
      /** From 1; 0 where the tree does not say. */
      readonly page: number
      readonly mcid: number
      readonly language: string | null
      /** Alternative text of the Figure that it belongs to. */
      readonly alt: string | null
    }
  /** Where a block begins or ends. */
  | {readonly kind: 'block'}
  /** In place of a reference to a note: its number is none of the text. */
  | {readonly kind: 'reference'}
  | {readonly kind: 'link'; readonly target: string; readonly resolves: boolean | null}

const inline: ReadonlySet<string> = new Set(['Span', 'Em', 'Strong', 'Code', 'Link', 'Reference'])

/** @throws Unreadable where the file cannot be read, or has no structure tree. */
export function readingOrder(file: PdfFile): readonly Piece[] {
  const document = documentOf(file, 'a-3a', () => {})
  const root = file.dict(file.catalogue, 'StructTreeRoot')
  if (!root) throw new Unreadable('catalogue', 'it has no structure tree')
  const tree = new StructureTree(document, root)
  const language = file.text(file.catalogue, 'Lang')
  const pieces: Piece[] = []
  const context: Context = {document, tree, pieces, names: namesIn(document)}
  for (const element of tree.roots) visit(element, {language, alt: null, entry: false}, context)
  return pieces
}

type Context = {
  readonly document: Document
  readonly tree: StructureTree
  readonly pieces: Piece[]
  readonly names: ReadonlySet<string>
}

/** `entry`: in a table of contents, where a reference is a text. */
type Place = {readonly language: string | null; readonly alt: string | null; readonly entry: boolean}

function visit(element: Element, outer: Place, context: Context): void {
  const {pieces, tree} = context
  const {type, kids} = element
  const place: Place = {
    language: element.language ?? outer.language,
    alt: type === 'Figure' ? (tree.text(element, 'Alt') ?? '') : outer.alt,
    entry: outer.entry || type === 'TOCI',
  }
  if (type === 'Reference' && !outer.entry) {
    pieces.push({kind: 'reference'})
    return
  }
  const isBlock = !inline.has(type)
  if (isBlock) pieces.push({kind: 'block'})
  let isTold = false
  for (const kid of kids) {
    if (kid.kind === 'element') visit(kid, place, context)
    else if (kid.kind === 'content')
      pieces.push({
        kind: 'content',
        page: kid.page?.number ?? 0,
        mcid: kid.mcid,
        language: place.language,
        alt: place.alt,
      })
    else if (type === 'Link' && !isTold && isDict(kid.object)) {
      // A link that goes over several lines has as many annotations.
      isTold = true
      pieces.push(linkOf(kid.object, context))
    }
  }
  if (isBlock) pieces.push({kind: 'block'})
}

function linkOf(annotation: Dict, {document: {file}, names}: Context): Piece {
  const action = file.dict(annotation, 'A')
  const address = action && file.text(action, 'URI')
  if (address) return {kind: 'link', target: address, resolves: null}
  const destination = file.get(annotation, 'Dest')
  const name = isName(destination)
    ? destination.name
    : isText(destination)
      ? textString(destination.bytes)
      : null
  const resolves = name === null ? isList(destination) : names.has(name)
  return {kind: 'link', target: `#${name ?? ''}`, resolves}
}

/** Names of places in the file. ISO 32000-1 12.3.2.3. */
function namesIn({file, catalogue}: Document): ReadonlySet<string> {
  const old = file.dict(catalogue, 'Dests')
  const names = file.dict(catalogue, 'Names')
  const tree = nameTree(file, names && file.dict(names, 'Dests'))
  return new Set([...(old ? old.entries.keys() : []), ...[...tree.keys()].map(textString)])
}
