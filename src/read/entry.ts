/** What a source is read as, one after another in the order of the file. */

import type {FootnoteDefinition} from 'mdast'
import type {Position} from 'unist'
import type {Content} from '../outline/types.ts'
import type {Label} from './labels.ts'

export type LabelEntry = {
  readonly type: 'label'
  readonly label: Label
  /** The line as a paragraph, for a label that turns out to be text. */
  readonly content: readonly Content[]
  readonly position: Position
}

/** What an author says of an entry in braces; see `attributes.ts`. */
export type Said = {
  readonly name?: string | null
  readonly role?: 'section' | 'point' | null
}

export type HeadingEntry = Said & {
  readonly type: 'heading'
  readonly level: number
  readonly content: readonly Content[]
  readonly position: Position
}

export type ItemEntry = Said & {
  readonly type: 'item'
  /** Column of the mark, 0-based. */
  readonly indent: number
  /** See `Bullet.rank`. */
  readonly rank: number
  readonly ordinal: number | null
  readonly content: Content[]
  readonly position: Position
}

export type BlockEntry = Said & {
  readonly type: 'block'
  /** Column of the text; above 0 it belongs to the item before it. */
  readonly indent: number
  readonly content: readonly Content[]
  readonly position: Position
}

export type Entry = LabelEntry | HeadingEntry | ItemEntry | BlockEntry

export type Entries = {
  readonly entries: readonly Entry[]
  readonly footnotes: readonly FootnoteDefinition[]
}
