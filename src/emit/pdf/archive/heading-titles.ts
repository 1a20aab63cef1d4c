/** What the headings of a print say, each of their languages parted from the other. */

import type {PDFRef} from '../pdf-library.ts'
import type {Contents} from './page-contents.ts'
import {type Child, marksIn, type Tag, tagsIn} from './tag.ts'

/**
 * @param printed the tree of the print, which still tells the languages of a heading apart.
 * @param isContent whether a marked content is read.
 * @returns what a heading says, by its element.
 */
export function headingTitles(
  printed: Tag,
  {shown}: Contents,
  isContent: (child: Child) => boolean,
): (heading: PDFRef) => string {
  const words = (tag: Tag): string =>
    marksIn(tag)
      .filter(isContent)
      .map((mark) => shown(mark).text)
      .join('')
  const titles = new Map<PDFRef, string>()
  for (const tag of tagsIn(printed)) {
    if (!/^H[1-6]$/.test(tag.role) || !tag.origin) continue
    const sides = tagsIn(tag).filter(({role}) => role === 'Side')
    titles.set(tag.origin, sides.length > 1 ? sides.map(words).join(' ') : words(tag))
  }
  return (heading) => titles.get(heading) ?? ''
}
