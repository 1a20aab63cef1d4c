/** Drafts as they are made, and what is left of them. */

import type {Draft} from './draft.ts'
import type {ItemEntry} from './entry.ts'

/** A mark or a heading without text says nothing; what stands below it moves up. */
export function withoutBlank(drafts: readonly Draft[]): Draft[] {
  return drafts.flatMap((draft) => {
    const children = withoutBlank(draft.children)
    const content = [...(draft.zh?.content ?? []), ...(draft.en?.content ?? [])]
    const blank = content.every((block) => block.type === 'paragraph' && block.children.length === 0)
    return blank ? children : [{...draft, children}]
  })
}

export function isUnder(entry: ItemEntry, open: ItemEntry): boolean {
  return entry.indent > open.indent || (entry.indent === open.indent && entry.rank > open.rank)
}

/** What an author said of a node by its form is kept on the first block of each side. */
export function mark(draft: Draft, data: {readonly ordinal?: number; readonly level?: number}): void {
  for (const side of [draft.zh, draft.en]) {
    const first = side?.content[0]
    if (first) first.data = {...first.data, ...data}
  }
}

/** A draft of which nothing is known yet. */
export function empty(kind: Draft['kind'], level: number): Draft {
  return {
    kind,
    level,
    neutral: false,
    name: null,
    bond: null,
    role: null,
    tie: null,
    zh: null,
    en: null,
    children: [],
  }
}
