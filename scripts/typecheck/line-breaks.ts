/** The places at which paragraphs are broken into lines, on all screens and in the PDF. */

import {type Line, type Paragraph, type Piece, placeOf} from './measured.ts'
import type {Proof} from './proof.ts'

export type LineBreak = {
  readonly before: Line
  readonly after: Line
  /** Whether white space stood where the line ends. */
  readonly isSpaced: boolean
  /** Whether it is in an address or in code, which may be broken anywhere. */
  readonly isFree: boolean
  readonly where: string
}

/** A paragraph, and whether its text stands where a text node says. */
type Placed = {readonly paragraph: Paragraph; readonly otherwise: string}

/** The paragraphs of every width and of the PDF. */
export function placedParagraphs({screen, printed}: Proof): readonly Placed[] {
  return [
    ...(screen?.screens ?? []).flatMap(({width, paragraphs}) =>
      paragraphs.map((paragraph) => ({paragraph, otherwise: `${width} px`})),
    ),
    ...printed.paragraphs
      .filter(({block}) => block.head < 0) // a header row that is repeated is no paragraph that goes on
      .map((paragraph) => ({paragraph, otherwise: 'PDF'})),
  ]
}

export function breaksOf(proof: Proof): readonly LineBreak[] {
  return placedParagraphs(proof).flatMap(({paragraph, otherwise}) => {
    const {nodes} = otherwise === 'PDF' ? proof.printed.text : (proof.screen?.text ?? proof.printed.text)
    return paragraph.lines.slice(1).flatMap((after, index): LineBreak[] => {
      const before = paragraph.lines[index]
      if (!before) return []
      const [last, first] = [before.pieces.at(-1), after.pieces[0]]
      const isFree =
        last?.node === first?.node && last !== undefined && nodes[last.node]?.breaksAnywhere === true
      return [{before, after, isSpaced: isSpaced(last, first), isFree, where: placeOf(after, otherwise)}]
    })
  })
}

function isSpaced(last: Piece | undefined, first: Piece | undefined): boolean {
  return /\s$/.test(last?.text ?? '') || /^\s/.test(first?.text ?? '')
}
