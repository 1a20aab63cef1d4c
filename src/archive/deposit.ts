/** Puts a version into an archive: wholly or not at all, whenever it is killed. */

import path from 'node:path'
import type {Disk} from '../host/host.ts'
import {makeFolders, writeTree} from './folders.ts'
import {clearStage, enter, heal, healObject} from './heal.ts'
import {
  byDigest,
  byPath,
  type Inventory,
  inventoryType,
  numberOf,
  type User,
  writeInventory,
} from './inventory.ts'
import {isSafePath, objectPlace} from './layout.ts'
import {withLock} from './lock.ts'
import {
  bytesOf,
  contentFolder,
  digest,
  inventoryFile,
  journalFile,
  objectDeclaration,
  objectDeclarationBytes,
  sidecarFile,
  sidecarOf,
  stageFolder,
} from './names.ts'
import {type HeldObject, openObject} from './open-object.ts'
import {readContent} from './read-object.ts'
import {damaged, unsafe, unwritable} from './refusals.ts'
import {checkPlaceForRoot, finishRoot} from './root.ts'

/** What a version is to hold. */
export type Deposit = {
  /** By logical path. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** RFC 3339. */
  readonly created: string
  readonly message: string
  readonly user: User | null
}

/**
 * Adds a version to an object, or the first one with its object, or with the archive itself.
 *
 * @param prepare says what to add, knowing what is there (`null`: nothing yet); `null` for nothing.
 * @returns the version's number; `null` where nothing was added.
 * @throws {HostError} where the archive cannot be added to: what is in it stays as it is.
 */
export async function deposit(
  disk: Disk,
  root: string,
  id: string,
  prepare: (held: HeldObject | null) => Promise<Deposit | null>,
): Promise<number | null> {
  try {
    await checkPlaceForRoot(disk, root)
    await makeFolders(disk, root)
    return await withLock(disk, root, async () => {
      await heal(disk, root)
      await finishRoot(disk, root)
      const place = objectPlace(id)
      await healObject(disk, root, place)
      const held = await openObject(disk, root, id)
      const wanted = await prepare(held)
      const number = wanted === null ? null : await add(disk, root, place, id, held, wanted)
      await clearStage(disk, root)
      return number
    })
  } catch (error) {
    throw unwritable(root, error)
  }
}

async function add(
  disk: Disk,
  root: string,
  place: string,
  id: string,
  held: HeldObject | null,
  wanted: Deposit,
): Promise<number> {
  const number = (held ? numberOf(held.inventory.head) : 0) + 1
  const {inventory, fresh} = inventoryWith(id, number, held?.inventory ?? null, wanted)
  await checkShared(disk, root, place, inventory, fresh)
  const bytes = writeInventory(inventory)
  const ofVersion = new Map([
    ...[...fresh].map(([name, each]) => [`${contentFolder}/${name}`, each] as const),
    [inventoryFile, bytes] as const,
    [sidecarFile, sidecarOf(bytes)] as const,
  ])
  const stage = path.join(root, stageFolder)
  const [staged, target] = [path.join(stage, 'new'), path.join(root, place)]
  try {
    await makeFolders(disk, stage)
    await disk.createFile(path.join(stage, journalFile), bytesOf(place))
    await disk.sync(stage)
    await writeTree(disk, staged, held ? ofVersion : objectOf(ofVersion, bytes))
  } catch (error) {
    // A full disk is not to stay full of what is not in the archive; a fault in that says nothing new.
    await clearStage(disk, root).catch(() => undefined)
    throw error
  }
  if (held) {
    await disk.rename(staged, path.join(target, `v${number}`))
    await disk.sync(target)
    await enter(disk, root, place, bytes)
  } else {
    await makeFolders(disk, path.dirname(target))
    await disk.rename(staged, target)
    await disk.sync(path.dirname(target))
  }
  return number
}

function objectOf(
  ofVersion: ReadonlyMap<string, Uint8Array>,
  inventory: Uint8Array,
): ReadonlyMap<string, Uint8Array> {
  return new Map([
    [objectDeclaration, objectDeclarationBytes],
    ...[...ofVersion].map(([name, bytes]) => [`v1/${name}`, bytes] as const),
    [inventoryFile, inventory],
    [sidecarFile, sidecarOf(inventory)],
  ])
}

/** The inventory with one version more, and the files whose bytes no earlier version has. */
function inventoryWith(
  id: string,
  number: number,
  before: Inventory | null,
  {files, created, message, user}: Deposit,
): {readonly inventory: Inventory; readonly fresh: ReadonlyMap<string, Uint8Array>} {
  const content = new Map(byPath(before?.manifest ?? {}))
  const fixity = new Map(byPath(before?.fixity.sha256 ?? {}))
  const known = new Set(content.values())
  const state = new Map<string, string>()
  const fresh = new Map<string, Uint8Array>()
  for (const [name, bytes] of [...files].sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (!isSafePath(name)) throw unsafe(name)
    const hash = digest('sha512', bytes)
    state.set(name, hash)
    if (known.has(hash)) continue
    known.add(hash)
    fresh.set(name, bytes)
    content.set(`v${number}/${contentFolder}/${name}`, hash)
    fixity.set(`v${number}/${contentFolder}/${name}`, digest('sha256', bytes))
  }
  const head = `v${number}`
  const version = {created, state: byDigest(state), message, ...(user ? {user} : {})}
  const inventory = {
    id,
    type: inventoryType,
    digestAlgorithm: 'sha512',
    head,
    manifest: byDigest(content),
    fixity: {sha256: byDigest(fixity)},
    versions: {...before?.versions, [head]: version},
  }
  return {inventory, fresh}
}

/** A version is not to lean on content that is not there any more. */
async function checkShared(
  disk: Disk,
  root: string,
  place: string,
  {manifest, versions, head}: Inventory,
  fresh: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  const own = new Set([...fresh.keys()].map((name) => `${head}/${contentFolder}/${name}`))
  for (const hash of Object.keys(versions[head]?.state ?? {})) {
    const [content] = manifest[hash] ?? []
    if (content === undefined || own.has(content)) continue
    const read = await readContent(disk, root, place, content, hash)
    if ('en' in read) throw damaged(`${place}/${content}`, read)
  }
}
