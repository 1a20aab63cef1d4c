/** Links: each in the tree once, each with words that say where it leads. ISO 14289-1 7.18. */

import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
} from '../pdf-library.ts'
import type {Contents} from './page-contents.ts'
import {isTag, type Tag} from './tag.ts'
import {wordsOf} from './tag-attributes.ts'

/** A note is referred to by its number alone: that says too little of where a link leads. */
const noteWords: Readonly<Record<string, string>> = {zh: '註', en: 'Note'}

/**
 * Says of each link where it leads: what it says, or what it refers to.
 *
 * @param language of the document.
 * @throws where a page has a link that is not in the tree, or an annotation of another kind.
 */
export function setLinks(document: PDFDocument, root: Tag, contents: Contents, language: string): void {
  const said = new Set<PDFRef>()
  const visit = (tag: Tag, around: string, isReference: boolean): void => {
    const own = tag.language ?? around
    for (const child of tag.children) {
      if (isTag(child)) visit(child, own, tag.role === 'Reference')
      else if (child.kind === 'annotation') {
        const annotation = document.context.lookup(child.ref, PDFDict)
        if (tag.role !== 'Link' || said.has(child.ref))
          throw new Error('An annotation is no link, or stands twice')
        said.add(child.ref)
        const words = wordsOf(tag, contents).trim()
        const word = isReference && /^\d+$/.test(words) ? `${noteWords[own.slice(0, 2)] ?? ''} ` : ''
        annotation.set(
          PDFName.of('Contents'),
          PDFHexString.fromText(`${word}${words}`.trim() || addressOf(annotation)),
        )
      }
    }
  }
  visit(root, language, false)
  for (const {page} of contents.pages) {
    const links = page.leaf.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? []
    for (const link of links) {
      if (!(link instanceof PDFRef) || !said.has(link)) throw new Error('A link is not in the structure tree')
      const annotation = document.context.lookup(link, PDFDict)
      if (annotation.get(PDFName.of('Subtype')) !== PDFName.of('Link'))
        throw new Error(`A page has an annotation ${annotation.get(PDFName.of('Subtype'))}`)
      annotation.set(PDFName.of('F'), PDFNumber.of(4)) // printed, and shown: ISO 19005-2 6.3.2
    }
  }
}

function addressOf(annotation: PDFDict): string {
  const address = annotation.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'))
  if (address instanceof PDFString) return address.decodeText()
  throw new Error('A link says nothing, and leads to no address')
}
