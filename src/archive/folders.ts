/** Folders, made and taken away step by step, each step on the disk before the next. */

import path from 'node:path'
import type {Disk} from '../host/host.ts'
import {stageFolder} from './names.ts'

/** Makes a folder and those above it. */
export async function makeFolders(disk: Disk, folder: string): Promise<void> {
  if ((await disk.entries(folder)) !== null) return
  const above = path.dirname(folder)
  if (above !== folder) await makeFolders(disk, above)
  if (await disk.createFolder(folder)) await disk.sync(above)
}

/** Takes a folder away with all in it; no fault where it is not there. */
export async function removeAll(disk: Disk, folder: string): Promise<void> {
  const found = await disk.entries(folder)
  if (found === null) return
  for (const {name, kind} of found) {
    const each = path.join(folder, name)
    if (kind === 'directory') await removeAll(disk, each)
    else await disk.removeFile(each)
  }
  await disk.removeFolder(folder)
}

/** Takes a folder and those above it away, as far as they are empty. */
export async function removeEmpty(disk: Disk, folder: string, root: string): Promise<void> {
  for (let each = folder; each !== root && each.startsWith(root); each = path.dirname(each))
    if (!(await disk.removeFolder(each)) && (await disk.entries(each)) !== null) return
}

/** Writes a file in the stage and puts it in its place: it is there whole or not at all. */
export async function putFile(disk: Disk, root: string, place: string, bytes: Uint8Array): Promise<void> {
  const staged = path.join(root, stageFolder, 'put')
  await makeFolders(disk, path.dirname(staged))
  await disk.removeFile(staged)
  await disk.createFile(staged, bytes)
  const target = path.join(root, place)
  await makeFolders(disk, path.dirname(target))
  await disk.rename(staged, target)
  await disk.sync(path.dirname(target))
}

/** Writes files below a folder that is not there yet, and makes sure of all of them. */
export async function writeTree(
  disk: Disk,
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  const made = new Set<string>([folder])
  await disk.createFolder(folder)
  for (const [name, bytes] of files) {
    const parts = name.split('/').slice(0, -1)
    for (const [index] of parts.entries()) {
      const above = path.join(folder, ...parts.slice(0, index + 1))
      if (!made.has(above)) await disk.createFolder(above)
      made.add(above)
    }
    await disk.createFile(path.join(folder, name), bytes)
  }
  // The deepest first: a name is sure before the folder that it stands in is.
  for (const each of [...made].reverse()) await disk.sync(each)
  await disk.sync(path.dirname(folder))
}
