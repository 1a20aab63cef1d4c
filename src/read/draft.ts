/** What will be a node of the outline once both languages are paired. */

import type {Position} from 'unist'
import type {Content, Kind, Language} from '../outline/types.ts'

/** One language of a draft. `file` tells the twins apart. */
export type DraftSide = {
  readonly content: readonly Content[]
  readonly position: Position
  readonly file: number
}

export type Draft = {
  readonly kind: Exclude<Kind, 'note'>
  /** Level of a heading; 0 for all else. */
  readonly level: number
  /** Whether it is in neither language, and serves both where it has no counterpart. */
  readonly neutral: boolean
  zh: DraftSide | null
  en: DraftSide | null
  children: Draft[]
}

export type Tree = {
  /** Paragraphs of the lead, by language. */
  readonly summary: {readonly zh: DraftSide[]; readonly en: DraftSide[]}
  readonly children: Draft[]
}

/** What may be the translation of what: code is a paragraph to the outline, but never the translation of one. */
export function formOf(draft: Draft, language: Language): string {
  return draft[language]?.content[0]?.type === 'code' && draft.kind === 'paragraph' ? 'code' : draft.kind
}
