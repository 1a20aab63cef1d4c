/**
 * What stands on paper, paragraph by paragraph, in a form that can be compared: the same for an outline's content and
 * for an edited document's, without what printing does not tell apart. A line is a string.
 */

import {safeAddress} from '../office/address.ts'
import {writable} from '../outline/xml-text.ts'
import {type Block, type Inline, isEmpty, type Mark, type Paragraph, type Table} from './document.ts'

/** What a line is made of. */
export type Piece =
  | {readonly text: string; readonly marks: readonly Mark[]; readonly url: string | null}
  | {readonly note: string}
  | {readonly picture: string}

export type LineKind = 'text' | 'quote' | 'code' | 'rule' | 'figure' | 'caption' | 'item'

/** @param detail what else tells a line of its kind from another. */
export function lineOf(kind: LineKind, pieces: readonly Piece[], detail = ''): string {
  return `${kind}${detail}|${encode(pieces)}`
}

/** A table, from its cells row by row. */
export function tableLine(
  rows: readonly (readonly (readonly Piece[])[])[],
  align: readonly (string | null)[],
): string {
  const columns = align.map((each) => (each === 'left' ? null : each))
  return `table|${JSON.stringify([columns, rows.map((row) => row.map(encode))])}`
}

/** Spaces bear no marks, for programs put them in or out of a marked word as they like. */
function encode(pieces: readonly Piece[]): string {
  const runs: [look: string, text: string][] = []
  const add = (look: string, text: string): void => {
    const last = runs.at(-1)
    if (last?.[0] === look) last[1] += text
    else runs.push([look, text])
  }
  for (const piece of pieces) {
    if ('note' in piece) add('note', `${piece.note} `)
    else if ('picture' in piece) add('picture', piece.picture)
    else for (const [word] of writable(piece.text).matchAll(/\s+|\S+/g)) add(lookOf(word, piece), word)
  }
  const [first, last] = [runs[0], runs.at(-1)]
  if (first?.[0] === '') first[1] = first[1].trimStart()
  if (last?.[0] === '') last[1] = last[1].trimEnd()
  return JSON.stringify(runs.filter(([, text]) => text !== ''))
}

function lookOf(word: string, {marks, url}: Exclude<Piece, {note: string} | {picture: string}>): string {
  if (word.trim() === '') return ''
  const address = url === null ? null : safeAddress(url)
  return `${marks.join(' ')}${address === null ? ' ' : ` ${address}`}`
}

/** Which note a reference of the document means. */
export type NoteOf = (key: string) => string

export type Observed = {
  readonly noteOf: NoteOf
  /** Whether the first item is the row's own and bears its mark. */
  readonly ownItem: boolean
}

/** The lines of blocks of a document, each with its block; what says nothing has none. */
export function observedLines(
  blocks: readonly Block[],
  {noteOf, ownItem}: Observed,
): readonly {readonly line: string; readonly block: Block}[] {
  const items = blocks.flatMap((block) =>
    block.type === 'paragraph' && block.list ? [block.list.level] : [],
  )
  const outermost = Math.min(...items.slice(ownItem ? 1 : 0))
  let isOwn = ownItem
  const lines: {line: string; block: Block}[] = []
  for (const block of blocks) {
    if (block.type === 'table') {
      lines.push({line: observedTable(block, noteOf), block})
      continue
    }
    const isFirst = isOwn && block.list !== null
    if (isFirst) isOwn = false
    if (block.family === 'table-end' && isEmpty(block)) continue
    if (block.family === 'label') continue
    if (isEmpty(block) && block.family !== 'rule' && !block.inlines.some(({type}) => type !== 'text'))
      continue
    lines.push({line: observedParagraph(block, isFirst, outermost, noteOf), block})
  }
  return lines
}

function observedParagraph(block: Paragraph, isOwn: boolean, outermost: number, noteOf: NoteOf): string {
  const pieces = piecesOf(block.inlines, noteOf)
  const {family, list} = block
  if (list && !isOwn && family !== 'heading')
    return lineOf('item', pieces, `${kindOfItem(list)} ${list.level - outermost}`)
  if (family === 'rule' && isEmpty(block)) return lineOf('rule', [])
  if (isFigure(block))
    return lineOf(
      'figure',
      pieces.filter((piece) => 'picture' in piece),
    )
  if (family === 'code') return lineOf('code', plain(pieces))
  if (family === 'quote' || family === 'caption')
    return lineOf(family, family === 'caption' ? plain(pieces) : pieces)
  return lineOf('text', family === 'heading' ? inHeading(pieces) : pieces)
}

function kindOfItem({ordinal, checked}: NonNullable<Paragraph['list']>): string {
  return checked === null ? (ordinal === null ? 'bullet' : 'number') : String(checked)
}

/** Whether a paragraph shows pictures and nothing else. */
export function isFigure({inlines}: Paragraph): boolean {
  return (
    inlines.some(({type}) => type === 'picture') &&
    inlines.every(
      (inline) => inline.type === 'picture' || (inline.type === 'text' && inline.value.trim() === ''),
    )
  )
}

/** Chinese in a link is stressed by the face of headings, which says nothing in a heading. */
export function inHeading(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece) =>
    'text' in piece && piece.url !== null
      ? {...piece, marks: piece.marks.filter((mark) => mark !== 'emphasis')}
      : piece,
  )
}

/** Text whose marks are its style's own. */
export function plain(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece) => ('text' in piece ? {...piece, marks: [], url: null} : piece))
}

function piecesOf(inlines: readonly Inline[], noteOf: NoteOf): readonly Piece[] {
  return inlines.map((inline) => pieceOf(inline, noteOf))
}

function pieceOf(inline: Inline, noteOf: NoteOf): Piece {
  switch (inline.type) {
    case 'text':
      return {text: inline.value, marks: inline.marks, url: inline.url}
    case 'break':
      return {text: '\n', marks: [], url: null}
    case 'note':
      return {note: noteOf(inline.key)}
    case 'picture':
      return {picture: inline.alt}
  }
}

function observedTable({rows}: Table, noteOf: NoteOf): string {
  const cells = rows.map((row) =>
    row.cells.map(({blocks}) => blocks.flatMap((block) => cellPieces(block, noteOf))),
  )
  return tableLine(
    cells,
    (rows[0]?.cells ?? []).map(({blocks: [block]}) => (block?.type === 'paragraph' ? block.align : null)),
  )
}

function cellPieces(block: Block, noteOf: NoteOf): readonly Piece[] {
  return block.type === 'paragraph' ? piecesOf(block.inlines, noteOf) : []
}
