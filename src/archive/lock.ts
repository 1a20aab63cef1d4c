/** One press at a time. The lock is a folder with one file in it, whose name is its owner's. */

import path from 'node:path'
import type {Disk} from '../host/host.ts'
import {makeFolders, removeAll} from './folders.ts'
import {bytesOf, workFolder} from './names.ts'
import {taken} from './refusals.ts'

/** Milliseconds between two looks at a lock that another has, and how many looks are taken. */
const [interval, looks] = [100, 100]

/** Adds in one process are told apart. */
let count = 0

const note = bytesOf(
  'A press is adding to this archive. The name of this file says which: process.start.count@machine.\n',
)

/**
 * Works while nobody else does.
 *
 * @throws {HostError} where another is at work for longer than ten seconds.
 */
export async function withLock<Result>(
  disk: Disk,
  root: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const owner = await acquire(disk, root)
  try {
    return await work()
  } finally {
    // What cannot be taken away is taken over by the next, as from one who was killed.
    await release(disk, root, owner).catch(() => undefined)
  }
}

async function acquire(disk: Disk, root: string): Promise<string> {
  count += 1
  const own = count // another add may count while this one waits
  const {id, machine} = disk.process
  const owner = `${id}.${(await disk.startOf(id)) ?? '0'}.${own}@${machine.replace(/[^\w.-]/g, '_')}`
  const prepared = path.join(root, workFolder, `lock-${owner}`)
  let other: string | null = null
  try {
    for (let look = 0; look < looks; look += 1) {
      const found = await attempt(disk, root, owner, prepared)
      if (found === owner) return owner
      other = found ?? other
      await disk.pause(interval)
    }
    throw taken(root, other ?? '?')
  } finally {
    await removeAll(disk, prepared)
  }
}

/** @returns who has the lock; `null` where that changed meanwhile. */
async function attempt(disk: Disk, root: string, owner: string, prepared: string): Promise<string | null> {
  const lock = path.join(root, workFolder, 'lock')
  try {
    await makeFolders(disk, path.dirname(prepared))
    if (await disk.createFolder(prepared)) await disk.createFile(path.join(prepared, owner), note)
    // A folder takes the place of an empty one, never of one with an owner in it.
    await disk.rename(prepared, lock)
    return owner
  } catch (error) {
    if (!isOf(error, 'ENOTEMPTY', 'EEXIST', 'ENOENT')) throw error
  }
  const [holder] = (await disk.entries(lock)) ?? []
  if (!holder) return null
  if (await isAlive(disk, holder.name)) return holder.name
  try {
    // One alone gives the dead owner's file another name: for whoever comes second, that file is gone.
    await disk.rename(path.join(lock, holder.name), path.join(lock, owner))
    return owner
  } catch (error) {
    if (isOf(error, 'ENOENT')) return null
    throw error
  }
}

async function release(disk: Disk, root: string, owner: string): Promise<void> {
  const lock = path.join(root, workFolder, 'lock')
  await disk.removeFile(path.join(lock, owner))
  await disk.removeFolder(lock)
  await disk.removeFolder(path.dirname(lock))
}

/** Of another machine nothing can be known: it counts as alive. */
export async function isAlive(disk: Disk, owner: string): Promise<boolean> {
  const [, id, start, machine] = /^(\d+)\.(\d+)\.\d+@(.+)$/.exec(owner) ?? []
  if (id === undefined) return false
  if (machine !== disk.process.machine.replace(/[^\w.-]/g, '_')) return true
  return (await disk.startOf(Number(id))) === start
}

function isOf(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}
