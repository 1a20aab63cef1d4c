/** Which dialect a source is in, and which language each of its entries is in. */

import {plainText} from '../outline/plain-text.ts'
import {countHan, countWords, languageOf} from '../outline/script.ts'
import type {Language} from '../outline/types.ts'
import {partBoth} from './both.ts'
import type {Entry} from './entry.ts'

export type Dialect = 'halves' | 'interleaved'

/** An entry with the half that it stands in; `null` in an interleaved source, where each block tells its own. */
export type Placed = {readonly entry: Entry; readonly half: Language | null}

/** Above this share of text in the wrong half, the languages do not stand in halves at all. */
const mostMisplaced = 0.2

/** Above this one, nobody would take them for halves. */
const clearlyMisplaced = 0.25

/** A long entry weighs no more than this many words, so that many short ones are not outvoted. */
const heaviest = 20

/** Two pairs are the least that can take turns; a text without its translation breaks a turn or two. */
const leastTurns = 4
const mostTurns = 0.75

type Weight = {readonly zh: number; readonly en: number}

/**
 * Finds the point at which one language ends and the other begins: the one that leaves the least text in the
 * wrong half. Labels in one language (`摘要:`, `Summary:`) count as much as a long sentence.
 *
 * @param said what the source says that it is.
 */
export function placeEntries(
  entries: readonly Entry[],
  said?: Dialect,
): {
  readonly dialect: Dialect
  readonly placed: readonly Placed[]
  /** Share of the text, from 0 to 1, that speaks against it. */
  readonly doubt: number
} {
  const weights = entries.map((entry, index) => add(weigh(entry), weighLabel(entries[index - 1])))
  const total = weights.reduce((sum, weight) => sum + weight.zh + weight.en, 0)
  const best = bestSplit(weights)
  const mixed =
    mostly(entries, 'item', holdsBoth) || mostly(entries, 'heading', isBoth) || takesTurns(entries, weights)
  const isInterleaved = total > 0 && (best.misplaced > total * mostMisplaced || (mixed && best.misplaced > 0))
  const misplaced = total > 0 ? best.misplaced / total : 0
  if (said ? said === 'interleaved' : isInterleaved) {
    const doubt = mixed ? 0 : Math.max(0, clearlyMisplaced - misplaced)
    return {dialect: 'interleaved', doubt, placed: entries.map((entry) => ({entry, half: null}))}
  }
  const end = best.at + tailLength(entries, weights, best.at)
  const second: Language = best.first === 'zh' ? 'en' : 'zh'
  return {
    dialect: 'halves',
    doubt: misplaced,
    placed: entries.map((entry, index) => ({entry, half: index < end ? best.first : second})),
  }
}

/** What is in neither language (code, a number) goes with the half before it, as long as no heading comes between. */
function tailLength(entries: readonly Entry[], weights: readonly Weight[], start: number): number {
  const rest = entries.slice(start)
  const length = rest.findIndex((entry, index) => {
    const {zh, en} = weights[start + index] ?? {zh: 0, en: 0}
    return zh + en > 0 || (entry.type !== 'block' && entry.type !== 'item')
  })
  return start === 0 ? 0 : length < 0 ? rest.length : length
}

/** A label in one language says it of itself and of what follows it. */
function weighLabel(entry: Entry | undefined): Weight {
  const [language, other] = entry?.type === 'label' ? entry.label.languages : []
  if (!language || other) return {zh: 0, en: 0}
  return language === 'zh' ? {zh: heaviest, en: 0} : {zh: 0, en: heaviest}
}

function add(one: Weight, other: Weight): Weight {
  return {zh: one.zh + other.zh, en: one.en + other.en}
}

function weigh(entry: Entry): Weight {
  if (entry.type === 'label') return weighLabel(entry)
  const weight = {zh: 0, en: 0}
  const both = entry.type === 'heading' ? partBoth(entry.content) : null
  for (const block of both ? [...both.zh, ...both.en] : entry.content) {
    const text = plainText([block])
    const language = block.type === 'code' ? null : languageOf(text)
    if (language)
      weight[language] += Math.min(heaviest, language === 'zh' ? countHan(text) : countWords(text))
  }
  return weight
}

/** Tries each place and both orders in one walk. */
function bestSplit(weights: readonly Weight[]): {at: number; first: Language; misplaced: number} {
  const after = {zh: 0, en: 0}
  for (const weight of weights) {
    after.zh += weight.zh
    after.en += weight.en
  }
  const before = {zh: 0, en: 0}
  let best: {at: number; first: Language; misplaced: number} = {at: 0, first: 'en', misplaced: after.en}
  const offer = (at: number, first: Language, misplaced: number): void => {
    if (misplaced < best.misplaced) best = {at, first, misplaced}
  }
  offer(0, 'zh', after.zh)
  for (const [index, weight] of weights.entries()) {
    before.zh += weight.zh
    before.en += weight.en
    after.zh -= weight.zh
    after.en -= weight.en
    offer(index + 1, 'zh', before.en + after.zh)
    offer(index + 1, 'en', before.zh + after.en)
  }
  return best
}

/** Whether a source writes its items or its headings as a rule with both languages. */
function mostly(entries: readonly Entry[], type: Entry['type'], has: (entry: Entry) => boolean): boolean {
  const all = entries.filter((entry) => entry.type === type)
  return all.length > 0 && all.filter(has).length * 2 >= all.length
}

/**
 * Whether what is said in one language is as a rule followed by the other. Labels in one language part a source
 * into halves, whatever stands in these.
 */
function takesTurns(entries: readonly Entry[], weights: readonly Weight[]): boolean {
  if (entries.some((entry) => entry.type === 'label' && entry.label.languages.length === 1)) return false
  const said = weights.filter(({zh, en}) => zh !== en).map(({zh, en}) => zh > en)
  const turns = said.filter((each, index) => index > 0 && each !== said[index - 1]).length
  return said.length >= leastTurns && turns >= (said.length - 1) * mostTurns
}

/** Whether a heading is written `中文 / English`. */
function isBoth(entry: Entry): boolean {
  return partBoth(entry.content) !== null
}

/** Whether one item holds a paragraph in each language. */
function holdsBoth(entry: Entry): boolean {
  if (entry.type !== 'item') return false
  const found = new Set(
    entry.content
      .filter((block) => block.type === 'paragraph')
      .map((block) => languageOf(plainText([block]))),
  )
  return found.has('zh') && found.has('en')
}
