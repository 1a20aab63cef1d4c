/** One briefing, from its files to the bytes of each format. */

import type {VFile} from 'vfile'
import {check} from '../check/check.ts'
import {compose} from '../edition/compose.ts'
import type {Edition, Handout, Layout} from '../edition/handout.ts'
import type {EmitContext} from '../emit/emitter.ts'
import type {FontBook} from '../fonts/font-book.ts'
import type {Host} from '../host/host.ts'
import {type Language, languages, type Outline} from '../outline/types.ts'
import type {LabelTable} from '../read/labels.ts'
import {readBriefing} from '../read/read.ts'
import {loadTemplate} from '../template/load.ts'
import {isNarrow, onPaper} from '../template/paper.ts'
import type {Template} from '../template/template.ts'
import {loadAssets} from './assets.ts'
import {type Choices, choose, settingsOf} from './choices.ts'
import type {Formats} from './formats.ts'
import {checkGlyphs} from './glyphs.ts'
import {loadSource, type SourceRef} from './sources.ts'

/** What all briefings of a run share. */
export type Run = {
  readonly host: Host
  readonly fonts: FontBook
  readonly formats: Formats
  /** Choices above the source's own. */
  readonly above: Partial<Choices>
  /** Choices below the source's own. */
  readonly below: Partial<Choices>
  readonly meta: Readonly<Record<string, string>>
  readonly labels: LabelTable
}

/** A briefing that was read and checked. */
export type Compiled = {
  readonly ref: SourceRef
  /** With the messages on them. */
  readonly files: readonly VFile[]
  /** `null` where there is nothing to print. */
  readonly outline: Outline | null
  readonly choices: Choices
  readonly context: EmitContext | null
}

/** A file that an emitter made. */
export type Printed = {
  /** `<slug>.<edition>.<ext>`, or `<slug>.<edition>.<layout>.<ext>` where the layout is not the default. */
  readonly name: string
  readonly format: string
  readonly mediaType: string
  readonly edition: Edition
  readonly layout: Layout
  readonly bytes: Uint8Array
}

/** Reads and checks a briefing: all that `check` does, and all that comes before `build` prints. */
export async function compile(ref: SourceRef, run: Run): Promise<Compiled> {
  const files = await loadSource(ref, run.host)
  const base = {ref, files}
  if (files.some((file) => file.value === undefined)) {
    return {...base, outline: null, choices: choose(run.above, {}, run.below), context: null}
  }
  const {outline, settings} = readBriefing(files, {slug: ref.slug, meta: run.meta, labels: run.labels})
  const own = settingsOf(settings, [...run.formats.keys()], files[0])
  const choices = choose(run.above, own, run.below)
  if (!outline) return {...base, outline, choices, context: null}
  const fileOf = (language: Language): VFile => (language === 'en' ? (files[1] ?? files[0]) : files[0])
  check(outline, {fileOf, languages: languagesOf(choices.editions)})
  const template = withPaper(await loadTemplate(choices.template, run.host), choices)
  const assets = await loadAssets(outline, fileOf, run.host)
  await checkGlyphs(outline, template.tokens, run.fonts, fileOf)
  return {...base, outline, choices, context: {template, fonts: run.fonts, assets}}
}

function languagesOf(editions: readonly Edition[]): readonly Language[] {
  return languages.filter((language) => editions.some((edition) => edition.split('-').includes(language)))
}

function withPaper(template: Template, {paper}: Choices): Template {
  return paper === null ? template : {...template, tokens: onPaper(template.tokens, paper)}
}

/**
 * Prints every edition in every format. Emitters work side by side; the PDF's goes first, so that the browser, another
 * process, works while we make the rest.
 */
export async function print(compiled: Compiled, formats: Formats): Promise<readonly Printed[]> {
  const {outline, choices, context} = compiled
  if (!outline || !context) return []
  const started = new Map<string, Promise<Printed>>()
  for (const format of [...choices.to].sort(
    (one, other) => Number(other === 'pdf') - Number(one === 'pdf'),
  )) {
    for (const edition of choices.editions) {
      const handout = compose(
        outline,
        edition,
        choices.layout,
        isNarrow(context.template.tokens) ? 1 : undefined,
      )
      started.set(`${edition} ${format}`, printOne(handout, format, context, formats))
    }
  }
  const inOrder = choices.editions.flatMap((edition) =>
    choices.to.map((format) => started.get(`${edition} ${format}`)),
  )
  return (await Promise.all(inOrder)).filter((printed) => printed !== undefined)
}

async function printOne(
  handout: Handout,
  format: string,
  context: EmitContext,
  formats: Formats,
): Promise<Printed> {
  const make = formats.get(format)
  if (!make) throw new Error(`No format “${format}”`) // choices are checked where they come in
  const emitter = await make()
  const bytes = await emitter.emit(handout, context)
  const {slug, edition, layout} = handout
  const suffix = layout === 'parallel' ? '' : `.${layout}`
  return {
    name: `${slug}.${edition}${suffix}.${emitter.extension}`,
    format,
    mediaType: emitter.mediaType,
    edition,
    layout,
    bytes,
  }
}
