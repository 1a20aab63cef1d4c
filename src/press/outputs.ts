import path from 'node:path'
import type {Host} from '../host/host.ts'
import {type Hashed, manifestName} from './manifest.ts'
import type {Output} from './result.ts'

/** The files that stand in a folder, manifest left out; by their paths from the working folder, where they are in it. */
export function outputsIn(hashes: readonly Hashed[], folder: string, {cwd}: Host): readonly Output[] {
  return hashes
    .filter(({name}) => name !== manifestName)
    .map(({name, bytes, sha256}) => {
      const file = path.join(folder, name)
      const relative = path.relative(cwd, file)
      return {path: relative.startsWith('..') ? file : relative, bytes, sha256}
    })
}
