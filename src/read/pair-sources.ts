/** One file, or two, → the lead and the paired drafts, by the dialect. */

import type {TermFinder} from '../align/alignable.ts'
import type {Both, Language} from '../outline/types.ts'
import {type Bond, bind} from './bonds.ts'
import {type Dialect, type Placed, placeEntries} from './dialect.ts'
import type {Draft, DraftSide, Tree} from './draft.ts'
import {growTree} from './drafts.ts'
import type {Entry} from './entry.ts'
import {pairHalves} from './pair.ts'
import {pairSiblings} from './pair-siblings.ts'
import {spanOf} from './place.ts'

export type Paired = {
  readonly summary: Both<DraftSide | null>
  readonly drafts: Draft[]
  /** Bonds of which a side was not found, or more than once. */
  readonly loose: readonly Bond[]
  /** How the source was read; `null` for twins. */
  readonly dialect: Dialect | null
  /** See `Tree`. */
  readonly isRanked: boolean
  /** Share of the text, from 0 to 1, that speaks against it. */
  readonly doubt: number
}

export type PairOptions = {
  readonly termsIn?: TermFinder | undefined
  readonly bonds: readonly Bond[]
}

/** Pairs what stands in one file. @param said the dialect that the source names. */
export function pairOne(entries: readonly Entry[], said: Dialect | undefined, options: PairOptions): Paired {
  const {dialect, placed, doubt} = placeEntries(entries, said)
  if (dialect === 'interleaved') {
    const tree = growTree(placed, 0)
    const loose = bind(tree.children, tree.children, options.bonds)
    return {
      summary: leadOf(tree, tree),
      drafts: pairSiblings(tree.children),
      loose,
      dialect,
      doubt,
      isRanked: tree.isRanked,
    }
  }
  const half = (language: Language): Tree =>
    growTree(
      placed.filter((each) => each.half === language),
      0,
    )
  return {...pairTrees(half('zh'), half('en'), options), dialect, doubt}
}

/** Pairs twins: each file holds one language. */
export function pairTwins(zh: readonly Entry[], en: readonly Entry[], options: PairOptions): Paired {
  const tree = (entries: readonly Entry[], half: Language, file: 0 | 1): Tree =>
    growTree(
      entries.map((entry): Placed => ({entry, half})),
      file,
    )
  return {...pairTrees(tree(zh, 'zh', 0), tree(en, 'en', 1), options), dialect: null, doubt: 0}
}

function pairTrees(zh: Tree, en: Tree, {bonds, termsIn}: PairOptions): Omit<Paired, 'dialect' | 'doubt'> {
  const loose = bind(zh.children, en.children, bonds)
  return {
    summary: leadOf(zh, en),
    drafts: pairHalves(zh.children, en.children, termsIn),
    loose,
    isRanked: zh.isRanked || en.isRanked,
  }
}

function leadOf(zh: Tree, en: Tree): Both<DraftSide | null> {
  return {zh: joined(zh.summary.zh), en: joined(en.summary.en)}
}

/** The paragraphs of a lead as one side. */
function joined(sides: readonly DraftSide[]): DraftSide | null {
  const [first] = sides
  if (!first) return null
  const content = sides.flatMap((side) => side.content)
  return {content, position: spanOf(content) ?? first.position, file: first.file}
}
