/** The head of an edited document → metadata: what is as it was printed stays as it was written. */

import {VFile} from 'vfile'
import {factBookmark} from '../edition/bookmarks.ts'
import {compose} from '../edition/compose.ts'
import {factsOf} from '../edition/facts.ts'
import {type FactRole, languagesOf, type Run} from '../edition/handout.ts'
import {type Language, languages, type Meta, type Term} from '../outline/types.ts'
import {readDate} from '../read/dates.ts'
import type {Fact} from '../read/facts.ts'
import {toMeta} from '../read/metadata.ts'
import type {Baseline} from './baseline.ts'
import type {Document} from './document.ts'
import {factOf, nameOf} from './names.ts'

type Values = Document['values']

/** What a line of the head says now, by language; `null` where the document does not have it. */
type Said = {readonly runs: ReadonlyMap<Language, string>; readonly url: string | null}

const noTerm: Term = {zh: null, en: null}

export const noMeta: Meta = {
  title: noTerm,
  authors: [],
  source: {...noTerm, url: null},
  date: {iso: null, written: null},
  keywords: [],
  extra: [],
}

/** @param baseline `null` where the record is gone: all is then what the document says. */
export function metaOf({values}: Document, baseline: Baseline | null): Meta {
  const read = readMeta(values)
  if (!baseline) return read
  const {meta} = baseline.outline
  const printed = printedFacts(
    baseline,
    [...values.keys()].some((name) => name.startsWith('meta-to_')),
  )
  const isKept = (role: FactRole, index = 0): boolean => isPrinted(values, role, index, printed)
  return {
    title: isKept('title') ? meta.title : together(meta.title, read.title),
    authors: isKept('author') ? meta.authors : read.authors,
    source: isKept('source') ? meta.source : {...read.source, url: read.source.url ?? meta.source.url},
    date: isKept('date') ? meta.date : changedDate(values, printed, meta.date),
    keywords: isKept('keywords') ? meta.keywords : read.keywords,
    extra: extraOf(values, printed, meta.extra),
  }
}

/** A title that was changed in one language is as it was in the other. */
function together(old: Term, now: Term): Term {
  return {zh: now.zh ?? old.zh, en: now.en ?? old.en}
}

type Printed = {readonly role: FactRole; readonly index: number; readonly value: readonly Run[]}

/** What was printed in the head, and would be in one that has all lines. */
function printedFacts({set, record}: Baseline, asksRecipient: boolean): readonly Printed[] {
  const {edition, layout, dates} = record
  const {title} = compose(set, edition, layout)
  const order: readonly FactRole[] = ['author', 'source', 'date', 'keywords', 'extra']
  const facts = factsOf(set, {
    languages: languagesOf[edition],
    calendar: dates,
    order: asksRecipient ? ['to', ...order] : order,
    labels: {},
    title,
  })
  const count = new Map<FactRole, number>()
  const lines = facts.map(({role, value}): Printed => {
    const index = count.get(role) ?? 0
    count.set(role, index + 1)
    return {role, index, value}
  })
  return [{role: 'title', index: 0, value: title}, ...lines]
}

function saidOf(values: Values, role: FactRole, index: number): Said | null {
  const found = languages.flatMap((language) => {
    const value = values.get(factBookmark(role, language, index))
    return value ? [{language, ...value}] : []
  })
  if (found.length === 0) return null
  return {
    runs: new Map(found.map(({language, text}) => [language, text.trim()])),
    url: found.find(({url}) => url !== null)?.url ?? null,
  }
}

/** A line that is not there at all may be one that the template does not print: it stays. */
function isPrinted(values: Values, role: FactRole, index: number, printed: readonly Printed[]): boolean {
  const said = saidOf(values, role, index)
  if (!said) return true
  const was = printed.find((each) => each.role === role && each.index === index)
  return was !== undefined && isSame(said, was)
}

function isSame({runs}: Said, {value}: Printed): boolean {
  return (
    runs.size === value.length &&
    value.every(({language, text}) => runs.get(language) === spaced(text).trim())
  )
}

/** Line breaks of a source are spaces on paper. */
function spaced(text: string): string {
  return text.replace(/\n/g, ' ')
}

function changedDate(values: Values, printed: readonly Printed[], old: Meta['date']): Meta['date'] {
  const said = saidOf(values, 'date', 0)
  const was = printed.find(({role}) => role === 'date')
  const changed = [...(said?.runs ?? [])].filter(
    ([language, text]) => was?.value.find((run) => run.language === language)?.text !== text,
  )
  const [first] = changed.filter(([, text]) => readDate(text) !== null)
  const written = (first ?? changed[0])?.[1]
  if (written === undefined) return old
  return written === '' ? noMeta.date : {written, iso: readDate(written)?.iso ?? null}
}

function extraOf(values: Values, printed: readonly Printed[], old: Meta['extra']): Meta['extra'] {
  const isRecipient = printed.some(({role}) => role === 'to')
  let index = 0
  return old.flatMap((extra) => {
    const at = printed.findIndex(
      (each) =>
        each.role === 'extra' &&
        each.index === index &&
        each.value.some(({text}) => text === extra.zh || text === extra.en),
    )
    if (at < 0 && isRecipient) return [recipient(values, printed, extra)]
    const own = index++
    const said = saidOf(values, 'extra', own)
    if (!said || isPrinted(values, 'extra', own, printed)) return [extra]
    return [...said.runs.values()].every((text) => text === '') ? [] : [{...extra, ...termOf(said, extra)}]
  })
}

/** Recipients stand in one line; where there is one, it is told. */
function recipient<Extra extends Term>(values: Values, printed: readonly Printed[], extra: Extra): Extra {
  const said = saidOf(values, 'to', 0)
  return !said || isPrinted(values, 'to', 0, printed) ? extra : {...extra, ...termOf(said, extra)}
}

function termOf({runs}: Said, old: Term): Term {
  return {
    zh: runs.get('zh') ?? (runs.size > 0 ? null : old.zh),
    en: runs.get('en') ?? (runs.size > 0 ? null : old.en),
  }
}

/** The values as a reader of labels takes them. */
function readMeta(values: Values): Meta {
  const facts = [...values].flatMap(([bookmark, {text, url}]): readonly Fact[] => {
    const name = nameOf(bookmark)
    const fact = name && factOf(name.stem)
    if (!name || !fact || text.trim() === '') return []
    const base = {value: text.trim(), position: null, slot: null, file: 0} as const
    if (fact.role === 'extra' || fact.role === 'to') {
      const label = fact.role === 'to' ? '受文者/To' : `${fact.index + 1}`
      return [{...base, role: null, label, language: name.language}]
    }
    const address: readonly Fact[] =
      url === null ? [] : [{...base, value: url, role: 'url', label: 'url', language: null}]
    const isAddress = url !== null && URL.parse(text.trim())?.href === url
    const own: Fact = {
      ...base,
      role: fact.role,
      label: fact.role,
      language: fact.role === 'date' ? null : name.language,
    }
    return isAddress ? address : [own, ...address]
  })
  return toMeta(facts, () => new VFile())
}
