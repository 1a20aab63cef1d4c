/** What is kept for a user and can be made again: who else may look into it, how much there is, and what was used last. */

import {mkdir, readdir, stat, statfs, utimes} from 'node:fs/promises'
import path from 'node:path'

export type KeptFile = {
  readonly path: string
  /** In bytes. */
  readonly size: number
  /** When it was written, or last used: in ms since 1970. */
  readonly used: number
}

export type Kept = {
  /** Makes a folder, and those above it, that nobody but the user may look into; no fault where it is there. */
  readonly makePrivate: (folder: string) => Promise<void>
  /** All files below a folder; none where there is no such folder. */
  readonly filesIn: (folder: string) => Promise<readonly KeptFile[]>
  /** Says that a file was used now. @throws where it cannot be said. */
  readonly touch: (file: string) => Promise<void>
  /** Bytes that are free where a folder is; `null` where nobody knows. */
  readonly free: (folder: string) => Promise<number | null>
}

/** As this machine keeps it. */
export const kept: Kept = {makePrivate, filesIn, touch, free}

async function makePrivate(folder: string): Promise<void> {
  await mkdir(folder, {recursive: true, mode: 0o700})
}

async function filesIn(folder: string): Promise<readonly KeptFile[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true}).catch(() => [])
  const files = entries.filter((entry) => entry.isFile())
  const found: KeptFile[] = []
  for (const entry of files) {
    const file = path.join(entry.parentPath, entry.name)
    // Another press may take it away meanwhile.
    const about = await stat(file).catch(() => null)
    if (about) found.push({path: file, size: about.size, used: about.mtimeMs})
  }
  return found
}

async function touch(file: string): Promise<void> {
  const now = new Date()
  await utimes(file, now, now)
}

async function free(folder: string): Promise<number | null> {
  const about = await statfs(folder).catch(() => null)
  return about && about.bavail * about.bsize
}
