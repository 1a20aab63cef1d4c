import {type Language, languages} from '../outline/types.ts'
import type {Glossary, GlossaryEntry, TermFound} from './glossary.ts'

type Term = {readonly entry: GlossaryEntry; readonly key: string; readonly forbidden: boolean}

/** The terms of a language by the form that a text is looked up by; one form may stand for several entries. */
type Index = {readonly pattern: RegExp; readonly terms: ReadonlyMap<string, readonly Term[]>}

/**
 * Makes the entries of a glossary findable. Chinese is found anywhere in a text. English is found by whole words,
 * with plural and possessive, in any case, unless a term has capitals beyond its first letter.
 */
export function createGlossary(entries: readonly GlossaryEntry[]): Glossary {
  const indexes = new Map(languages.map((language) => [language, indexOf(entries, language)]))
  return {
    entries,
    find: (text, language) => {
      const index = indexes.get(language)
      return index ? findIn(text, language, index) : []
    },
  }
}

function indexOf(entries: readonly GlossaryEntry[], language: Language): Index | null {
  const terms = new Map<string, Term[]>()
  for (const [at, entry] of entries.entries()) {
    for (const forbidden of [false, true]) {
      for (const word of (forbidden ? entry.forbidden : entry.terms)[language]) {
        const term = {entry, key: String(at), forbidden}
        for (const form of knownBy(word, language)) terms.set(form, [...(terms.get(form) ?? []), term])
      }
    }
  }
  if (terms.size === 0) return null
  const forms = [...terms.keys()].sort((one, other) => other.length - one.length)
  const pattern =
    language === 'zh'
      ? forms.map(escaped).join('|')
      : `(?<![\\p{Script=Latin}\\p{N}])(?:${forms.map(inflected).join('|')})(?![\\p{Script=Latin}\\p{N}])`
  return {pattern: new RegExp(pattern, language === 'zh' ? 'gu' : 'giu'), terms}
}

function findIn(text: string, language: Language, {pattern, terms}: Index): readonly TermFound[] {
  return [...text.matchAll(pattern)].flatMap(({0: found, index}) => {
    // A term may be known by several forms of what was found.
    const named = new Set(formsOf(found, language).flatMap((form) => terms.get(form) ?? []))
    return [...named].map((term) => ({...term, start: index, end: index + found.length}))
  })
}

/** The forms of a term: one in the plural (`supply chains`) is known by its singular, too. */
function knownBy(term: string, language: Language): readonly string[] {
  const form = formOf(term, language)
  return language === 'en' && /[^\W\d]{4}(?<![siu])s$/iu.test(form) ? [form, form.slice(0, -1)] : [form]
}

/** A term by which it is known: with its capitals only where they tell it apart (`AI`, `eSIM`). */
function formOf(term: string, language: Language): string {
  if (language === 'zh') return term
  const plain = term.replace(/[\s-]+/gu, ' ')
  return hasCapitals(plain) ? plain : plain.toLowerCase()
}

function hasCapitals(term: string): boolean {
  return /\p{Lu}/u.test(term.slice(1))
}

/** The forms that what was found may be an inflection of. */
function formsOf(found: string, language: Language): readonly string[] {
  if (language === 'zh') return [found]
  const plain = found.replace(/[\s-]+/gu, ' ').replace(/['’]s?$/u, '')
  const singular = [
    plain,
    plain.replace(/s$/iu, ''),
    plain.replace(/es$/iu, ''),
    plain.replace(/ies$/iu, 'y'),
  ]
  return [...new Set([...singular, ...singular.map((each) => each.toLowerCase())])]
}

/** A pattern of an English term with its plural and possessive; a space may be a hyphen or the end of a line. */
function inflected(form: string): string {
  const body = escaped(form).replaceAll(' ', '[\\s-]+')
  const ending = /[^aeiou]y$/iu.test(form) ? `(?:${body}|${body.slice(0, -1)}ies)` : `${body}(?:e?s)?`
  return `${ending}(?:['’]s?)?`
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
}
