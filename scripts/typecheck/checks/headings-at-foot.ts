/** Headings and header rows that are the last thing on a page. Design 5 (17). */

import {excerpt} from '../measured.ts'
import type {Check} from '../proof.ts'

export const headingsAtFoot: Check = {
  name: 'heading at foot',
  counts: 'pages that end with a heading or a header row while its text stands on the next',
  find: ({printed: {sheets, paragraphs}}) =>
    sheets.flatMap(({number}) => {
      const here = paragraphs.flatMap(({block, lines}) =>
        lines.filter(({page}) => page === number).map((line) => ({block, line})),
      )
      const lowest = here.toSorted((one, other) => other.line.y - one.line.y)[0]
      if (!lowest || (!lowest.block.heading && lowest.block.head < 0)) return []
      const next = paragraphs.find(
        ({block, lines}) => block.index > lowest.block.index && lines.some(({page}) => page > number),
      )
      // A title page ends with the title.
      const goesOn = next !== undefined && !next.block.opensPage
      return goesOn
        ? [{where: `page ${number}`, what: `“${excerpt(lowest.line.text)}” stands alone at the foot`}]
        : []
    }),
}
