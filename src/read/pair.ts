/** Pairs the drafts of both languages. Never a wrong pair in silence, never a draft lost. */

import {plainText} from '../outline/plain-text.ts'
import type {Language} from '../outline/types.ts'
import {type Alignment, align, featureOf} from './align.ts'
import type {Draft} from './drafts.ts'

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
  const merged: Flat[] = []
  for (const [i, j] of alignment)
    merged.push(merge(i === null ? null : left[i], j === null ? null : right[j], deeper))
  return unflatten(merged)
}

/**
 * Pairs the drafts of an interleaved source: siblings, where a run in one language is followed by its
 * translation.
 */
export function pairSiblings(siblings: readonly Draft[]): Draft[] {
  const paired: Draft[] = []
  let index = 0
  while (index < siblings.length) {
    const draft = siblings[index]
    if (!draft) break
    const language = soleLanguage(draft)
    if (language === null) {
      paired.push(draft)
      index++
      continue
    }
    const other: Language = language === 'zh' ? 'en' : 'zh'
    const first = takeRun(siblings, index, language)
    const second = takeRun(siblings, index + first.length, other)
    index += first.length + second.length
    paired.push(...(language === 'zh' ? pairRuns(first, second, 'zh') : pairRuns(second, first, 'en')))
  }
  for (const draft of paired) draft.children = pairSiblings(draft.children)
  return paired
}

function soleLanguage(draft: Draft): Language | null {
  if (draft.zh && draft.en) return null
  return draft.zh ? 'zh' : 'en'
}

/** Drafts of one language, of one kind and level, from `start` on: only these can be each other's siblings. */
function takeRun(siblings: readonly Draft[], start: number, language: Language): Draft[] {
  const run: Draft[] = []
  for (const draft of siblings.slice(start)) {
    const [first] = run
    const fits = !first || (first.kind === draft.kind && first.level === draft.level)
    if (soleLanguage(draft) !== language || !fits) break
    run.push(draft)
  }
  return run
}

/** A translation follows at once, so where the counts differ the neighbours at the seam belong together. */
function pairRuns(zh: readonly Draft[], en: readonly Draft[], lead: Language): Draft[] {
  const [before, after] = lead === 'zh' ? [zh, en] : [en, zh]
  const fits =
    before.length === after.length && before.every((draft, index) => draft.kind === after[index]?.kind)
  if (fits) return zh.map((draft, index) => mergeTrees(draft, en[index] ?? null))
  const seam = before.at(-1)
  if (!seam || seam.kind !== after[0]?.kind || seam.level !== after[0].level) return [...before, ...after]
  if (before.length === 1 || after.length === 1) {
    const pair = lead === 'zh' ? mergeTrees(seam, after[0]) : mergeTrees(after[0], seam)
    return [...before.slice(0, -1), pair, ...after.slice(1)]
  }
  return alignFlat(zh.map(atTop), en.map(atTop)).map(([i, j]) => mergeTrees(pick(zh, i), pick(en, j)))
}

function atTop(draft: Draft): Flat {
  return {draft, depth: 0}
}

function pick(drafts: readonly Draft[], index: number | null): Draft | null {
  return index === null ? null : (drafts[index] ?? null)
}

/** Two drafts with all below them as one; the children are paired later, as siblings. */
function mergeTrees(zh: Draft | null, en: Draft | null): Draft {
  const base = zh ?? en
  if (!base) throw new Error('An alignment step without either side')
  return {
    kind: base.kind,
    level: base.level,
    zh: zh?.zh ?? null,
    en: en?.en ?? null,
    children: [...(zh?.children ?? []), ...(en?.children ?? [])],
  }
}

function flatten(drafts: readonly Draft[], depth = 0): Flat[] {
  return drafts.flatMap((draft) => [{draft, depth}, ...flatten(draft.children, depth + 1)])
}

function sameShape(left: readonly Flat[], right: readonly Flat[]): boolean {
  return (
    left.length === right.length &&
    left.every(
      ({draft, depth}, index) => draft.kind === right[index]?.draft.kind && depth === right[index].depth,
    )
  )
}

function byPosition(count: number): Alignment {
  return Array.from({length: count}, (_, index) => [index, index] as const)
}

function alignFlat(left: readonly Flat[], right: readonly Flat[]): Alignment {
  const feature =
    (language: Language) =>
    ({draft, depth}: Flat) =>
      featureOf(draft.kind, depth, plainText(draft[language]?.content ?? []))
  return align(left.map(feature('zh')), right.map(feature('en')))
}

function depthOf(flat: readonly Flat[]): number {
  return flat.reduce((sum, {depth}) => sum + depth, 0)
}

function merge(zh: Flat | null | undefined, en: Flat | null | undefined, deeper: Language): Flat {
  const base = deeper === 'zh' ? (zh ?? en) : (en ?? zh)
  if (!base) throw new Error('An alignment step without either side')
  const {kind, level} = base.draft
  return {
    draft: {kind, level, zh: zh?.draft.zh ?? null, en: en?.draft.en ?? null, children: []},
    depth: base.depth,
  }
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
