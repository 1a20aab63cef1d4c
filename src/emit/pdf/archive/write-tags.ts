/** The tree that is archived → the objects of the file. ISO 32000-1 14.7. */

import {
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  type PDFRef,
  PDFString,
} from '../pdf-library.ts'
import type {NumberedMarks} from './number-marks.ts'
import type {Contents} from './page-contents.ts'
import {type Annotation, type Child, isTag, type Tag, tagsIn} from './tag.ts'
import {attributesOf} from './tag-attributes.ts'

/** Roles of PDF 2.0 that are none of PDF 1.7, and what stands for them there. ISO 19005-2 6.7.3.4. */
const roleMap: Readonly<Record<string, string>> = {Em: 'Span', Strong: 'Span', Aside: 'Div'}

type Writing = {
  readonly document: PDFDocument
  readonly contents: Contents
  readonly numbered: NumberedMarks
  readonly refOf: (tag: Tag) => PDFRef
  /** By page, the element of each mark at its number. */
  readonly owners: Map<PDFRef, PDFRef[]>
  readonly annotations: (readonly [Annotation, PDFRef])[]
}

/**
 * Puts a tree in the place of the one that a document has.
 *
 * @param numbered as the marks will stand on their pages.
 * @returns the element of a tag.
 * @throws where a link of a page is not in the tree, or is there twice.
 */
export function writeTags(
  document: PDFDocument,
  root: Tag,
  contents: Contents,
  numbered: NumberedMarks,
): (tag: Tag) => PDFRef {
  const {context, catalog} = document
  const refs = new Map(tagsIn(root).map((tag) => [tag, context.nextRef()]))
  const refOf = (tag: Tag): PDFRef => {
    const ref = refs.get(tag)
    if (!ref) throw new Error(`A ${tag.role} is not in the tree`)
    return ref
  }
  const writing = {document, contents, numbered, refOf, owners: new Map(), annotations: []}
  const treeRef = context.nextRef()
  writeTag(root, treeRef, writing)
  const tree = context.obj({Type: 'StructTreeRoot', K: refOf(root), RoleMap: context.obj({...roleMap})})
  nameNotes(tree, root, writing)
  setParents(tree, writing)
  context.assign(treeRef, tree)
  catalog.set(PDFName.of('StructTreeRoot'), treeRef)
  return refOf
}

function writeTag(tag: Tag, parent: PDFRef, writing: Writing): void {
  const {document, contents, refOf} = writing
  const {context} = document
  const home = pageOf(tag)
  const element = context.obj({Type: 'StructElem', S: tag.role, P: parent, ...(home ? {Pg: home} : {})})
  const children = tag.children.map((child) => writeChild(child, home, refOf(tag), writing))
  const [only] = children
  if (only) element.set(PDFName.of('K'), children.length === 1 ? only : context.obj(children))
  if (tag.language) element.set(PDFName.of('Lang'), PDFString.of(tag.language))
  if (tag.alt) element.set(PDFName.of('Alt'), PDFHexString.fromText(tag.alt))
  const attributes = [...attributesOf(tag, contents)].map(([owner, entries]) => {
    const own = entries.map(({name, value}): [string, PDFObject] => [name, valueIn(value, document)])
    return context.obj({O: owner, ...Object.fromEntries(own)})
  })
  const [attribute] = attributes
  if (attribute) element.set(PDFName.of('A'), attributes.length === 1 ? attribute : context.obj(attributes))
  context.assign(refOf(tag), element)
  for (const child of tag.children) if (isTag(child)) writeTag(child, refOf(tag), writing)
}

/** The page of a tag is that of its first content. */
function pageOf({children}: Tag): PDFRef | null {
  const first = children.find((child) => !isTag(child))
  return first && !isTag(first) ? first.page : null
}

function writeChild(child: Child, home: PDFRef | null, owner: PDFRef, writing: Writing): PDFObject {
  const {document, numbered, owners, annotations, refOf} = writing
  const {context} = document
  if (isTag(child)) return refOf(child)
  if (child.kind === 'annotation') {
    annotations.push([child, owner])
    return context.obj({Type: 'OBJR', Obj: child.ref, ...(child.page === home ? {} : {Pg: child.page})})
  }
  const mark = numbered(child)
  if (!mark) throw new Error(`A marked content has no number, ${child.mcid}`)
  const list = owners.get(child.page) ?? []
  list[mark.mcid] = owner
  owners.set(child.page, list)
  return child.page === home
    ? PDFNumber.of(mark.mcid)
    : context.obj({Type: 'MCR', Pg: child.page, MCID: mark.mcid})
}

/** A name, a number, or an array of numbers, as the print wrote it. */
function valueIn(value: string, {context}: PDFDocument): PDFObject {
  if (value.startsWith('/')) return PDFName.of(value.slice(1))
  if (value.startsWith('[')) return context.obj(value.slice(1, -1).trim().split(/\s+/).map(Number))
  return PDFNumber.of(Number(value))
}

/** Notes bear ids of their own: `note-0001` and so on, in the order of the tree. ISO 14289-1 7.9. */
function nameNotes(tree: PDFDict, root: Tag, {document: {context}, refOf}: Writing): void {
  const notes = tagsIn(root).filter(({role}) => role === 'Note')
  if (notes.length === 0) return
  const names = notes.flatMap((note, index): [PDFObject, PDFObject] => {
    const id = PDFString.of(`note-${String(index + 1).padStart(4, '0')}`)
    context.lookup(refOf(note), PDFDict).set(PDFName.of('ID'), id)
    return [id, refOf(note)]
  })
  const limits = [names[0], names.at(-2)].filter((each) => each !== undefined)
  const leaf = context.obj({Names: names, Limits: limits})
  tree.set(PDFName.of('IDTree'), context.register(context.obj({Kids: [context.register(leaf)]})))
}

/** The way from a page's marks, and from a link, to its element. ISO 32000-1 14.7.4.4. */
function setParents(tree: PDFDict, {document, contents, owners, annotations}: Writing): void {
  const {context} = document
  const key = PDFName.of('StructParent')
  const entries: PDFObject[] = []
  const add = (parents: PDFObject): PDFNumber => {
    const number = PDFNumber.of(entries.length / 2)
    entries.push(number, parents)
    return number
  }
  for (const {page} of contents.pages) {
    page.leaf.delete(PDFName.of('StructParents'))
    const list = owners.get(page.ref)
    if (list) {
      const parents = context.obj(Array.from(list, (owner) => owner ?? PDFNull))
      page.leaf.set(PDFName.of('StructParents'), add(context.register(parents)))
    }
  }
  for (const [{ref}, owner] of annotations) context.lookup(ref, PDFDict).set(key, add(owner))
  tree.set(PDFName.of('ParentTree'), context.register(context.obj({Nums: entries})))
  tree.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of(entries.length / 2))
}
