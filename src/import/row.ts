/** A row of an edited document. */

import type {Language} from '../outline/types.ts'
import type {Block} from './document.ts'

export type Sides = {readonly [Name in Language]?: readonly Block[]}

export type DocumentRow = {
  /** The stem of its bookmarks; `null` for a new row. */
  readonly stem: string | null
  readonly sides: Sides
  /** Whether it has all that it is to have: what it lacks is a gap. */
  readonly isWhole?: boolean
}
