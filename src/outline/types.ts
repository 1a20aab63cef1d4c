/**
 * The canonical zh/en outline: one tree for both languages. Every node has both sides, and a gap is
 * written down as a gap (`null`). All that is printed is printed from this tree.
 *
 * The JSON form is a contract with other programs: see `schema.ts`, and bump `version` when it changes.
 */

import type {BlockContent, DefinitionContent} from 'mdast'
import type {Position} from 'unist'

/** The two languages that an outline holds, Chinese first. */
export const languages = ['zh', 'en'] as const

export type Language = (typeof languages)[number]

/** Something that stands once for each language. */
export type Both<T> = Readonly<Record<Language, T>>

/** BCP 47 tags of the two languages as they are written into every format. */
export const languageTags: Both<string> = {zh: 'zh-Hant-TW', en: 'en'}

/** Block content of one side, as mdast. */
export type Content = BlockContent | DefinitionContent

/** One language of a node, as its author wrote it. */
export type Side = {
  /** Plain text as written; paragraphs are joined by a blank line. */
  readonly text: string
  /** mdast blocks: a paragraph, and whatever GFM allows beside it. Nested lists are children of the node instead. */
  readonly content: readonly Content[]
  /** Where it stands in the file as given. Lines and columns count from 1, offsets from 0 in UTF-16 units after a BOM. */
  readonly position: Position
}

type NodeOf<Kind extends string> = {
  readonly kind: Kind
  /** Stable: a hash of the kind and of both texts; see `ids.ts`. */
  readonly id: string
  readonly zh: Side | null
  readonly en: Side | null
  readonly children: readonly OutlineNode[]
}

/** A heading and what stands under it. */
export type SectionNode = NodeOf<'section'>
/** One item of a list; nested items are its children. */
export type PointNode = NodeOf<'point'>
/** Running text, also code blocks and rules that stand on their own. */
export type ParagraphNode = NodeOf<'paragraph'>
export type QuoteNode = NodeOf<'quote'>
export type TableNode = NodeOf<'table'>
/** A picture on a line of its own. */
export type FigureNode = NodeOf<'figure'>
/** A footnote's text; `footnoteReference.identifier` in a side's content is the id of such a node. */
export type NoteNode = NodeOf<'note'>

export type OutlineNode =
  | SectionNode
  | PointNode
  | ParagraphNode
  | QuoteNode
  | TableNode
  | FigureNode
  | NoteNode

export type Kind = OutlineNode['kind']

/** A short text for each language; `null` where the source has none in that language. */
export type Term = Both<string | null>

export type Meta = {
  readonly title: Term
  readonly authors: readonly Term[]
  readonly source: Term & {readonly url: string | null}
  /** `iso` is `null` where `written` cannot be read as a date; both are `null` where there is none. */
  readonly date: {readonly iso: string | null; readonly written: string | null}
  readonly keywords: readonly Term[]
  /** Labels that are not known: kept and printed. */
  readonly extra: readonly ({readonly label: string} & Term)[]
}

export type Outline = {
  readonly format: 'zhenpress-outline'
  readonly version: 1
  /** The slug: the file's name without its extension. */
  readonly id: string
  readonly languages: Both<string>
  readonly meta: Meta
  /** The lead: what stands under 摘要/Summary, or else before the first heading or item. */
  readonly summary: Both<Side | null>
  readonly children: readonly OutlineNode[]
}

/** What became of a text between two versions, where both are shown at once. */
export type Change = 'inserted' | 'deleted'

declare module 'mdast' {
  interface Data {
    /** On blocks, rows of tables and leaves of a handout that shows two versions at once. */
    change?: Change | undefined
    /** On a text that stands for one that is not there. */
    gap?: boolean | undefined
    /** On the first block of a section that was a heading: the level that its author gave it, from 1. */
    level?: number | undefined
    /** On the first block of a point's side: the number that its author gave it. */
    ordinal?: number | undefined
  }
}
