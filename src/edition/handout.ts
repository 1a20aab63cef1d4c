/**
 * The Handout: what every format prints. It is made from the outline, an edition and a layout, and it holds
 * everything that the formats must agree on: the order of the languages, the order of the text, the labels.
 * An emitter turns it into bytes, and knows nothing of the outline or of the source.
 */

import type {Both, Change, Content, Language} from '../outline/types.ts'
import type {NumeralScheme} from './numerals.ts'

export const editions = ['zh-en', 'en-zh', 'zh', 'en'] as const
export type Edition = (typeof editions)[number]

/** Languages of each edition, the leading one first. */
export const languagesOf: Readonly<Record<Edition, readonly Language[]>> = {
  'zh-en': ['zh', 'en'],
  'en-zh': ['en', 'zh'],
  zh: ['zh'],
  en: ['en'],
}

/** `facing`: as `parallel`, but each language on a page of its own, the two side by side in an open document. */
export const layouts = ['parallel', 'stacked', 'sequential', 'facing'] as const
export type Layout = (typeof layouts)[number]

/** A short text in one language. */
export type Run = {
  readonly language: Language
  readonly text: string
  /** In a redline: the text with what was deleted, in its parts. */
  readonly parts?: readonly RunPart[]
}

/** A part of a text; `null` for one that both versions have. */
export type RunPart = {readonly text: string; readonly change: Change | null}

/** Who is said to have made the changes of a redline, and when, as ISO 8601 in UTC. */
export type Revision = {readonly author: string; readonly date: string}

/** What a line of the head can say; `to` is whom a memo goes to, `title` its subject. */
export const factRoles = ['to', 'author', 'title', 'source', 'date', 'keywords', 'extra'] as const
export type FactRole = (typeof factRoles)[number]

/** A line of the head: its label in each language of the edition, and its value. */
export type Fact = {
  readonly role: FactRole
  readonly label: readonly Run[]
  /**
   * In the order of the edition's languages; one value where both would say the same. Empty for a recipient that the
   * source does not name: the line is filled in by hand.
   */
  readonly value: readonly Run[]
  /** Where the value links to. */
  readonly url: string | null
  /** In a redline: of the whole line. */
  readonly change?: Change
}

/** One language of a row. */
export type Cell = {
  readonly language: Language
  /**
   * mdast blocks. In them, `footnoteReference.identifier` is the `id` of an entry of `Handout.notes`, and
   * `image.url` a key of the assets that the emitter is given.
   */
  readonly content: readonly Content[]
  /** The language has no text here: the source has a gap. */
  readonly gap: boolean
}

export type RowKind = 'summary' | 'section' | 'point' | 'paragraph' | 'quote' | 'table' | 'figure'

/**
 * What is said once, in each of the languages of its part. A row of kind `figure` whose cells name the same
 * picture shows it once, with a caption in each language.
 */
export type Row = {
  readonly kind: RowKind
  /** Unique in the outline; a sequential handout has it once a part. */
  readonly id: string
  /** 1 for a section of the first level or a point of the outermost list; 0 where depth means nothing. */
  readonly depth: number
  /** Number of a section or of a point in an ordered list, as its author gave it; `null` where it has none. */
  readonly ordinal: number | null
  /**
   * Level of its number, from 1: one more than the numbered sections and points that it stands in; 0 where it has no
   * number. `numeral(ordinal, {rank, language, scheme})` is how the number is written.
   */
  readonly rank: number
  /** One cell for each language of the part, in its order. */
  readonly cells: readonly Cell[]
  /** In a redline: of the whole row. */
  readonly change?: Change
}

/**
 * Rows that are set in one way.
 * `columns`: two languages side by side, row by row. `stack`: each row's languages one under the other.
 * `single`: one language.
 */
export type Part = {
  /** Whether it goes on with the part before it: a wide table or a picture takes the full width in between. */
  readonly continued: boolean
  readonly arrangement: 'columns' | 'stack' | 'single'
  readonly languages: readonly Language[]
  readonly rows: readonly Row[]
}

/** A footnote. Each language of the edition that refers to it has a cell. */
export type Note = {
  readonly id: string
  /** 1-based, in the order of first reference. */
  readonly number: number
  readonly cells: readonly Cell[]
}

/** Fixed words that formats print, in each language of the edition, in its order. */
export type Labels = {
  /** Names of the languages in themselves: 中文, English. */
  readonly language: Both<string>
  readonly notes: readonly Run[]
  readonly summary: readonly Run[]
  /** What stands in a gap. */
  readonly gap: Both<string>
  /** `{page}` and `{pages}` are filled by the format. */
  readonly pageOf: readonly Run[]
  readonly contents: readonly Run[]
  readonly colophon: readonly Run[]
}

export type Handout = {
  readonly slug: string
  readonly edition: Edition
  readonly layout: Layout
  /** Languages of the edition, the leading one first. */
  readonly languages: readonly Language[]
  /** One run a language; never empty: a briefing without a title is named from its source and date. */
  readonly title: readonly Run[]
  /** What kind of paper it is: `備忘錄`, `Memorandum`; empty where the template does not say. */
  readonly kind: readonly Run[]
  readonly facts: readonly Fact[]
  /** The sections that a table of contents lists; empty where there is none. */
  readonly contents: readonly Row[]
  readonly parts: readonly Part[]
  /** How its numbers are written. */
  readonly numerals: NumeralScheme
  readonly notes: readonly Note[]
  /** Document properties. `date` is ISO 8601 or `null`. */
  readonly properties: {
    readonly authors: readonly string[]
    readonly keywords: readonly string[]
    readonly date: string | null
  }
  readonly labels: Labels
  /** How the edition was made, a paragraph each, in each language; empty where the template has no colophon. */
  readonly colophon: readonly (readonly Run[])[]
  /** Of a redline: it shows two versions at once, and marks what was deleted and inserted (default: no redline). */
  readonly revision?: Revision
}
