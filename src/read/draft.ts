/** What will be a node of the outline once both languages are paired. */

import type {Position} from 'unist'
import type {Content, Kind, Language} from '../outline/types.ts'
import {spanOf} from './place.ts'

/** One language of a draft. `file` tells the twins apart. */
export type DraftSide = {
  readonly content: readonly Content[]
  readonly position: Position
  readonly file: number
}

/** How the two sides of a draft came together. */
export type Tie = {
  readonly how: 'explicit' | 'beside' | 'place' | 'aligned'
  /** From 0 to 1, where the alignment of a whole tree says so. */
  readonly confidence: number | null
  /** Whether it stands at another place in the other language. */
  readonly moved: boolean
}

export type Draft = {
  readonly kind: Exclude<Kind, 'note'>
  /** Level of a heading; 0 for all else. */
  readonly level: number
  /** Whether it is in neither language, and serves both where it has no counterpart. */
  readonly neutral: boolean
  /** The id that its author gave it. */
  readonly name: string | null
  /** What a side file holds it together with. */
  bond: string | null
  /** What its author says that it is. */
  readonly role: 'section' | 'point' | null
  /** `null` where one language holds it alone. */
  readonly tie: Tie | null
  zh: DraftSide | null
  en: DraftSide | null
  children: Draft[]
}

export type Tree = {
  /** Paragraphs of the lead, by language. */
  readonly summary: {readonly zh: DraftSide[]; readonly en: DraftSide[]}
  readonly children: Draft[]
  /** Whether items at one indent were nested by the rank of their numbering: 一、 over （一） over 1. */
  readonly isRanked: boolean
}

/** What may be the translation of what: code is a paragraph to the outline, but never the translation of one. */
export function formOf(draft: Draft, language: Language): string {
  return draft[language]?.content[0]?.type === 'code' && draft.kind === 'paragraph' ? 'code' : draft.kind
}

/** What stood in two drafts of one language, and in one of the other, is one side of two paragraphs. */
export function sideOf(drafts: readonly Draft[], language: Language): DraftSide | null {
  const sides = drafts.flatMap((draft) => draft[language] ?? [])
  const [first] = sides
  if (!first || sides.length === 1) return first ?? null
  const content = sides.flatMap((side) => side.content)
  return {content, position: spanOf(content) ?? first.position, file: first.file}
}
