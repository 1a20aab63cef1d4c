/** What the readers of a DOCX's parts share while they go through a part. */

import type {NumberingOf} from './numbering.ts'
import type {Relationships} from './relationships.ts'
import type {Styles} from './styles.ts'

/** A field that is open (ISO/IEC 29500-1 §17.16.18): what it asks for, and whether its result has begun. */
type Field = {instruction: string; isResult: boolean}

export type Reading = {
  readonly styles: Styles
  readonly numbering: NumberingOf
  readonly relationships: Relationships
  /** Bookmarks of ours that have started and not ended, by their number. */
  readonly bookmarks: Map<string, string>
  readonly fields: Field[]
  /** The values of the head, by bookmark. */
  readonly values: Map<string, {text: string; url: string | null}>
}
