/** Looks at every file of an archive, and at every one that should not be there. Writes nothing. */

import path from 'node:path'
import type {Disk, Words} from '../host/host.ts'
import {checkVersion, type Fault, isComplete, unexpected} from './check-version.ts'
import {byPath, type Inventory, isInventory, readInventory, versionNames} from './inventory.ts'
import {objectPlace} from './layout.ts'
import {
  extensionsFolder,
  inventoryFile,
  layoutName,
  objectDeclaration,
  objectDeclarationBytes,
  rootFiles,
  sameBytes,
  sidecarFile,
  sidecarOf,
} from './names.ts'
import {objectPlaces} from './open-object.ts'
import {missing, readObject, readOrNull} from './read-object.ts'

export type AuditFinding = {
  /** `told`: what a killed `add` left; nothing is lost by it, and the next `add` clears it away. */
  readonly result: 'proven' | 'failed' | 'told'
  /** The file, from the root. */
  readonly file: string
  readonly what: Words
}

export type ObjectAudit = {
  readonly place: string
  /** The inventory that could be relied on, of the object or else of its last sound version. */
  readonly inventory: Inventory | null
  readonly findings: readonly AuditFinding[]
}

/** Looks at the files of the root itself, and at what stands between the objects. */
export async function auditRoot(disk: Disk, root: string): Promise<readonly AuditFinding[]> {
  const findings: AuditFinding[] = []
  for (const [file, bytes] of rootFiles) {
    const found = await readOrNull(disk, path.join(root, file))
    if (found === null) findings.push(failed(file, missing))
    else if (!sameBytes(found, bytes)) findings.push(failed(file, changed))
  }
  for (const {name} of (await disk.entries(root)) ?? [])
    if (!rootFiles.has(name) && name !== extensionsFolder && !/^[0-9a-f]{3}$/.test(name))
      findings.push(failed(name, unexpected))
  const {strays, empty} = await objectPlaces(disk, root)
  findings.push(...strays.map((file) => failed(file, unexpected)))
  findings.push(...empty.map((file) => told(file, emptyFolder)))
  findings.push(...(await auditExtensions(disk, root)))
  const faults = findings.some(({result}) => result === 'failed')
  return faults ? findings : [{result: 'proven', file: '.', what: soundRoot}, ...findings]
}

async function auditExtensions(disk: Disk, root: string): Promise<readonly AuditFinding[]> {
  const findings: AuditFinding[] = []
  for (const {name} of (await disk.entries(path.join(root, extensionsFolder))) ?? []) {
    const file = `${extensionsFolder}/${name}`
    if (name === 'zhenpress') findings.push(told(file, atWork))
    else if (name !== layoutName) findings.push(failed(file, unexpected))
  }
  for (const {name} of (await disk.entries(path.join(root, extensionsFolder, layoutName))) ?? [])
    if (name !== 'config.json') findings.push(failed(`${extensionsFolder}/${layoutName}/${name}`, unexpected))
  return findings
}

/** Looks at an object. @param place its folder, from the root. */
export async function auditObject(disk: Disk, root: string, place: string): Promise<ObjectAudit> {
  const folder = path.join(root, place)
  const read = await readObject(disk, root, place)
  const inventory = read.inventory ?? (await lastSound(disk, folder))
  const faults: Fault[] = read.fault ? [read.fault] : []
  const declaration = await readOrNull(disk, path.join(folder, objectDeclaration))
  if (!sameBytes(declaration, objectDeclarationBytes))
    faults.push({file: objectDeclaration, what: declaration === null ? missing : changed})
  if (inventory && objectPlace(inventory.id) !== place)
    faults.push({
      file: inventoryFile,
      what: {en: `its id belongs elsewhere: ${inventory.id}`, zh: `識別碼屬於別處：${inventory.id}`},
    })
  const versions = inventory ? versionNames(inventory) : []
  const [next] = read.beyond
  const isWhole =
    next !== undefined &&
    read.beyond.length === 1 &&
    inventory &&
    (await isComplete(disk, folder, next, inventory))
  const known = [objectDeclaration, inventoryFile, sidecarFile, ...versions, ...(isWhole ? [next] : [])]
  for (const {name} of (await disk.entries(folder)) ?? [])
    if (!known.includes(name)) faults.push({file: name, what: unexpected})
  const findings = faults.map(({file, what}) => failed(`${place}/${file}`, what))
  if (isWhole) findings.push(told(`${place}/${next}`, notEntered))
  if (read.isSidecarOld) findings.push(told(`${place}/${sidecarFile}`, oldSidecar))
  for (const version of versions)
    if (inventory) findings.push(...(await auditVersion(disk, folder, place, version, inventory, read.bytes)))
  return {place, inventory, findings}
}

async function auditVersion(
  disk: Disk,
  folder: string,
  place: string,
  version: string,
  inventory: Inventory,
  bytes: Uint8Array | null,
): Promise<readonly AuditFinding[]> {
  const faults = await checkVersion(disk, folder, version, inventory)
  const own = await readOrNull(disk, path.join(folder, version, inventoryFile))
  if (version === inventory.head && faults.length === 0 && !sameBytes(own, bytes))
    return [failed(`${place}/${inventoryFile}`, notHeads)]
  if (faults.length > 0) return faults.map(({file, what}) => failed(`${place}/${file}`, what))
  const stored = [...byPath(inventory.manifest).keys()].filter((file) =>
    file.startsWith(`${version}/`),
  ).length
  const what = {
    en: `the ${stored} files that came with it are as they were archived (SHA-512 and SHA-256)`,
    zh: `隨此版存入的 ${stored} 個檔案均與存入時相同（SHA-512、SHA-256）`,
  }
  return [{result: 'proven', file: `${place}/${version}`, what}]
}

/** Where the object's own inventory fails, the last of a version that agrees with its sidecar. */
async function lastSound(disk: Disk, folder: string): Promise<Inventory | null> {
  const names = ((await disk.entries(folder)) ?? []).map(({name}) => name)
  const versions = names.filter((name) => /^v[1-9]\d*$/.test(name))
  for (const name of versions.sort((one, other) => Number(other.slice(1)) - Number(one.slice(1)))) {
    const bytes = await readOrNull(disk, path.join(folder, name, inventoryFile))
    const read = bytes === null ? null : readInventory(bytes)
    if (bytes === null || read === null || !isInventory(read)) continue
    const sidecar = await readOrNull(disk, path.join(folder, name, sidecarFile))
    if (sameBytes(sidecar, sidecarOf(bytes))) return read
  }
  return null
}

function failed(file: string, what: Words): AuditFinding {
  return {result: 'failed', file, what}
}

function told(file: string, what: Words): AuditFinding {
  return {result: 'told', file, what}
}

const changed: Words = {en: 'it is not as it was written', zh: '與寫入時不同'}
const notHeads: Words = {en: 'it is not the one of its last version', zh: '與最後一個版本的 inventory 不同'}
const soundRoot: Words = {
  en: 'an OCFL 1.1 storage root: its declaration and its layout are as they were written',
  zh: 'OCFL 1.1 儲存根目錄，宣告與配置檔未經更動',
}
const emptyFolder: Words = {
  en: 'an empty folder, of an “add” that was stopped',
  zh: '空資料夾，是中斷的 archive add 留下的',
}
const atWork: Words = {
  en: 'something is being added, or an “add” was stopped; the next one clears this away',
  zh: '正在存入，或先前的 archive add 中斷；下次存入時會清除',
}
const notEntered: Words = {
  en: 'whole, and not entered yet, for an “add” was stopped; the next one enters it',
  zh: '內容完整但尚未登錄（archive add 中斷）；下次存入時會登錄',
}
const oldSidecar: Words = {
  en: 'that of the version before, for an “add” was stopped; the next one writes it anew',
  zh: '仍是前一版本的（archive add 中斷）；下次存入時會更新',
}
