import {utimesSync} from 'node:fs'
import {mkdir, readdir, stat, statfs} from 'node:fs/promises'
import path from 'node:path'
import type {Kept, KeptFile} from './kept.ts'
import {kindOf} from './kind-of.ts'
import {makeFolder} from './write-together.ts'

/** As this machine keeps it. */
export const kept: Kept = {makePrivate, filesIn, touch, free}

async function makePrivate(folder: string): Promise<void> {
  if ((await kindOf(folder)) === 'directory') return
  await makeFolder(path.dirname(folder))
  await mkdir(folder, {mode: 0o700}).catch((error: unknown) => {
    // Another press made it meanwhile.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  })
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
  utimesSync(file, now, now)
}

async function free(folder: string): Promise<number | null> {
  const about = await statfs(folder).catch(() => null)
  return about && about.bavail * about.bsize
}
