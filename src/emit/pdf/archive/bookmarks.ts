/** Bookmarks: one a heading, in both languages where its translation stands beside it. ISO 32000-1 12.3.3. */

import {
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '../pdf-library.ts'
import {isTag, type Tag} from './tag.ts'

type Bookmark = {
  readonly title: string
  readonly destination: PDFObject
  readonly heading: Tag
  /** 1 for the title. */
  readonly level: number
}

/** Bookmarks below this level are shown when a reader asks for them. */
const openTo = 2

/**
 * Makes the bookmarks anew of those that Chromium made, which has one for each language.
 *
 * @param titleOf what a heading says, by its element in the print.
 * @throws where a bookmark leads to no heading of the tree.
 */
export function setBookmarks(
  document: PDFDocument,
  root: Tag,
  {refOf, titleOf}: {readonly refOf: (tag: Tag) => PDFRef; readonly titleOf: (heading: PDFRef) => string},
): void {
  const {context, catalog} = document
  const outlines = catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)
  if (!outlines) return
  const headings = headingsIn(root)
  const bookmarks = joined(readBookmarks(outlines, headings, titleOf), headings)
  const nodes = nest(bookmarks)
  const ref = context.nextRef()
  const written = write(nodes, ref, {document, refOf})
  context.assign(ref, context.obj({Type: 'Outlines', ...written.ends, Count: written.open}))
  catalog.set(PDFName.of('Outlines'), ref)
}

type Heading = {readonly tag: Tag; readonly row: Tag | null; readonly level: number}

/** By the element that each was in the print. */
function headingsIn(root: Tag): ReadonlyMap<PDFRef, Heading> {
  const found = new Map<PDFRef, Heading>()
  const visit = (tag: Tag, row: Tag | null): void => {
    const level = /^H([1-6])$/.exec(tag.role)?.[1]
    if (level && tag.origin) found.set(tag.origin, {tag, row, level: Number(level)})
    for (const child of tag.children) if (isTag(child)) visit(child, tag.role === 'TR' ? tag : row)
  }
  visit(root, null)
  return found
}

function readBookmarks(
  parent: PDFDict,
  headings: ReadonlyMap<PDFRef, Heading>,
  titleOf: (heading: PDFRef) => string,
): readonly Bookmark[] {
  const found: Bookmark[] = []
  for (
    let item = parent.lookup(PDFName.of('First'));
    item instanceof PDFDict;
    item = item.lookup(PDFName.of('Next'))
  ) {
    const element = item.get(PDFName.of('SE'))
    const destination = item.get(PDFName.of('Dest'))
    const heading = element instanceof PDFRef ? headings.get(element) : undefined
    if (!destination || !heading?.tag.origin) throw new Error('A bookmark leads to no heading')
    const {tag, level} = heading
    found.push({title: titleOf(heading.tag.origin), destination, heading: tag, level})
    found.push(...readBookmarks(item, headings, titleOf))
  }
  return found
}

/** Headings that stand side by side in a row are one in two languages. */
function joined(bookmarks: readonly Bookmark[], headings: ReadonlyMap<PDFRef, Heading>): readonly Bookmark[] {
  const rowOf = ({heading}: Bookmark): Tag | null =>
    (heading.origin ? headings.get(heading.origin)?.row : null) ?? null
  const joint: Bookmark[] = []
  for (const bookmark of bookmarks) {
    const last = joint.at(-1)
    if (last && rowOf(last) !== null && rowOf(last) === rowOf(bookmark) && last.level === bookmark.level)
      joint[joint.length - 1] = {...last, title: `${last.title} ${bookmark.title}`}
    else joint.push(bookmark)
  }
  return joint
}

type Node = {readonly bookmark: Bookmark; readonly children: Node[]}

function nest(bookmarks: readonly Bookmark[]): readonly Node[] {
  const roots: Node[] = []
  const open: Node[] = []
  for (const bookmark of bookmarks) {
    while ((open.at(-1)?.bookmark.level ?? 0) >= bookmark.level) open.pop()
    const node = {bookmark, children: []}
    const into = open.at(-1)?.children ?? roots
    into.push(node)
    open.push(node)
  }
  return roots
}

type Written = {
  readonly ends: {readonly First?: PDFRef; readonly Last?: PDFRef}
  /** Bookmarks that are shown while their parent is open. */
  readonly open: number
}

type Writing = {readonly document: PDFDocument; readonly refOf: (tag: Tag) => PDFRef}

function write(nodes: readonly Node[], parent: PDFRef, writing: Writing): Written {
  const {context} = writing.document
  const refs = nodes.map(() => context.nextRef())
  let open = nodes.length
  for (const [index, {bookmark, children}] of nodes.entries()) {
    const ref = refs[index]
    if (!ref) continue
    const item = context.obj({
      Title: PDFHexString.fromText(bookmark.title.replace(/\s+/g, ' ').trim()),
      Parent: parent,
      Dest: bookmark.destination,
      SE: writing.refOf(bookmark.heading),
    })
    const [before, after] = [refs[index - 1], refs[index + 1]]
    if (before) item.set(PDFName.of('Prev'), before)
    if (after) item.set(PDFName.of('Next'), after)
    if (children.length > 0) {
      const below = write(children, ref, writing)
      const isOpen = bookmark.level < openTo
      if (isOpen) open += below.open
      item.set(PDFName.of('Count'), PDFNumber.of(isOpen ? below.open : -below.open))
      for (const [name, end] of Object.entries(below.ends)) item.set(PDFName.of(name), end)
    }
    context.assign(ref, item)
  }
  const [first, last] = [refs[0], refs.at(-1)]
  return {ends: {...(first ? {First: first} : {}), ...(last ? {Last: last} : {})}, open}
}
