/** Files that live as long as a press does. */

import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'

export type KeptFiles = {
  /** Writes a file, once for each name. @returns its path. */
  readonly keep: (name: string, bytes: Uint8Array) => Promise<string>
  readonly close: () => Promise<void>
}

/** Makes a folder of its own in the system's temporary one, when the first file is kept. */
export function createKeptFiles(): KeptFiles {
  let folder: Promise<string> | null = null
  const files = new Map<string, Promise<string>>()
  const write = async (name: string, bytes: Uint8Array): Promise<string> => {
    folder ??= mkdtemp(path.join(tmpdir(), 'zhenpress-'))
    const file = path.join(await folder, name)
    await writeFile(file, bytes)
    return file
  }
  return {
    keep(name, bytes) {
      const file = files.get(name) ?? write(name, bytes)
      files.set(name, file)
      return file
    },
    async close() {
      const made = await folder?.catch(() => null)
      folder = null
      files.clear()
      if (made) await rm(made, {recursive: true, force: true})
    },
  }
}
