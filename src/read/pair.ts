/** Pairs the drafts of both languages. Never a wrong pair in silence, never a draft lost. */

import {plainText} from '../outline/plain-text.ts'
import type {Language} from '../outline/types.ts'
import {type Alignment, align, featureOf} from './align.ts'
import {type Draft, formOf} from './draft.ts'

/** A draft in pre-order, with its depth. */
type Flat = {readonly draft: Draft; readonly depth: number}

/**
 * Pairs two trees in one language each. Trees of the same shape are paired position by position; others are
 * aligned over the whole tree, and take the shape of the deeper one.
 */
export function pairHalves(zh: readonly Draft[], en: readonly Draft[]): Draft[] {
  const [left, right] = [flatten(zh), flatten(en)]
  const alignment = sameShape(left, right) ? byPosition(left.length) : alignFlat(left, right)
  const deeper: Language = depthOf(right) > depthOf(left) ? 'en' : 'zh'
  return unflatten(
    alignment.map(([i, j]) => merge(i === null ? null : left[i], j === null ? null : right[j], deeper)),
  )
}

function flatten(drafts: readonly Draft[], depth = 0): Flat[] {
  return drafts.flatMap((draft) => [{draft, depth}, ...flatten(draft.children, depth + 1)])
}

function sameShape(left: readonly Flat[], right: readonly Flat[]): boolean {
  return (
    left.length === right.length &&
    left.every(({draft, depth}, index) => {
      const other = right[index]
      return other !== undefined && depth === other.depth && formOf(draft, 'zh') === formOf(other.draft, 'en')
    })
  )
}

function byPosition(count: number): Alignment {
  return Array.from({length: count}, (_, index) => [index, index] as const)
}

function alignFlat(left: readonly Flat[], right: readonly Flat[]): Alignment {
  return align(left.map(featureIn('zh')), right.map(featureIn('en')))
}

function featureIn(language: Language) {
  return ({draft, depth}: Flat) =>
    featureOf(formOf(draft, language), depth, plainText(draft[language]?.content ?? []))
}

function depthOf(flat: readonly Flat[]): number {
  return flat.reduce((sum, {depth}) => sum + depth, 0)
}

function merge(zh: Flat | null | undefined, en: Flat | null | undefined, deeper: Language): Flat {
  const base = deeper === 'zh' ? (zh ?? en) : (en ?? zh)
  if (!base) throw new Error('An alignment step without either side')
  const {draft, depth} = base
  return {draft: {...draft, zh: zh?.draft.zh ?? null, en: en?.draft.en ?? null, children: []}, depth}
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
