/** The head of an edited document → metadata: what is as it was printed stays as it was written. */

import {VFile} from 'vfile'
import {namesRecipient} from '../edition/facts.ts'
import type {FactRole} from '../edition/handout.ts'
import type {Meta, Term} from '../outline/types.ts'
import {readDate} from '../read/dates.ts'
import type {Fact} from '../read/facts.ts'
import {toMeta} from '../read/metadata.ts'
import type {Baseline} from './baseline.ts'
import type {Document} from './document.ts'
import {type Head, headOf, isLost, isPrinted, printedAt, type Said, saidOf, type Values} from './head.ts'
import {factOf, nameOf} from './names.ts'

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
export function metaOf(document: Pick<Document, 'values' | 'blocks'>, baseline: Baseline | null): Meta {
  const read = readMeta(document.values)
  if (!baseline) return read
  const {meta} = baseline.outline
  const head = headOf(document, baseline)
  const isKept = (role: FactRole): boolean => isPrinted(role, 0, head)
  const isGone = (role: FactRole): boolean => isLost(role, 0, head)
  const source = {...read.source, url: read.source.url ?? meta.source.url}
  return {
    title: isKept('title') ? meta.title : together(meta.title, read.title),
    authors: isKept('author') ? meta.authors : read.authors,
    source: isKept('source') ? meta.source : isGone('source') ? noMeta.source : source,
    date: isKept('date') ? meta.date : isGone('date') ? noMeta.date : changedDate(head, meta.date),
    keywords: isKept('keywords') ? meta.keywords : read.keywords,
    extra: extraOf(head, meta.extra),
  }
}

/** A title that was changed in one language is as it was in the other. */
function together(old: Term, now: Term): Term {
  return {zh: now.zh ?? old.zh, en: now.en ?? old.en}
}

function changedDate(head: Head, old: Meta['date']): Meta['date'] {
  const said = saidOf(head.values, 'date', 0)
  const was = printedAt('date', 0, head)
  const changed = [...(said?.runs ?? [])].filter(
    ([language, text]) => was?.value.find((run) => run.language === language)?.text !== text,
  )
  const [first] = changed.filter(([, text]) => readDate(text) !== null)
  const written = (first ?? changed[0])?.[1]
  if (written === undefined) return old
  return written === '' ? noMeta.date : {written, iso: readDate(written)?.iso ?? null}
}

function extraOf(head: Head, old: Meta['extra']): Meta['extra'] {
  let index = 0
  return old.flatMap((extra) => {
    if (extra.zh === null && extra.en === null) return [extra]
    // Recipients stand in one line; where there is one, it is told.
    const [role, own] =
      head.asksRecipient && namesRecipient(extra) ? ['to' as const, 0] : ['extra' as const, index++]
    if (isPrinted(role, own, head)) return [extra]
    const said = saidOf(head.values, role, own)
    const isEmpty = [...(said?.runs.values() ?? [])].every((text) => text === '')
    return said && !(role === 'extra' && isEmpty) ? [{...extra, ...termOf(said, extra)}] : []
  })
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
