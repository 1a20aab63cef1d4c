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
import type {Fact, FactRole, Run} from './handout.ts'
import {factLabels, recipientLabel} from './labels.ts'

const listSeparator: Both<string> = {zh: '、', en: ', '}

export type FactLabels = Readonly<Partial<Record<FactRole, Both<string>>>>

export type FactChoices = {
  readonly languages: readonly Language[]
  readonly calendar: Calendar
  /** Roles in the order of the page. */
  readonly order: readonly FactRole[]
  /** Labels above those of `labels.ts`. */
  readonly labels: FactLabels
  /** The title in each language, for a head that has it as its subject. */
  readonly title: readonly Run[]
}

/** The order where a template has none of its own. */
export const usualFacts: readonly FactRole[] = ['author', 'source', 'date', 'keywords', 'extra']

/** The facts that are known, in the order of the page. */
export function factsOf({meta}: Outline, choices: FactChoices): readonly Fact[] {
  const {languages, calendar, order} = choices
  const asksRecipient = order.includes('to')
  const named = (extra: {readonly label: string}): boolean => asksRecipient && namesRecipient(extra)
  const of: Readonly<Record<FactRole, () => readonly Fact[]>> = {
    to: () => [
      fact(
        'to',
        meta.extra.filter(named).flatMap((term) => termRuns(term, languages)),
        choices,
      ),
    ],
    title: () => [fact('title', choices.title, choices)],
    author: () => [fact('author', listOf(meta.authors, languages), choices)],
    source: () => [fact('source', termRuns(sourceOf(meta), languages), choices, meta.source.url)],
    date: () => [fact('date', dateRuns(meta.date, languages, calendar), choices)],
    keywords: () => [fact('keywords', listOf(meta.keywords, languages), choices)],
    extra: () =>
      meta.extra
        .filter((extra) => !named(extra))
        .map(({label, ...term}) => ({
          role: 'extra',
          label: writtenLabel(label, languages),
          value: termRuns(term, languages),
          url: null,
        })),
  }
  return order.flatMap((role) => of[role]()).filter(({role, value}) => role === 'to' || value.length > 0)
}

/** Whether a line of the source says whom the briefing goes to. */
export function namesRecipient({label}: {readonly label: string}): boolean {
  return label.split(labelSeparator).some((part) => recipientLabel.test(part.trim()))
}

function fact(
  role: Exclude<FactRole, 'extra'>,
  value: readonly Run[],
  {labels, languages}: FactChoices,
  url: string | null = null,
): Fact {
  return {role, label: labelRuns(labels[role] ?? factLabels[role], languages), value, url}
}

function labelRuns(label: Both<string>, languages: readonly Language[]): Run[] {
  return languages.map((language) => ({language, text: label[language]}))
}

const labelSeparator = /\s*[/／|｜]\s*/

/** `機密等級/Class` as its author typed it, each part in its own language. */
function writtenLabel(label: string, languages: readonly Language[]): Run[] {
  const runs = label.split(labelSeparator).map((text) => ({language: languageOf(text) ?? 'en', text}))
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
