/**
 * What a kill left half-done is brought to an end, never undone: a version that stands there whole is entered, what is
 * not in the archive yet is cleared away.
 */

import path from 'node:path'
import type {Disk} from '../host/host.ts'
import {isComplete} from './check-version.ts'
import {putFile, removeAll, removeEmpty} from './folders.ts'
import {isObjectPlace} from './layout.ts'
import {isAlive} from './lock.ts'
import {inventoryFile, journalFile, sidecarFile, sidecarOf, stageFolder, workFolder} from './names.ts'
import {readObject, readOrNull} from './read-object.ts'
import {damaged} from './refusals.ts'

/** Heals what the journal names, and clears the stage. Only under the lock. */
export async function heal(disk: Disk, root: string): Promise<void> {
  const stage = path.join(root, stageFolder)
  const journal = await readOrNull(disk, path.join(stage, journalFile))
  const place = journal === null ? '' : new TextDecoder().decode(journal)
  if (isObjectPlace(place)) await healObject(disk, root, place)
  await clearStage(disk, root)
  for (const {name} of (await disk.entries(path.join(root, workFolder))) ?? []) {
    const owner = name.startsWith('lock-') ? name.slice('lock-'.length) : null
    if (owner !== null && !(await isAlive(disk, owner)))
      await removeAll(disk, path.join(root, workFolder, name))
  }
}

/** The journal goes last: as long as it is there, what it names is healed. */
export async function clearStage(disk: Disk, root: string): Promise<void> {
  const stage = path.join(root, stageFolder)
  for (const {name, kind} of (await disk.entries(stage)) ?? []) {
    if (name === journalFile) continue
    if (kind === 'directory') await removeAll(disk, path.join(stage, name))
    else await disk.removeFile(path.join(stage, name))
  }
  await removeAll(disk, stage)
}

/**
 * Brings an object to the state in which an `add` leaves it.
 *
 * @throws {HostError} for what no kill leaves: that is not for a program to mend.
 */
export async function healObject(disk: Disk, root: string, place: string): Promise<void> {
  const folder = path.join(root, place)
  const found = await disk.entries(folder)
  if (found === null || found.length === 0) {
    await removeEmpty(disk, found === null ? path.dirname(folder) : folder, root)
    return
  }
  const {inventory, bytes, fault, isSidecarOld, beyond} = await readObject(disk, root, place)
  if (fault || !inventory || !bytes) throw damaged(`${place}/${fault?.file}`, fault?.what ?? {en: '', zh: ''})
  const [next, ...others] = beyond
  if (next !== undefined) {
    if (others.length > 0 || !(await isComplete(disk, folder, next, inventory)))
      throw damaged(`${place}/${next}`, {
        en: 'the inventory does not know it, and it is not whole',
        zh: 'inventory 沒有這個版本，且內容不完整',
      })
    await enter(disk, root, place, await disk.read(path.join(folder, next, inventoryFile)))
  } else if (isSidecarOld) await putFile(disk, root, `${place}/${sidecarFile}`, sidecarOf(bytes))
}

/** Makes a version that stands in its folder the head. The rename of the inventory is the point at which it is in. */
export async function enter(disk: Disk, root: string, place: string, inventory: Uint8Array): Promise<void> {
  await putFile(disk, root, `${place}/${inventoryFile}`, inventory)
  await putFile(disk, root, `${place}/${sidecarFile}`, sidecarOf(inventory))
}
