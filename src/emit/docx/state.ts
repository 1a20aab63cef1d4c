/** What the handlers share: where a block stands, how a run looks, and the way back to the other handlers. */

import type {IParagraphOptions, ITableOptions, ParagraphChild} from 'docx'
import type {PhrasingContent} from 'mdast'
import type {Handout} from '../../edition/handout.ts'
import type {ListFrame} from '../../office/list-levels.ts'
import type {Lists} from '../../office/lists.ts'
import type {Page} from '../../office/measure.ts'
import type {Paging} from '../../office/paging.ts'
import type {Look, Setting} from '../../office/setting.ts'
import type {Content} from '../../outline/types.ts'
import type {Tokens} from '../../template/template.ts'
import type {Asset} from '../emitter.ts'

/** A paragraph before it is made, so that a row can still number it, bookmark it or keep it with the next. */
export type ParagraphPlan = {readonly kind: 'paragraph'; readonly options: IParagraphOptions}

/** A table, with the words that tell a screen reader what it holds (ISO/IEC 29500-1 §17.4.62). */
export type TablePlan = {readonly kind: 'table'; readonly options: ITableOptions; readonly title: string}

export type Block = ParagraphPlan | TablePlan

export type State = {
  readonly handout: Handout
  readonly tokens: Tokens
  readonly page: Page
  readonly assets: ReadonlyMap<string, Asset>
  readonly lists: Lists
  /** On which page things stand, reckoned. */
  readonly paging: Paging
  readonly listFrame: ListFrame
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
