/** The structure tree, after marked contents have moved to other pages. ISO 32000-1 14.7. */

import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNull,
  PDFNumber,
  PDFObject,
  PDFRef,
} from './pdf-library.ts'

/** A marked content: its page and its number there. */
export type Mark = {readonly page: PDFRef; readonly number: number}

/** Where the marked contents of the old pages went; a page that is not named is as it was. */
export type MarkMoves = ReadonlyMap<PDFRef, ReadonlyMap<number, readonly Mark[]>>

const [kids, page, type] = [PDFName.of('K'), PDFName.of('Pg'), PDFName.of('Type')]

/**
 * Points the elements at the new places of their contents, and gives the new pages their entries in the parent tree.
 *
 * @param linkPages pages of the links, by the object of the link.
 * @throws where the tree holds a form that Chromium does not write.
 */
export function moveMarks(
  document: PDFDocument,
  moves: MarkMoves,
  linkPages: ReadonlyMap<PDFRef, PDFRef>,
): void {
  const root = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  if (!root) return
  const owners = new Map<PDFRef, PDFRef[]>()
  const own = (mark: Mark, element: PDFRef): void => {
    const list = owners.get(mark.page) ?? []
    list[mark.number] = element
    owners.set(mark.page, list)
  }
  const open: PDFObject[] = [root.get(kids)].filter((each) => each !== undefined)
  for (let each = open.pop(); each; each = open.pop()) {
    if (each instanceof PDFArray) open.push(...each.asArray().toReversed())
    if (!(each instanceof PDFRef)) continue
    const element = document.context.lookup(each, PDFDict)
    const children = childrenOf(element, document)
    open.push(...children.filter((child) => child instanceof PDFRef).reverse())
    const ref = each
    const moved = children.flatMap((child) => moveChild(child, element, moves, linkPages))
    for (const child of moved) if (isMark(child)) own(child, ref)
    setChildren(element, moved, document)
  }
  setParents(root, moves, owners, document)
}

function childrenOf(element: PDFDict, {context}: PDFDocument): readonly PDFObject[] {
  const found = element.get(kids)
  if (!found) return []
  const direct = found instanceof PDFRef ? context.lookup(found) : found
  return direct instanceof PDFArray ? direct.asArray() : [found]
}

type Child = PDFObject | Mark

function isMark(child: Child): child is Mark {
  return !(child instanceof PDFObject)
}

function moveChild(
  child: PDFObject,
  element: PDFDict,
  moves: MarkMoves,
  linkPages: ReadonlyMap<PDFRef, PDFRef>,
): readonly Child[] {
  const own = element.get(page)
  if (child instanceof PDFNumber && own instanceof PDFRef)
    return moved({page: own, number: child.asNumber()}, moves)
  if (!(child instanceof PDFDict)) return [child]
  const there = child.get(page) ?? own
  const kind = child.get(type)
  if (kind === PDFName.of('MCR') && there instanceof PDFRef && !child.has(PDFName.of('Stm'))) {
    return moved({page: there, number: child.lookup(PDFName.of('MCID'), PDFNumber).asNumber()}, moves)
  }
  if (kind !== PDFName.of('OBJR')) throw new Error(`The structure tree holds ${child}`)
  const link = child.get(PDFName.of('Obj'))
  const target = link instanceof PDFRef ? linkPages.get(link) : undefined
  if (target) child.set(page, target)
  return [child]
}

function moved(mark: Mark, moves: MarkMoves): readonly Mark[] {
  const there = moves.get(mark.page)
  return there ? (there.get(mark.number) ?? []) : [mark]
}

/** Marks on the element's own page are numbers; those elsewhere name their page. */
function setChildren(element: PDFDict, children: readonly Child[], {context}: PDFDocument): void {
  const first = children.find(isMark)
  if (first) element.set(page, first.page)
  const written = children.map((child) => {
    if (!isMark(child)) return child
    if (child.page === first?.page) return PDFNumber.of(child.number)
    return context.obj({Type: 'MCR', Pg: child.page, MCID: child.number})
  })
  const [only] = written
  if (!only) element.delete(kids)
  else element.set(kids, written.length === 1 ? only : context.obj(written))
}

/** One leaf holds the whole tree: pages that were parted get new lists, all other entries stay. */
function setParents(
  root: PDFDict,
  moves: MarkMoves,
  owners: ReadonlyMap<PDFRef, readonly PDFRef[]>,
  {context}: PDFDocument,
): void {
  const entries = new Map<number, PDFObject>()
  const read = (node: PDFDict): void => {
    const numbers = node.lookupMaybe(PDFName.of('Nums'), PDFArray)
    for (let at = 0; numbers && at < numbers.size(); at += 2) {
      const value = numbers.get(at + 1)
      if (value) entries.set(numbers.lookup(at, PDFNumber).asNumber(), value)
    }
    const below = node.lookupMaybe(PDFName.of('Kids'), PDFArray)
    for (let at = 0; below && at < below.size(); at++) read(below.lookup(at, PDFDict))
  }
  read(root.lookup(PDFName.of('ParentTree'), PDFDict))
  let next = Math.max(-1, ...entries.keys()) + 1
  const parents = PDFName.of('StructParents')
  const changed = new Set(
    [...moves.values()].flatMap((marks) => [...marks.values()].flat().map((mark) => mark.page)),
  )
  for (const ref of new Set([...moves.keys(), ...changed])) {
    const leaf = context.lookup(ref, PDFDict)
    const key = leaf.lookupMaybe(parents, PDFNumber)?.asNumber() ?? next++
    leaf.set(parents, PDFNumber.of(key))
    entries.set(
      key,
      context.register(context.obj(Array.from(owners.get(ref) ?? [], (owner) => owner ?? PDFNull))),
    )
  }
  const sorted = [...entries].sort(([one], [other]) => one - other)
  const tree = context.obj({Nums: sorted.flatMap(([key, value]) => [PDFNumber.of(key), value])})
  root.set(PDFName.of('ParentTree'), context.register(tree))
  root.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of(next))
}
