/** Where a source shows its title in its text rather than in a label. */

import {plainText} from '../outline/plain-text.ts'
import {countHan, countWords, languageOf} from '../outline/script.ts'
import {type Language, languages} from '../outline/types.ts'
import {termOf} from './both.ts'
import type {Entry} from './entry.ts'
import type {Fact} from './facts.ts'

const closing = /[。．.!?！？:：;；]["」』”’）)]*$/
const mostHan = 40
const mostWords = 20

export type Titled = {readonly facts: readonly Fact[]; readonly entries: readonly Entry[]}

/**
 * Takes the title out of the entries of one file: a heading of level 1 that is the only one of its language
 * and opens what that language says, or, above the labels of house text, a short line that is no sentence.
 *
 * @param known whether labels or front matter have named the title already.
 */
export function takeTitle(entries: readonly Entry[], file: 0 | 1, known: readonly string[]): Titled {
  const plain = takePlainTitle(entries, file)
  if (plain) return plain
  const firsts = entries.filter((entry) => entry.type === 'heading' && entry.level === 1)
  const peers = Map.groupBy(firsts, (entry) => languageOf(textOf(entry)))
  const titles = firsts.filter(
    (entry) => peers.get(languageOf(textOf(entry)))?.length === 1 && opens(entry, entries),
  )
  // A title that was named already is not taken for a second one, unless it is the same.
  const taken =
    known.length === 0 ? withoutSpare(titles) : titles.filter((entry) => isKnown(textOf(entry), known))
  return {
    facts: known.length === 0 ? taken.map((entry) => titleFact(entry, file)) : [],
    entries: entries.filter((entry) => entry.type !== 'heading' || !taken.includes(entry)),
  }
}

/** Of headings in order, those that add a language to the title: all else is text. */
function withoutSpare(titles: readonly Entry[]): Entry[] {
  const named = new Set<Language>()
  return titles.filter((entry) => {
    const term = termOf(textOf(entry))
    const adds = languages.filter((language) => term[language] !== null && !named.has(language))
    for (const language of adds) named.add(language)
    return (
      adds.length > 0 && languages.every((language) => term[language] === null || adds.includes(language))
    )
  })
}

/** Whether all that a heading says was named as the title. */
function isKnown(text: string, known: readonly string[]): boolean {
  const named = new Set(known.map(termOf).flatMap(({zh, en}) => [zh, en]))
  const {zh, en} = termOf(text)
  return (zh === null || named.has(zh)) && (en === null || named.has(en))
}

/** Whether nothing but titles and text of the other language stands before a heading. */
function opens(heading: Entry, entries: readonly Entry[]): boolean {
  const language = languageOf(textOf(heading))
  const before = entries.slice(0, entries.indexOf(heading))
  return before.every(
    (entry) =>
      entry.type === 'label' ||
      (entry.type === 'heading' && entry.level === 1) ||
      languageOf(textOf(entry)) !== language,
  )
}

/** Lines above the first label. */
function takePlainTitle(entries: readonly Entry[], file: 0 | 1): Titled | null {
  const count = entries.findIndex((entry) => entry.type === 'label')
  const lead = entries.slice(0, Math.max(count, 0))
  if (lead.length === 0 || lead.length > 2 || !lead.every(looksLikeTitle)) return null
  if (lead.length === 2 && new Set(lead.map((entry) => languageOf(textOf(entry)))).size < 2) return null
  return {facts: lead.map((entry) => titleFact(entry, file)), entries: entries.slice(count)}
}

function looksLikeTitle(entry: Entry): boolean {
  const text = textOf(entry)
  const short = countHan(text) <= mostHan && countWords(text) <= mostWords
  return (
    entry.type === 'block' &&
    entry.content[0]?.type === 'paragraph' &&
    languageOf(text) !== null &&
    short &&
    !closing.test(text) &&
    !text.includes('\n')
  )
}

function titleFact(entry: Entry, file: 0 | 1): Fact {
  return {
    role: 'title',
    label: 'title',
    value: textOf(entry),
    language: null,
    position: entry.position,
    slot: null,
    file,
  }
}

function textOf(entry: Entry): string {
  return plainText(entry.content)
}
