/** What a check is given, and what it is. */

import type {VFile} from 'vfile'
import type {Language, Outline} from '../outline/types.ts'

export type CheckContext = {
  /** The file that a side of this language stands in. */
  readonly fileOf: (language: Language) => VFile
  /** Languages that will be printed: a gap in another one is no fault. */
  readonly languages: readonly Language[]
}

export type Check = (outline: Outline, context: CheckContext) => void
