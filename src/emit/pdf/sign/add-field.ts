/**
 * The field of a signature that is not seen: an annotation without size on the first page. ISO 32000-1 12.7.4.5,
 * ISO 19005-2 6.3.3, 6.4.3; where the file is tagged in an element of its own, ISO 14289-1 7.18.4.
 */

import {pagesOf} from '../pages.ts'
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '../pdf-library.ts'

export type AddedField = {
  /** The object that its signature is to be. */
  readonly value: PDFRef
  /** What is new, or another than it was; the signature left out. */
  readonly changed: readonly PDFRef[]
  /** The first object number that is free. */
  readonly next: number
}

/** Printed, and not to be moved: 4 and 128. ISO 32000-1 12.5.3 */
const flags = 132
/** What a screen reader says of the field. ISO 14289-1 7.18.1 */
const description = '數位簽章 Digital signature'

/** @param first the first object number that is free. @throws where the document has fields. */
export function addField(document: PDFDocument, first: number): AddedField {
  const {context, catalog} = document
  const root = context.trailerInfo.Root
  const [page] = pagesOf(document)
  if (!page || !(root instanceof PDFRef)) throw new Error('A PDF without a page')
  if (catalog.has(PDFName.of('AcroForm'))) throw new Error('A PDF with fields')
  const field = PDFRef.of(first)
  const value = PDFRef.of(first + 1)
  const widget = context.obj({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    T: PDFString.of('Signature1'),
    TU: PDFHexString.fromText(description),
    Contents: PDFHexString.fromText(description),
    F: flags,
    P: page.ref,
    Rect: [0, 0, 0, 0],
    V: value,
  })
  context.assign(field, widget)
  catalog.set(PDFName.of('AcroForm'), context.obj({Fields: [field], SigFlags: 3}))
  const beside = page.leaf.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? []
  page.leaf.set(PDFName.of('Annots'), context.obj([...beside, field]))
  page.leaf.set(PDFName.of('Tabs'), PDFName.of('S'))
  const element = PDFRef.of(first + 2)
  const tags = tag(document, {field, widget, page: page.ref, element})
  return {value, changed: [root, page.ref, field, ...tags], next: first + (tags.length > 0 ? 3 : 2)}
}

type Tagged = {
  readonly field: PDFRef
  readonly widget: PDFDict
  readonly page: PDFRef
  readonly element: PDFRef
}

/** Puts the field last into the document's element; a file without tags stays without. @returns what it changed. */
function tag({context, catalog}: PDFDocument, {field, widget, page, element}: Tagged): readonly PDFRef[] {
  const treeRef = catalog.get(PDFName.of('StructTreeRoot'))
  if (!(treeRef instanceof PDFRef)) return []
  const tree = context.lookup(treeRef, PDFDict)
  const top = tree.get(PDFName.of('K'))
  const parents = tree.get(PDFName.of('ParentTree'))
  const key = tree.lookupMaybe(PDFName.of('ParentTreeNextKey'), PDFNumber)
  if (!(top instanceof PDFRef) || !(parents instanceof PDFRef) || !key) return []
  const document = context.lookup(top, PDFDict)
  const kids = document.get(PDFName.of('K'))
  const before = kids instanceof PDFArray ? kids.asArray() : kids ? [kids] : []
  document.set(PDFName.of('K'), context.obj([...before, element]))
  context.assign(
    element,
    context.obj({
      Type: 'StructElem',
      S: 'Form',
      P: top,
      Pg: page,
      K: context.obj({Type: 'OBJR', Obj: field}),
    }),
  )
  widget.set(PDFName.of('StructParent'), key)
  const leaf = context.lookup(parents, PDFDict)
  const numbers = leaf.lookup(PDFName.of('Nums'), PDFArray).asArray()
  leaf.set(PDFName.of('Nums'), context.obj([...numbers, key, element] satisfies PDFObject[]))
  tree.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of(key.asNumber() + 1))
  return [treeRef, top, parents, element]
}
