import {mkdir, readFile, realpath, rename, rm, stat, writeFile} from 'node:fs/promises'
import {availableParallelism} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {nodeDisk} from './disk.ts'
import {type EntryKind, type Host, HostError, reasonOf} from './host.ts'
import {readSecret} from './read-secret.ts'

/** This machine. */
export function nodeHost(): Host {
  return {
    cwd: process.cwd(),
    env: process.env,
    cores: availableParallelism(),
    readFile,
    kindOf,
    realPath: (file) => realpath(file),
    async glob(patterns, cwd) {
      const {glob} = await import('tinyglobby')
      const found = await glob([...patterns], {
        cwd,
        absolute: true,
        expandDirectories: true,
        followSymbolicLinks: false,
      })
      return found.sort()
    },
    makeFolder,
    rename,
    writeWhole,
    remove: (file) => rm(file, {force: true}),
    disk: nodeDisk(),
    now: () => Math.floor(Date.now() / 1000),
    readSecret,
    async readInput() {
      const chunks: Buffer[] = []
      for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
      return Buffer.concat(chunks)
    },
  }
}

async function kindOf(file: string): Promise<EntryKind | null> {
  try {
    const found = await stat(file)
    return found.isFile() ? 'file' : found.isDirectory() ? 'directory' : 'other'
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return null
    throw error
  }
}

/** Makes a folder and those above it. Node's own `recursive` never ends where a file system refuses with ENOENT (/proc). */
async function makeFolder(folder: string): Promise<void> {
  if ((await kindOf(folder)) === 'directory') return
  const above = path.dirname(folder)
  if (above !== folder) await makeFolder(above)
  await mkdir(folder).catch((error: unknown) => {
    // Another press made it meanwhile.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  })
}

async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  // The process id keeps two presses apart that print the same briefing at once.
  const aside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`)
  try {
    await makeFolder(path.dirname(file))
    await writeFile(aside, bytes)
    await rename(aside, file)
  } catch (error) {
    await rm(aside, {force: true}).catch(() => undefined) // the first error is the one to tell
    const why = reasonOf(error)
    throw new HostError(
      {en: `Cannot write ${file}: ${why.en}`, zh: `無法寫入 ${file}：${why.zh}`},
      {
        en: 'Choose another folder with --out-dir, or make this one writable.',
        zh: '請以 --out-dir 指定其他資料夾，或開放寫入權限。',
      },
      {cause: error},
    )
  }
}
