/** What a file says and its outline does not, or the other way round. */

import type {Language} from '../outline/types.ts'

export type Disproof = {
  readonly kind: 'text' | 'order' | 'language' | 'picture' | 'link' | 'unreadable'
  /** Of the outline: an id, `summary`, `meta.title` …; `null` where it belongs to none. */
  readonly node: string | null
  readonly language: Language | null
  /** Where in the file: `page 2`, `word/document.xml`. */
  readonly place: string
  /** Excerpts, from where the two part. */
  readonly expected: string
  readonly found: string
}
