/** What a source says of itself, before it is put into `Meta`: the same from labels and from front matter. */

import type {Position} from 'unist'
import type {Language} from '../outline/types.ts'
import type {LabelRole} from './labels.ts'

/** `iso` is the reading of a date, where its author says which. */
export type FactRole = Exclude<LabelRole, 'summary' | 'body'> | 'iso'

/** One statement. */
export type Fact = {
  /** `null` for a label that is not known. */
  readonly role: FactRole | null
  readonly label: string
  readonly value: string
  /** The language that the value is said to be in (`title.zh`, `Keywords:`); `null` where it must tell itself. */
  readonly language: Language | null
  readonly position: Position | null
  /** Facts that name one thing (`{zh: …, en: …}`) or stand in one list; `null` where nothing says so. */
  readonly slot: {readonly of: 'thing' | 'list'; readonly id: string} | null
  /** 0, or 1 for the second of twins. */
  readonly file: 0 | 1
}

/** Keys of front matter and of `-M` beside the labels, in lower case. */
export const roleKeys: Readonly<Record<string, FactRole>> = {
  title: 'title',
  author: 'author',
  authors: 'author',
  source: 'source',
  url: 'url',
  date: 'date',
  keyword: 'keywords',
  keywords: 'keywords',
  tags: 'keywords',
}
