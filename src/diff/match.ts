/** Which node of one version is which node of the other. */

import {diffArrays} from 'diff'
import type {Both, Kind, OutlineNode} from '../outline/types.ts'
import {risingIndices} from './order.ts'
import type {Placed} from './placed.ts'
import {likenessOfBoth, type Profile, profileOf} from './similar.ts'

export type Match = {
  readonly old: Placed
  readonly new: Placed
  /** It stands in another order among those that both versions have. */
  readonly moved: boolean
}

/** Nodes between two that kept their place are the same from this likeness on. */
const alikeInPlace = 0.4
/** Where each side has just one, from this on. */
const alikeAlone = 0.25
/** Nodes anywhere are the same from this likeness on. */
const alikeAnywhere = 0.6
/** So many pairs are compared at most: two briefings that have nothing in common are not worth more. */
const mostCompared = 200_000

/** Matches nodes by what they say: both sides, then one, then what is most alike. In the order of the new ones. */
export function matchNodes(old: readonly Placed[], fresh: readonly Placed[]): readonly Match[] {
  const state: State = {old, fresh, mates: new Map(), taken: new Set()}
  for (const [gone, come] of inOrder(old, fresh)) pair(state, gone, come)
  byKey(state, ({node}) => [stemOf(node)])
  for (const language of ['zh', 'en'] as const) {
    byKey(state, ({node}) => sideKeys(node, language, node.kind))
    byKey(state, ({node}) => sideKeys(node, language, null))
  }
  inGaps(state)
  anywhere(state)
  return withMoves(state)
}

type State = {
  readonly old: readonly Placed[]
  readonly fresh: readonly Placed[]
  /** Old by new. */
  readonly mates: Map<Placed, Placed>
  readonly taken: Set<Placed>
}

function pair({mates, taken}: State, old: Placed, fresh: Placed): void {
  mates.set(fresh, old)
  taken.add(old)
}

/** An id is made of what a node says, and of a number where several say the same: in a run, the number means nothing. */
function stemOf({id}: OutlineNode): string {
  return /^[sptqbfn]-[0-9a-f]{8}(?=-\d+$)/.exec(id)?.[0] ?? id
}

function inOrder(old: readonly Placed[], fresh: readonly Placed[]): readonly (readonly [Placed, Placed])[] {
  const stems = (some: readonly Placed[]) => some.map(({node}) => stemOf(node))
  const pairs: [Placed, Placed][] = []
  let [before, after] = [0, 0]
  for (const {count, added, removed} of diffArrays(stems(old), stems(fresh))) {
    if (!added && !removed)
      for (let index = 0; index < count; index++) {
        const [one, other] = [old[before + index], fresh[after + index]]
        if (one && other) pairs.push([one, other])
      }
    if (!added) before += count
    if (!removed) after += count
  }
  return pairs
}

function sideKeys(node: OutlineNode, language: 'zh' | 'en', kind: Kind | null): readonly string[] {
  const text = node[language]?.text.trim() ?? ''
  return text === '' ? [] : [`${kind ?? ''} ${text}`]
}

/** Pairs what is left by keys; of several with one key, the first with the first. */
function byKey(state: State, keysOf: (placed: Placed) => readonly string[]): void {
  const waiting = new Map<string, Placed[]>()
  for (const placed of state.old.filter((each) => !state.taken.has(each)))
    for (const key of keysOf(placed)) waiting.set(key, [...(waiting.get(key) ?? []), placed])
  for (const placed of state.fresh.filter((each) => !state.mates.has(each)))
    for (const key of keysOf(placed)) {
      const mate = waiting.get(key)?.shift()
      if (mate) pair(state, mate, placed)
    }
}

/** The matches so far that kept their order. */
function kept({fresh, mates}: State): readonly (readonly [old: Placed, fresh: Placed])[] {
  const pairs = fresh.flatMap((placed): [Placed, Placed][] => {
    const mate = mates.get(placed)
    return mate ? [[mate, placed]] : []
  })
  return risingIndices(pairs.map(([old]) => old.index)).flatMap((index) => {
    const found = pairs[index]
    return found ? [found] : []
  })
}

type Scores = (old: Placed, fresh: Placed) => number

function scorer(): Scores {
  const profiles = new Map<Placed, Both<Profile | null>>()
  const profile = (placed: Placed): Both<Profile | null> => {
    const {zh, en} = placed.node
    const known = profiles.get(placed) ?? {zh: zh && profileOf(zh.text), en: en && profileOf(en.text)}
    profiles.set(placed, known)
    return known
  }
  return (old, fresh) => {
    const alike = likenessOfBoth(profile(old), profile(fresh))
    return old.node.kind === fresh.node.kind ? alike : alike * 0.9
  }
}

function inGaps(state: State): void {
  const score = scorer()
  const anchors = [...kept(state), null]
  let [before, after] = [0, 0]
  for (const anchor of anchors) {
    const [toOld, toNew] = anchor
      ? [anchor[0].index, anchor[1].index]
      : [state.old.length, state.fresh.length]
    const gone = state.old.slice(before, toOld).filter((each) => !state.taken.has(each))
    const come = state.fresh.slice(after, toNew).filter((each) => !state.mates.has(each))
    for (const [one, other] of bestInOrder(gone, come, score)) pair(state, one, other)
    before = toOld + 1
    after = toNew + 1
  }
}

/** The pairs in order that are most alike in sum. */
function bestInOrder(
  gone: readonly Placed[],
  come: readonly Placed[],
  score: Scores,
): readonly (readonly [Placed, Placed])[] {
  if (gone.length === 0 || come.length === 0 || gone.length * come.length > mostCompared) return []
  const least = gone.length === 1 && come.length === 1 ? alikeAlone : alikeInPlace
  const width = come.length + 1
  const best = new Float64Array((gone.length + 1) * width)
  const gains = new Float64Array((gone.length + 1) * width)
  const at = (table: Float64Array, row: number, column: number): number => table[row * width + column] ?? 0
  for (let row = gone.length - 1; row >= 0; row--)
    for (let column = come.length - 1; column >= 0; column--) {
      const [one, other] = [gone[row], come[column]]
      const alike = one && other ? score(one, other) : 0
      const gain = alike >= least ? alike : 0
      gains[row * width + column] = gain
      const skipped = Math.max(at(best, row + 1, column), at(best, row, column + 1))
      best[row * width + column] = Math.max(skipped, gain > 0 ? gain + at(best, row + 1, column + 1) : 0)
    }
  const pairs: [Placed, Placed][] = []
  for (let row = 0, column = 0; row < gone.length && column < come.length; ) {
    const [one, other, gain] = [gone[row], come[column], at(gains, row, column)]
    if (one && other && gain > 0 && at(best, row, column) === gain + at(best, row + 1, column + 1)) {
      pairs.push([one, other])
      row++
      column++
    } else if (at(best, row + 1, column) >= at(best, row, column + 1)) row++
    else column++
  }
  return pairs
}

/** What was moved and edited: the most alike first. */
function anywhere(state: State): void {
  const score = scorer()
  const gone = state.old.filter((each) => !state.taken.has(each))
  const come = state.fresh.filter((each) => !state.mates.has(each))
  if (gone.length * come.length > mostCompared) return
  const pairs = gone
    .flatMap((old) => come.map((fresh) => ({old, fresh, alike: score(old, fresh)})))
    .filter(({alike}) => alike >= alikeAnywhere)
    .sort((one, other) => other.alike - one.alike)
  for (const {old, fresh} of pairs)
    if (!state.taken.has(old) && !state.mates.has(fresh)) pair(state, old, fresh)
}

function withMoves(state: State): readonly Match[] {
  const inPlace = new Set(kept(state).map(([, fresh]) => fresh))
  return state.fresh.flatMap((fresh): Match[] => {
    const old = state.mates.get(fresh)
    return old ? [{old, new: fresh, moved: !inPlace.has(fresh)}] : []
  })
}
