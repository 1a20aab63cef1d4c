/** Pairs the drafts of an interleaved source, where what is said in one language follows in the other at once. */

import {align} from '../align/align.ts'
import type {Group} from '../align/group.ts'
import type {Language} from '../outline/types.ts'
import {alignableIn} from './alignables.ts'
import {type Draft, formOf, sideOf, type Tie} from './draft.ts'

/** Pairs siblings, where a run in one language is followed by its translation, and all that stands below them. */
export function pairSiblings(drafts: readonly Draft[]): Draft[] {
  const siblings = joinNamed(drafts)
  // In a list whose items hold both languages, an item with one of them lacks the other: its neighbour is
  // another item, not its translation.
  const apart = !siblings.some((draft) => draft.kind === 'point' && soleLanguage(draft) === null)
  const paired: Draft[] = []
  for (let index = 0; index < siblings.length; ) {
    const [first, second] = takeRuns(siblings, index, apart)
    index += first.length + second.length
    const lead = first[0] ? soleLanguage(first[0]) : null
    paired.push(
      ...(lead === null
        ? first
        : lead === 'zh'
          ? pairRuns(first, second, 'zh')
          : pairRuns(second, first, 'en')),
    )
  }
  return paired.map(shareNeutral).map((draft) => ({...draft, children: pairSiblings(draft.children)}))
}

/** What has the same id in both languages is one, wherever it stands. */
function joinNamed(drafts: readonly Draft[]): readonly Draft[] {
  const byName = Map.groupBy(drafts, keyOf)
  return drafts.flatMap((draft) => {
    const key = keyOf(draft)
    const all = key === null ? [] : (byName.get(key) ?? [])
    const [zh, en] = [all.filter((each) => isOnly(each, 'zh')), all.filter((each) => isOnly(each, 'en'))]
    if (all.length !== 2 || zh.length !== 1 || en.length !== 1) return [draft]
    return draft === all[0] ? [mergeRuns(zh, en, beside)] : []
  })
}

function keyOf({name, bond}: Draft): string | null {
  return name ?? bond
}

function isOnly(draft: Draft, language: Language): boolean {
  return soleLanguage(draft) === language
}

/** The drafts from `start` on that can be each other's translations: a run in one language, then one in the other. */
function takeRuns(siblings: readonly Draft[], start: number, apart: boolean): readonly [Draft[], Draft[]] {
  const [first] = siblings.slice(start, start + 1)
  const language = first ? soleLanguage(first) : null
  if (!first || language === null || (first.kind === 'point' && !apart)) return [first ? [first] : [], []]
  const other: Language = language === 'zh' ? 'en' : 'zh'
  const take = (from: number, wanted: Language): Draft[] => {
    let end = from
    for (let draft = siblings[end]; draft && fits(draft, wanted); draft = siblings[++end]);
    return siblings.slice(from, end)
  }
  const fits = (draft: Draft, wanted: Language): boolean =>
    soleLanguage(draft) === wanted && (apart || draft.kind !== 'point')
  const before = take(start, language)
  return [before, take(start + before.length, other)]
}

function soleLanguage(draft: Draft): Language | null {
  if (draft.zh && draft.en) return null
  return draft.zh ? 'zh' : 'en'
}

/** A translation follows at once, so where the counts differ the neighbours at the seam belong together. */
function pairRuns(zh: readonly Draft[], en: readonly Draft[], lead: Language): Draft[] {
  if (zh.length === en.length && zh.every((draft, index) => isLike(draft, en[index]))) {
    return zh.map((draft, index) => mergeRuns([draft], en.slice(index, index + 1), beside))
  }
  const [before, after] = lead === 'zh' ? [zh, en] : [en, zh]
  const [seam, next] = [before.at(-1), after[0]]
  const atSeam = lead === 'zh' ? isLike(seam, next) : isLike(next, seam)
  if (seam && next && atSeam && (before.length === 1 || after.length === 1)) {
    const pair = lead === 'zh' ? mergeRuns([seam], [next], beside) : mergeRuns([next], [seam], beside)
    return [...before.slice(0, -1), pair, ...after.slice(1)]
  }
  // Siblings have no depth of their own; headings of different levels are rarely translations.
  const seen = (language: Language) => (draft: Draft) => alignableIn(draft, language, draft.level)
  const groups = inOrderOf(lead, align(zh.map(seen('zh')), en.map(seen('en'))))
  return groups.map(({zh: left, en: right, confidence, moved}) =>
    mergeRuns(pick(zh, left), pick(en, right), {how: 'aligned', confidence, moved}),
  )
}

/** Where nothing has a counterpart, the language that came first in the source still does. */
function inOrderOf(lead: Language, groups: readonly Group[]): readonly Group[] {
  if (lead === 'zh') return groups
  const ordered: Group[] = []
  const waiting: Group[] = []
  for (const group of groups) {
    if (group.en.length === 0) waiting.push(group)
    else {
      if (group.zh.length > 0) ordered.push(...waiting.splice(0))
      ordered.push(group)
    }
  }
  return [...ordered, ...waiting]
}

function pick(drafts: readonly Draft[], indices: readonly number[]): readonly Draft[] {
  return indices.flatMap((index) => drafts[index] ?? [])
}

/** Whether a Chinese draft may have an English one for its translation. */
function isLike(zh: Draft | undefined, en: Draft | undefined): boolean {
  if (!zh || !en) return false
  const named = keyOf(zh) !== null && keyOf(en) !== null && keyOf(zh) !== keyOf(en)
  return !named && formOf(zh, 'zh') === formOf(en, 'en') && zh.level === en.level
}

const beside: Tie = {how: 'beside', confidence: null, moved: false}

/** Drafts with all below them as one; the children are paired later, as siblings. */
function mergeRuns(zh: readonly Draft[], en: readonly Draft[], tie: Tie): Draft {
  const [base] = [...zh, ...en]
  if (!base) throw new Error('An alignment step without either side')
  const isPair = zh.length > 0 && en.length > 0
  const said = zh.some((draft) => keyOf(draft) !== null && en.some((other) => keyOf(other) === keyOf(draft)))
  return {
    ...base,
    zh: sideOf(zh, 'zh'),
    en: sideOf(en, 'en'),
    name: [...zh, ...en].find(({name}) => name !== null)?.name ?? null,
    tie: isPair ? (said ? {...tie, how: 'explicit'} : tie) : null,
    children: [...zh, ...en].flatMap(({children}) => children),
  }
}

/** Code, or a picture without words, that stands once is for both languages. */
function shareNeutral(draft: Draft): Draft {
  const side = draft.zh ?? draft.en
  return draft.neutral ? {...draft, zh: draft.zh ?? side, en: draft.en ?? side} : draft
}
