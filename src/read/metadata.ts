/** Facts → `Meta`. */

import type {VFile} from 'vfile'
import {report} from '../messages/report.ts'
import {countHan} from '../outline/script.ts'
import {type Language, languages, type Meta, type Term} from '../outline/types.ts'
import {termOf} from './both.ts'
import {readDate} from './dates.ts'
import type {Fact, FactRole} from './facts.ts'

const none: Term = {zh: null, en: null}

/**
 * Puts facts together. The first fact on a role wins in each language; what is left over is kept in `extra`, so
 * that nothing of it is lost.
 */
export function toMeta(facts: readonly Fact[], fileOf: (side: 0 | 1) => VFile): Meta {
  const of = (role: FactRole): Fact[] => facts.filter((fact) => fact.role === role)
  const title = firstTerm(of('title'))
  const source = firstTerm(of('source'))
  const [date, ...laterDates] = of('date')
  const [url, ...laterUrls] = of('url')
  const unknown = facts.filter((fact) => fact.role === null)
  for (const fact of unknown) {
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
    authors: pairTerms(
      of('author').flatMap((fact) => split(fact, /\s*[、;；]\s*|(?<=[a-z.]),\s+(?=\p{Lu})|\s+and\s+/u)),
    ),
    source: {...source.term, url: url?.value ?? null},
    date: dateOf(date, fileOf),
    keywords: pairTerms(
      of('keywords').flatMap((fact) => split(fact, /\s*[、，,；;]\s*/u)),
      acronymIsBoth,
    ),
    extra: [...unknown, ...spare].map((fact) => ({label: fact.label, ...termIn(fact)})),
  }
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
    if (adds) term = {zh: term.zh ?? next.zh, en: term.en ?? next.en}
    else if (!languages.some((language) => next[language] !== null && next[language] === term[language]))
      spare.push(fact)
  }
  return {term, spare}
}

function split(fact: Fact, separator: RegExp): Term[] {
  return fact.value
    .trim()
    .split(separator)
    .filter((value) => value !== '')
    .map((value) => termIn({...fact, value}))
}

/**
 * Terms in Chinese alone and as many in English alone are each other's translations, in order. Where the
 * counts differ, each stays by itself.
 */
function pairTerms(terms: readonly Term[], finish: (term: Term) => Term = (term) => term): Term[] {
  const zh = terms.filter((term) => term.en === null)
  const en = terms.filter((term) => term.zh === null)
  if (zh.length === 0 || zh.length !== en.length) return terms.map(finish)
  const pairs = zh.map((term, index) => ({zh: term.zh, en: en[index]?.en ?? null}))
  return [...terms.filter((term) => term.zh !== null && term.en !== null), ...pairs]
}

/** `AI` is the same word in both languages. */
function acronymIsBoth(term: Term): Term {
  const text = term.zh ?? term.en ?? ''
  const alone = term.zh === null || term.en === null
  return alone && countHan(text) === 0 && /^[\p{Lu}\d][\p{Lu}\d&+.-]*$/u.test(text)
    ? {zh: text, en: text}
    : term
}

function dateOf(fact: Fact | undefined, fileOf: (side: 0 | 1) => VFile): Meta['date'] {
  if (!fact) return {iso: null, written: null}
  const written = fact.value.trim()
  const read = readDate(written)
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

/** Facts from `-M key=value`: `title.zh`, `author`, `date` … */
export function factOf(key: string, value: string, roles: Readonly<Record<string, FactRole>>): Fact {
  const [stem = key, tail] = key.split('.')
  const language: Language | null = languages.find((each) => each === tail) ?? null
  const role = tail === 'url' ? 'url' : (roles[stem.toLowerCase()] ?? null)
  return {role, label: stem, value, language, position: null, file: 0}
}
