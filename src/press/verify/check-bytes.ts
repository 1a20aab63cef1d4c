/** Whether files are as they were written. */

import path from 'node:path'
import type {Host} from '../../host/host.ts'
import {type Manifest, manifestName} from '../manifest.ts'
import {sha256} from '../sha256.ts'
import {type Finding, failed, proven, unproven} from './verdict.ts'

/** The files of a folder that are as the manifest has them, by name, and what is to be said of all. */
export type Held = {
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly findings: readonly Finding[]
}

/** Reads every file of a manifest again, and names those beside it that it does not know. */
export async function checkBytes(folder: string, {files}: Manifest, host: Host): Promise<Held> {
  const held = new Map<string, Uint8Array>()
  const findings: Finding[] = []
  for (const {name, bytes: length, sha256: hash} of files) {
    const bytes = await host.readFile(path.join(folder, name)).catch(() => null)
    if (!bytes) findings.push(failed('bytes', name, {en: 'it is not there', zh: '檔案不存在'}))
    else if (sha256(bytes) !== hash) findings.push(failed('bytes', name, changed(bytes.length, length)))
    else {
      held.set(name, bytes)
      findings.push(
        proven('bytes', name, {
          en: `unchanged since it was printed (SHA-256 ${hash.slice(0, 12)}…)`,
          zh: `印出後未經更動（SHA-256 ${hash.slice(0, 12)}…）`,
        }),
      )
    }
  }
  const known = new Set([manifestName, ...files.map(({name}) => name)])
  for (const file of await host.glob(['*'], folder)) {
    const name = path.basename(file)
    if (!known.has(name))
      findings.push(unproven('bytes', name, {en: 'the manifest does not know it', zh: '清單中沒有這個檔案'}))
  }
  return {files: held, findings}
}

function changed(length: number, expected: number): {en: string; zh: string} {
  return length === expected
    ? {en: 'its bytes are not those that were printed', zh: '內容與印出時不同'}
    : {
        en: `its bytes are not those that were printed: ${length} instead of ${expected}`,
        zh: `內容與印出時不同：現為 ${length} 位元組，原為 ${expected}`,
      }
}
