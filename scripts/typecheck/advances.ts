/** How far one character of a line stands from the next. */

import type {Glyph, Line, Piece, TextNode} from './measured.ts'

/** Neighbours on a line, of one size. Lengths in em. */
export type Pair = {
  readonly one: Piece
  readonly other: Piece
  /** From the place of one to that of the other. */
  readonly advance: number
  /** Between Han and a Latin letter or digit; `null` elsewhere. */
  readonly gap: number | null
  /**
   * Whether the gap is that of this pair alone. On the screen a box may hold a gap before or after its character, so
   * that a gap may be less than it seems.
   */
  readonly isExact: boolean
}

const han = /^\p{Script=Han}$/u
const latin = /^[A-Za-z0-9]$/
const opening = /^[「『（《〈【〔［｛〖]$/u

function isGlyph(piece: Piece): piece is Glyph {
  return 'font' in piece
}

/** In em. */
function widthOf({text, natural, size}: Piece): number {
  return han.test(text) ? 1 : (natural ?? 0) / size
}

/** Neighbours in running text; code and the numbers of footnotes have advances of their own. */
export function pairsOf({pieces}: Line, nodes: readonly TextNode[]): readonly Pair[] {
  return pieces.slice(1).flatMap((other, index): Pair[] => {
    const one = pieces[index]
    if (!one || Math.abs(one.size - other.size) > 0.1 * one.size) return []
    const both = [nodes[one.node], nodes[other.node]]
    if (both.some((node) => node?.role === 'code' || node?.reference !== false)) return []
    return [
      {
        one,
        other,
        advance: (originOf(other) - originOf(one)) / one.size,
        gap: gapOf(one, other),
        isExact: isGlyph(one),
      },
    ]
  })
}

function gapOf(one: Piece, other: Piece): number | null {
  const isBorder =
    (han.test(one.text) && latin.test(other.text)) || (latin.test(one.text) && han.test(other.text))
  if (!isBorder) return null
  if (isGlyph(one)) return (other.left - one.left) / one.size - widthOf(one)
  return (other.right - one.left) / one.size - widthOf(one) - widthOf(other)
}

/**
 * Where a character's em begins. A glyph is where it is drawn; the browser gives the box of an opening bracket that has
 * closed up, which is the right half of its em.
 */
function originOf(piece: Piece): number {
  const isHalf = !isGlyph(piece) && opening.test(piece.text) && piece.right - piece.left < 0.97 * piece.size
  return isHalf ? piece.left - 0.5 * piece.size : piece.left
}
