/**
 * Looks before a run which of its briefings are as they were: nothing that reads or prints is loaded for that, and no
 * browser started.
 */

import path from 'node:path'
import {VFile} from 'vfile'
import type {BrowserPool} from '../../browser/browser.ts'
import type {Host, Words} from '../../host/host.ts'
import {decode} from '../../read/decode.ts'
import {inOrder} from '../in-order.ts'
import {outputsIn} from '../outputs.ts'
import {type PlainFile, putMessages} from '../plain-result.ts'
import type {BriefingResult, How} from '../result.ts'
import type {PressOptions} from '../run.ts'
import {defaultFiles, findSources, type SourceRef} from '../sources.ts'
import {type Cache, type CacheOptions, openCache} from './cache.ts'
import {type Entry, entryKey, isThere} from './entry.ts'
import {unpacked} from './packed.ts'
import {asker, hashOf, type Read} from './reads.ts'
import {whichBrowser} from './which-browser.ts'

/** A briefing of which nothing has changed since it was last printed. */
export type Known = {
  readonly entry: Entry
  /** What came of it then. */
  readonly result: (how: How) => BriefingResult
  /** Whether its files stand there as they were written. */
  readonly unchanged: boolean
  /** Whether nothing need be printed for it: it is unchanged, or all of its files are kept. */
  readonly kept: boolean
}

export type Ahead = {
  readonly refs: readonly SourceRef[]
  readonly known: ReadonlyMap<SourceRef, Known>
  readonly cache: Cache | null
  /** Why there is no cache, where one was asked for. */
  readonly why: Words | null
}

export type LookOptions = PressOptions & {
  readonly outDir?: string
  readonly sign?: unknown
  readonly cache?: boolean | CacheOptions | undefined
}

/** So many are looked for at once: their files are read whole. */
const atOnce = 8

/** @param pool the browser of the run; it is started only where it is not known without. */
export async function lookAhead(options: LookOptions, host: Host, pool: BrowserPool): Promise<Ahead> {
  const refs = await findSources(options.files ?? defaultFiles, host)
  const {cache, why} = openCache(options, host, whichBrowser(options.browser, pool, host))
  const known = new Map<SourceRef, Known>()
  // A signature has a time: what is signed is signed anew.
  if (!cache || options.sign) return {refs, known, cache, why}
  const outDir = path.resolve(host.cwd, options.outDir ?? 'out')
  const areSame = asker(host)
  const slugs = new Set<string>()
  const alone = refs.filter(({slug, paths}) => !slugs.has(slug) && slugs.add(slug) && paths[0] !== '-')
  await inOrder(alone, atOnce, async (ref) => {
    const found = await find(ref, cache, {host, outDir, areSame})
    if (found) known.set(ref, found)
  })
  return {refs, known, cache, why}
}

/** Those of which something is to be printed. */
export function toPrint({refs, known}: Pick<Ahead, 'refs' | 'known'>): readonly SourceRef[] {
  return refs.filter((ref) => !known.get(ref)?.kept)
}

type Where = {readonly host: Host; readonly outDir: string; readonly areSame: ReturnType<typeof asker>}

async function find(ref: SourceRef, cache: Cache, {host, outDir, areSame}: Where): Promise<Known | null> {
  const sources: Uint8Array[] = []
  const answered: Read[] = []
  for (const file of ref.paths) {
    const absolute = path.resolve(host.cwd, file)
    const bytes = host.useNow(absolute, (found) => Uint8Array.from(found))
    if (!bytes) return null
    answered.push({kind: 'file', path: absolute, answer: hashOf(bytes)})
    sources.push(bytes)
  }
  // Written by us, and whole: the store has looked at its hash, and its form is in its key.
  const entry = (await cache.store.record('briefings', entryKey(ref, sources, cache))) as Entry | null
  if (!entry || !(await areSame(entry.reads, answered)) || !(await isSameBrowser(entry, cache))) return null
  const folder = path.join(outDir, ref.slug)
  const unchanged = isThere(entry, folder, host)
  return {
    entry,
    result: (how) => resultOf(ref, entry, {sources, folder, host, how}),
    unchanged,
    kept: unchanged || (await hasAll(entry, cache)),
  }
}

async function hasAll({outputs}: Entry, {store}: Cache): Promise<boolean> {
  const has = await Promise.all(outputs.map(({sha256}) => store.hasObject(sha256)))
  return !has.includes(false)
}

async function isSameBrowser({browser}: Entry, cache: Cache): Promise<boolean> {
  return browser === null || browser === (await cache.browser().catch(() => null))
}

type From = {
  readonly sources: readonly Uint8Array[]
  readonly folder: string
  readonly host: Host
  readonly how: How
}

function resultOf(ref: SourceRef, entry: Entry, {sources, folder, host, how}: From): BriefingResult {
  const outputs = outputsIn(entry.outputs, folder, host)
  return {
    ref,
    files: entry.files.map((file, index) => fileOf(unpacked(file), sources[index], host)),
    outline: null,
    typeset: null,
    get changes() {
      return JSON.parse(entry.changes) as BriefingResult['changes'] // written by us
    },
    how,
    outputs,
    written: outputs.map((output) => output.path),
    failure: null,
  }
}

/** The source as it was given, with what was said of it. */
function fileOf({path: name, messages}: PlainFile, value: Uint8Array | undefined, {cwd}: Host): VFile {
  const file = new VFile({path: name, cwd, ...(value ? {value} : {})})
  // Reporters quote what they speak of.
  let text: string | undefined
  if (value && messages.length > 0)
    Object.defineProperty(file.data, 'text', {
      enumerable: true,
      // Decoded where it is asked for: where nobody is told of the messages, it is not.
      get: () => (text ??= decode(value)?.text),
    })
  putMessages(file, messages)
  return file
}
