/** Paragraphs that leave one line on a page: the first at its foot, or the last at the head of the next. */

import {excerpt} from '../measured.ts'
import type {Check} from '../proof.ts'

export const loneLines: Check = {
  name: 'lone lines',
  counts: 'paragraphs over two pages with one line on the first or on the last of them',
  find: ({printed: {paragraphs}}) =>
    paragraphs.flatMap(({block, lines}) => {
      const pages = [...Map.groupBy(lines, ({page}) => page)]
      if (block.head >= 0 || pages.length < 2) return []
      return [pages[0], pages.at(-1)].flatMap((each) => {
        const [page, own] = each ?? [0, []]
        const [only, second] = own
        if (!only || second) return []
        return [{where: `page ${page}`, what: `One line stands alone: “${excerpt(only.text)}”`}]
      })
    }),
}
