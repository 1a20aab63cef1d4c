/** The source that an edition was printed from: in the project, or inside the edition itself. */

import path from 'node:path'
import type {Host} from '../../host/host.ts'
import {attachedFiles} from '../../preflight/attached-files.ts'
import type {Manifest} from '../manifest.ts'
import {sha256} from '../sha256.ts'
import {findSources, type SourceRef} from '../sources.ts'

export type FoundSource = {
  readonly ref: SourceRef
  /** Where the source is read from: the machine, or a folder that only we see. */
  readonly host: Host
  /** `attached`: it came out of a PDF, without its pictures; `archive`: it was archived with the edition. */
  readonly from: 'project' | 'attached' | 'archive'
}

/**
 * Finds a source that is byte for byte what was printed.
 *
 * @param patterns where the project keeps its briefings.
 * @param held the files of the edition that are as they were printed.
 */
export async function findSource(
  {id, sources}: Manifest,
  patterns: readonly string[],
  held: ReadonlyMap<string, Uint8Array>,
  host: Host,
): Promise<FoundSource | null> {
  const hashes = sources.map((each) => each.sha256)
  const refs = (await findSources(patterns, host).catch(() => [])).filter(({slug}) => slug === id)
  for (const ref of refs) {
    if (ref.paths[0] === '-') continue
    const found = await Promise.all(
      ref.paths.map((file) => host.readFile(path.resolve(host.cwd, file)).then(sha256, () => null)),
    )
    if (isSame(found, hashes)) return {ref, host, from: 'project'}
  }
  for (const [name, bytes] of held) {
    if (!name.endsWith('.pdf')) continue
    const files = attachedFiles(bytes).filter(({relationship}) => relationship === 'Source')
    const inOrder = sources.flatMap((source) => files.filter((file) => file.name === source.name))
    const [first, second] = inOrder.map((file) => file.name)
    if (
      first === undefined ||
      !isSame(
        inOrder.map((file) => sha256(file.bytes)),
        hashes,
      )
    )
      continue
    const paths = second === undefined ? ([first] as const) : ([first, second] as const)
    return {ref: {slug: id, paths}, host: holding(inOrder, host), from: 'attached'}
  }
  return null
}

function isSame(found: readonly (string | null)[], hashes: readonly string[]): boolean {
  return found.length === hashes.length && found.every((hash, index) => hash === hashes[index])
}

/** A machine on which these files, and no others beside them, stand in the working folder. */
function holding(files: readonly {readonly name: string; readonly bytes: Uint8Array}[], host: Host): Host {
  const known = new Map(files.map(({name, bytes}) => [path.resolve(host.cwd, name), bytes]))
  return {
    ...host,
    readFile: async (file) => known.get(file) ?? host.readFile(file),
    kindOf: async (file) => (known.has(file) ? 'file' : host.kindOf(file)),
    realPath: async (file) => (known.has(file) ? file : host.realPath(file)),
  }
}
