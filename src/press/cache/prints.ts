/** Files by what they were printed from, and not by their source: an edit that leaves a handout as it is reprints nothing. */

import type {Handout} from '../../edition/handout.ts'
import type {EmitContext} from '../../emit/emitter.ts'
import type {Values} from '../../messages/report.ts'
import type {RuleId} from '../../messages/rules.ts'
import {sha256} from '../sha256.ts'
import type {Cache} from './cache.ts'
import {programHash} from './program.ts'

/** What an emitter is given, and what becomes of its bytes. */
export type PrintedFrom = {
  readonly handout: Handout
  readonly context: EmitContext
  readonly format: string
  readonly booklet: boolean
}

/** What an emitter said of the briefing. */
export type Told = readonly (readonly [rule: RuleId, values: Values])[]

/** What is known of a file beside its bytes. */
export type PrintRecord = {
  readonly sha256: string
  readonly told: Told
  /** As it names itself; `null` for what no browser prints. */
  readonly browser: string | null
}

/** A file that was printed before. */
export type Kept = PrintRecord & {readonly bytes: Uint8Array}

/** Formats that know a template by its tokens: its CSS and its page are nothing to them. */
const withoutPage: ReadonlySet<string> = new Set(['docx', 'odt'])

/** The key of a print; `null` where nothing is kept under it, for nobody knows which browser would print. */
export async function printKey(from: PrintedFrom, cache: Cache | null): Promise<string | null> {
  if (!cache) return null
  const {handout, context, format, booklet} = from
  const browser = format === 'pdf' ? await cache.browser().catch(() => null) : ''
  if (browser === null) return null
  const {fonts: _, tell: __, assets, referenceDoc, archiving, template, ...rest} = context
  const attachments = archiving?.attachments.map(({bytes, ...each}) => ({...each, bytes: sha256(bytes)}))
  const said = {
    assets: [...assets].map(([url, {bytes, ...each}]) => [url, {...each, bytes: sha256(bytes)}]).sort(byName),
    referenceDoc: referenceDoc && {...referenceDoc, bytes: sha256(referenceDoc.bytes)},
    archiving: archiving && {...archiving, attachments},
    template: withoutPage.has(format) ? template.tokens : template,
    ...rest,
  }
  return sha256(
    JSON.stringify(['print', programHash(), browser, format, booklet, withoutPlaces(handout), said]),
  )
}

export async function findPrint(key: string | null, cache: Cache | null): Promise<Kept | null> {
  if (key === null || !cache) return null
  // Written by us, and whole: the store has looked at its hash, and what we are is in its key.
  const record = (await cache.store.record('prints', key)) as PrintRecord | null
  const bytes = record && (await cache.store.object(record.sha256))
  return record && bytes ? {...record, bytes} : null
}

/** The bytes first: a record speaks of what is there. */
export async function keepPrint(
  key: string,
  record: PrintRecord,
  bytes: Uint8Array,
  {store}: Cache,
): Promise<void> {
  await store.keepObject(record.sha256, bytes)
  await store.keep('prints', key, record)
}

/** How many pages a print has that is made to be counted; it is counted once. */
export async function countedPages(
  from: PrintedFrom,
  cache: Cache | null,
  count: () => Promise<number>,
): Promise<number> {
  const key = await printKey(from, cache)
  const known = key === null ? null : await cache?.store.record('pages', key)
  if (typeof known === 'number') return known
  const pages = await count()
  if (key !== null) await cache?.store.keep('pages', key, pages)
  return pages
}

/** As JSON, without the places of the source that nothing printed hangs on. */
export function withoutPlaces(value: unknown): string {
  return JSON.stringify(value, (key, each: unknown) => (key === 'position' ? undefined : each))
}

function byName([one]: readonly unknown[], [other]: readonly unknown[]): number {
  return String(one) < String(other) ? -1 : 1
}
