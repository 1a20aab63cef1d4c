/** Outline + edition + layout → Handout. */

import {defaultTitle} from '../outline/default-title.ts'
import type {Both, Language, Outline} from '../outline/types.ts'
import type {Calendar} from './dates.ts'
import {type FactLabels, factsOf, termRuns, usualFacts} from './facts.ts'
import {
  type Edition,
  type FactRole,
  type Handout,
  type Layout,
  languagesOf,
  type Part,
  type Row,
  type Run,
} from './handout.ts'
import {words} from './labels.ts'
import {notesOf} from './notes.ts'
import {partsOf} from './parts.ts'
import {asWritten, type Numbering} from './rows.ts'

/** A table of more columns than this takes the full width of an A4 page. */
const mostColumnsBeside = 3

/** What a template and a press ask of a handout, beside its edition and layout. */
export type ComposeOptions = {
  /** Columns that a table may have to stand beside its translation; one of more takes the full width (default: 3). */
  readonly mostBeside?: number | undefined
  /** Of the briefing's own date in Chinese (default: `gregorian`). */
  readonly calendar?: Calendar | undefined
  /** What is numbered, and how (default: what its author numbered, as official documents are). */
  readonly numbering?: Numbering | undefined
  /** The lines of the head, in their order (default: author, source, date, keywords, all others). */
  readonly facts?: readonly FactRole[] | undefined
  /** Labels of the head that are not the usual ones. */
  readonly labels?: FactLabels | undefined
  /** What kind of paper it is. */
  readonly kind?: Both<string> | null | undefined
  /** Levels of sections that a table of contents lists (default: 0, no table). */
  readonly contents?: number | undefined
  /** How the edition was made, a paragraph each (default: nothing is said). */
  readonly colophon?: readonly Both<string>[] | undefined
}

/** Makes the handout that every format prints. */
export function compose(
  outline: Outline,
  edition: Edition,
  layout: Layout,
  options: ComposeOptions = {},
): Handout {
  const {mostBeside = mostColumnsBeside, calendar = 'gregorian', numbering = asWritten} = options
  const languages = languagesOf[edition]
  const parts = partsOf(outline, {languages, layout, mostBeside, numbering})
  const title = titleOf(outline, languages)
  const run = (text: Both<string>): Run[] => languages.map((language) => ({language, text: text[language]}))
  return {
    slug: outline.id,
    edition,
    layout: languages.length > 1 ? layout : 'parallel',
    languages,
    title,
    kind: options.kind ? run(options.kind) : [],
    facts: factsOf(outline, {
      languages,
      calendar,
      order: options.facts ?? usualFacts,
      labels: options.labels ?? {},
      title,
    }),
    contents: contentsOf(parts, options.contents ?? 0),
    parts,
    numerals: numbering.scheme,
    notes: notesOf(outline, parts, languages),
    properties: propertiesOf(outline, languages),
    labels: {
      language: words.language,
      notes: run(words.notes),
      summary: run(words.summary),
      gap: words.gap,
      pageOf: run(words.pageOf),
      contents: run(words.contents),
      colophon: run(words.colophon),
    },
    colophon: (options.colophon ?? []).map(run),
  }
}

function titleOf(outline: Outline, languages: readonly Language[]): readonly Run[] {
  const runs = termRuns(outline.meta.title, languages)
  if (runs.length > 0) return runs
  const title = defaultTitle(outline)
  return languages.map((language) => ({language, text: title[language]}))
}

/** A sequential handout lists its sections once, in all of its languages. */
function contentsOf(parts: readonly Part[], levels: number): readonly Row[] {
  const [first, ...others] = parts.filter(({continued}) => !continued)
  const isListed = ({kind, depth}: Row): boolean => kind === 'section' && depth <= levels
  const sections = (part: Part | undefined): readonly Row[] =>
    part === undefined ? [] : part.rows.filter(isListed)
  if (first?.arrangement !== 'single') return parts.flatMap(sections)
  return sections(first).map((row, index) => ({
    ...row,
    cells: [...row.cells, ...others.flatMap((part) => sections(part)[index]?.cells ?? [])],
  }))
}

function propertiesOf({meta}: Outline, languages: readonly Language[]): Handout['properties'] {
  const lead = languages[0] ?? 'zh'
  const nameOf = (term: Both<string | null>): string => term[lead] ?? term.zh ?? term.en ?? ''
  return {authors: meta.authors.map(nameOf), keywords: meta.keywords.map(nameOf), date: meta.date.iso}
}
