/**
 * A long text parsed in pieces. CommonMark reads blocks line by line, and micromark copies what it has found so far at
 * each block that ends: on a text of many blocks its time grows with the square of their number, and its memory with
 * all of them. Pieces keep both linear.
 */

import type {Nodes, Root, RootContent} from 'mdast'
import {walkContent} from '../outline/walk.ts'
import {type Labels, labelsIn, labelsOf, noLabels} from './references.ts'

/** Parses a text; the labels are of references that may be made in it though they are defined elsewhere. */
export type ParsePiece = (text: string, defined: Labels, isFirst: boolean) => Root

/** Lines of a piece, as a rule. A text that has not many more is parsed whole. */
export const linesOfPiece = 300

type Piece = {readonly text: string; readonly start: number; readonly line: number; readonly root: Root}

/**
 * Parses a text as if whole, but for lists: one that goes on in the next piece is two. Only at places where, whatever
 * follows, nothing stays open does one piece end and the next begin.
 */
export function parseInPieces(text: string, parse: ParsePiece, lines: number): Root {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length)]
  if (starts.length <= lines * 2) return parse(text, noLabels, true)
  const pieces = piecesOf(text, starts, parse, lines)
  const known = labelsOf(pieces.map(({root}) => root))
  const children = pieces.flatMap((piece): readonly RootContent[] => {
    const used = labelsIn(piece.text, known)
    const asked = used.links.length > 0 || used.notes.length > 0
    const root = asked ? parse(piece.text, used, piece.start === 0) : piece.root
    move(root.children, piece)
    return root.children
  })
  const end = {
    line: starts.length,
    column: text.length - (starts.at(-1) ?? 0) + 1,
    offset: text.length,
  }
  return {type: 'root', children, position: {start: {line: 1, column: 1, offset: 0}, end}}
}

function piecesOf(
  text: string,
  starts: readonly number[],
  parse: ParsePiece,
  lines: number,
): readonly Piece[] {
  const pieces: Piece[] = []
  for (let line = 0; line < starts.length; ) {
    const start = starts[line] ?? 0
    // What does not end is tried again with twice as much: all tries together cost twice the last one.
    for (let size = lines + (line === 0 ? linesOfFrontMatter(text) : 0); ; size *= 2) {
      const next = nextStart(text, starts, line + size)
      const end = starts[next] ?? text.length
      const part = text.slice(start, end)
      const root = parse(part, noLabels, line === 0)
      const seam = {opening: text.slice(end, end + longestMark), afterBlank: isBlank(text, starts, next - 1)}
      if (end < text.length && !ends(root.children.at(-1), part, seam)) continue
      pieces.push({text: part, start, line, root})
      line = next
      break
    }
  }
  return pieces
}

/** Front matter ends with its fence, whatever stands in it. */
function linesOfFrontMatter(text: string): number {
  const fenced = /^---[ \t]*(?:\r\n|\n|\r)[\s\S]*?(?:\r\n|\n|\r)---[ \t]*(?=[\r\n]|$)/.exec(text)
  return fenced ? fenced[0].split(/\r\n|\n|\r/).length : 0
}

/** Characters that tell what a line opens: an indent, nine digits, a mark, a space, a letter. */
const longestMark = 16

const item = /^(?<indent> {0,3})(?:[-*+]|(?<number>\d{1,9})[.)]) [\p{L}\p{N}]/u
const heading = /^#{1,6} \S/

/** Lines among which the one that stands farthest out is looked for. */
const linesToChoose = 60

/** The next line, from `line` on, that may open a block of the document, or the end. */
function nextStart(text: string, starts: readonly number[], line: number): number {
  let best = {at: starts.length, indent: Number.POSITIVE_INFINITY}
  for (let at = line; at < Math.min(starts.length, best.at + linesToChoose); at++) {
    const start = starts[at] ?? 0
    const opening = text.slice(start, start + longestMark)
    const indent = indentOf(opening) ?? (/^\S/.test(opening) && isBlank(text, starts, at - 1) ? 0 : null)
    if (indent === 0) return at
    if (indent !== null && indent < best.indent) best = {at, indent}
  }
  return best.at
}

/** Columns before a line that opens something of its own, `null` where it may be part of what stands before it. */
function indentOf(opening: string): number | null {
  return heading.test(opening) ? 0 : (item.exec(opening)?.groups?.['indent']?.length ?? null)
}

/** Where one piece may end and the next begin. */
type Seam = {readonly opening: string; readonly afterBlank: boolean}

/** To CommonMark an ideographic space is no blank. */
function isBlank(text: string, starts: readonly number[], line: number): boolean {
  return /^[ \t]*[\r\n]*$/.test(text.slice(starts[line] ?? 0, starts[line + 1] ?? text.length))
}

/** Whether the line behind a seam is no part of the block before it. */
function ends(last: RootContent | undefined, text: string, {opening, afterBlank}: Seam): boolean {
  switch (last?.type) {
    case 'blockquote':
    case 'footnoteDefinition':
    case 'list': {
      // Where code or HTML in a container ends hangs on what follows.
      const leaf = lastLeaf(last)
      const isOver = leaf.type === 'code' ? isClosed(sourceOf(leaf, text), false) : leaf.type !== 'html'
      return isOver && opensAt(item.exec(opening)?.groups, last, afterBlank)
    }
    case 'code':
      return isClosed(sourceOf(last, text), afterBlank)
    case 'html':
      // CommonMark 4.6: the first five kinds go on over blank lines.
      return (
        afterBlank &&
        (/^\s*<!--[\s\S]*-->/.test(last.value) ||
          !/^\s*<(?:[!?]|(?:script|pre|style|textarea)\b)/i.test(last.value))
      )
    default:
      return opensAt(item.exec(opening)?.groups, last, afterBlank)
  }
}

function sourceOf({position}: Nodes, text: string): string {
  return text.slice(position?.start.offset, position?.end.offset)
}

function lastLeaf(node: Nodes): Nodes {
  const last = 'children' in node ? node.children.at(-1) : undefined
  return last ? lastLeaf(last) : node
}

/** An item is none of those before it where its mark stands no deeper, and its number interrupts no paragraph. */
function opensAt(
  mark: Readonly<Record<string, string | undefined>> | undefined,
  last: RootContent | undefined,
  afterBlank: boolean,
): boolean {
  if (!mark) return true
  const open = last?.type === 'list' ? last.children.at(-1) : undefined
  const {indent = '', number} = mark
  if (open && indent.length > (open.position?.start.column ?? 1) - 1) return false
  return number === undefined || afterBlank || (last?.type === 'list' && last.ordered === true)
}

/** Whether code is over: its fence is closed, or it has none and a blank line follows. */
function isClosed(code: string, afterBlank: boolean): boolean {
  const fence = /^(?:`{3,}|~{3,})/.exec(code)?.[0]
  if (fence === undefined) return afterBlank
  const last = /(?:\r\n|\n|\r)[ \t]*(?<marks>`{3,}|~{3,})[ \t]*$/.exec(code)?.groups?.['marks']
  return last?.startsWith(fence) === true
}

/** Moves nodes to where their piece stands. */
function move(nodes: readonly Nodes[], {start, line}: Piece): void {
  if (start === 0) return
  for (const {position} of walkContent(nodes)) {
    for (const point of position ? [position.start, position.end] : []) {
      point.line += line
      if (point.offset !== undefined) point.offset += start
    }
  }
}
