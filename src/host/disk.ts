/** Files where order and permanence count: what a call has done is there after a power cut. Tests stop it at any call. */

import {mkdir, open, readdir, readFile, rename, rm, rmdir} from 'node:fs/promises'
import {hostname} from 'node:os'
import process from 'node:process'
import {setTimeout} from 'node:timers/promises'

type DiskEntry = {
  readonly name: string
  /** Links are not followed: one is `other`. */
  readonly kind: 'file' | 'directory' | 'other'
}

export type Disk = {
  /** What is in a folder, by name; `null` where there is no such folder. */
  readonly entries: (folder: string) => Promise<readonly DiskEntry[] | null>
  /** @throws where it cannot be read. */
  readonly read: (file: string) => Promise<Uint8Array>
  /** Writes a file that nobody may write again. @throws where something of that name is there. */
  readonly createFile: (file: string, bytes: Uint8Array) => Promise<void>
  /** Makes one folder. @returns whether it was not there before. */
  readonly createFolder: (folder: string) => Promise<boolean>
  /** Gives a file or a folder another name, at once. @throws where that is the name of a folder that is not empty. */
  readonly rename: (from: string, to: string) => Promise<void>
  readonly removeFile: (file: string) => Promise<void>
  /** Takes an empty folder away. @returns `false` where it is not empty, or not there. */
  readonly removeFolder: (folder: string) => Promise<boolean>
  /** Makes sure that the names in a folder outlast a power cut. */
  readonly sync: (folder: string) => Promise<void>
  /** This process, and its machine. */
  readonly process: {readonly id: number; readonly machine: string}
  /** When a process of this machine began, in ticks of its clock; `null` where there is none of that number. */
  readonly startOf: (id: number) => Promise<string | null>
  /** Waits, in milliseconds. */
  readonly pause: (time: number) => Promise<void>
}

/** The disk of this machine. */
export function nodeDisk(): Disk {
  return {
    entries,
    read: readFile,
    createFile,
    createFolder,
    rename,
    removeFile: (file) => rm(file, {force: true}),
    removeFolder,
    sync,
    process: {id: process.pid, machine: hostname()},
    startOf,
    pause: async (time) => {
      await setTimeout(time)
    },
  }
}

async function entries(folder: string): Promise<readonly DiskEntry[] | null> {
  try {
    const found = await readdir(folder, {withFileTypes: true})
    return found
      .map((entry): DiskEntry => {
        const kind = entry.isFile() ? 'file' : entry.isDirectory() ? 'directory' : 'other'
        return {name: entry.name, kind}
      })
      .sort((one, other) => (one.name < other.name ? -1 : 1))
  } catch (error) {
    if (isOf(error, 'ENOENT', 'ENOTDIR')) return null
    throw error
  }
}

async function createFile(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o444)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function createFolder(folder: string): Promise<boolean> {
  try {
    await mkdir(folder)
    return true
  } catch (error) {
    if (isOf(error, 'EEXIST')) return false
    throw error
  }
}

async function removeFolder(folder: string): Promise<boolean> {
  try {
    await rmdir(folder)
    return true
  } catch (error) {
    if (isOf(error, 'ENOTEMPTY', 'EEXIST', 'ENOENT')) return false
    throw error
  }
}

async function sync(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    // Some network file systems sync no folders; they write names through by themselves.
    if (!isOf(error, 'EINVAL', 'ENOTSUP', 'EISDIR')) throw error
  } finally {
    await handle.close()
  }
}

/** Linux says when a process began; elsewhere that it runs is all that can be told. */
async function startOf(id: number): Promise<string | null> {
  try {
    const stat = await readFile(`/proc/${id}/stat`, 'utf8')
    // The name of a process may hold spaces and brackets: count behind the last one.
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // A zombie holds nothing any more.
    return state === 'Z' || state === 'X' ? null : (rest[18] ?? '0')
  } catch {
    return isRunning(id) ? '0' : null
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return isOf(error, 'EPERM')
  }
}

function isOf(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}
