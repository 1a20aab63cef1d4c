/** What a check is given, and what it is. */

import type {VFile} from 'vfile'
import type {Glossary} from '../glossary/glossary.ts'
import type {Pairings} from '../outline/pairing.ts'
import type {Language, Outline} from '../outline/types.ts'

export type CheckContext = {
  /** The file that a side of this language stands in. */
  readonly fileOf: (language: Language) => VFile
  /** Languages that will be printed: a gap in another one is no fault. */
  readonly languages: readonly Language[]
  /** How surely the sides of each node belong together (default: nothing is known). */
  readonly pairings?: Pairings | undefined
  /** The project's terms (default: none). */
  readonly glossary?: Glossary | undefined
}

export type Check = (outline: Outline, context: CheckContext) => void
