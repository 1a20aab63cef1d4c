/** What the handlers share: where a block stands, how a run looks, and the way back to the other handlers. */

import type {IParagraphOptions, ITableOptions, ParagraphChild} from 'docx'
import type {PhrasingContent} from 'mdast'
import type {Handout} from '../../edition/handout.ts'
import type {Content, Language} from '../../outline/types.ts'
import type {Tokens} from '../../template/template.ts'
import type {Asset} from '../emitter.ts'
import type {Lists, Place} from './lists.ts'
import type {Page} from './measure.ts'

/** A paragraph before it is made, so that a row can still number it, bookmark it or keep it with the next. */
export type ParagraphPlan = {readonly kind: 'paragraph'; readonly options: IParagraphOptions}

/** A table, with the words that tell a screen reader what it holds (ISO/IEC 29500-1 §17.4.62). */
export type TablePlan = {readonly kind: 'table'; readonly options: ITableOptions; readonly title: string}

export type Block = ParagraphPlan | TablePlan

/** What kind of text a block is part of; it chooses the paragraph style. */
export type Manner = 'text' | 'lead' | 'quote' | 'note' | 'table'

/** Where a block stands. */
export type Setting = {
  readonly language: Language
  /** Width of the column, in twips; a list is set in from it. */
  readonly width: number
  readonly manner: Manner
  /** The list item that it stands in; `null` outside of lists. */
  readonly place: Place | null
}

/** In the order in which they claim the one character style of a run. */
export const marks = ['link', 'code', 'gap', 'label', 'emphasis', 'strong', 'delete'] as const

export type Mark = (typeof marks)[number]

/** How a run looks. */
export type Look = {
  readonly language: Language
  readonly marks: readonly Mark[]
  /** Width for pictures, in twips. */
  readonly width: number
  /** Stands in a footnote, where Word allows no other. */
  readonly note: boolean
}

export type State = {
  readonly handout: Handout
  readonly tokens: Tokens
  readonly page: Page
  readonly assets: ReadonlyMap<string, Asset>
  readonly lists: Lists
  /** Ids of the notes that a footnote was made of, and the bookmarks of these. */
  readonly cited: Set<string>
  readonly blocks: (nodes: readonly Content[], setting: Setting) => readonly Block[]
  readonly phrases: (nodes: readonly PhrasingContent[], look: Look) => readonly ParagraphChild[]
}

/** A handler of a block node. */
export type BlockHandler<Node> = (node: Node, setting: Setting, state: State) => readonly Block[]

/** A handler of an inline node. */
export type PhraseHandler<Node> = (node: Node, look: Look, state: State) => readonly ParagraphChild[]

export function paragraph(options: IParagraphOptions): ParagraphPlan {
  return {kind: 'paragraph', options}
}

/** The look of running text in a setting. */
export function lookOf(setting: Setting): Look {
  const {language, manner, place} = setting
  return {
    language,
    marks: [],
    width: setting.width - (place?.left ?? 0),
    note: manner === 'note',
  }
}
