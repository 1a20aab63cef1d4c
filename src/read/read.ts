/** Bytes → outline. */

import type {Root, Yaml} from 'mdast'
import {VFile} from 'vfile'
import type {TermFinder} from '../align/alignable.ts'
import {report} from '../messages/report.ts'
import type {Pairings} from '../outline/pairing.ts'
import {languageTags, type Outline} from '../outline/types.ts'
import {takeAttributes} from './attributes.ts'
import type {Bond} from './bonds.ts'
import type {DateOrder} from './dates.ts'
import {decode} from './decode.ts'
import {toEntries} from './entries.ts'
import type {Entry} from './entry.ts'
import type {Fact} from './facts.ts'
import {finish} from './finish.ts'
import {type Manner, readFrontMatter, type Settings} from './front-matter.ts'
import {reportInferred} from './inferred.ts'
import {takeFacts} from './label-facts.ts'
import {knownLabels, type LabelTable} from './labels.ts'
import {sourceLines} from './lines.ts'
import {toMeta} from './metadata.ts'
import {normalise} from './normalise.ts'
import {definitionsOf} from './notes.ts'
import {overrides, withoutOverridden} from './overrides.ts'
import {type PairOptions, pairOne, pairTwins} from './pair-sources.ts'
import {parse} from './processor.ts'
import {inferSections} from './sections.ts'
import {takeTitle} from './title.ts'

/** One file, or the two of twins, Chinese first; each with its bytes or its text as `value`. A string is a text. */
export type BriefingInput = string | VFile | readonly [VFile] | readonly [VFile, VFile]

export type ReadOptions = {
  /** The outline's id (default: the file's name without its extension, or `briefing`). */
  readonly slug?: string
  /** Metadata above what the source says, by key: `title.zh`, `author`, `date` … (default: none) */
  readonly meta?: Readonly<Record<string, string>>
  /** Labels of house text (default: `knownLabels`). */
  readonly labels?: LabelTable
  /** Finds the terms of a project's glossary in a text, as evidence of what is the translation of what (default: none). */
  readonly termsIn?: TermFinder
  /** Texts that belong together, above what alignment finds (default: none). */
  readonly bonds?: readonly Bond[]
  /** Which comes first in `09/10/2025` (default: the month, and a message). A source's own front matter counts more. */
  readonly dateOrder?: DateOrder
}

export type Reading = {
  /** `null` where there is nothing to print; a message says why. */
  readonly outline: Outline | null
  /** How surely the sides of each node belong together; empty where there is no outline. */
  readonly pairings: Pairings
  readonly settings: Settings
  /** The files that were read, with their messages. */
  readonly files: readonly VFile[]
}

/** One file in parts. */
export type Source = {
  readonly facts: readonly Fact[]
  readonly settings: Settings
  readonly manner: Manner
  readonly entries: readonly Entry[]
  readonly footnotes: Parameters<typeof definitionsOf>[0][number]
}

/** Reads a briefing in any of the dialects. What is to be said of it is reported on its files. */
export function readBriefing(input: BriefingInput, options: ReadOptions = {}): Reading {
  const files = filesOf(input)
  const sources = files.map((file, index) => readSource(file, index === 1 ? 1 : 0, options))
  const [first, second] = sources
  const settings: Settings = {...first?.settings, ...second?.settings}
  if (!first || (files.length === 2 && !second)) return {outline: null, pairings: new Map(), settings, files}
  return {...outlineOf(first, second ?? null, files, options), settings, files}
}

function filesOf(input: BriefingInput): readonly [VFile] | readonly [VFile, VFile] {
  if (typeof input === 'string') return [new VFile({value: input})]
  return input instanceof VFile ? [input] : input
}

/** @returns no outline where there is nothing to print; it has been reported. */
export function outlineOf(
  first: Source,
  second: Source | null,
  files: readonly [VFile, VFile?],
  options: ReadOptions,
): Pick<Reading, 'outline' | 'pairings'> {
  const sources = second ? [first, second] : [first]
  const fileOf = (side: 0 | 1): VFile => files[side] ?? files[0]
  const how: PairOptions = {termsIn: options.termsIn, bonds: options.bonds ?? []}
  const paired = second
    ? pairTwins(first.entries, second.entries, how)
    : pairOne(first.entries, first.manner.dialect, how)
  reportInferred(paired, first.manner.dialect, files[0])
  const children = inferSections(paired.drafts, fileOf)
  const definitions = definitionsOf(sources.map((source) => source.footnotes))
  const {pairings, ...body} = finish(paired.summary, children, definitions, options.termsIn)
  const facts = [...overrides(options.meta), ...sources.flatMap((source) => source.facts)]
  const order = first.manner.dateOrder ?? second?.manner.dateOrder ?? options.dateOrder
  const meta = toMeta(withoutOverridden(facts), fileOf, order)
  const empty =
    body.children.length === 0 && !body.summary.zh && !body.summary.en && !meta.title.zh && !meta.title.en
  if (empty) {
    report(files[0], 'outline/empty')
    return {outline: null, pairings}
  }
  const outline: Outline = {
    format: 'zhenpress-outline',
    version: 1,
    id: options.slug ?? files[0].stem ?? 'briefing',
    languages: languageTags,
    meta,
    ...body,
  }
  return {outline, pairings}
}

/** @returns `null` where the file is no text; a message says so. */
function readSource(file: VFile, side: 0 | 1, options: ReadOptions): Source | null {
  const text = textOf(file)
  if (text === null) return null
  if (hasMoreLines(text, mostLines)) {
    const reason = `it has more than ${mostLines.toLocaleString('en')} lines`
    const values = {reason, 'reason.zh': `超過 ${mostLines.toLocaleString('en')} 行`}
    report(file, 'source/not-readable', {values})
    return null
  }
  file.data.text = text
  const root = parse(text)
  if (root.data?.isSimplified) report(file, 'source/simplified-markup', {place: {line: 1, column: 1}})
  return sourceOf(root, text, file, side, options)
}

/**
 * Reading takes about 0.2 ms and 10 KB a line: this many still end, in less than a minute and 2 GB. It is fifty times
 * the longest briefing that anybody prints.
 */
const mostLines = 200_000

function hasMoreLines(text: string, most: number): boolean {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) if (++count > most) return true
  return false
}

/** Decodes the file's bytes; text that was given as text is taken as it is. */
function textOf(file: VFile): string | null {
  if (typeof file.value === 'string') return file.value.replace(/^\uFEFF/, '').toWellFormed()
  const decoded = decode(file.value ?? new Uint8Array())
  if (!decoded) {
    report(file, 'source/binary')
    return null
  }
  if (decoded.encoding !== 'UTF-8') report(file, 'source/encoding', {values: {encoding: decoded.encoding}})
  return decoded.text
}

/** A parsed tree → its parts; shared with the remark plugin. `root` is changed. */
export function sourceOf(root: Root, text: string, file: VFile, side: 0 | 1, options: ReadOptions): Source {
  const labels = options.labels ?? knownLabels
  const yaml = root.children.find((node): node is Yaml => node.type === 'yaml')
  const front = yaml ? readFrontMatter(yaml, file, side, labels) : {facts: [], settings: {}, manner: {}}
  const lines = sourceLines(text)
  const {entries, footnotes} = toEntries(normalise(root, file).children, lines, labels)
  const labelled = takeFacts(takeAttributes(entries, lines), side)
  const facts = [...front.facts, ...labelled.facts]
  const known = facts.filter((fact) => fact.role === 'title').map((fact) => fact.value)
  const titled = takeTitle(labelled.entries, side, known)
  const {settings, manner} = front
  return {facts: [...titled.facts, ...facts], settings, manner, entries: titled.entries, footnotes}
}
