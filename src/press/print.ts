/** A compiled briefing → the bytes of each edition in each format. */

import type {Edition, Handout, Layout} from '../edition/handout.ts'
import type {EmitContext, Emitter, Readable} from '../emit/emitter.ts'
import type {Values} from '../messages/report.ts'
import type {RuleId} from '../messages/rules.ts'
import {archivingOf} from './archiving.ts'
import type {Cache} from './cache/cache.ts'
import {findPrint, type Kept, printKey, type Told} from './cache/prints.ts'
import type {Checked} from './checked.ts'
import type {Compiled} from './compile.ts'
import type {Formats} from './formats.ts'
import {type Job, planned} from './jobs.ts'
import {loadReaders} from './readers.ts'
import type {Setting} from './setting.ts'
import {tell} from './tell.ts'
import {bookletSheets} from './variant.ts'

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
  /** What its emitter said of the briefing. */
  readonly told: Told
  /** What it is kept under; `null` where it is not kept. */
  readonly key: string | null
  /** What was kept of it, where it was printed before. */
  readonly kept: Kept | null
}

/** How a briefing is printed. */
export type PrintingOptions = {
  /** What was printed before is taken from it (default: all is printed anew). */
  readonly cache?: Cache | null | undefined
  /** Ends it between two files (default: nothing does). */
  readonly signal?: AbortSignal | undefined
}

/**
 * Prints every edition in every format. What is printed in another process is handed over first, and we make the rest
 * while it works.
 */
export async function print(
  compiled: Compiled,
  formats: Formats,
  options: PrintingOptions = {},
): Promise<readonly Printed[]> {
  const {cache = null, signal} = options
  const jobs = await planned(compiled, formats, cache)
  const printed = new Map<Job, Promise<Printed>>()
  const toRead = new Set<Readable>()
  for (const job of jobs.toSorted(
    (one, other) => Number(other.format === 'pdf') - Number(one.format === 'pdf'),
  )) {
    signal?.throwIfAborted()
    const printing = await start(job, compiled, formats, cache)
    printed.set(job, printing.done)
    if (printing.readAs) toRead.add(printing.readAs)
  }
  loadReaders(toRead)
  const all = (await Promise.all(jobs.map((job) => printed.get(job)))).filter((each) => each !== undefined)
  // In the order of the files, whichever was ready first, and whether it was printed now or before.
  for (const [rule, values] of all.flatMap(({told}) => told)) tell(compiled, rule, values)
  return all
}

/** Starts a job; when it returns, our own part of one that goes on elsewhere is done. */
async function start(
  job: Job,
  compiled: Compiled,
  formats: Formats,
  cache: Cache | null,
): Promise<{done: Promise<Printed>; readAs: Readable | null}> {
  const {handout, format} = job
  const make = formats.get(format)
  if (!make) throw new Error(`No format “${format}”`) // choices are checked where they come in
  const emitter = await make()
  const told: [RuleId, Values][] = []
  const context = {
    ...(emitter.editable ? await withRecord(job, compiled) : withArchiving(job, compiled)),
    tell: (rule: RuleId, values: Values) => void told.push([rule, values]),
  }
  const key = await printKey({...job, context}, cache)
  const kept = await findPrint(key, cache)
  const base = {...baseOf(job, emitter), key, kept}
  if (kept) return {done: Promise.resolve({...base, bytes: kept.bytes, told: kept.told}), readAs: null}
  const bytes = emitter.begin ? (await emitter.begin(handout, context))() : emitter.emit(handout, context)
  const done = bytes.then(async (all) => ({...base, bytes: await finished(job, all), told}))
  done.catch(() => undefined) // told where it is awaited: another job may fail first
  // In an object, for a promise that is returned as such would be waited for here.
  // A PDF that claims nothing is not read.
  const isRead = format !== 'pdf' || context.archiving?.standard !== 'none'
  return {done, readAs: isRead ? base.readAs : null}
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

/**
 * The context of a format that is kept. A booklet is for the staple: its pages are in another order than they are read in.
 * HTML carries nothing, and must not be printed anew for what it does not carry.
 */
function withArchiving({handout, context, booklet, format}: Job, compiled: Compiled): EmitContext {
  return {
    ...context,
    ...(booklet || format === 'html' ? {} : {archiving: archivingOf(handout, compiled)}),
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

/** All but what comes of printing it. */
function baseOf(
  {handout, name, format, booklet}: Job,
  emitter: Emitter,
): Omit<Printed, 'bytes' | 'told' | 'key' | 'kept'> {
  const {edition, layout} = handout
  return {
    name: `${name}.${emitter.extension}`,
    format,
    mediaType: emitter.mediaType,
    edition,
    layout,
    handout,
    booklet,
    readAs: readAsOf(emitter, booklet),
    checks: [],
  }
}
