/** One edition: what is in it, and its files out of the archive again. */

import path from 'node:path'
import {openObject} from '../../archive/open-object.ts'
import {HostError} from '../../host/host.ts'
import {type Manifest, manifestName, readManifest} from '../manifest.ts'
import {sha256} from '../sha256.ts'
import {type ArchiveOptions, type ListedEdition, listArchive, placeOf} from './list.ts'
import {noEdition, objectIdOf, readRef} from './names.ts'

type ShownFile = {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  /** Where its bytes are, from the archive's folder. */
  readonly content: string
}

export type Shown = {
  readonly edition: ListedEdition
  readonly manifest: Manifest
  readonly files: readonly ShownFile[]
}

/**
 * @param ref `water` for its last edition, or `water@2`.
 * @throws {HostError} where there is no such edition, or where a file of it is not as it was archived.
 */
export async function showEdition(ref: string, options: ArchiveOptions): Promise<Shown> {
  const {shown} = await readShown(ref, options)
  return shown
}

/** Writes the files of an edition into a folder that is empty, or not there yet. @returns what was written. */
export async function writeOut(
  ref: string,
  outDir: string,
  options: ArchiveOptions,
): Promise<readonly string[]> {
  const {shown, contents, host} = await readShown(ref, options)
  const folder = path.resolve(host.cwd, outDir)
  const inside = await host.disk.entries(folder)
  if (inside?.length || (inside === null && (await host.kindOf(folder)) !== null))
    throw new HostError(
      {en: `${outDir} is not an empty folder`, zh: `${outDir} 不是空資料夾`},
      {en: 'Name a new folder: nothing is written over.', zh: '請指定新的資料夾，以免覆蓋檔案。'},
    )
  for (const [name, bytes] of contents) await host.writeWhole(path.join(folder, name), bytes)
  return shown.files.map(({name}) => path.join(outDir, name))
}

async function readShown(ref: string, options: ArchiveOptions) {
  const {host, root} = await placeOf(options)
  const {id, number} = readRef(ref)
  const held = await openObject(host.disk, root, objectIdOf(id))
  const last = held ? Object.keys(held.inventory.versions).length : 0
  const wanted = number ?? last
  if (!held || wanted > last) throw noEdition(ref, root)
  const contents = new Map<string, Uint8Array>()
  for (const name of held.filesOf(wanted)) contents.set(name, await held.read(wanted, name))
  const {editions} = await listArchive(options)
  const edition = editions.find((each) => each.id === id && each.number === wanted)
  const manifest = readManifest(contents.get(manifestName) ?? new Uint8Array())
  if (!edition || !manifest) throw noEdition(ref, root)
  const {state = {}} = held.inventory.versions[`v${wanted}`] ?? {}
  const placeOfFile = new Map(
    Object.entries(state).flatMap(([digest, names]) =>
      names.map((name) => [name, `${held.place}/${held.inventory.manifest[digest]?.[0]}`] as const),
    ),
  )
  const files = [...contents].map(([name, bytes]): ShownFile => {
    return {name, bytes: bytes.length, sha256: sha256(bytes), content: placeOfFile.get(name) ?? ''}
  })
  return {shown: {edition, manifest, files}, contents, host}
}
