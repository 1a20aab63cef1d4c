/** The particulars of a briefing in two versions. */

import type {Both, Language, Meta, Side, Term} from '../outline/types.ts'
import {languages} from '../outline/types.ts'
import {compareSides, type SideDiff, type Version} from './sides.ts'

export type MetaRole = 'title' | 'author' | 'source' | 'date' | 'keyword' | 'extra'

/** A particular in both versions; `null` where one has none. */
export type MetaDiff = {
  readonly role: MetaRole
  /** Of an `extra`, as its author wrote it; else `null`. */
  readonly label: string | null
  readonly isAdded: boolean
  readonly isDeleted: boolean
  readonly sides: Both<SideDiff | null>
  /** What has no language: the date, the source's address. */
  readonly neutral: SideDiff | null
}

/** Meta as it was written and as it is printed. */
export type MetaVersion = {readonly written: Meta; readonly set: Meta}

type Entry = {
  readonly label: string | null
  readonly term: Term
  readonly set: Term
  readonly neutral: string | null
}

const nowhere = {start: {line: 1, column: 1, offset: 0}, end: {line: 1, column: 1, offset: 0}}
const nothing: Term = {zh: null, en: null}

export function compareMeta(old: MetaVersion, fresh: MetaVersion): readonly MetaDiff[] {
  const [before, after] = [entriesOf(old), entriesOf(fresh)]
  return (['title', 'author', 'source', 'date', 'keyword', 'extra'] as const).flatMap((role) =>
    matched(before[role], after[role]).map(([one, other]) => compared(role, one, other)),
  )
}

function entriesOf({written, set}: MetaVersion): Readonly<Record<MetaRole, readonly Entry[]>> {
  const listOf = (terms: readonly Term[], sets: readonly Term[]): readonly Entry[] =>
    terms.map((term, index) => ({label: null, term, set: sets[index] ?? term, neutral: null}))
  const {source, date} = written
  return {
    title: present({label: null, term: written.title, set: set.title, neutral: null}),
    author: listOf(written.authors, set.authors),
    source: present({label: null, term: source, set: set.source, neutral: source.url}),
    date: present({label: null, term: nothing, set: nothing, neutral: date.iso ?? date.written}),
    keyword: listOf(written.keywords, set.keywords),
    extra: written.extra.map(({label, ...term}, index) => ({
      label,
      term,
      set: set.extra[index] ?? term,
      neutral: null,
    })),
  }
}

function present(entry: Entry): readonly Entry[] {
  const {term, neutral} = entry
  return term.zh !== null || term.en !== null || neutral !== null ? [entry] : []
}

/** By label, then by either text, then in their order. */
function matched(
  old: readonly Entry[],
  fresh: readonly Entry[],
): readonly (readonly [Entry | null, Entry | null])[] {
  const left = new Set(old)
  const mates = new Map<Entry, Entry>()
  const take = (isMate: (one: Entry, other: Entry) => boolean): void => {
    for (const entry of fresh.filter((each) => !mates.has(each))) {
      const mate = [...left].find((each) => isMate(each, entry))
      if (!mate) continue
      mates.set(entry, mate)
      left.delete(mate)
    }
  }
  const hasSame = (one: Entry, other: Entry, language: Language): boolean =>
    one.term[language] !== null && one.term[language] === other.term[language]
  take((one, other) => one.label !== null && one.label === other.label)
  for (const language of languages) take((one, other) => hasSame(one, other, language))
  // Of as many as before, what is left is what was edited.
  if (old.length === fresh.length) take((one, other) => (one.label === null) === (other.label === null))
  return [
    ...fresh.map((entry) => [mates.get(entry) ?? null, entry] as const),
    ...[...left].map((entry) => [entry, null] as const),
  ]
}

function compared(role: MetaRole, old: Entry | null, fresh: Entry | null): MetaDiff {
  const side = (language: Language): SideDiff | null =>
    unplaced(compareSides(versionOf(old, language), versionOf(fresh, language)))
  return {
    role,
    label: fresh?.label ?? old?.label ?? null,
    isAdded: old === null,
    isDeleted: fresh === null,
    sides: {zh: side('zh'), en: side('en')},
    neutral: unplaced(
      compareSides(
        {side: asSide(old?.neutral ?? null), set: null},
        {side: asSide(fresh?.neutral ?? null), set: null},
      ),
    ),
  }
}

function versionOf(entry: Entry | null, language: Language): Version {
  return {side: asSide(entry?.term[language] ?? null), set: asSide(entry?.set[language] ?? null)}
}

function asSide(text: string | null): Side | null {
  if (text === null) return null
  return {text, content: [{type: 'paragraph', children: [{type: 'text', value: text}]}], position: nowhere}
}

/** Particulars are known by their names. */
function unplaced(diff: SideDiff | null): SideDiff | null {
  return diff && {...diff, position: null, oldPosition: null}
}
