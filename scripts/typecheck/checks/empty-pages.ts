/** Pages with next to nothing on them. */

import {toPoints} from '../../../src/template/papers.ts'
import type {Fault} from '../measured.ts'
import type {Check} from '../proof.ts'

/** Of the height between the margins. */
const leastFilled = 1 / 3

/** Lines on the last page. */
const fewestLines = 3

export const emptyPages: Check = {
  name: 'empty pages',
  counts:
    'pages filled to less than a third before a page that nothing forces, and last pages of less than three lines',
  find: ({printed: {sheets, paragraphs}, tokens: {margins}}) =>
    sheets.flatMap((sheet, index): Fault[] => {
      const where = `page ${sheet.number}`
      const here = paragraphs.filter(({lines}) => lines.some(({page}) => page === sheet.number))
      const lines = here.flatMap((paragraph) => paragraph.lines.filter(({page}) => page === sheet.number))
      const bottoms = [...lines.map(({y}) => y), ...sheet.pictures.map(({bottom}) => bottom)]
      if (index === sheets.length - 1) {
        const rows = new Set(lines.map(({y}) => Math.round(y))).size
        const isShort = index > 0 && rows < fewestLines && sheet.pictures.length === 0
        return isShort ? [{where, what: `The last page has ${rows} lines`}] : []
      }
      const top = toPoints(margins.top)
      const room = sheet.height - top - toPoints(margins.bottom)
      const filled = bottoms.length === 0 ? 0 : (Math.max(...bottoms) - top) / room
      // A blank page may stand in between, so that a spread opens with an even page.
      const next = paragraphs.find(({lines: [first]}) => (first?.page ?? 0) > sheet.number)
      if (filled >= leastFilled || next?.block.opensPage) return []
      return [{where, what: `The page is filled to ${Math.round(filled * 100)} %`}]
    }),
}
