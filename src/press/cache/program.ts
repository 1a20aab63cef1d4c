/** What prints: our code and the libraries with it. Another version of either may print other bytes. */

import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {packageFolder} from '../../host/package-folder.ts'
import {program as builtProgram} from '../bundled.ts'
import {sha256} from '../sha256.ts'

let known: string | undefined

/** A hash of the code that runs, of Node, and of the machine's kind; the same for a whole process. */
export function programHash(): string {
  known ??= sha256(
    JSON.stringify([
      builtProgram || sourceHash(packageFolder()),
      process.versions,
      process.platform,
      process.arch,
    ]),
  )
  return known
}

/** A hash of the source of Zhenpress, and of the versions of the libraries that it is built with. */
export function sourceHash(folder: string): string {
  const source = path.join(folder, 'src')
  const files = readdirSync(source, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(source, path.join(entry.parentPath, entry.name)))
    .sort()
  const hashes = files.map((file) => [file, sha256(readFileSync(path.join(source, file)))])
  return sha256(JSON.stringify([hashes, sha256(readFileSync(path.join(folder, 'package-lock.json')))]))
}
