/** What a run of the built command loads, by the packages that it is made of. */

import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'

export type Loaded = {
  readonly status: number | null
  readonly stderr: string
  /** Names of packages whose code was loaded, bundled or not. */
  readonly packages: readonly string[]
}

/** Runs the built command in a folder, and records what Node loads. */
export function loadedBy(cwd: string, ...args: string[]): Loaded {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhenpress-loaded-'))
  try {
    const record = path.join(folder, 'record')
    const recorder = pathToFileURL(path.resolve('tests/package/record-loads.js')).href
    const {status, stderr} = spawnSync(
      process.execPath,
      ['--import', recorder, path.resolve('dist/cli/main.js'), ...args],
      {cwd, encoding: 'utf8', env: {...process.env, RECORD_LOADS: record}},
    )
    const files = readFileSync(record, 'utf8')
      .split('\n')
      .filter((url) => url.startsWith('file:'))
      .map((url) => fileURLToPath(url))
    const inside = bundled()
    const packages = files.flatMap((file) => [
      ...packagesOf(file),
      ...(inside[path.relative('dist', file)] ?? []),
    ])
    return {status, stderr, packages: [...new Set(packages)].sort()}
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

/** The packages whose code is in the bundle, by the file of `dist/` that it is in; the build writes them down. */
export function bundled(): Readonly<Record<string, readonly string[]>> {
  return JSON.parse(readFileSync('dist/contents.json', 'utf8'))
}

function packagesOf(file: string): readonly string[] {
  const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1]
  return name === undefined ? [] : [name]
}
