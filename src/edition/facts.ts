/** Metadata → the lines of a handout's head. */

import {languageOf} from '../outline/script.ts'
import {
  type Both,
  languages as bothLanguages,
  type Language,
  type Meta,
  type Outline,
  type Term,
} from '../outline/types.ts'
import {type Calendar, formatDate} from './dates.ts'
import type {Fact, Run} from './handout.ts'
import {factLabels} from './labels.ts'

const listSeparator: Both<string> = {zh: '、', en: ', '}

/** The facts that are known, in the order of the page. */
export function factsOf(
  {meta}: Outline,
  languages: readonly Language[],
  calendar: Calendar,
): readonly Fact[] {
  const facts: Fact[] = []
  const add = (
    role: Exclude<Fact['role'], 'extra'>,
    value: readonly Run[],
    url: string | null = null,
  ): void => {
    if (value.length > 0) facts.push({role, label: labelRuns(factLabels[role], languages), value, url})
  }
  add('author', listOf(meta.authors, languages))
  add('source', termRuns(sourceOf(meta), languages), meta.source.url)
  add('date', dateRuns(meta.date, languages, calendar))
  add('keywords', listOf(meta.keywords, languages))
  for (const {label, ...term} of meta.extra) {
    const value = termRuns(term, languages)
    if (value.length > 0) facts.push({role: 'extra', label: writtenLabel(label, languages), value, url: null})
  }
  return facts
}

function labelRuns(label: Both<string>, languages: readonly Language[]): Run[] {
  return languages.map((language) => ({language, text: label[language]}))
}

/** `機密等級/Class` as its author typed it, each part in its own language. */
function writtenLabel(label: string, languages: readonly Language[]): Run[] {
  const runs = label.split(/\s*[/／|｜]\s*/).map((text) => ({language: languageOf(text) ?? 'en', text}))
  const wanted = runs.filter((run) => languages.includes(run.language))
  return wanted.length > 0 ? wanted : runs
}

/** A source that has an address alone is known by it. */
function sourceOf({source}: Meta): Term {
  return source.zh === null && source.en === null ? {zh: null, en: source.url} : source
}

/** A term in each of the languages that it has, or in the one that it has at all. */
export function termRuns(term: Term, languages: readonly Language[]): Run[] {
  const wanted = languages.flatMap((language) => runOf(term, language))
  const runs = wanted.length > 0 ? wanted : bothLanguages.flatMap((language) => runOf(term, language))
  return runs.filter((run, index) => index === runs.findIndex((each) => each.text === run.text))
}

function runOf(term: Term, language: Language): Run[] {
  const text = term[language]
  return text === null ? [] : [{language, text}]
}

/** A list in each language that has all of its terms, or else one list of what there is. */
function listOf(terms: readonly Term[], languages: readonly Language[]): Run[] {
  const whole = languages.filter((language) => terms.every((term) => term[language] !== null))
  const chosen = whole.length > 0 ? whole : languages.slice(0, 1)
  const runs = chosen.map((language) => ({
    language,
    text: terms.map((term) => term[language] ?? term.zh ?? term.en ?? '').join(separatorOf(terms, language)),
  }))
  return runs
    .filter((run) => run.text !== '')
    .map((run) => ({...run, language: languageOf(run.text) ?? run.language}))
    .filter((run, index, all) => index === all.findIndex((each) => each.text === run.text))
}

/** Chinese lists take 、 unless nothing in them is Chinese. */
function separatorOf(terms: readonly Term[], language: Language): string {
  const chinese = terms.some((term) => languageOf(term[language] ?? term.zh ?? '') === 'zh')
  return listSeparator[language === 'zh' && chinese ? 'zh' : 'en']
}

function dateRuns({iso, written}: Meta['date'], languages: readonly Language[], calendar: Calendar): Run[] {
  if (iso === null)
    return written === null ? [] : [{language: languageOf(written) ?? languages[0] ?? 'en', text: written}]
  return languages.map((language) => ({language, text: formatDate(iso, language, calendar)}))
}
