/** The pages of a document as archiving works on them. */

import type {Operation} from '../content-stream.ts'
import type {Drawings} from '../drawings.ts'
import {type Page, pagesOf} from '../pages.ts'
import {PDFDict, type PDFDocument, PDFName, PDFRawStream, type PDFRef} from '../pdf-library.ts'
import {createFaces, type FaceText} from './glyph-text.ts'
import {readMarks, type Shown} from './page-marks.ts'
import type {Child, Mark} from './tag.ts'

type PageContent = {
  readonly page: Page
  /** Counted from 0. */
  readonly index: number
  readonly operations: readonly Operation[]
  readonly marks: ReadonlyMap<number, Shown>
}

export type Contents = {
  readonly pages: readonly PageContent[]
  readonly pageOf: (ref: PDFRef) => PageContent
  readonly shown: (mark: Mark) => Shown
  /** Whether a marked content shows text or a picture; one that draws rules and backgrounds alone does not. */
  readonly isShown: (child: Child) => boolean
}

/** Reads all pages. @throws where a page holds what Chromium does not write, or a face does not say what its glyphs are. */
export function readContents(document: PDFDocument, drawings: Drawings): Contents {
  const faceOf = createFaces(document)
  const pages = pagesOf(document).map((page, index): PageContent => {
    const {leaf} = page
    const resources = leaf.Resources()
    const fonts = resources?.lookupMaybe(PDFName.of('Font'), PDFDict)
    const objects = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict)
    const operations = drawings.get(leaf) ?? []
    const faces = new Map<string, FaceText>()
    const marks = readMarks(operations, {
      face: (font) => {
        const face = faces.get(font) ?? faceOf(fonts?.get(PDFName.of(font.slice(1))))
        faces.set(font, face)
        return face
      },
      isPicture: (name) => {
        const object = objects?.lookup(PDFName.of(name.slice(1)))
        return (
          object instanceof PDFRawStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Image')
        )
      },
    })
    return {page, index, operations, marks}
  })
  const byRef = new Map(pages.map((each) => [each.page.ref, each]))
  const pageOf = (ref: PDFRef): PageContent => {
    const found = byRef.get(ref)
    if (!found) throw new Error('The structure tree names a page that is not there')
    return found
  }
  const shown = ({page, mcid}: Mark): Shown => {
    const found = pageOf(page).marks.get(mcid)
    if (!found) throw new Error(`The structure tree names a marked content that is not there, ${mcid}`)
    return found
  }
  return {
    pages,
    pageOf,
    shown,
    isShown: (child) => {
      if (child.kind !== 'mark') return true
      const {text, pictures} = shown(child)
      return text !== '' || pictures !== null
    },
  }
}
