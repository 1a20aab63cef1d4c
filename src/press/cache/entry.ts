/** What came of a whole briefing, kept: as long as all that was read for it is as it was, it need not be read again. */

import path from 'node:path'
import type {Host} from '../../host/host.ts'
import type {Hashed} from '../manifest.ts'
import {sha256} from '../sha256.ts'
import type {SourceRef} from '../sources.ts'
import type {Cache} from './cache.ts'
import type {PackedFile} from './packed.ts'
import type {Read} from './reads.ts'

export type Entry = {
  /** The sources, with what was said of them. */
  readonly files: readonly PackedFile[]
  /** What typesetting changed, as JSON: many are never looked at. */
  readonly changes: string
  /** All that was read for it: what was not there is in it as well. */
  readonly reads: readonly Read[]
  /** What tells the browser that printed from others; `null` where none did. */
  readonly browser: string | null
  /** What was written, the manifest last. */
  readonly outputs: readonly Hashed[]
}

/** The key of a briefing, by what stands in its sources. */
export function entryKey(ref: SourceRef, sources: readonly Uint8Array[], {runKey}: Cache): string {
  return sha256(JSON.stringify(['briefing', runKey, ref.slug, ref.paths, sources.map(sha256)]))
}

/** Whether a briefing's files stand in its folder as they were written. */
export function isThere({outputs}: Entry, folder: string, host: Host): boolean {
  return outputs.every(({name, bytes, sha256: hash}) =>
    host.useNow(path.join(folder, name), (found) => found.length === bytes && sha256(found) === hash),
  )
}
