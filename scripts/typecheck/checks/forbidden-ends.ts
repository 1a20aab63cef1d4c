/** Lines that begin or end with a mark that may not stand there. CLREQ "Prohibition Rules for Line Start and Line End". */

import {breaksOf} from '../line-breaks.ts'
import type {Check} from '../proof.ts'

const start = /^[，。、；：？！」』）》〉】〕］｝〗…—‧·～％℃”’﹐﹑﹒﹔﹕﹖﹗]/u
const end = /[「『（《〈【〔［｛〖“‘]$/u

/** An apostrophe that stands for letters: ’90s. */
const elision = /^’[\p{L}\d]/u

export const forbiddenEnds: Check = {
  name: 'forbidden ends',
  counts: 'lines that begin with a closing or middle mark, or end with an opening one',
  find: (proof) =>
    breaksOf(proof).flatMap(({before, after, where}) => [
      ...(start.test(after.text) && !elision.test(after.text)
        ? [{where, what: `A line begins with ${after.text[0]}: “${after.text.slice(0, 18)}”`}]
        : []),
      ...(end.test(before.text)
        ? [{where, what: `A line ends with ${before.text.at(-1)}: “${before.text.slice(-18)}”`}]
        : []),
    ]),
}
