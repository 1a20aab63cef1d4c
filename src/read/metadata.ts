/** Facts → `Meta`. */

import type {VFile} from 'vfile'
import {report} from '../messages/report.ts'
import {countHan} from '../outline/script.ts'
import {languages, type Meta, type Term} from '../outline/types.ts'
import {termOf} from './both.ts'
import {type DateOrder, readDate} from './dates.ts'
import type {Fact, FactRole} from './facts.ts'

const none: Term = {zh: null, en: null}

/**
 * Puts facts together. The first fact on a role wins in each language; what is left over is kept in `extra`, so
 * that nothing of it is lost.
 */
export function toMeta(facts: readonly Fact[], fileOf: (side: 0 | 1) => VFile, order?: DateOrder): Meta {
  const of = (role: FactRole): Fact[] => facts.filter((fact) => fact.role === role)
  const title = firstTerm(of('title'))
  const source = firstTerm(of('source'))
  const [date, ...laterDates] = of('date')
  const [url, ...laterUrls] = of('url')
  const unknown = facts.filter((fact) => fact.role === null)
  for (const fact of unknown) {
    // What has no label at all was reported for what it is.
    if (fact.label === '') continue
    report(fileOf(fact.file), 'meta/unknown-label', {place: fact.position, values: {label: fact.label}})
  }
  const spare = [
    ...title.spare,
    ...source.spare,
    ...laterDates.filter((fact) => !sameDate(fact, date)),
    ...laterUrls,
  ]
  return {
    title: title.term,
    authors: termsOf(of('author'), /\s*[、;；]\s*|(?<=[a-z.]),\s+(?=\p{Lu})|\s+and\s+/u),
    source: {...source.term, url: url?.value ?? null},
    date: dateOf(date ?? of('iso')[0], of('iso')[0], fileOf, order),
    keywords: keywordsOf(of('keywords'), fileOf),
    extra: extraOf([...unknown, ...spare]),
  }
}

/** `class: {zh: 公開, en: Public}` says one thing in two languages. */
function extraOf(facts: readonly Fact[]): Meta['extra'] {
  const extra: ({label: string} & Term)[] = []
  for (const fact of facts) {
    const last = extra.at(-1)
    const {language} = fact
    const joins = last && language !== null && last.label === fact.label && last[language] === null
    if (joins) extra[extra.length - 1] = {...last, [language]: fact.value.trim()}
    else extra.push({label: fact.label, ...termIn(fact)})
  }
  return extra
}

function termIn(fact: Fact): Term {
  if (fact.language === null) return termOf(fact.value)
  return {...none, [fact.language]: fact.value.trim()}
}

function firstTerm(facts: readonly Fact[]): {term: Term; spare: readonly Fact[]} {
  let term = none
  const spare: Fact[] = []
  for (const fact of facts) {
    const next = termIn(fact)
    const adds = languages.some((language) => next[language] !== null && term[language] === null)
    const others = languages.filter(
      (language) => next[language] !== null && term[language] !== null && next[language] !== term[language],
    )
    // What one language says anew is kept though the other is taken.
    if (adds) spare.push(...others.map((language) => ({...fact, language, value: next[language] ?? ''})))
    else if (!languages.some((language) => next[language] !== null && next[language] === term[language]))
      spare.push(fact)
    term = {zh: term.zh ?? next.zh, en: term.en ?? next.en}
  }
  return {term, spare}
}

/** Keywords; that two lists were paired in their order is an inference, and told. */
function keywordsOf(facts: readonly Fact[], fileOf: (side: 0 | 1) => VFile): Term[] {
  const keywords = termsOf(facts, /\s*[、，,；;]\s*/u)
  const [first, second] = facts.filter(({slot}) => slot === null)
  const pairs = keywords.filter(({zh, en}) => zh !== null && en !== null)
  if (first && second && pairs.length > 0) {
    const list = pairs.map(({zh, en}) => `${zh} = ${en}`)
    const values = {pairs: list.join(', '), 'pairs.zh': list.join('、')}
    report(fileOf(second.file), 'meta/inferred-keywords', {place: second.position, values})
  }
  return keywords.map(acronymIsBoth)
}

/** The terms of a role, translations together. */
function termsOf(facts: readonly Fact[], separator: RegExp): Term[] {
  const lists: List[] = []
  for (const fact of facts) {
    const last = lists.at(-1)
    const same = fact.slot !== null && last?.slot?.id === fact.slot.id
    if (same && last && fact.slot?.of === 'list') last.terms.push(termIn(fact))
    else if (same && last) last.terms.splice(0, 1, oneTerm(last.terms[0] ?? none, termIn(fact)))
    else lists.push({slot: fact.slot, terms: fact.slot ? [termIn(fact)] : split(fact, separator)})
  }
  return pairLists(lists)
}

/** What one label says, or one list or thing of front matter. */
type List = {readonly slot: Fact['slot']; readonly terms: Term[]}

function split(fact: Fact, separator: RegExp): Term[] {
  const values = fact.value.trim().split(separator)
  return values.filter((value) => value !== '').map((value) => termIn({...fact, value}))
}

function oneTerm(one: Term, other: Term): Term {
  return {zh: one.zh ?? other.zh, en: one.en ?? other.en}
}

/**
 * A list in Chinese and as long a one in English are each other's translations, in order. Where the lengths
 * differ, or one list holds both languages, each term stays by itself.
 */
function pairLists(lists: readonly List[]): Term[] {
  const inChinese = ({terms}: List): boolean => terms.some((term) => term.en === null)
  const open = lists.filter(({terms}) => !terms.some((term) => term.zh !== null && term.en !== null))
  const zh = open.filter(inChinese).flatMap(({terms}) => terms)
  const en = open.filter((list) => !inChinese(list)).flatMap(({terms}) => terms)
  if (zh.length === 0 || zh.length !== en.length) return lists.flatMap(({terms}) => terms)
  const whole = lists.filter((list) => !open.includes(list)).flatMap(({terms}) => terms)
  return [...whole, ...zh.map((term, index) => ({zh: term.zh ?? term.en, en: en[index]?.en ?? null}))]
}

/** `AI` is the same word in both languages. */
function acronymIsBoth(term: Term): Term {
  const text = term.zh ?? term.en ?? ''
  const alone = term.zh === null || term.en === null
  return alone && countHan(text) === 0 && /^[\p{Lu}\d][\p{Lu}\d&+.-]*$/u.test(text)
    ? {zh: text, en: text}
    : term
}

/** @param said the reading that the author says is meant. */
function dateOf(
  fact: Fact | undefined,
  said: Fact | undefined,
  fileOf: (side: 0 | 1) => VFile,
  order: DateOrder | undefined,
): Meta['date'] {
  if (!fact) return {iso: null, written: null}
  const written = fact.value.trim()
  const iso = said ? readDate(said.value)?.iso : undefined
  if (iso !== undefined) return {iso, written}
  const read = readDate(written, order)
  const place = fact.position
  if (!read) report(fileOf(fact.file), 'meta/invalid-date', {place, values: {written}})
  else if (read.other) {
    report(fileOf(fact.file), 'meta/ambiguous-date', {
      place,
      values: {written, iso: read.iso, other: read.other},
    })
  }
  return {iso: read?.iso ?? null, written}
}

function sameDate(fact: Fact, first: Fact | undefined): boolean {
  return (
    first !== undefined &&
    readDate(fact.value)?.iso === readDate(first.value)?.iso &&
    readDate(fact.value) !== null
  )
}
