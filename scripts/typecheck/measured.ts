/** What the program measures: the blocks, lines and glyphs of a page, on the screen or in a PDF. */

import type {Language} from '../../src/outline/types.ts'

/** A block of text as the document has it: a paragraph, a heading, the text of a cell. */
type Block = {
  /** In the order of the document. */
  readonly index: number
  /** The element's name: `p`, `h2`, `td` … */
  readonly tag: string
  readonly language: Language
  /** Whether it is a heading, and so goes with what follows it. */
  readonly heading: boolean
  /** Index of the table whose header row it is in; -1 for none. */
  readonly head: number
  /** Indices of the tables that it is in, the outermost first. */
  readonly tables: readonly number[]
  /** Indices of the table rows that it is in, the outermost first. */
  readonly rows: readonly number[]
  /** Whether a page begins with it because the style sheet says so. */
  readonly opensPage: boolean
  /** Which cell of the outermost row it is in, from 0; -1 for none. */
  readonly column: number
}

/** A text node that is not blank. */
export type TextNode = {
  readonly block: number
  readonly text: string
  /** BCP 47, as the nearest `lang` says. */
  readonly language: string
  /** The computed `font-family`. */
  readonly stack: string
  /** Whether it is code or a heading, whose faces are given. */
  readonly role: 'code' | 'heading' | 'any'
  /** Whether it is drawn in the medium in which it was read. */
  readonly drawn: boolean
  /** Whether a line may end anywhere in it: addresses, code. */
  readonly breaksAnywhere: boolean
  /** Whether it is the number of a footnote. */
  readonly reference: boolean
}

export type PageText = {readonly blocks: readonly Block[]; readonly nodes: readonly TextNode[]}

/** Text that is drawn in one place: a glyph in a PDF, on the screen a text node's share of a line, or one character. */
export type Piece = {
  readonly text: string
  readonly left: number
  /** Where it ends: the pen's place after it. */
  readonly right: number
  /** The baseline in a PDF, the middle of the line's box on the screen; downwards. */
  readonly y: number
  /** Of the font, in the unit of the medium: px on the screen, pt in a PDF. */
  readonly size: number
  /** From 1; 0 on the screen. */
  readonly page: number
  /** Advance in its font, without what the text round it adds; `null` where it was not asked for. */
  readonly natural: number | null
  /** Index of its text node; -1 where no text node holds it: a list's marker, a margin box. */
  readonly node: number
}

export type Glyph = Piece & {
  /** PostScript name without the subset's prefix. */
  readonly font: string
  readonly type3: boolean
  /** Glyph's number in its font; 0 is .notdef. */
  readonly id: number
  /** `#rrggbb` */
  readonly colour: string
}

/** Pieces of a block that stand on one baseline. */
export type Line<Part extends Piece = Piece> = {
  readonly pieces: readonly Part[]
  /** White space at its ends is left out. */
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly page: number
}

export type Paragraph<Part extends Piece = Piece> = {
  readonly block: Block
  readonly lines: readonly Line<Part>[]
}

/** What is found at fault. */
export type Fault = {
  /** `page 3`, `480 px`, `dark` … */
  readonly where: string
  /** What is wrong, and the text round it. */
  readonly what: string
}

/** Parts the pieces of a block, in their order, into lines: a new one goes back to the left, and down or over the page. */
export function linesOf<Part extends Piece>(pieces: readonly Part[]): readonly Line<Part>[] {
  const lines: Part[][] = []
  let last: Part | undefined
  for (const piece of pieces) {
    const fresh =
      !last ||
      piece.page !== last.page ||
      (piece.y > last.y + 0.5 * Math.min(piece.size, last.size) && piece.left < last.right - 0.1)
    if (fresh) lines.push([piece])
    else lines.at(-1)?.push(piece)
    last = piece
  }
  return lines.map(lineOf)
}

function lineOf<Part extends Piece>(pieces: readonly Part[]): Line<Part> {
  const inked = pieces.filter(({text}) => text.trim() !== '')
  const sizes = inked.map(({size}) => size)
  const size = Math.max(0, ...sizes)
  // The number of a footnote stands higher; the text says where the line is.
  const base = inked.find((piece) => piece.size === size) ?? pieces[0]
  return {
    pieces,
    text: pieces
      .map(({text}) => text)
      .join('')
      .trim(),
    left: Math.min(...inked.map(({left}) => left)),
    right: Math.max(...inked.map(inkRight)),
    y: base?.y ?? 0,
    size,
    page: base?.page ?? 0,
  }
}

/** A closing bracket is drawn in the left half of its em, a centred mark in the middle: the rest may hang out. */
function inkRight({text, page, left, right, size}: Piece): number {
  if (page === 0) return right
  if (/^[」』）》〉】〕］｝〗]$/u.test(text)) return Math.min(right, left + 0.5 * size)
  return /^[，。、；：？！]$/u.test(text) ? Math.min(right, left + 0.75 * size) : right
}

/** The place of a line, in words. */
export function placeOf({page}: Pick<Piece, 'page'>, otherwise: string): string {
  return page > 0 ? `page ${page}` : otherwise
}

/** A text short enough to be shown. */
export function excerpt(text: string, most = 36): string {
  const short = text.replace(/\s+/g, ' ').trim()
  return short.length > most ? `${short.slice(0, most)}…` : short
}
