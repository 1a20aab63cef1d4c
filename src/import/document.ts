/** A document as its program holds it, before it is an outline: the same from DOCX and from ODT. */

import type {EditionRecord} from '../edition/record.ts'

/** What a paragraph is, by its style. */
export type Family =
  | 'text'
  | 'title'
  | 'heading'
  /** Goes on with the item before it. */
  | 'continue'
  | 'quote'
  | 'code'
  | 'rule'
  | 'caption'
  /** A line of the head: a label and its value. */
  | 'fact'
  /** A label that is printed and is no content: 摘要, 註釋. */
  | 'label'
  /** Contents, colophon, the kind of paper: printed, and no content. */
  | 'furniture'
  /** An empty line that a table needs behind it. */
  | 'table-end'

export const marks = ['strong', 'emphasis', 'delete', 'code'] as const

export type Mark = (typeof marks)[number]

type TextInline = {
  readonly type: 'text'
  readonly value: string
  readonly marks: readonly Mark[]
  readonly url: string | null
  /** Set as a text that is missing. */
  readonly isGap: boolean
}

type PictureInline = {
  readonly type: 'picture'
  /** As the program names it: a file's name, where we made it. */
  readonly name: string
  readonly alt: string
}

/** `key` is one of `Document.notes`. */
type NoteInline = {readonly type: 'note'; readonly key: string}

export type Inline = TextInline | PictureInline | NoteInline | {readonly type: 'break'}

/** What makes a paragraph an item of a list. */
export type ListMark = {
  /** From 0. */
  readonly level: number
  /** As the program counts; `null` for bullets. */
  readonly ordinal: number | null
  /** `null` where it is no task. */
  readonly checked: boolean | null
}

export type Paragraph = {
  readonly type: 'paragraph'
  readonly family: Family
  /** Of a heading, of a list style; 0 where that means nothing. */
  readonly level: number
  readonly list: ListMark | null
  readonly align: 'left' | 'center' | 'right' | null
  readonly inlines: readonly Inline[]
  /** Bookmarks of ours that cover it, wholly or in part, in the order in which they start. */
  readonly names: readonly string[]
}

export type Cell = {readonly blocks: readonly Block[]; readonly span: number}

export type TableRow = {readonly cells: readonly Cell[]; readonly isHead: boolean}

export type Table = {
  readonly type: 'table'
  readonly rows: readonly TableRow[]
  /** Whether its style is that of the parallel table. */
  readonly isParallel: boolean
  /** As `Paragraph.names`. */
  readonly names: readonly string[]
}

export type Block = Paragraph | Table

/** One change that a program has kept track of. */
export type TrackedChange = {
  readonly kind: 'inserted' | 'deleted' | 'moved-here' | 'moved-away' | 'formatted'
  readonly who: string
  /** As written, ISO 8601; `''` where it is not known. */
  readonly when: string
  readonly text: string
  /** The bookmark of ours that it stands in; `null` for none. */
  readonly name: string | null
}

export type Document = {
  readonly blocks: readonly Block[]
  readonly notes: ReadonlyMap<string, readonly Block[]>
  /** The values of the head by bookmark: what they say and where they lead. */
  readonly values: ReadonlyMap<string, {readonly text: string; readonly url: string | null}>
  /** What was printed beside the text; `null` where it is gone. */
  readonly record: EditionRecord | null
  /** The title of the properties; `''` for none. */
  readonly title: string
  readonly changes: readonly TrackedChange[]
}

/** Which state of a document with tracked changes is read: with all of them, or before any of them. */
export type Track = 'accept' | 'reject'

/** The text of inlines; a break is a line feed. */
export function textOfInlines(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => (inline.type === 'text' ? inline.value : inline.type === 'break' ? '\n' : ''))
    .join('')
}

export function textOfBlocks(blocks: readonly Block[]): string {
  return blocks
    .map((block) =>
      block.type === 'paragraph'
        ? textOfInlines(block.inlines)
        : block.rows.map(({cells}) => cells.map((cell) => textOfBlocks(cell.blocks)).join('\t')).join('\n'),
    )
    .join('\n')
}

/** Whether a paragraph says nothing. */
export function isEmpty({inlines}: Paragraph): boolean {
  return inlines.every(
    (inline) => inline.type === 'break' || (inline.type === 'text' && inline.value.trim() === ''),
  )
}
