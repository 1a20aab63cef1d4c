/** A PDF as pages of glyphs, each in the block of the document that it prints. */

import {getDocumentProxy} from 'unpdf'
import {excerpt, type Fault, type Glyph, type PageText, type Paragraph} from './measured.ts'
import {type PdfGlyph, type PdfPage, type Picture, readDrawn} from './pdf-glyphs.ts'
import {createMatcher} from './pdf-matcher.ts'
import {paragraphsOf} from './screen.ts'
import {joinSpreads} from './spreads.ts'

export type Sheet = {
  /** From 1. */
  readonly number: number
  /** In pt. */
  readonly width: number
  readonly height: number
  /** Glyphs that no text node of the document holds: list markers, and the margin boxes (`isTagged` false). */
  readonly others: readonly (Glyph & {readonly isTagged: boolean})[]
  readonly pictures: readonly Picture[]
}

export type Printed = {
  readonly text: PageText
  readonly sheets: readonly Sheet[]
  /** By block, over all pages; a header row that is repeated has its lines on each page. */
  readonly paragraphs: readonly Paragraph<Glyph>[]
  /** Languages of the tags round each glyph that prints a node: BCP 47. */
  readonly tagLanguages: ReadonlyMap<Glyph, string>
  /** Where the tags do not say what the document says. */
  readonly mismatches: readonly Fault[]
}

type Tag = {role?: string; type?: string; id?: string; lang?: string; children?: Tag[]}
type Leaf = {readonly content: number; readonly language: string; readonly isLabel: boolean}

/**
 * @param text what the page says that the PDF was printed from, read in the medium print.
 * @param areFacing whether a verso and its recto are one sheet.
 */
export async function readPrinted(pdf: Uint8Array, text: PageText, areFacing: boolean): Promise<Printed> {
  const document = await getDocumentProxy(new Uint8Array(pdf))
  const matcher = createMatcher(text)
  const sheets: Sheet[] = []
  const glyphs: Glyph[] = []
  const mismatches: Fault[] = []
  const tagLanguages = new Map<Glyph, string>()
  const info = (await document.getMetadata()).info as {Language?: string} // pdf.js types it as an object
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const {glyphs: drawn, pictures} = await readDrawn(page, number)
    const byContent = Map.groupBy(drawn, ({content}) => content)
    const known = new Set<PdfGlyph>()
    matcher.turnPage()
    for (const leaf of await leavesOf(page, info.Language ?? '')) {
      const own = byContent.get(leaf.content) ?? []
      if (leaf.isLabel || own.every((glyph) => glyph.text.trim() === '')) continue
      const placed = matcher.place(own)
      if (!placed) {
        mismatches.push(strange(own, number))
        continue
      }
      for (const glyph of own) known.add(glyph)
      for (const glyph of placed) {
        glyphs.push(glyph)
        tagLanguages.set(glyph, leaf.language)
      }
    }
    const {width, height} = page.getViewport({scale: 1})
    const others = drawn
      .filter((glyph) => !known.has(glyph) && glyph.text.trim() !== '')
      .map((glyph) => ({...glyph, isTagged: glyph.content !== null}))
    sheets.push({number, width, height, others, pictures})
    page.cleanup()
  }
  await document.destroy()
  mismatches.push(...matcher.lost().map((what) => ({where: 'PDF', what})))
  const pages = {sheets, glyphs, tagLanguages}
  const {glyphs: placed, ...rest} = areFacing ? joinSpreads(pages, text) : pages
  return {text, ...rest, paragraphs: paragraphsOf(placed, text), mismatches}
}

function strange(glyphs: readonly PdfGlyph[], page: number): Fault {
  const text = glyphs.map((glyph) => glyph.text).join('')
  return {
    where: `page ${page}`,
    what: `The tags say what the document does not say there: “${excerpt(text)}”`,
  }
}

/** Marked contents of a page in the order of the tags. */
async function leavesOf(page: PdfPage, language: string): Promise<readonly Leaf[]> {
  const leaves: Leaf[] = []
  const visit = (tag: Tag, outer: string, isLabel: boolean): void => {
    const inner = tag.lang ?? outer
    const content = tag.type === 'content' ? /_mc(\d+)$/.exec(tag.id ?? '')?.[1] : undefined
    if (content !== undefined) leaves.push({content: Number(content), language: inner, isLabel})
    for (const child of tag.children ?? []) visit(child, inner, isLabel || tag.role === 'Lbl')
  }
  const tree = (await page.getStructTree()) as Tag | null // pdf.js' own shape, less what is not read here
  if (tree) visit(tree, language, false)
  return leaves
}
