/** Drafts as alignment sees them. */

import {type Alignable, type Sayings, sayingsOf, type TermFinder} from '../align/alignable.ts'
import {plainText} from '../outline/plain-text.ts'
import type {Content, Language} from '../outline/types.ts'
import {walkContent} from '../outline/walk.ts'
import {type Draft, type DraftSide, formOf} from './draft.ts'

/** What a side says is read once, though it is aligned first and judged later. */
const known = new WeakMap<DraftSide, Sayings>()

/** One side of a draft. @param depth how many drafts stand above it. */
export function alignableIn(
  draft: Draft,
  language: Language,
  depth: number,
  termsIn?: TermFinder,
): Alignable {
  const side = draft[language]
  const content = side?.content ?? []
  const {emphases, links} = markupOf(content)
  const sayings = (side && known.get(side)) ?? sayingsOf(plainText(content), language, links, termsIn)
  if (side) known.set(side, sayings)
  return {
    kind: formOf(draft, language),
    depth,
    isLeaf: draft.children.length === 0,
    ordinal: content[0]?.data?.ordinal ?? null,
    name: draft.name ?? draft.bond,
    emphases,
    links,
    ...sayings,
  }
}

/** What of the markup survives translation. */
function markupOf(content: readonly Content[]): {emphases: number; links: string[]} {
  const links: string[] = []
  let emphases = 0
  for (const node of walkContent(content)) {
    if (node.type === 'link' || node.type === 'image') links.push(node.url)
    else if (node.type === 'strong' || node.type === 'emphasis') emphases++
  }
  return {emphases, links}
}
