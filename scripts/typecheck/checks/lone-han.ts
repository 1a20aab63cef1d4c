/** Paragraphs whose last line is one Han, with or without its full stop. CLREQ "Widow and orphan". */

import {placedParagraphs} from '../line-breaks.ts'
import {type Line, placeOf} from '../measured.ts'
import type {Check, Proof} from '../proof.ts'

export const loneHan: Check = {
  name: 'lone Han',
  counts: 'paragraphs of more than one line whose last line is one Han',
  find: (proof) =>
    placedParagraphs(proof).flatMap(({paragraph: {lines}, otherwise}) => {
      const last = lines.at(-1)
      if (lines.length < 2 || !last || !isLone(last, otherwise, proof)) return []
      const before = lines.at(-2)?.text.slice(-12) ?? ''
      return [{where: placeOf(last, otherwise), what: `A last line is one Han: “${before} | ${last.text}”`}]
    }),
}

function isLone({pieces}: Line, otherwise: string, {screen, printed}: Proof): boolean {
  const {nodes} = otherwise === 'PDF' ? printed.text : (screen?.text ?? printed.text)
  const text = pieces
    .filter(({node}) => nodes[node]?.reference !== true)
    .map((piece) => piece.text)
    .join('')
  return /^\p{Script=Han}$/u.test(text.replace(/[\p{P}\s]/gu, ''))
}
