/** The cache of a run: what is asked of it, and whether there is one. Why it is made as it is: docs/adr/0017-cache.md. */

import path from 'node:path'
import {cacheFolder} from '../../host/cache-folder.ts'
import type {Host, Words} from '../../host/host.ts'
import type {PressOptions} from '../run.ts'
import {sha256} from '../sha256.ts'
import {programHash} from './program.ts'
import {openStore, type Store} from './store.ts'

export type CacheOptions = {
  /** (default: `ZHENPRESS_CACHE_DIR`, or `press` in Zhenpress' own folder of the user's cache) */
  readonly folder?: string | undefined
  /** What it may take on the disk (default: 2048). */
  readonly megabytes?: number | undefined
}

export type Cache = {
  readonly store: Store
  /** Of all that a run says of every briefing. */
  readonly runKey: string
  /** What tells one browser from another. @throws where there is none. */
  readonly browser: () => Promise<string>
}

/** As long as nobody says otherwise, in megabytes: what 4,000 briefings in three formats take. */
const mostMegabytes = 2048

/** Grows when what is kept, or what it is kept under, is of another form. */
const form = 1

export type Opened = {readonly cache: Cache | null; readonly why: Words | null}

/**
 * Opens the cache. Nothing is written, nor is a browser started.
 *
 * @param browser what tells one from another.
 * @returns without one `why`: where what prints is not known by a name, as a format of the project is not.
 */
export function openCache(
  {cache, ...options}: PressOptions & {readonly cache?: boolean | CacheOptions | undefined},
  host: Host,
  browser: () => Promise<string>,
): Opened {
  if (!cache) return {cache: null, why: null}
  const {folder, megabytes = mostMegabytes} = cache === true ? {} : cache
  const place = folder ?? (host.env['ZHENPRESS_CACHE_DIR'] || cacheIn(host))
  if ((options.emitters ?? []).length > 0 || options.fonts) return {cache: null, why: noName}
  if (!place) return {cache: null, why: noPlace}
  const store = openStore(host, {folder: path.resolve(host.cwd, place), most: megabytes * 1024 * 1024})
  return {cache: {store, runKey: runKeyOf(options, host), browser}, why: null}
}

function cacheIn(host: Host): string | null {
  const folder = cacheFolder(host)
  return folder && path.join(folder, 'press')
}

/**
 * All that options say of every briefing. The working folder is in it, for messages may name it; the time is not, nor the
 * names of briefings.
 */
function runKeyOf(options: PressOptions, {cwd, env}: Host): string {
  const {choices, defaults, meta, labels, dateOrder, rules, glossary, noGlossary} = options
  const said = {choices, defaults, meta, labels, dateOrder, rules, glossary, noGlossary}
  return sha256(JSON.stringify([form, programHash(), cwd, env['SOURCE_DATE_EPOCH'] ?? '', said]))
}

const noName: Words = {
  en: 'Nothing is taken from the cache: the project has formats of its own, and nobody can tell whether they have changed',
  zh: '不使用快取：專案有自訂格式，無法判斷其內容是否改變',
}

const noPlace: Words = {
  en: 'Nothing is taken from the cache: there is no folder for it; ZHENPRESS_CACHE_DIR names one',
  zh: '不使用快取：沒有可用的快取資料夾；可用 ZHENPRESS_CACHE_DIR 指定',
}
