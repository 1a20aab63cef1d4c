/** Pairs the drafts of an interleaved source, where what is said in one language follows in the other at once. */

import {plainText} from '../outline/plain-text.ts'
import type {Language} from '../outline/types.ts'
import {align, featureOf} from './align.ts'
import {type Draft, formOf} from './draft.ts'

/** Pairs siblings, where a run in one language is followed by its translation, and all that stands below them. */
export function pairSiblings(siblings: readonly Draft[]): Draft[] {
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
    return zh.map((draft, index) => mergeTrees(draft, en[index] ?? null))
  }
  const [before, after] = lead === 'zh' ? [zh, en] : [en, zh]
  const [seam, next] = [before.at(-1), after[0]]
  const atSeam = lead === 'zh' ? isLike(seam, next) : isLike(next, seam)
  if (seam && next && atSeam && (before.length === 1 || after.length === 1)) {
    const pair = lead === 'zh' ? mergeTrees(seam, next) : mergeTrees(next, seam)
    return [...before.slice(0, -1), pair, ...after.slice(1)]
  }
  const feature = (language: Language) => (draft: Draft) =>
    featureOf(`${formOf(draft, language)} ${draft.level}`, 0, plainText(draft[language]?.content ?? []))
  return align(zh.map(feature('zh')), en.map(feature('en'))).map(([i, j]) =>
    mergeTrees(i === null ? null : (zh[i] ?? null), j === null ? null : (en[j] ?? null)),
  )
}

/** Whether a Chinese draft may have an English one for its translation. */
function isLike(zh: Draft | undefined, en: Draft | undefined): boolean {
  return (
    zh !== undefined && en !== undefined && formOf(zh, 'zh') === formOf(en, 'en') && zh.level === en.level
  )
}

/** Two drafts with all below them as one; the children are paired later, as siblings. */
function mergeTrees(zh: Draft | null, en: Draft | null): Draft {
  const base = zh ?? en
  if (!base) throw new Error('An alignment step without either side')
  const children = [...(zh?.children ?? []), ...(en?.children ?? [])]
  return {...base, zh: zh?.zh ?? null, en: en?.en ?? null, children}
}

/** Code, or a picture without words, that stands once is for both languages. */
function shareNeutral(draft: Draft): Draft {
  const side = draft.zh ?? draft.en
  return draft.neutral ? {...draft, zh: draft.zh ?? side, en: draft.en ?? side} : draft
}
