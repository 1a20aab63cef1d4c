/** Briefings whose pairs are known, and what happens to them on a desk: the material of the alignment bench. */

import {readdirSync, readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {quantitiesOf} from '../src/anchors/quantities.ts'
import type {Language, OutlineNode} from '../src/outline/types.ts'
import {readBriefing} from '../src/read/read.ts'

/** A text and its translation. */
export type Pair = {readonly zh: string; readonly en: string; readonly depth: number}

/** What happens to a share of the items, on either side. */
export const damages = ['drop', 'insert', 'split', 'merge', 'swap', 'mixed'] as const

export type Damage = (typeof damages)[number]

/** What `mixed` draws from. */
const single = ['drop', 'insert', 'split', 'merge', 'swap'] as const

/** A line of one language, and the pairs that it says; none for what was inserted. */
export type Item = {readonly text: string; readonly depth: number; readonly pairs: readonly number[]}

export type Damaged = {readonly zh: readonly Item[]; readonly en: readonly Item[]}

/** A stream of numbers from 0 to 1 that is the same for the same seed (mulberry32). */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** The pairs of each sample of `content/`, as it was written: they have no gaps. */
export function samples(folder = 'content'): ReadonlyMap<string, readonly Pair[]> {
  const found = new Map<string, readonly Pair[]>()
  for (const name of readdirSync(folder).sort()) {
    if (!/\.(?:txt|md)$/.test(name) || name.includes('.en.')) continue
    const paths = name.includes('.zh.') ? [name, name.replace('.zh.', '.en.')] : [name]
    const [first, second] = paths.map(
      (path) => new VFile({path: `${folder}/${path}`, value: readFileSync(`${folder}/${path}`)}),
    )
    if (!first) continue
    const {outline} = readBriefing(second ? [first, second] : [first])
    const pairs = outline ? pairsOf(outline.children, 0) : []
    if (pairs.length > 5) found.set(name.replace(/\..*$/, ''), pairs)
  }
  return found
}

function pairsOf(nodes: readonly OutlineNode[], depth: number): readonly Pair[] {
  return nodes.flatMap(({kind, zh, en, children}) => {
    const below = pairsOf(children, depth + 1)
    const isText = kind === 'section' || kind === 'point' || kind === 'paragraph'
    return isText && zh && en ? [{zh: oneLine(zh.text), en: oneLine(en.text), depth}, ...below] : below
  })
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** One long briefing: the samples one after another, each once, then again, until there are `size` pairs. */
export function longBriefing(texts: ReadonlyMap<string, readonly Pair[]>, size: number): readonly Pair[] {
  const all = [...texts.values()].flat()
  return Array.from({length: size}, (_, index) => all[index % all.length]).filter(
    (pair) => pair !== undefined,
  )
}

/** The same briefing without its figures. */
export function withoutNumbers(pairs: readonly Pair[]): readonly Pair[] {
  return pairs.map(({zh, en, depth}) => ({zh: plain(zh, 'zh'), en: plain(en, 'en'), depth}))
}

function plain(text: string, language: Language): string {
  let rest = text
  for (const {start, end} of [...quantitiesOf(text, language)].reverse())
    rest = `${rest.slice(0, start)}${rest.slice(end)}`
  const bare = rest
    .replace(/\d[\d,.]*/g, '')
    .replace(/ {2,}/g, ' ')
    .trim()
  return bare === '' ? text.replace(/\d/g, '') || '—' : bare
}

/**
 * Damages a share of the items, each on a side that is drawn.
 *
 * @param foreign texts of other briefings, for what is inserted.
 */
export function damage(
  pairs: readonly Pair[],
  kind: Damage,
  share: number,
  foreign: readonly Pair[],
  chance: () => number,
): Damaged {
  const sides = {
    zh: pairs.map(({zh, depth}, index): Item => ({text: zh, depth, pairs: [index]})),
    en: pairs.map(({en, depth}, index): Item => ({text: en, depth, pairs: [index]})),
  }
  const count = Math.max(1, Math.round(pairs.length * share))
  // Each is inserted once: a text and its own translation, inserted on both sides, would be a pair.
  const strangers = [...foreign]
  const spoilt = new Set<number>()
  for (let done = 0, tries = 0; done < count && tries < count * 50; tries++) {
    const language = chance() < 0.5 ? 'zh' : 'en'
    const what = kind === 'mixed' ? (single[Math.floor(chance() * single.length)] ?? 'drop') : kind
    const at = Math.floor(chance() * sides[language].length)
    const items = sides[language]
    const near = [items[at], items[at + 1]].flatMap((item) => item?.pairs ?? [-1])
    // What was damaged once stays as it is, so that the truth stays simple.
    if (near.some((pair) => pair < 0 || spoilt.has(pair))) continue
    if (!strike[what](items, at, language, strangers, chance)) continue
    for (const pair of what === 'merge' || what === 'swap' ? near : near.slice(0, 1)) spoilt.add(pair)
    done++
  }
  return sides
}

type Strike = (
  items: Item[],
  at: number,
  language: Language,
  foreign: Pair[],
  chance: () => number,
) => boolean

const strike: Readonly<Record<(typeof single)[number], Strike>> = {
  drop: (items, at) => {
    items.splice(at, 1)
    return true
  },
  insert: (items, at, language, foreign, chance) => {
    const text = foreign.splice(Math.floor(chance() * foreign.length), 1)[0]?.[language]
    const depth = items[at]?.depth ?? 0
    if (text === undefined) return false
    items.splice(at + 1, 0, {text, depth, pairs: []})
    return true
  },
  split: (items, at) => {
    const item = items[at]
    if (!item || isParent(items, at)) return false
    const parts = halvesOf(item.text)
    if (!parts) return false
    items.splice(at, 1, ...parts.map((text) => ({...item, text})))
    return true
  },
  merge: (items, at, language) => {
    const [item, next] = [items[at], items[at + 1]]
    if (!item || !next || item.depth !== next.depth || isParent(items, at + 1)) return false
    const text = `${item.text}${language === 'zh' ? '' : ' '}${next.text}`
    items.splice(at, 2, {text, depth: item.depth, pairs: [...item.pairs, ...next.pairs]})
    return true
  },
  swap: (items, at) => {
    const [item, next] = [items[at], items[at + 1]]
    if (!item || !next || item.depth !== next.depth || isParent(items, at + 1)) return false
    items.splice(at, 2, next, item)
    return true
  },
}

function isParent(items: readonly Item[], at: number): boolean {
  return (items[at + 1]?.depth ?? 0) > (items[at]?.depth ?? 0)
}

/** A text in two, at the end of a sentence or at a comma near its middle; `null` where it has none. */
function halvesOf(text: string): readonly [string, string] | null {
  for (const pattern of [/[。！？]|[.!?](?= )/g, /[；;]/g, /[，,](?! ?\d)/g]) {
    const ends = [...text.matchAll(pattern)].map((match) => match.index + match[0].length)
    const inside = ends.filter((end) => end > text.length * 0.2 && end < text.length * 0.8)
    const nearest = inside.toSorted(
      (a, b) => Math.abs(a - text.length / 2) - Math.abs(b - text.length / 2),
    )[0]
    if (nearest !== undefined) return [text.slice(0, nearest).trim(), text.slice(nearest).trim()]
  }
  return null
}

/** Both languages as house text, a line an item; with the line at which each language's items begin. */
export function written({zh, en}: Damaged): {text: string; zhLine: number; enLine: number} {
  const lines = (items: readonly Item[]): string[] =>
    items.map(({text, depth}) => `${'  '.repeat(depth)}- ${text}`)
  const head = ['摘要:', '這是一份簡報。', ...lines(zh), 'Summary:', 'This is a briefing.', ...lines(en)]
  return {text: `${head.join('\n')}\n`, zhLine: 3, enLine: 3 + zh.length + 2}
}
