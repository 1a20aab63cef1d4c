/** Whether the folder of a version is as it was written. */

import path from 'node:path'
import type {Disk, Words} from '../host/host.ts'
import {byPath, type Inventory, isInventory, numberOf, readInventory} from './inventory.ts'
import {contentFolder, digest, inventoryFile, sameBytes, sidecarFile, sidecarOf} from './names.ts'
import {continues, missing, readOrNull} from './read-object.ts'

/** What is wrong, and with which file: its path from the object's folder. */
export type Fault = {readonly file: string; readonly what: Words}

/** Looks at every file in the folder of a version. @param inventory one that knows the version. */
export async function checkVersion(
  disk: Disk,
  folder: string,
  version: string,
  inventory: Inventory,
): Promise<readonly Fault[]> {
  const faults: Fault[] = []
  const inside = await disk.entries(path.join(folder, version))
  if (inside === null) return [{file: version, what: missing}]
  const known = [inventoryFile, sidecarFile, contentFolder]
  for (const {name} of inside)
    if (!known.includes(name)) faults.push({file: `${version}/${name}`, what: unexpected})
  return [
    ...faults,
    ...(await checkInventory(disk, folder, version, inventory)),
    ...(await checkContent(disk, folder, version, inventory)),
  ]
}

async function checkInventory(
  disk: Disk,
  folder: string,
  version: string,
  inventory: Inventory,
): Promise<readonly Fault[]> {
  const [file, beside] = [`${version}/${inventoryFile}`, `${version}/${sidecarFile}`]
  const bytes = await readOrNull(disk, path.join(folder, file))
  if (bytes === null) return [{file, what: missing}]
  const read = readInventory(bytes)
  if (!isInventory(read)) return [{file, what: read}]
  const isHead = version === inventory.head
  const agrees = isHead
    ? continues(read, inventory) && continues(inventory, read)
    : continues(inventory, read)
  if (read.head !== version || !agrees) return [{file, what: otherHistory}]
  const sidecar = await readOrNull(disk, path.join(folder, beside))
  if (sidecar === null) return [{file: beside, what: missing}]
  // Which of the two was changed is not to be told.
  return sameBytes(sidecar, sidecarOf(bytes))
    ? []
    : [
        {file, what: notBoth},
        {file: beside, what: notBoth},
      ]
}

async function checkContent(
  disk: Disk,
  folder: string,
  version: string,
  {manifest, fixity}: Inventory,
): Promise<readonly Fault[]> {
  const faults: Fault[] = []
  const hashes = byPath(fixity.sha256)
  const wanted = new Map([...byPath(manifest)].filter(([file]) => file.startsWith(`${version}/`)))
  const found = await filesBelow(disk, folder, `${version}/${contentFolder}`)
  for (const {file, what} of found) {
    if (what) faults.push({file, what})
    else if (!wanted.has(file)) faults.push({file, what: unexpected})
  }
  for (const [file, hash] of wanted) {
    const bytes = await readOrNull(disk, path.join(folder, file))
    if (bytes === null) faults.push({file, what: missing})
    else if (digest('sha512', bytes) !== hash) faults.push({file, what: otherBytes('SHA-512')})
    else if (digest('sha256', bytes) !== hashes.get(file)) faults.push({file, what: otherBytes('SHA-256')})
  }
  return faults
}

/** Files below a folder; what is neither a file nor a folder with something in it is a fault. */
async function filesBelow(
  disk: Disk,
  folder: string,
  below: string,
): Promise<readonly {readonly file: string; readonly what: Words | null}[]> {
  const found = await disk.entries(path.join(folder, below))
  if (found === null || found.length === 0) return [{file: below, what: emptyFolder}]
  const all = await Promise.all(
    found.map(async ({name, kind}) => {
      const file = `${below}/${name}`
      if (kind === 'directory') return filesBelow(disk, folder, file)
      return [{file, what: kind === 'file' ? null : noFile}]
    }),
  )
  return all.flat()
}

/** Whether a version that is not entered yet was written to its end. @param inventory that of the version before. */
export async function isComplete(
  disk: Disk,
  folder: string,
  version: string,
  inventory: Inventory,
): Promise<boolean> {
  const bytes = await readOrNull(disk, path.join(folder, version, inventoryFile))
  const read = bytes === null ? null : readInventory(bytes)
  return (
    read !== null &&
    isInventory(read) &&
    numberOf(version) === numberOf(inventory.head) + 1 &&
    read.head === version &&
    continues(read, inventory) &&
    (await checkVersion(disk, folder, version, read)).length === 0
  )
}

export const unexpected: Words = {en: 'nothing of that name belongs here', zh: '這裡不該有這個檔案'}
const emptyFolder: Words = {en: 'the folder is empty or not there', zh: '資料夾是空的或不存在'}
const noFile: Words = {en: 'it is not a plain file', zh: '不是一般檔案'}
const otherHistory: Words = {
  en: "it tells another history than the object's inventory",
  zh: '所記的歷史與物件的 inventory 不同',
}
const notBoth: Words = {en: 'inventory and sidecar do not agree', zh: 'inventory 與 sidecar 不符'}

function otherBytes(by: string): Words {
  return {en: `its bytes are not those that were archived (${by})`, zh: `內容與存入時不同（${by}）`}
}
