/** A compiled briefing → the bytes of each edition in each format. */

import {compose} from '../edition/compose.ts'
import type {Edition, Handout, Layout} from '../edition/handout.ts'
import type {EmitContext, Emitter} from '../emit/emitter.ts'
import {toJson} from '../outline/to-json.ts'
import {isNarrow} from '../template/paper.ts'
import type {Template} from '../template/template.ts'
import {archivingOf} from './archiving.ts'
import type {Checked} from './checked.ts'
import {colophonOf} from './colophon.ts'
import type {Compiled} from './compile.ts'
import {fitted} from './fit.ts'
import type {Formats} from './formats.ts'
import {sha256} from './sha256.ts'
import {tell} from './tell.ts'
import {bookletOf, bookletSheets, layoutOf, suffixOf, variantOf} from './variant.ts'
import {toolName} from './version.ts'

/** A file that an emitter made. */
export type Printed = {
  /** `<slug>.<edition>.<ext>`; before the extension the layout where it is not the template's own, and variants. */
  readonly name: string
  readonly format: string
  readonly mediaType: string
  readonly edition: Edition
  readonly layout: Layout
  readonly bytes: Uint8Array
  /** What it was printed from; pages of a booklet are in another order than they are read in. */
  readonly handout: Handout
  readonly booklet: boolean
  /** What was checked of it, and what that gave. */
  readonly checks: readonly Checked[]
}

/** A file that is to be printed. */
export type Job = {
  readonly handout: Handout
  readonly context: EmitContext
  readonly format: string
  /** Without its extension. */
  readonly name: string
  readonly booklet: boolean
}

/**
 * Prints every edition in every format. What is printed in another process is handed over first, and we make the rest
 * while it works.
 */
export async function print(compiled: Compiled, formats: Formats): Promise<readonly Printed[]> {
  const jobs = await planned(compiled, formats)
  const printed = new Map<Job, Promise<Printed>>()
  for (const job of jobs.toSorted(
    (one, other) => Number(other.format === 'pdf') - Number(one.format === 'pdf'),
  )) {
    const printing = await start(job, compiled, formats)
    printed.set(job, printing.done)
  }
  return (await Promise.all(jobs.map((job) => printed.get(job)))).filter((each) => each !== undefined)
}

/** The files that a briefing is printed to, in their order; none where nothing was read. */
export async function planned(compiled: Compiled, formats: Formats): Promise<readonly Job[]> {
  if (!compiled.context) return []
  const jobs: Job[] = []
  for (const edition of compiled.choices.editions) jobs.push(...(await jobsOf(edition, compiled, formats)))
  return jobs
}

/** What an emitter is given. */
export type Setting = {readonly handout: Handout; readonly context: EmitContext}

/** What the PDF of an edition is printed from, fitted on its pages where that is asked for; `null` where nothing was read. */
export async function settingOf(
  edition: Edition,
  compiled: Compiled,
  formats: Formats,
): Promise<Setting | null> {
  const {choices, context} = compiled
  if (!context) return null
  const template = variantOf(context.template, choices)
  const setting = makeSetting(edition, layoutOf(edition, choices, template.tokens), compiled, template)
  return setting && fitted(setting, {compiled, formats})
}

/** Tables of a text stand beside their translation, or across the page. */
type Tables = 'beside' | 'across'

/** A screen reader in an office program loses its way in a table that stands in another: Word warns of it. */
const tablesAcross: ReadonlySet<string> = new Set(['docx', 'odt'])

export function makeSetting(
  edition: Edition,
  layout: Layout,
  compiled: Compiled,
  template: Template,
  tables: Tables = 'beside',
): Setting | null {
  const {context, typeset: set, outline} = compiled
  if (!context || !set || !outline) return null
  return {handout: handoutOf(edition, layout, compiled, template, tables), context: {...context, template}}
}

async function jobsOf(edition: Edition, compiled: Compiled, formats: Formats): Promise<readonly Job[]> {
  const {choices, outline} = compiled
  const paper = await settingOf(edition, compiled, formats)
  if (!paper || !outline) return []
  const {template} = paper.context
  const {layout} = paper.handout
  const nameOf = (as: Layout): string =>
    `${outline.id}.${edition}${suffixOf(edition, as, choices, template.tokens)}`
  const elsewhere = layout === 'facing' ? choices.to.filter((format) => format !== 'pdf') : []
  if (elsewhere.length > 0)
    tell(compiled, 'layout/facing-is-paper', {formats: elsewhere.join(', ').toUpperCase()})
  const jobs = choices.to.flatMap((format): Job[] => {
    // Facing pages are for paper: elsewhere the same pairs stand side by side.
    const as = elsewhere.includes(format) ? 'parallel' : layout
    const tables = tablesAcross.has(format) ? 'across' : 'beside'
    const asPaper = as === layout && tables === 'beside'
    const setting = asPaper ? paper : makeSetting(edition, as, compiled, template, tables)
    return setting ? [{...setting, format, name: nameOf(as), booklet: false}] : []
  })
  if (!choices.booklet) return jobs
  const pages = bookletOf(variantOf(compiled.context?.template ?? template, choices))
  const booklet = makeSetting(edition, layout, compiled, pages)
  return booklet
    ? [...jobs, {...booklet, format: 'pdf', name: `${nameOf(layout)}.booklet`, booklet: true}]
    : jobs
}

function handoutOf(
  edition: Edition,
  layout: Layout,
  {typeset: set, outline, choices, epoch}: Compiled,
  {tokens}: Template,
  tables: Tables,
): Handout {
  if (!set || !outline) throw new Error('Nothing was read') // asked for where there is an outline
  const handout = compose(set.outline, edition, layout, {
    mostBeside: tables === 'across' ? 0 : isNarrow(tokens) ? 1 : undefined,
    calendar: choices.dates,
    numbering: tokens.numbering,
    facts: tokens.facts,
    labels: tokens.labels,
    kind: tokens.kind,
    contents: tokens.contents,
    colophon: tokens.colophon ? colophonOf(tokens, toolName(), sha256(toJson(outline))) : [],
  })
  // What is written into files as their time is the environment's, where it says one.
  const date = epoch?.slice(0, 'yyyy-mm-dd'.length) ?? handout.properties.date
  return {...handout, properties: {...handout.properties, date}}
}

/** Starts a job; when it returns, our own part of one that goes on elsewhere is done. */
async function start(job: Job, compiled: Compiled, formats: Formats): Promise<{done: Promise<Printed>}> {
  const {handout, format} = job
  const make = formats.get(format)
  if (!make) throw new Error(`No format “${format}”`) // choices are checked where they come in
  const emitter = await make()
  const context = emitter.editable ? await withRecord(job, compiled) : withArchiving(job, compiled)
  const bytes = emitter.begin ? (await emitter.begin(handout, context))() : emitter.emit(handout, context)
  const done = bytes.then(async (all) => printedOf(job, emitter, await finished(job, all)))
  done.catch(() => undefined) // told where it is awaited: another job may fail first
  // In an object, for a promise that is returned as such would be waited for here.
  return {done}
}

/** The context of a format for editing. Loaded where it is wanted alone: most formats have no record. */
export async function withRecord({handout, context}: Setting, compiled: Compiled): Promise<EmitContext> {
  const {recordOf} = await import('./record.ts')
  return {
    ...context,
    record: recordOf(handout, compiled),
    tell: (rule, values) => tell(compiled, rule, values),
  }
}

/** The context of a format that is kept. A booklet is for the staple: its pages are in another order than they are read in. */
function withArchiving({handout, context, booklet}: Job, compiled: Compiled): EmitContext {
  return {
    ...context,
    ...(booklet ? {} : {archiving: archivingOf(handout, compiled)}),
    tell: (rule, values) => tell(compiled, rule, values),
  }
}

async function finished({booklet, context}: Job, bytes: Uint8Array): Promise<Uint8Array> {
  if (!booklet) return bytes
  const {impose} = await import('../emit/pdf/impose.ts')
  return impose(bytes, bookletSheets[context.template.tokens.paper] ?? null)
}

function printedOf({handout, name, format, booklet}: Job, emitter: Emitter, bytes: Uint8Array): Printed {
  const {edition, layout} = handout
  return {
    name: `${name}.${emitter.extension}`,
    format,
    mediaType: emitter.mediaType,
    edition,
    layout,
    bytes,
    handout,
    booklet,
    checks: [],
  }
}
