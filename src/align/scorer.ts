/** What a pair, and two for one, is worth: log-likelihood ratios in nats, and the priors of what translators do. */

import {type Alignable, joined} from './alignable.ts'
import {evidence, type Vocabulary, vocabularyOf} from './evidence.ts'
import {type LengthModel, lengthModel} from './lengths.ts'

/** What never comes about. */
export const never = -1e6

/** What an author's own id is worth. */
const said = 1e3

/**
 * Priors of what translators do, as natural logarithms. A pair that is worth less than two gaps is none: lower than
 * these, right pairs begin to part; higher, neighbours that each lost their translation begin to pair
 * (docs/alignment.md has the measurements).
 */
export const priors: Readonly<Record<'gap' | 'two' | 'swap', number>> = {
  gap: Math.log(0.16),
  two: Math.log(0.05),
  swap: Math.log(0.01),
}

/** Kinds of which one may be the translation of another, at a cost. A table is never that of a paragraph. */
const textKinds: ReadonlySet<string> = new Set(['section', 'point', 'paragraph'])
const kindCost = 3
const depthCost = 1.2
const sameOrdinal = 0.8
const otherOrdinal = -1.2
const sameEmphases = 0.6
const otherEmphases = -0.4

/** Two texts for one are not tried where their lengths speak clearly against it. */
const mostApart = Math.log(2)

/** For two trees of the same shape: the one at the same place is more likely the translation. */
const samePlace = 1.5

/** Scores by index: `zh` and `en` count from 0. */
export type Scorer = {
  readonly pair: (zh: number, en: number) => number
  /** The Chinese `zh` and the one behind it against one English. */
  readonly zhTwo: (zh: number, en: number) => number
  /** One Chinese against the English `en` and the one behind it. */
  readonly enTwo: (zh: number, en: number) => number
}

type Prepared = {readonly item: Alignable; readonly ids: Int32Array}

export function scorerOf(zh: readonly Alignable[], en: readonly Alignable[]): Scorer {
  const vocabulary = vocabularyOf(zh, en)
  const length = lengthModel(zh, en)
  const prepare = (item: Alignable): Prepared => ({item, ids: vocabulary.idsOf(item)})
  const [left, right] = [zh.map(prepare), en.map(prepare)]
  const [leftTwo, rightTwo] = [twos(zh, prepare), twos(en, prepare)]
  const names = namesIn(zh, en)
  const place = sameShape(zh, en) ? samePlace : 0
  const score = (one: Prepared | null | undefined, other: Prepared | null | undefined): number =>
    one && other ? scoreOf(one, other, vocabulary, length, names) : never
  const two = (one: Prepared | null | undefined, other: Prepared | null | undefined): number =>
    one && other && Math.abs(Math.log(one.item.letters / other.item.letters)) < mostApart
      ? score(one, other) + priors.two
      : never
  return {
    pair: (i, j) => score(left[i], right[j]) + (i === j ? place : 0),
    zhTwo: (i, j) => two(leftTwo[i], right[j]),
    enTwo: (i, j) => two(left[i], rightTwo[j]),
  }
}

/** Whether two trees in pre-order have the same kinds at the same depths. */
export function sameShape(zh: readonly Alignable[], en: readonly Alignable[]): boolean {
  return (
    zh.length === en.length &&
    zh.every(({kind, depth}, index) => kind === en[index]?.kind && depth === en[index]?.depth)
  )
}

/** Each text with the one behind it; `null` where they cannot be one. */
function twos(texts: readonly Alignable[], prepare: (item: Alignable) => Prepared): (Prepared | null)[] {
  return texts.slice(1).map((second, index) => {
    const first = texts[index]
    if (!first?.isLeaf || !second.isLeaf) return null
    const alike = first.kind === second.kind && first.depth === second.depth && textKinds.has(first.kind)
    const apart = first.kind === 'section' || (first.name !== null && second.name !== null)
    return alike && !apart ? prepare(joined(first, second)) : null
  })
}

/** Ids that both languages have. */
function namesIn(zh: readonly Alignable[], en: readonly Alignable[]): ReadonlySet<string> {
  const there = new Set(en.map(({name}) => name))
  return new Set(zh.flatMap(({name}) => (name !== null && there.has(name) ? [name] : [])))
}

function scoreOf(
  {item: zh, ids: zhIds}: Prepared,
  {item: en, ids: enIds}: Prepared,
  vocabulary: Vocabulary,
  length: LengthModel,
  names: ReadonlySet<string>,
): number {
  if (zh.name !== null && zh.name === en.name) return said
  const named = [zh.name, en.name].filter((name) => name !== null)
  if (named.length === 2 || named.some((name) => names.has(name))) return never
  if (zh.kind !== en.kind && !(textKinds.has(zh.kind) && textKinds.has(en.kind))) return never
  return (
    evidence(zhIds, enIds, vocabulary) +
    length(zh.letters, en.letters) +
    ordinals(zh.ordinal, en.ordinal) +
    emphases(zh.emphases, en.emphases) -
    (zh.kind === en.kind ? 0 : kindCost) -
    Math.abs(zh.depth - en.depth) * depthCost
  )
}

function ordinals(zh: number | null, en: number | null): number {
  if (zh === null || en === null) return 0
  return zh === en ? sameOrdinal : otherOrdinal
}

function emphases(zh: number, en: number): number {
  if (zh === 0 && en === 0) return 0
  return zh === en ? sameEmphases : otherEmphases
}
