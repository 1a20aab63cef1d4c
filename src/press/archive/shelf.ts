/** A machine on which files of an archive stand in a folder, as if they had been copied out. */

import path from 'node:path'
import type {Host} from '../../host/host.ts'

/** @param base a folder that is not there. @param files by their paths in it. */
export function shelf(host: Host, base: string, files: ReadonlyMap<string, Uint8Array>): Host {
  const known = new Map([...files].map(([name, bytes]) => [path.join(base, name), bytes]))
  const isIn = (file: string): boolean => file === base || file.startsWith(`${base}${path.sep}`)
  const isFolder = (folder: string): boolean =>
    [...known.keys()].some((file) => file.startsWith(`${folder}${path.sep}`))
  return {
    ...host,
    async readFile(file) {
      const bytes = known.get(file)
      if (bytes) return bytes
      if (isIn(file)) throw Object.assign(new Error(`no ${file}`), {code: 'ENOENT'})
      return host.readFile(file)
    },
    kindOf: async (file) =>
      known.has(file) ? 'file' : !isIn(file) ? host.kindOf(file) : isFolder(file) ? 'directory' : null,
    realPath: async (file) => (isIn(file) ? file : host.realPath(file)),
    // Asked for all files of a folder, or for manifests: neither is to be found by more than its folder.
    glob: async (patterns, cwd) =>
      isIn(cwd)
        ? [...known.keys()].filter((file) => path.dirname(file) === cwd).sort()
        : host.glob(patterns, cwd),
  }
}
