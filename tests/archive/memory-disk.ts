/**
 * A disk in memory whose power can be cut: names that were not synced may be lost, of each folder on its own. A rename is
 * done or not done, never half.
 */

import path from 'node:path'
import type {Disk} from '../../src/host/host.ts'

type Folder = {kind: 'directory'; names: Map<string, Entry>; synced: Map<string, Entry>}
type Entry = Folder | {readonly kind: 'file'; readonly bytes: Uint8Array}

export type MemoryDisk = Disk & {
  /** Things that were done to it. */
  readonly steps: () => number
  /** It does so many things more, and no other. */
  readonly stopAfter: (steps: number) => void
  /** Cuts the power and turns it on again: each folder is as it was, or as it was synced. @param keeps says which. */
  readonly cutPower: (keeps: () => boolean) => void
}

/** A rename that neither of its folders was synced after. */
type Rename = {
  readonly entry: Entry
  readonly from: Folder
  readonly old: string
  readonly to: Folder
  readonly name: string
  /** Whether it was sure to be there before. */
  readonly wasSynced: boolean
}

const newFolder = (): Folder => ({kind: 'directory', names: new Map(), synced: new Map()})

export function memoryDisk(): MemoryDisk {
  const top = newFolder()
  let renames: Rename[] = []
  let [steps, most, life] = [0, Number.MAX_SAFE_INTEGER, 1]
  const fault = (code: string): Error => Object.assign(new Error(code), {code, syscall: 'memory'})
  const find = (place: string): Entry | undefined => {
    let entry: Entry | undefined = top
    for (const part of place.split('/').filter((each) => each !== ''))
      entry = entry?.kind === 'directory' ? entry.names.get(part) : undefined
    return entry
  }
  const folderOf = (place: string): Folder => {
    const folder = find(path.dirname(place))
    if (folder?.kind !== 'directory') throw fault('ENOENT')
    return folder
  }
  const step = (): void => {
    steps += 1
    if (steps > most) throw new Error('stopped')
  }
  return {
    steps: () => steps,
    stopAfter(more) {
      most = steps + more
    },
    cutPower(keeps) {
      most = Number.MAX_SAFE_INTEGER
      life += 1
      const visit = (folder: Folder, work: (folder: Folder) => void): void => {
        work(folder)
        for (const entry of folder.names.values()) if (entry.kind === 'directory') visit(entry, work)
      }
      visit(top, (folder) => {
        if (!keeps()) folder.names = new Map(folder.synced)
      })
      for (const {entry, from, old, to, name, wasSynced} of renames) {
        const [isThere, isHere] = [from.names.get(old) === entry, to.names.get(name) === entry]
        if (isThere && isHere) from.names.delete(old)
        if (!isThere && !isHere && wasSynced) to.names.set(name, entry)
      }
      renames = []
      visit(top, (folder) => {
        folder.synced = new Map(folder.names)
      })
    },
    async entries(place) {
      const folder = find(place)
      if (folder?.kind !== 'directory') return null
      return [...folder.names]
        .map(([name, {kind}]) => ({name, kind}))
        .sort((one, other) => (one.name < other.name ? -1 : 1))
    },
    async read(place) {
      const file = find(place)
      if (file?.kind !== 'file') throw fault('ENOENT')
      return file.bytes
    },
    async createFile(place, bytes) {
      step()
      const {names} = folderOf(place)
      if (names.has(path.basename(place))) throw fault('EEXIST')
      names.set(path.basename(place), {kind: 'file', bytes})
    },
    async createFolder(place) {
      step()
      const {names} = folderOf(place)
      if (names.has(path.basename(place))) return false
      names.set(path.basename(place), newFolder())
      return true
    },
    async rename(from, to) {
      step()
      const entry = find(from)
      if (!entry) throw fault('ENOENT')
      const there = find(to)
      if (there?.kind === 'directory' && there.names.size > 0) throw fault('ENOTEMPTY')
      const [source, target] = [folderOf(from), folderOf(to)]
      const [old, name] = [path.basename(from), path.basename(to)]
      target.names.set(name, entry)
      source.names.delete(old)
      const wasSynced = source.synced.get(old) === entry
      if (source !== target) renames.push({entry, from: source, old, to: target, name, wasSynced})
    },
    async removeFile(place) {
      step()
      folderOf(place).names.delete(path.basename(place))
    },
    async removeFolder(place) {
      step()
      const folder = find(place)
      if (folder?.kind !== 'directory' || folder.names.size > 0) return false
      folderOf(place).names.delete(path.basename(place))
      return true
    },
    async sync(place) {
      step()
      const folder = find(place)
      if (folder?.kind !== 'directory') throw fault('ENOENT')
      folder.synced = new Map(folder.names)
      for (const {entry, from, old, to, name} of renames) {
        if (to === folder && from.synced.get(old) === entry) from.synced.delete(old)
        if (from === folder && to.names.get(name) === entry) to.synced.set(name, entry)
      }
      renames = renames.filter(({from, to}) => from !== folder && to !== folder)
    },
    get process() {
      return {id: life, machine: 'memory'}
    },
    startOf: async (id) => (id === life ? '1' : null),
    pause: async () => undefined,
  }
}
