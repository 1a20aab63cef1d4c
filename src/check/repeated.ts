import {report} from '../messages/report.ts'
import {countHan, countWords} from '../outline/script.ts'
import {type Language, languages} from '../outline/types.ts'
import {languageNames, otherThan, type Pair, relatedTo, type SideText, type Stretch} from './pairs.ts'
import {sentencesOf} from './sentences.ts'

/** A shorter sentence may well be said twice. */
const leastHan = 10
const leastWords = 7

/** Two texts that share less than this of their pairs of letters say different things (Dice). */
const alike = 0.55

type Said = {readonly pair: Pair; readonly at: Stretch; readonly other: string}

/**
 * `parity/repeated`: a sentence that stands twice in one language, where the other says two different things. A whole
 * point that stands twice in both languages is told as an info.
 */
export function repeated(pairs: readonly Pair[]): void {
  const twice = new Set<Pair>()
  for (const language of languages) {
    const known = new Map<string, Said>()
    for (const pair of pairs) {
      for (const said of sentencesIn(pair, language)) {
        const key = keyOf(pair[language].text.slice(said.at.start, said.at.end))
        const first = known.get(key)
        if (!first) known.set(key, said)
        if (!first || twice.has(pair)) continue
        const same = likeness(first.other, said.other)
        if (same >= alike && !isWhole(said, language)) continue
        twice.add(pair)
        tell(said, first, language, same >= alike)
      }
    }
  }
}

function tell({pair, at}: Said, first: Said, language: Language, inBoth: boolean): void {
  const [here, there] = [pair[language], pair[otherThan(language)]]
  const name = languageNames[language]
  report(here.file, 'parity/repeated', {
    place: here.placeOf(at.start, at.end),
    ...(inBoth ? {severity: 'info' as const} : {}),
    values: {
      language: name.en,
      'language.zh': name.zh,
      but: inBoth
        ? 'in both languages'
        : `and the ${languageNames[there.language].en} says two different things`,
      'but.zh': inBoth ? '兩種語言都重複' : `但${languageNames[there.language].zh}是兩件不同的事`,
    },
    related: [...relatedTo(here.file, first.pair[language], first.at), ...relatedTo(here.file, there)],
  })
}

/** Long sentences, each with what the other language says for it. */
function sentencesIn(pair: Pair, language: Language): readonly Said[] {
  const [here, there] = [pair[language], pair[otherThan(language)]]
  const [own, others] = [sentencesOf(here.text), sentencesOf(there.text)]
  const aligned = own.length === others.length
  return own.flatMap((at, index) => {
    if (!isLong(here, at)) return []
    const beside = aligned ? others[index] : undefined
    return [{pair, at, other: beside ? there.text.slice(beside.start, beside.end) : there.text}]
  })
}

function isLong({text, language}: SideText, {start, end}: Stretch): boolean {
  const words = text.slice(start, end)
  return language === 'zh' ? countHan(words) >= leastHan : countWords(words) >= leastWords
}

/** Whether a sentence is all that its side says. */
function isWhole({pair, at}: Said, language: Language): boolean {
  return at.end - at.start >= pair[language].text.trim().length
}

function keyOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/** Share of the pairs of letters that two texts have in common, from 0 to 1. */
function likeness(one: string, other: string): number {
  const [left, right] = [pairsOfLetters(one), pairsOfLetters(other)]
  if (left.size === 0 || right.size === 0) return one === other ? 1 : 0
  let both = 0
  for (const pair of left) if (right.has(pair)) both++
  return (2 * both) / (left.size + right.size)
}

function pairsOfLetters(text: string): ReadonlySet<string> {
  const key = keyOf(text)
  return new Set(Array.from({length: Math.max(0, key.length - 1)}, (_, at) => key.slice(at, at + 2)))
}
