/**
 * Marks that take more or less room than they should. CLREQ "Adjustments of punctuation width", "Mixed text composition";
 * CSS Text 4, `text-spacing-trim` and `text-autospace`.
 */

import {type Pair, pairsOf} from '../advances.ts'
import {type Fault, type Paragraph, type Piece, placeOf, type TextNode} from '../measured.ts'
import type {Check, Proof} from '../proof.ts'

export const wrongAdvance: Check = {
  name: 'wrong advance',
  counts: 'brackets, marks, dashes and quotes of a wrong width, and missing gaps between Han and Latin',
  find: ({screen, printed}: Proof) => [
    ...(screen?.singles ?? []).flatMap(({width, paragraphs}) =>
      faultsIn(paragraphs, screen?.text.nodes ?? [], `${width} px`),
    ),
    ...faultsIn(printed.paragraphs, printed.text.nodes, 'PDF'),
  ],
}

/** In em: what rounding to device units may do. */
const tolerance = 0.04

/** A gap between Han and Latin, in em. CSS Text 4 §8.4.1: an eighth; CLREQ: a quarter. */
const [leastGap, widestGap] = [0.1, 0.28]

/** What kerning takes from a digit or a letter, in em. */
const kerning = 0.05

/** An English quotation mark is narrower than this, in em; one of a Chinese face is an em wide. */
const widestQuote = 0.75

const opening = /^[「『（《〈【〔［｛〖]$/u
const closing = /^[」』）》〉】〕］｝〗]$/u
/** In Traditional Chinese these stand in the middle of their em and keep it. */
const centred = /^[，。、；：？！]$/u
const han = /^\p{Script=Han}$/u

function faultsIn(
  paragraphs: readonly Paragraph[],
  nodes: readonly TextNode[],
  otherwise: string,
): readonly Fault[] {
  return paragraphs.flatMap(({lines}) =>
    lines.flatMap((line, index) => {
      const where = placeOf(line, otherwise)
      const text = `“${line.text.slice(0, 30)}”`
      const quotes = line.pieces.filter((piece) => isWideQuote(piece, nodes))
      const faults: Fault[] = quotes.map((piece) => ({
        where,
        what: `${piece.text} is as wide as a Han: ${text}`,
      }))
      const pairs = pairsOf(line, nodes)
      const slack = slackOf(pairs, index === lines.length - 1)
      for (const pair of pairs) {
        const said = wrongPair(pair, slack, nodes)
        if (said) faults.push({where, what: `${pair.one.text}${pair.other.text} ${said}: ${text}`})
      }
      return faults
    }),
  )
}

function isWideQuote({text, node, left, right, size}: Piece, nodes: readonly TextNode[]): boolean {
  return (
    /^[“”‘’]$/.test(text) &&
    nodes[node]?.language.startsWith('en') === true &&
    (right - left) / size > widestQuote
  )
}

/**
 * What justification puts between two Han of a line, in em; `null` where the line does not tell. The last line of a
 * paragraph is not justified.
 */
function slackOf(pairs: readonly Pair[], isLast: boolean): number | null {
  if (isLast) return 0
  const gaps = pairs
    .filter(({one, other}) => han.test(one.text) && han.test(other.text))
    .map(({advance}) => advance - 1)
    .toSorted((one, other) => one - other)
  return gaps.length < 2 ? null : Math.max(0, gaps[gaps.length >> 1] ?? 0)
}

function wrongPair(pair: Pair, slack: number | null, nodes: readonly TextNode[]): string | null {
  const {one, other, advance} = pair
  if (one.text === '—' && other.text === '—' && nodes[one.node]?.language.startsWith('zh'))
    return Math.abs(advance - 1) > tolerance ? `are ${advance.toFixed(2)} em apart, not 1` : null
  if (pair.gap !== null) return wrongGap(pair, pair.gap, slack)
  const expected = expectedOf(one.text, other.text)
  if (expected === null) return null
  if (advance < expected - tolerance) return `take ${advance.toFixed(2)} em, not ${expected.toFixed(2)}`
  // Where a run of another language ends, Chromium puts it in twice.
  if (slack !== null && advance > expected + 2 * slack + tolerance)
    return `take ${advance.toFixed(2)} em, not ${(expected + slack).toFixed(2)}`
  return null
}

function wrongGap({isExact}: Pair, gap: number, slack: number | null): string | null {
  const isWide = isExact && slack !== null && gap > widestGap + 2 * slack + tolerance
  // On the screen a letter's box is nearer to the letter before it where the two are kerned.
  return gap < leastGap - (isExact ? 0 : kerning) || isWide ? `are ${gap.toFixed(2)} em apart` : null
}

/** From the place of one character to that of the next, in em, without justification. */
function expectedOf(one: string, other: string): number | null {
  const isMark = (char: string): boolean => opening.test(char) || closing.test(char) || centred.test(char)
  if (!(isMark(one) && (isMark(other) || han.test(other))) && !(han.test(one) && isMark(other))) return null
  const closesUp =
    (opening.test(other) && isMark(one)) ||
    (closing.test(one) && (closing.test(other) || centred.test(other)))
  return closesUp ? 0.5 : 1
}
