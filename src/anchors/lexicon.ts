/** A bilingual lexicon: which concepts a text names, in either language. */

import type {Language} from '../outline/types.ts'
import {legible} from './legible.ts'
import {createEnglishIndex, type EnglishIndex} from './lexicon/english-index.ts'
import {type LexiconEntry, lexiconEntries} from './lexicon/entries.ts'
import {remembered} from './remembered.ts'

/** Words by their text, and the length of the longest that starts with a character. */
type ChineseIndex = {
  readonly words: ReadonlyMap<string, readonly number[]>
  readonly longest: ReadonlyMap<string, number>
}

type Lexicon = {
  readonly zh: ChineseIndex
  readonly en: EnglishIndex
  readonly entries: readonly LexiconEntry[]
  /** For each concept that was met those that its words are made of in both languages. */
  readonly parts: Map<number, readonly number[]>
}

let lexicon: Lexicon | null = null

/** Made at the first use: most briefings need none. */
function load(): Lexicon {
  if (lexicon) return lexicon
  const written = lexiconEntries()
  // All at once: one by one they take five times as long. No word holds a line end.
  const words = legible(written.flatMap((entry) => entry.zh).join('\n')).split('\n')
  let at = 0
  const entries = written.map(({zh, en}) => {
    const from = at
    at += zh.length
    return {zh: words.slice(from, at), en}
  })
  const zh = chineseIndex(entries.map((entry) => entry.zh))
  const en = createEnglishIndex(entries.map((entry) => entry.en))
  lexicon = {zh, en, entries, parts: new Map()}
  return lexicon
}

/** The number of concepts; each is an integer from 0 up to it. */
export function conceptCount(): number {
  return load().entries.length
}

/**
 * Concepts that a text names; each once, ascending. The longest word wins: 半導體 does not name 導體, nor does
 * `supply chain` name `chain`, unless both languages make the longer word of the same parts.
 */
export const conceptsOf: (text: string, language: Language) => readonly number[] = remembered(readConcepts)

function readConcepts(text: string, language: Language): readonly number[] {
  const {zh, en} = load()
  const named = language === 'zh' ? chineseConcepts(legible(text), zh) : en.conceptsOf(text)
  const found = new Set(named)
  for (const concept of named) for (const part of partsOf(concept, load())) found.add(part)
  return [...found].sort((a, b) => a - b)
}

function chineseIndex(entries: readonly (readonly string[])[]): ChineseIndex {
  const words = new Map<string, number[]>()
  const longest = new Map<string, number>()
  for (const [concept, variants] of entries.entries())
    for (const word of variants) {
      const before = words.get(word)
      if (before) before.push(concept)
      else words.set(word, [concept])
      const first = word.charAt(0)
      longest.set(first, Math.max(longest.get(first) ?? 0, word.length))
    }
  return {words, longest}
}

function chineseConcepts(text: string, {words, longest}: ChineseIndex): readonly number[] {
  const found: number[] = []
  for (let at = 0; at < text.length; ) {
    let length = longest.get(text[at] ?? '') ?? 0
    let concepts: readonly number[] | undefined
    for (; length > 0; length--) {
      concepts = words.get(text.slice(at, at + length))
      if (concepts) break
    }
    if (concepts) found.push(...concepts)
    at += Math.max(length, 1)
  }
  return found
}

/** Concepts that both a Chinese word and its English phrase are made of: 貿易 and `trade` of 貿易戰, `trade war`. */
function partsOf(concept: number, {zh, en, entries, parts}: Lexicon): readonly number[] {
  const known = parts.get(concept)
  if (known) return known
  const entry = entries[concept]
  const phrases = entry?.en.filter((stem) => /[ -]/.test(stem)) ?? []
  const named = new Set(phrases.flatMap((phrase) => en.conceptsOfWords(phrase)))
  const inside = named.size === 0 ? [] : (entry?.zh.flatMap((word) => insideOf(word, zh)) ?? [])
  const found = [...new Set(inside)].filter((part) => named.has(part))
  parts.set(concept, found)
  return found
}

function insideOf(word: string, {words}: ChineseIndex): readonly number[] {
  const found: number[] = []
  for (let start = 0; start < word.length; start++)
    for (let end = start + 1; end <= word.length; end++)
      if (end - start < word.length) found.push(...(words.get(word.slice(start, end)) ?? []))
  return found
}
