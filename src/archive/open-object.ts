/** Objects that can be relied on: their inventories hold, and each file is proven as it is read. */

import path from 'node:path'
import type {Disk} from '../host/host.ts'
import {byPath, type Inventory} from './inventory.ts'
import {objectPlace} from './layout.ts'
import {extensionsFolder, tuples} from './names.ts'
import {readContent, readObject} from './read-object.ts'
import {damaged} from './refusals.ts'

export type HeldObject = {
  readonly id: string
  /** Its folder, from the root. */
  readonly place: string
  readonly inventory: Inventory
  /** Logical paths of a version. */
  readonly filesOf: (version: number) => readonly string[]
  /** @throws {HostError} where a file is not there, or its bytes are others. */
  readonly read: (version: number, file: string) => Promise<Uint8Array>
}

/** @returns `null` where the archive has no such object. @throws {HostError} where it is damaged. */
export async function openObject(disk: Disk, root: string, id: string): Promise<HeldObject | null> {
  const place = objectPlace(id)
  if ((await disk.entries(path.join(root, place))) === null) return null
  const {inventory, fault} = await readObject(disk, root, place)
  if (fault || !inventory) throw damaged(`${place}/${fault?.file}`, fault?.what ?? {en: '', zh: ''})
  if (inventory.id !== id)
    throw damaged(place, {en: `it is of another id, ${inventory.id}`, zh: `識別碼不同：${inventory.id}`})
  return heldObject(disk, root, place, inventory)
}

export function heldObject(disk: Disk, root: string, place: string, inventory: Inventory): HeldObject {
  const stateOf = (version: number): ReadonlyMap<string, string> =>
    byPath(inventory.versions[`v${version}`]?.state ?? {})
  return {
    id: inventory.id,
    place,
    inventory,
    filesOf: (version) => [...stateOf(version).keys()].sort(),
    async read(version, file) {
      const hash = stateOf(version).get(file) ?? ''
      const [content] = inventory.manifest[hash] ?? []
      const missing = {en: `v${version} has no ${file}`, zh: `v${version} 沒有 ${file}`}
      if (content === undefined) throw damaged(place, missing)
      const read = await readContent(disk, root, place, content, hash)
      if ('en' in read) throw damaged(place, read)
      return read
    },
  }
}

/** Folders that objects stand in, from the root, and what stands where none should. */
export async function objectPlaces(
  disk: Disk,
  root: string,
): Promise<{
  readonly places: readonly string[]
  readonly strays: readonly string[]
  readonly empty: readonly string[]
}> {
  const [places, strays, empty]: [string[], string[], string[]] = [[], [], []]
  const visit = async (below: string, depth: number): Promise<void> => {
    const found = (await disk.entries(path.join(root, below))) ?? []
    if (found.length === 0) empty.push(below)
    for (const {name, kind} of found) {
      const place = `${below}/${name}`
      if (kind !== 'directory' || (depth < tuples && !/^[0-9a-f]{3}$/.test(name))) strays.push(place)
      else if (depth < tuples) await visit(place, depth + 1)
      else places.push(place)
    }
  }
  for (const {name, kind} of (await disk.entries(root)) ?? [])
    if (kind === 'directory' && name !== extensionsFolder && /^[0-9a-f]{3}$/.test(name)) await visit(name, 1)
  return {places, strays, empty}
}
