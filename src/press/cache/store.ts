/**
 * What is kept between runs, in a folder of the user's: records, found by their keys, and objects, found by their own
 * hashes. All of it is whole or not believed; nothing that goes wrong with it is an error of the press.
 */

import path from 'node:path'
import type {Host, Words} from '../../host/host.ts'
import {HostError, reasonOf} from '../../host/host.ts'
import {sha256} from '../sha256.ts'
import {sweep} from './sweep.ts'

export type Store = {
  /** What was kept under a key; `null` where there is nothing, or it is not as it was written. */
  readonly record: (kind: RecordKind, key: string) => Promise<unknown>
  readonly keep: (kind: RecordKind, key: string, record: unknown) => Promise<void>
  /** Bytes by their SHA-256; `null` where there are none that have it. */
  readonly object: (hash: string) => Promise<Uint8Array | null>
  /** Whether there are bytes of that name; they are looked into where they are read. */
  readonly hasObject: (hash: string) => Promise<boolean>
  readonly keepObject: (hash: string, bytes: Uint8Array) => Promise<void>
  /** Ends a run: what was used longest ago goes, where there is more than is to be kept. */
  readonly close: () => Promise<void>
  /** What first stood in the way of keeping something; `null` where nothing did. */
  readonly trouble: () => Words | null
}

/** `briefings`: what came of a whole briefing. `prints`: a file, by what it was printed from. `pages`: how many it has. */
type RecordKind = 'briefings' | 'prints' | 'pages' | 'proofs'

export type StoreOptions = {
  readonly folder: string
  /** Bytes that are kept at most. */
  readonly most: number
}

/** A disk with less room than this, in bytes, is for what is printed. */
const leastFree = 256 * 1024 * 1024

/** The first line of a record is the hash of all behind it. */
const hashLength = 64

/** Longer than others: its parts share what is known of the folder. */
export function openStore(host: Host, {folder, most}: StoreOptions): Store {
  const writing = new Map<string, Promise<void>>()
  let [trouble, hasWritten] = [null as Words | null, false]
  const placeOf = (kind: string, key: string): string => path.join(folder, kind, key.slice(0, 2), key)

  /** @returns `null` where there is nothing, or `use` makes nothing of it. */
  const read = async <Value>(
    file: string,
    use: (bytes: Uint8Array) => Value | null,
  ): Promise<Value | null> => {
    const used = host.useNow(file, (bytes) => ({value: use(bytes)}))
    if (!used) return null
    // What is not as it was written goes: it would stand in the way of what is.
    if (used.value === null) await host.remove(file).catch(() => undefined)
    // What is used stays longest. Where that cannot be said, it goes earlier than it might.
    else await host.kept.touch(file).catch(() => undefined)
    return used.value
  }
  const write = async (file: string, bytes: () => Uint8Array): Promise<void> => {
    if (trouble !== null) return
    try {
      if (!hasWritten) await host.kept.makePrivate(folder)
      const free = await host.kept.free(folder)
      if (free !== null && free < leastFree) throw noRoom(folder)
      await host.writeWhole(file, bytes())
      hasWritten = true
    } catch (error) {
      trouble ??= error instanceof HostError ? error.what : reasonOf(error)
    }
  }
  /** Two briefings may give the same file at once: it is written once. */
  const writeOnce = async (file: string, bytes: () => Uint8Array): Promise<void> => {
    const before = writing.get(file)
    if (before) return await before
    const now = write(file, bytes).finally(() => writing.delete(file))
    writing.set(file, now)
    await now
  }

  return {
    trouble: () => trouble,
    record: (kind, key) => read(placeOf(kind, key), parsed),
    keep: (kind, key, record) => writeOnce(placeOf(kind, key), () => written(record)),
    object: (hash) =>
      read(placeOf('objects', hash), (bytes) => (sha256(bytes) === hash ? Uint8Array.from(bytes) : null)),
    hasObject: async (hash) => (await host.kindOf(placeOf('objects', hash)).catch(() => null)) === 'file',
    keepObject: (hash, bytes) => writeOnce(placeOf('objects', hash), () => bytes),
    async close() {
      if (hasWritten) await sweep(folder, most, host)
    },
  }
}

function written(record: unknown): Uint8Array {
  const text = JSON.stringify(record)
  return new TextEncoder().encode(`${sha256(text)}\n${text}`)
}

/** @returns `null` where it is not as it was written. */
function parsed(bytes: Uint8Array): unknown {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const body = all.subarray(hashLength + 1)
  return sha256(body) === all.toString('latin1', 0, hashLength) ? JSON.parse(body.toString()) : null
}

function noRoom(folder: string): HostError {
  return new HostError(
    {
      en: `The disk of ${folder} is nearly full: nothing more is kept there`,
      zh: `${folder} 所在的磁碟幾乎已滿，不再存入快取`,
    },
    {en: 'Name another folder in ZHENPRESS_CACHE_DIR.', zh: '請以 ZHENPRESS_CACHE_DIR 指定其他資料夾。'},
  )
}
