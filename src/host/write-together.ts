/** Files that are there whole or not at all. */

import {mkdir, readdir, rename, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import {HostError, reasonOf} from './host.ts'
import {kindOf} from './kind-of.ts'

/** Makes a folder and those above it. Node's own `recursive` never ends where a file system refuses with ENOENT (/proc). */
export async function makeFolder(folder: string): Promise<void> {
  if ((await kindOf(folder)) === 'directory') return
  const above = path.dirname(folder)
  if (above !== folder) await makeFolder(above)
  await mkdir(folder).catch((error: unknown) => {
    // Another press made it meanwhile.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  })
}

export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  await write(path.dirname(file), [[path.basename(file), bytes]])
}

export async function writeTogether(
  folder: string,
  files: readonly (readonly [name: string, bytes: Uint8Array])[],
): Promise<void> {
  await write(folder, files)
  await removeLeft(folder)
}

/** Written aside first, all of them: where the disk is full in the middle of it, nothing of it is there. */
async function write(
  folder: string,
  files: readonly (readonly [name: string, bytes: Uint8Array])[],
): Promise<void> {
  let current = folder
  try {
    await makeFolder(folder)
    for (const [name, bytes] of files) {
      current = path.join(folder, name)
      await writeFile(asideOf(folder, name), bytes)
    }
    for (const [name] of files) {
      current = path.join(folder, name)
      await rename(asideOf(folder, name), current)
    }
  } catch (error) {
    // The first error is the one to tell.
    for (const [name] of files) await rm(asideOf(folder, name), {force: true}).catch(() => undefined)
    const why = reasonOf(error)
    throw new HostError(
      {en: `Cannot write ${current}: ${why.en}`, zh: `無法寫入 ${current}：${why.zh}`},
      {
        en: 'Choose another folder with --out-dir, or make this one writable.',
        zh: '請以 --out-dir 指定其他資料夾，或開放寫入權限。',
      },
      {cause: error},
    )
  }
}

/** The process id keeps two presses apart that print the same briefing at once. */
function asideOf(folder: string, name: string): string {
  return path.join(folder, `.${name}.${process.pid}.part`)
}

/** Takes away what a press that was killed had not finished. */
async function removeLeft(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    const [, pid] = /^\..+\.(\d+)\.part$/.exec(name) ?? []
    if (pid !== undefined && !isAlive(Number(pid)))
      await rm(path.join(folder, name), {force: true}).catch(() => undefined) // it costs room, no more
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Another user's process is one all the same.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
