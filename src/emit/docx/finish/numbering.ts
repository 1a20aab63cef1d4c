/** The part `word/numbering.xml` (ISO/IEC 29500-1 §17.9). */

import type {StyleLists} from '../../../office/styles-paragraph.ts'

/**
 * The lists that the styles belong to. A paragraph may have one of its own, so that its count starts again; these
 * are for the paragraphs that are yet to be written. docx counts its lists from 2 on.
 */
export const styleLists: StyleLists = {bullets: 2001, zh: 2002, en: 2003}

/** docx numbers definitions in the order of its options, and writes one of its own before them. */
const definitions: StyleLists = {bullets: 2, zh: 3, en: 4}

/** Adds the styles' lists, and takes out the list that docx writes and nothing uses. */
export function numberingXml(written: string): string {
  const lists = (Object.keys(styleLists) as (keyof StyleLists)[]) // `keys` forgets what it lists
    .map(
      (list) =>
        `<w:num w:numId="${styleLists[list]}"><w:abstractNumId w:val="${definitions[list]}"/></w:num>`,
    )
    .join('')
  return written
    .replace(/<w:abstractNum w:abstractNumId="1".*?<\/w:abstractNum>/s, '')
    .replace(/<w:num w:numId="1".*?<\/w:num>/s, '')
    .replaceAll(' w:tentative="1"', '')
    .replace('</w:numbering>', `${lists}</w:numbering>`)
}
