/** Where a block stands, and how a run looks. */

import type {Language} from '../outline/types.ts'
import type {Place} from './lists.ts'

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

/** The look with one mark more. */
export function withMark(look: Look, mark: Mark): Look {
  return {...look, marks: [...look.marks, mark]}
}
