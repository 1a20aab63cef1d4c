/** Folders that are watched, with those below them: folders and not files, for editors save by giving a new file the old name. */

import path from 'node:path'
import type {Host, Watching} from '../host/host.ts'
import {HostError, reasonOf} from '../host/host.ts'

/** A folder, and how many levels below it belong to it. */
export type WatchedRoot = {readonly folder: string; readonly depth: number}

export type FolderWatch = {
  /** Takes other folders in the place of those that are watched. */
  readonly setRoots: (roots: readonly WatchedRoot[]) => Promise<void>
  readonly close: () => void
}

type WatchSettings = {
  readonly host: Host
  /** Folders that nobody writes briefings in: what is printed. */
  readonly leaveOut: readonly string[]
  /** Gets absolute paths of what changed; those of folders where it is not known what changed in them. */
  readonly onChange: (paths: ReadonlySet<string>) => void
  readonly onFailure: (error: unknown) => void
}

/** What an editor does in one save comes within so many milliseconds. */
const quiet = 20

/**
 * Starts watching. Longer than others: its parts share what is watched, and what has changed.
 *
 * @throws {HostError} where the machine cannot watch so many folders.
 */
export async function watchFolders(
  roots: readonly WatchedRoot[],
  settings: WatchSettings,
): Promise<FolderWatch> {
  const {host, onChange, onFailure} = settings
  const watched = new Map<string, Watching>()
  let [wanted, changed, waiting, closed] = [roots, new Set<string>(), false, false]
  const forget = (folder: string): void => {
    watched.get(folder)?.close()
    watched.delete(folder)
  }
  const look = async (): Promise<readonly string[]> => {
    const folders = await foldersOf(wanted, settings)
    if (closed) return []
    for (const folder of watched.keys()) if (!folders.has(folder)) forget(folder)
    const added = [...folders].filter((folder) => !watched.has(folder))
    for (const folder of added)
      watched.set(
        folder,
        watchOne(folder, host, (name) => note(folder, name)),
      )
    return added
  }
  const note = (folder: string, name: string | null): void => {
    if (closed || (name?.startsWith('.') ?? false)) return
    const file = name === null ? folder : path.join(folder, name)
    changed.add(file)
    // What had this name may be another folder now, and a folder that goes tells its own name: both are watched anew.
    forget(file)
    if (name === null || name === path.basename(folder)) forget(folder)
    if (waiting) return
    waiting = true
    flush().catch(onFailure)
  }
  const flush = async (): Promise<void> => {
    await host.disk.pause(quiet)
    waiting = false
    const paths = changed
    changed = new Set()
    for (const folder of await look()) paths.add(folder)
    if (!closed) onChange(paths)
  }
  await look()
  return {
    async setRoots(others) {
      wanted = others
      await look()
    },
    close() {
      closed = true
      for (const folder of [...watched.keys()]) forget(folder)
    },
  }
}

function watchOne(folder: string, host: Host, onChange: (name: string | null) => void): Watching {
  try {
    return host.watchFolder(folder, onChange)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    // It went between being found and being watched: the folder above says so.
    if (code === 'ENOENT') return {close: () => undefined}
    // inotify says “no space” where it has no more watches.
    const why =
      code === 'ENOSPC' ? {en: 'too many folders are watched', zh: '監看的資料夾太多'} : reasonOf(error)
    throw new HostError(
      {en: `Cannot watch ${folder}: ${why.en}`, zh: `無法監看 ${folder}：${why.zh}`},
      {
        en: 'Name fewer files or folders, or raise fs.inotify.max_user_watches.',
        zh: '請減少指定的檔案或資料夾，或提高 fs.inotify.max_user_watches。',
      },
      {cause: error},
    )
  }
}

/** The folders that are there; in the place of a root that is not, what of the way to it is. */
async function foldersOf(
  roots: readonly WatchedRoot[],
  {host, leaveOut}: WatchSettings,
): Promise<ReadonlySet<string>> {
  const folders = new Set<string>()
  const add = async (folder: string, depth: number): Promise<void> => {
    const entries = await host.disk.entries(folder).catch(() => null)
    if (entries === null) return
    folders.add(folder)
    if (depth === 0) return
    for (const {name, kind} of entries) {
      const below = path.join(folder, name)
      const isOther = name.startsWith('.') || name === 'node_modules' || leaveOut.includes(below)
      if (kind === 'directory' && !isOther) await add(below, depth - 1)
    }
  }
  for (const {folder, depth} of roots) {
    await add(folder, depth)
    for (let above = folder; !folders.has(above); ) {
      const next = path.dirname(above)
      if (next === above) break
      above = next
      await add(above, 0)
    }
  }
  return folders
}
