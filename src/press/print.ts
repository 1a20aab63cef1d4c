/** A compiled briefing → the bytes of each edition in each format. */

import type {Edition, Handout, Layout} from '../edition/handout.ts'
import type {EmitContext, Emitter, Readable} from '../emit/emitter.ts'
import {archivingOf} from './archiving.ts'
import type {Checked} from './checked.ts'
import type {Compiled} from './compile.ts'
import type {Formats} from './formats.ts'
import {makeSetting, type Setting, settingOf} from './setting.ts'
import {tell} from './tell.ts'
import {bookletOf, bookletSheets, suffixOf, variantOf} from './variant.ts'

/** A file that an emitter made. */
export type Printed = {
  /** `<slug>.<edition>.<ext>`; before the extension the layout where it is not the template's own, and variants. */
  readonly name: string
  readonly format: string
  readonly mediaType: string
  readonly edition: Edition
  readonly layout: Layout
  readonly bytes: Uint8Array
  /** What it was printed from. */
  readonly handout: Handout
  readonly booklet: boolean
  /** What it can be read back as; `null` for what nobody reads: a format of the project, a booklet. */
  readonly readAs: Readable | null
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

/** A screen reader in an office program loses its way in a table that stands in another: Word warns of it. */
const tablesAcross: ReadonlySet<string> = new Set(['docx', 'odt'])

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

/** Pages of a booklet are in another order than they are read in. */
export function readAsOf({readAs}: Emitter, booklet: boolean): Readable | null {
  return booklet ? null : (readAs ?? null)
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
    readAs: readAsOf(emitter, booklet),
    checks: [],
  }
}
