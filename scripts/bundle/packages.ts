/** The packages that modules come from. */

import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'

export type Package = {
  readonly name: string
  readonly version: string
  readonly license: string
  readonly folder: string
}

/** The package that a module of `node_modules` belongs to; `null` for one of ours. */
export function packageOf(module: string): Package | null {
  const folder = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module.replaceAll(path.sep, '/'))?.[1]
  return folder === undefined ? null : packageIn(folder)
}

/** A package by the folder that it is installed in. @throws for one without a name, a version and a licence. */
function packageIn(folder: string): Package {
  const data: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const {name, version, license, licenses} = data as Record<string, unknown> // JSON has no other types
  // Old packages have a list.
  const named = license ?? (Array.isArray(licenses) && licenses.length === 1 ? licenses[0].type : null)
  if (typeof name !== 'string' || typeof version !== 'string' || typeof named !== 'string')
    throw new Error(`${folder}/package.json lacks a name, a version or a licence`)
  return {name, version, license: named, folder}
}

/** What a package is installed as below this project, wherever its own folder is. */
export function installed(name: string): Package {
  const folder = path.resolve('node_modules', name)
  if (!existsSync(folder)) throw new Error(`${name} is not installed: run “npm ci”`)
  return packageIn(folder)
}
