/** Whether a handout has all of its outline, and nothing else. */

import type {Handout, Row} from '../edition/handout.ts'
import {plainText} from '../outline/plain-text.ts'
import type {Both, Language, Outline, OutlineNode, Side} from '../outline/types.ts'
import type {Difference} from './compare.ts'

type Said = {readonly node: string; readonly language: Language; readonly text: string | null}

/** Each side of each node stands in the handout once, in its language and its place, or as the gap that it is. */
export function handoutDifferences(outline: Outline, handout: Handout): readonly Difference[] {
  const {languages, parts, notes} = handout
  // A sequential handout has a part for each language; all others have both in each row.
  const groups = parts.every(({arrangement}) => arrangement === 'single')
    ? parts.map(({rows, languages: own}) => ({rows, languages: own}))
    : [{rows: parts.flatMap(({rows}) => rows), languages}]
  const wrong: Difference[] = []
  for (const group of groups) {
    const expected = sidesOf(outline, group.languages)
    const found = group.rows.flatMap(saidIn)
    for (let at = 0; at < Math.max(expected.length, found.length); at++) {
      const [want, have] = [expected[at], found[at]]
      if (want?.node === have?.node && want?.language === have?.language && want?.text === have?.text)
        continue
      wrong.push(difference(want, have))
      break // all that follows is moved by one
    }
  }
  const kept = new Set(notes.map(({id}) => id))
  for (const {kind, id, zh, en} of outline.children) {
    if (kind !== 'note' || kept.has(id) || !languages.some((language) => ({zh, en})[language])) continue
    wrong.push(difference({node: id, language: languages[0] ?? 'zh', text: ''}, undefined))
  }
  return wrong
}

function difference(want: Said | undefined, have: Said | undefined): Difference {
  return {
    kind: want?.node === have?.node ? 'text' : 'order',
    node: want?.node ?? have?.node ?? null,
    language: want?.language ?? have?.language ?? null,
    place: 'handout',
    expected: want?.text?.slice(0, 60) ?? '',
    found: have?.text?.slice(0, 60) ?? '',
  }
}

function saidIn({id, cells}: Row): readonly Said[] {
  return cells.map(({language, content, gap}) => ({
    node: id,
    language,
    text: gap ? null : plainText(content),
  }))
}

function sidesOf({summary, children}: Outline, languages: readonly Language[]): readonly Said[] {
  const said: Said[] = []
  const add = (node: string, sides: Both<Side | null>): void => {
    for (const language of languages) {
      const side = sides[language]
      said.push({node, language, text: side && plainText(side.content)})
    }
  }
  if (summary.zh || summary.en) add('summary', summary)
  const visit = (node: OutlineNode): void => {
    if (node.kind === 'note') return
    add(node.id, node)
    for (const child of node.children) visit(child)
  }
  for (const child of children) visit(child)
  return said
}
