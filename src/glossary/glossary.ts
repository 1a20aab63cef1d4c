/** A project's own terms: what a thing is called in both languages, and what it must not be called. */

import type {Both, Language} from '../outline/types.ts'

/** One concept. */
export type GlossaryEntry = {
  /** Its terms, the preferred one first. */
  readonly terms: Both<readonly string[]>
  readonly forbidden: Both<readonly string[]>
  readonly note: string | null
}

/** What is wrong with a glossary file. Lines and columns count from 1, columns in UTF-16 units. */
export type GlossaryFault = {
  readonly line: number
  readonly column: number
  readonly en: string
  readonly zh: string
}

/** What was read of a file: all that is sound, and what is not. */
export type GlossaryReading = {
  readonly entries: readonly GlossaryEntry[]
  readonly faults: readonly GlossaryFault[]
}

/** A term in a text, in UTF-16 units. */
export type TermFound = {
  readonly entry: GlossaryEntry
  /** Equal for all terms of an entry, in both languages. */
  readonly key: string
  readonly forbidden: boolean
  readonly start: number
  readonly end: number
}

export type Glossary = {
  readonly entries: readonly GlossaryEntry[]
  /** The terms of a text, in its order; of those that overlap the longest. */
  readonly find: (text: string, language: Language) => readonly TermFound[]
}
