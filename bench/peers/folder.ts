/** Where peers are: those of npm in a folder of their own, for none of them is a dependency of ours. */

import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, writeFileSync} from 'node:fs'
import {homedir} from 'node:os'
import path from 'node:path'

/** Exact, as all that we measure against. */
const versions = {
  '@myriaddreamin/typst-ts-node-compiler': '0.7.0',
  '@vivliostyle/cli': '11.3.3',
} as const
export type NpmPeer = keyof typeof versions

/** `$ZHENPRESS_BENCH_PEERS`, or a folder of the user's cache. */
const folder =
  process.env['ZHENPRESS_BENCH_PEERS'] ?? path.join(homedir(), '.cache', 'zhenpress-bench', 'peers')

/** @returns the folder of a peer's package; `null`, said aloud, where it cannot be had. */
export function npmPeer(name: NpmPeer): string | null {
  const own = path.join(folder, name.replace(/\W+/g, '-'))
  const installed = path.join(own, 'node_modules', name)
  if (existsSync(path.join(installed, 'package.json'))) return installed
  mkdirSync(own, {recursive: true})
  writeFileSync(path.join(own, 'package.json'), '{"private":true}\n')
  const {status, stderr} = spawnSync(
    'npm',
    [
      'install',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      '--loglevel=error',
      `${name}@${versions[name]}`,
    ],
    {cwd: own, encoding: 'utf8'},
  )
  if (status === 0 && existsSync(installed)) return installed
  console.log(`${name}: not installed, and not measured (${stderr.trim().split('\n')[0] ?? ''})`)
  return null
}
