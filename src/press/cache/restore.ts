/** Puts the files of a briefing back that were kept. */

import path from 'node:path'
import type {Host} from '../../host/host.ts'
import type {BriefingResult} from '../result.ts'
import type {Cache} from './cache.ts'
import type {Known} from './look-ahead.ts'

export type Place = {
  readonly run: {readonly host: Host}
  readonly outDir: string
  readonly cache?: Cache | null | undefined
}

/** @returns `null` where one of them is not there any more, or not as it was: then nothing is written. */
export async function restored(known: Known, {run, outDir, cache}: Place): Promise<BriefingResult | null> {
  if (!cache || !known.kept) return null
  const files: [string, Uint8Array][] = []
  for (const {name, sha256} of known.entry.outputs) {
    const bytes = await cache.store.object(sha256)
    if (!bytes) return null
    files.push([name, bytes])
  }
  const result = known.result('cache')
  try {
    await run.host.writeTogether(path.join(outDir, result.ref.slug), files)
    return result
  } catch (error) {
    const failure = error instanceof Error ? error : new Error(String(error))
    return {...result, how: null, outputs: [], written: [], failure}
  }
}
