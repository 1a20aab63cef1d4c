/** Two runs of units → what stayed, what went and what came, in phrases that a reader can follow. */

import {diffArrays} from 'diff'
import type {Token} from './tokens.ts'

/** `same` has the units of both, which may look otherwise; `changed` what went and what came in its place. */
export type Hunk = {
  readonly same: boolean
  readonly old: readonly Token[]
  readonly new: readonly Token[]
}

/** Texts that differ in more units than this are taken as replaced: a script of their edits would tell nothing. */
const mostEdits = 2000

/** What stays between two edits and weighs no more than this is a crumb. */
const heaviestCrumb = 3

/** A text of which less than this share stayed was written anew. */
const leastKept = 0.2

/** Compares by what is said; the hunks of either side, joined, are that side. */
export function hunksOf(old: readonly Token[], fresh: readonly Token[]): readonly Hunk[] {
  const parts = diffArrays(
    old.map(({key}) => key),
    fresh.map(({key}) => key),
    {maxEditLength: mostEdits},
  )
  if (!parts) return [{same: false, old, new: fresh}]
  const hunks: Hunk[] = []
  let [before, after] = [0, 0]
  for (const {count, added, removed} of parts) {
    const [gone, come] = [added ? 0 : count, removed ? 0 : count]
    const hunk = {
      same: !added && !removed,
      old: old.slice(before, before + gone),
      new: fresh.slice(after, after + come),
    }
    before += gone
    after += come
    push(hunks, hunk)
  }
  return tidied(hunks)
}

function push(hunks: Hunk[], hunk: Hunk): void {
  const last = hunks.at(-1)
  if (last && last.same === hunk.same) hunks[hunks.length - 1] = joined(last, hunk, hunk.same)
  else if (hunk.old.length + hunk.new.length > 0) hunks.push(hunk)
}

function joined(one: Hunk, other: Hunk, same: boolean): Hunk {
  return {same, old: [...one.old, ...other.old], new: [...one.new, ...other.new]}
}

/** Crumbs between edits become part of them, until none is left. */
function tidied(hunks: readonly Hunk[]): readonly Hunk[] {
  const all = hunks.reduce((sum, {old, new: fresh}) => sum + Math.max(weightOf(old), weightOf(fresh)), 0)
  const kept = hunks.reduce((sum, {same, old}) => sum + (same ? weightOf(old) : 0), 0)
  if (hunks.length > 1 && kept < leastKept * all)
    return [hunks.reduce((one, other) => joined(one, other, false))]
  let current = hunks
  for (;;) {
    const next = absorbed(current)
    if (next.length === current.length) return next
    current = next
  }
}

function absorbed(hunks: readonly Hunk[]): readonly Hunk[] {
  const result: Hunk[] = []
  for (const [index, hunk] of hunks.entries()) {
    const [last, next] = [result.at(-1), hunks[index + 1]]
    const isInside = hunk.same && last && !last.same && next && !next.same
    if (isInside && isCrumb(hunk, last, next)) push(result, {...hunk, same: false})
    else push(result, hunk)
  }
  return result
}

/** Only where both sides have words there: else an addition would take with it what was there before. */
function isCrumb(hunk: Hunk, before: Hunk, after: Hunk): boolean {
  const [gone, come] = [weightOf([...before.old, ...after.old]), weightOf([...before.new, ...after.new])]
  if (gone === 0 || come === 0) return false
  const weight = weightOf(hunk.old)
  const edits = [before, after].map(({old, new: fresh}) => Math.max(weightOf(old), weightOf(fresh)))
  return weight <= Math.min(heaviestCrumb, ...edits)
}

/** A Han weighs 1, a word half of its letters at most; spaces and marks weigh nothing. */
function weightOf(tokens: readonly Token[]): number {
  return tokens.reduce((sum, {key}) => {
    if (key.startsWith('\u0000')) return sum + heaviestCrumb + 1
    return /[\p{L}\p{N}]/u.test(key) ? sum + Math.max(1, Math.min(4, key.length / 2)) : sum
  }, 0)
}
