/** What the handlers share: the plans of blocks, how a run looks, and the way back to the other handlers. */

import type {PhrasingContent} from 'mdast'
import type {Handout} from '../../edition/handout.ts'
import type {ListFrame} from '../../office/list-levels.ts'
import type {Path} from '../../office/list-path.ts'
import type {Level, Lists} from '../../office/lists.ts'
import type {Page} from '../../office/measure.ts'
import type {Paging} from '../../office/paging.ts'
import {lookOf, type Look as OfficeLook, type Setting} from '../../office/setting.ts'
import type {Content, Language} from '../../outline/types.ts'
import type {Tokens} from '../../template/template.ts'
import type {Asset} from '../emitter.ts'
import type {AutomaticStyles} from './automatic-styles.ts'
import type {Xml} from './element.ts'

/** What a paragraph has beside its style. Lengths in twips. */
export type Direct = {
  readonly left?: number
  readonly after?: number
  readonly align?: 'left' | 'center' | 'right'
  readonly keepNext?: boolean
  readonly startsPage?: boolean
  /** Is the first of the document, which starts the first kind of page. */
  readonly first?: boolean
}

/** A paragraph before it is written, so that a row can still number it, bookmark it or keep it with the next. */
export type ParagraphPlan = {
  readonly kind: 'paragraph'
  /** Id of a style of `src/office`. */
  readonly style: string
  readonly content: Xml
  readonly direct: Direct
  /** Its level as a heading, from 1. */
  readonly outline?: number
  /** The list that it is an item of. */
  readonly item?: Level
  /** The list whose item it goes on with. */
  readonly within?: Path
}

export type TablePlan = {readonly kind: 'table'; readonly content: Xml}

export type Block = ParagraphPlan | TablePlan

/** How a run looks. */
export type Look = OfficeLook & {
  /** Language of its paragraph's style. */
  readonly base: Language
}

export type State = {
  readonly handout: Handout
  readonly tokens: Tokens
  readonly page: Page
  readonly assets: ReadonlyMap<string, Asset>
  readonly lists: Lists
  readonly listFrame: ListFrame
  /** On which page things stand, as far as can be reckoned. */
  readonly paging: Paging
  readonly automatic: AutomaticStyles
  /** Ids of the notes that a footnote was made of, and the bookmarks of these. */
  readonly cited: Set<string>
  /** Instances of lists that have begun. */
  readonly begun: Set<number>
  /** How many there are of each so far. */
  readonly counts: {footnotes: number; pictures: number; tables: number}
  /** Paths in the package of the pictures that are shown, by their address. */
  readonly shown: Map<string, string>
  readonly blocks: (nodes: readonly Content[], setting: Setting) => readonly Block[]
  readonly phrases: (nodes: readonly PhrasingContent[], look: Look) => Xml
}

export type BlockHandler<Node> = (node: Node, setting: Setting, state: State) => readonly Block[]

export type PhraseHandler<Node> = (node: Node, look: Look, state: State) => Xml

export function paragraph(style: string, content: Xml, direct: Direct = {}): ParagraphPlan {
  return {kind: 'paragraph', style, content, direct}
}

export function heading(style: string, outline: number, content: Xml): ParagraphPlan {
  return {...paragraph(style, content), outline: Math.min(Math.max(outline, 1), 10)}
}

/** The look of text in a style. */
export function lookIn(style: string, setting: Setting): Look {
  return {...lookOf(setting), base: style.endsWith('Chinese') ? 'zh' : 'en'}
}

/** The look of a short text in a style of both languages. */
export function plainLook(language: Language): Look {
  return {language, base: 'en', marks: [], width: 0, note: false}
}
