/** Pairs the drafts of both languages. Never a wrong pair in silence, never a draft lost. */

import {align} from '../align/align.ts'
import type {Alignable, TermFinder} from '../align/alignable.ts'
import {sameShape} from '../align/scorer.ts'
import type {Language} from '../outline/types.ts'
import {alignableIn} from './alignables.ts'
import {type Draft, sideOf, type Tie} from './draft.ts'

/** A draft in pre-order, with its depth. */
type Flat = {readonly draft: Draft; readonly depth: number}

/**
 * Pairs two trees in one language each, by alignment over the whole of both. What comes of it takes the shape of the
 * deeper one, in the order of the Chinese.
 */
export function pairHalves(zh: readonly Draft[], en: readonly Draft[], termsIn?: TermFinder): Draft[] {
  const [left, right] = [flatten(zh), flatten(en)]
  const deeper: Language = depthOf(right) > depthOf(left) ? 'en' : 'zh'
  const seen = (flat: readonly Flat[], language: Language): readonly Alignable[] =>
    flat.map(({draft, depth}) => alignableIn(draft, language, depth, termsIn))
  const [zhSeen, enSeen] = [seen(left, 'zh'), seen(right, 'en')]
  const isOneShape = sameShape(zhSeen, enSeen)
  return unflatten(
    align(zhSeen, enSeen).map((group) => {
      const sides = {zh: pick(left, group.zh), en: pick(right, group.en)}
      const {confidence, moved} = group
      const how = isOneShape && group.zh[0] === group.en[0] ? 'place' : 'aligned'
      return merge(sides, deeper, {how, confidence, moved})
    }),
  )
}

function pick(flat: readonly Flat[], indices: readonly number[]): readonly Flat[] {
  return indices.flatMap((index) => flat[index] ?? [])
}

function drafts(flat: readonly Flat[]): readonly Draft[] {
  return flat.map(({draft}) => draft)
}

function flatten(drafts: readonly Draft[], depth = 0): Flat[] {
  return drafts.flatMap((draft) => [{draft, depth}, ...flatten(draft.children, depth + 1)])
}

function depthOf(flat: readonly Flat[]): number {
  return flat.reduce((sum, {depth}) => sum + depth, 0)
}

function merge({zh, en}: Readonly<Record<Language, readonly Flat[]>>, deeper: Language, tie: Tie): Flat {
  const base = (deeper === 'zh' ? (zh[0] ?? en[0]) : (en[0] ?? zh[0])) ?? null
  if (!base) throw new Error('An alignment step without either side')
  const both = zh.length > 0 && en.length > 0
  const names = [...zh, ...en].map(({draft}) => draft.name)
  const draft: Draft = {
    ...base.draft,
    zh: sideOf(drafts(zh), 'zh'),
    en: sideOf(drafts(en), 'en'),
    name: names.find((name) => name !== null) ?? null,
    tie: both ? (isExplicit(zh, en) ? {...tie, how: 'explicit'} : tie) : null,
    children: [],
  }
  return {draft, depth: base.depth}
}

function isExplicit(zh: readonly Flat[], en: readonly Flat[]): boolean {
  const keyOf = ({draft: {name, bond}}: Flat): string | null => name ?? bond
  return zh.some((each) => keyOf(each) !== null && en.some((other) => keyOf(other) === keyOf(each)))
}

/** Pre-order with depths → a tree. A draft deeper than its predecessor allows goes as deep as it can. */
function unflatten(flat: readonly Flat[]): Draft[] {
  const root: Draft[] = []
  const path: Flat[] = []
  for (const each of flat) {
    while ((path.at(-1)?.depth ?? -1) >= each.depth) path.pop()
    const parent = path.at(-1)?.draft
    if (parent) parent.children.push(each.draft)
    else root.push(each.draft)
    path.push(each)
  }
  return root
}
