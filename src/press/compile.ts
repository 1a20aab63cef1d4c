/** One briefing, from its files to the bytes of each format. */

import type {VFile} from 'vfile'
import {check} from '../check/check.ts'
import {type Edition, languagesOf} from '../edition/handout.ts'
import type {EmitContext, ReferenceDoc} from '../emit/emitter.ts'
import type {FontBook} from '../fonts/font-book.ts'
import type {Host} from '../host/host.ts'
import type {Pairings} from '../outline/pairing.ts'
import {type Language, languages, type Outline} from '../outline/types.ts'
import type {DateOrder} from '../read/dates.ts'
import type {LabelTable} from '../read/labels.ts'
import {readBriefing} from '../read/read.ts'
import type {Template} from '../template/template.ts'
import {type Typeset, typeset} from '../typeset/typeset.ts'
import {loadAssets} from './assets.ts'
import type {SharedReads} from './cache/shared-reads.ts'
import {type Choices, choose, settingsOf} from './choices.ts'
import {controlMessages} from './control.ts'
import type {Formats} from './formats.ts'
import type {LoadedGlossary} from './glossary.ts'
import {checkGlyphs} from './glyphs.ts'
import type {Severities} from './severities.ts'
import {loadBonds} from './side-file.ts'
import {loadSource, type SourceRef} from './sources.ts'

/** What all briefings of a run share. */
export type Run = {
  readonly host: Host
  readonly fonts: FontBook
  readonly formats: Formats
  /** Of the browser that printed; `null` where none did. */
  readonly browserVersion: () => Promise<string | null>
  /** A template by its name; each is read once a run. */
  readonly templateOf: (name: string) => Promise<Template>
  /** A letterhead by its file; each is read once a run. */
  readonly referenceDocOf: (file: string) => Promise<ReferenceDoc>
  /** Choices above the source's own. */
  readonly above: Partial<Choices>
  /** Choices below the source's own. */
  readonly below: Partial<Choices>
  readonly meta: Readonly<Record<string, string>>
  readonly labels: LabelTable
  readonly dateOrder: DateOrder | undefined
  readonly severities: Severities
  /** The time of `SOURCE_DATE_EPOCH`, as ISO 8601; `null` where it is not set. */
  readonly epoch: string | null
  /** The project's glossary, read once a run; `null` where there is none. */
  readonly glossaryOf: () => Promise<LoadedGlossary | null>
  /** What was read for a template, a letterhead or the glossary, by kind and name. */
  readonly sharedReads: SharedReads
}

/** A briefing that was read and checked. */
export type Compiled = {
  readonly ref: SourceRef
  /** With the messages on them. */
  readonly files: readonly VFile[]
  /** As it was written; `null` where there is nothing to print. */
  readonly outline: Outline | null
  /** As it is printed, and what was changed for that. */
  readonly typeset: Typeset | null
  /** How surely the sides of each node belong together. */
  readonly pairings: Pairings
  readonly choices: Choices
  /** What the project says of how grave messages are, for those that printing adds. */
  readonly severities: Severities
  /** As `Run` has them. */
  readonly epoch: string | null
  readonly meta: Readonly<Record<string, string>>
  readonly context: EmitContext | null
}

/** Reads and checks a briefing: all that `check` does, and all that comes before `build` prints. */
export async function compile(ref: SourceRef, run: Run): Promise<Compiled> {
  const compiled = await readAndCheck(ref, run)
  // An edition in one language is not asked for the other.
  const complete =
    compiled.outline !== null && printedLanguages(compiled.choices.editions).length === languages.length
  controlMessages(compiled.files, run.severities, complete)
  return compiled
}

async function readAndCheck(ref: SourceRef, run: Run): Promise<Compiled> {
  const files = await loadSource(ref, run.host)
  const base = {
    ref,
    files,
    pairings: new Map(),
    typeset: null,
    severities: run.severities,
    epoch: run.epoch,
    meta: run.meta,
  }
  if (files.some((file) => file.value === undefined)) {
    return {...base, outline: null, choices: choose(run.above, {}, run.below), context: null}
  }
  const terms = await run.glossaryOf()
  const {outline, pairings, settings} = readBriefing(files, {
    slug: ref.slug,
    meta: run.meta,
    labels: run.labels,
    bonds: await loadBonds(ref, files[0], run.host),
    ...(run.dateOrder ? {dateOrder: run.dateOrder} : {}),
    ...(terms ? {termsIn: terms.termsIn} : {}),
  })
  const own = settingsOf(settings, [...run.formats.keys()], files[0])
  const choices = choose(run.above, own, run.below)
  if (!outline) return {...base, outline, choices, context: null}
  const fileOf = (language: Language): VFile => (language === 'en' ? (files[1] ?? files[0]) : files[0])
  const printed = printedLanguages(choices.editions)
  check(outline, {fileOf, languages: printed, pairings, glossary: terms?.glossary})
  const template = await run.templateOf(choices.template)
  const set = typeset(outline, choices.typeset)
  const assets = await loadAssets(set.outline, fileOf, run.host)
  await checkGlyphs(set.outline, template.tokens, run.fonts, fileOf)
  const referenceDoc = await letterheadFor(choices, run)
  const context = {template, fonts: run.fonts, assets, record: null, referenceDoc}
  return {...base, outline, typeset: set, pairings, choices, context}
}

/** Nothing but DOCX stands on one. */
async function letterheadFor({to, referenceDoc}: Choices, run: Run): Promise<ReferenceDoc | undefined> {
  return referenceDoc !== null && to.includes('docx') ? run.referenceDocOf(referenceDoc) : undefined
}

function printedLanguages(editions: readonly Edition[]): readonly Language[] {
  return languages.filter((language) => editions.some((edition) => languagesOf[edition].includes(language)))
}
