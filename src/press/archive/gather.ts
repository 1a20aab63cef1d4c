/** A printed folder → all that an archive keeps of it. */

import path from 'node:path'
import type {Words} from '../../host/host.ts'
import {toJson} from '../../outline/to-json.ts'
import type {Outline} from '../../outline/types.ts'
import {decodeAddress} from '../assets.ts'
import {type Manifest, manifestName, readManifest} from '../manifest.ts'
import {defaultFiles, type PressOptions} from '../run.ts'
import {sha256} from '../sha256.ts'
import {givenBytes} from '../sources.ts'
import {checkBytes} from '../verify/check-bytes.ts'
import {type Reread, reread} from '../verify/check-source.ts'
import {type FoundSource, findSource} from '../verify/find-source.ts'
import {type ArchivedEdition, outlineName, sourceFolder} from './archived-edition.ts'
import type {ArchivePlace} from './names.ts'

export type Gathered = {
  readonly manifest: Manifest
  /** As it stands there. */
  readonly manifestBytes: Uint8Array
  readonly outline: Outline
  /** Everything but `edition.json`, by its path in the edition. */
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly source: ArchivedEdition['source']
}

/**
 * Reads what was printed, and the source that it was printed from, each by its hash.
 *
 * @returns why not, where a part of it is not here as it was printed.
 */
export async function gather(
  folder: string,
  options: PressOptions,
  host: ArchivePlace['host'],
): Promise<Gathered | Words> {
  const manifestBytes = await host.readFile(path.join(folder, manifestName))
  const manifest = readManifest(manifestBytes)
  if (!manifest) return {en: 'its manifest is not as it was written', zh: '清單與寫出時不同'}
  const held = await checkBytes(folder, manifest, host)
  const lost = manifest.files.find(({name}) => !held.files.has(name))
  if (lost) return {en: `${lost.name} is not as it was printed`, zh: `${lost.name} 與印出時不同`}
  const found = await findSource(manifest, options.files ?? defaultFiles, held.files, host)
  if (!found) {
    const names = manifest.sources.map(({name}) => name).join(', ')
    return {
      en: `the source as it was printed is not here (${names}), and it is archived too`,
      zh: `找不到印出時的來源（${names}），而來源也須一併典藏`,
    }
  }
  const again = await reread(manifest, found, options)
  try {
    const {outline} = again.compiled
    if (!again.same || !outline)
      return {
        en: 'its source gives another outline today; print it again first',
        zh: '來源現在讀出的大綱與印出時不同；請先重印',
      }
    const sourced = await sourceOf(manifest, found, again)
    if ('en' in sourced) return sourced
    const files = new Map([
      ...held.files,
      [manifestName, manifestBytes] as const,
      [outlineName, new TextEncoder().encode(toJson(outline))] as const,
      ...sourced.files,
    ])
    return {manifest, manifestBytes, outline, files, source: sourced.source}
  } finally {
    await again.close()
  }
}

type Sourced = Pick<Gathered, 'files' | 'source'>

async function sourceOf(
  manifest: Manifest,
  found: FoundSource,
  {compiled, run}: Reread,
): Promise<Sourced | Words> {
  const files = new Map<string, Uint8Array>()
  const names = compiled.files.map((file) => {
    const name = `${sourceFolder}/${file.basename ?? ''}`
    files.set(name, givenBytes(file))
    return name
  })
  const pictures: Record<string, string> = {}
  for (const {name: address, sha256: hash} of manifest.pictures) {
    const bytes = compiled.context?.assets.get(address)?.bytes
    const name = `${sourceFolder}/${path.posix.normalize(decodeAddress(address))}`
    const there = files.get(name)
    if (!bytes || sha256(bytes) !== hash || (there && sha256(there) !== hash))
      return {
        en: `the picture ${address} is not here as it was printed`,
        zh: `圖片 ${address} 不在，或與印出時不同`,
      }
    files.set(name, bytes)
    pictures[address] = name
  }
  const pairs = await pairsOf(manifest.id, found)
  if (pairs) files.set(`${sourceFolder}/${manifest.id}.pairs.yaml`, pairs)
  const terms = (await run.glossaryOf())?.file
  const glossary = terms?.basename === undefined ? null : `${sourceFolder}/${terms.basename}`
  if (terms && glossary !== null) files.set(glossary, givenBytes(terms))
  return {files, source: {files: names, pictures, glossary}}
}

/** The side file that stands beside the source, for it has a say in what goes with what. */
async function pairsOf(id: string, {ref, host}: FoundSource): Promise<Uint8Array | null> {
  const file = path.resolve(host.cwd, path.dirname(ref.paths[0]), `${id}.pairs.yaml`)
  return (await host.kindOf(file)) === 'file' ? host.readFile(file) : null
}
