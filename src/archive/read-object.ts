/** One object, as its folder says; what a kill may leave is told from what is wrong. */

import path from 'node:path'
import {type Disk, reasonOf, type Words} from '../host/host.ts'
import {type Inventory, isInventory, numberOf, readInventory} from './inventory.ts'
import {bytesOf, digest, inventoryFile, sameBytes, sidecarFile, sidecarOf} from './names.ts'

export type ReadObject = {
  /** Its folder, from the root. */
  readonly place: string
  /** That of the object's folder; `null` where it cannot be relied on. */
  readonly inventory: Inventory | null
  readonly bytes: Uint8Array | null
  /** What is wrong with the inventory or its sidecar, and with which. */
  readonly fault: {readonly file: string; readonly what: Words} | null
  /** Whether the sidecar is that of the version before: an `add` was killed before its last step. */
  readonly isSidecarOld: boolean
  /** Folders of versions that the inventory does not know. */
  readonly beyond: readonly string[]
}

/**
 * Reads the inventory in force. It counts if its digest is in its sidecar, or if the sidecar is still that of the version
 * before and the digest is in that of the head: so it is where an `add` was killed between the two.
 */
export async function readObject(disk: Disk, root: string, place: string): Promise<ReadObject> {
  const folder = path.join(root, place)
  const names = ((await disk.entries(folder)) ?? []).map(({name}) => name)
  const bytes = await readOrNull(disk, path.join(folder, inventoryFile))
  const none = {place, inventory: null, bytes, isSidecarOld: false, beyond: []}
  if (bytes === null) return {...none, fault: {file: inventoryFile, what: missing}}
  const read = readInventory(bytes)
  if (!isInventory(read)) return {...none, fault: {file: inventoryFile, what: read}}
  const most = numberOf(read.head)
  const beyond = names.filter((name) => /^v[1-9]\d*$/.test(name) && numberOf(name) > most)
  const sidecar = await readOrNull(disk, path.join(folder, sidecarFile))
  const sound = {place, inventory: read, bytes, fault: null, isSidecarOld: false, beyond}
  if (sameBytes(sidecar, sidecarOf(bytes))) return sound
  const ofVersion = (number: number): Promise<Uint8Array | null> =>
    readOrNull(disk, path.join(folder, `v${number}`, sidecarFile))
  const isHeads = sameBytes(await ofVersion(most), sidecarOf(bytes))
  if (isHeads && sameBytes(sidecar, await ofVersion(most - 1))) return {...sound, isSidecarOld: true}
  if (isHeads) return {...none, fault: {file: sidecarFile, what: sidecar === null ? missing : otherDigest}}
  return {...none, fault: {file: inventoryFile, what: changed}}
}

/** Bytes of a file of an object. @throws {Error} where they are not those of the digest. */
export async function readContent(
  disk: Disk,
  root: string,
  place: string,
  content: string,
  hash: string,
): Promise<Uint8Array | Words> {
  try {
    const bytes = await disk.read(path.join(root, place, content))
    return digest('sha512', bytes) === hash
      ? bytes
      : {en: `${content} was changed`, zh: `${content} 已被更動`}
  } catch (error) {
    const why = reasonOf(error)
    return {en: `${content}: ${why.en}`, zh: `${content}：${why.zh}`}
  }
}

export async function readOrNull(disk: Disk, file: string): Promise<Uint8Array | null> {
  return disk.read(file).catch(() => null)
}

/** Whether later history goes on where an earlier one ended. */
export function continues(later: Inventory, earlier: Inventory): boolean {
  return (
    later.id === earlier.id &&
    Object.entries(earlier.versions).every(([name, version]) =>
      sameBytes(json(later.versions[name]), json(version)),
    ) &&
    Object.entries(earlier.manifest).every(([digest, paths]) =>
      sameBytes(json(later.manifest[digest]), json(paths)),
    )
  )
}

function json(value: unknown): Uint8Array {
  return bytesOf(JSON.stringify(value) ?? '')
}

export const missing: Words = {en: 'it is not there', zh: '檔案不存在'}
const changed: Words = {
  en: 'its digest is neither in its sidecar nor in that of its version',
  zh: '摘要與 sidecar 及該版本的 sidecar 都不符',
}
const otherDigest: Words = {
  en: 'it does not hold the digest of the inventory',
  zh: '所記的不是 inventory 的摘要',
}
