/** `inventory.json`: which bytes are which file of which version. Source: OCFL 1.1, 3.5. */

import * as v from 'valibot'
import type {Words} from '../host/host.ts'
import {isSafePath} from './layout.ts'
import {bytesOf, contentFolder} from './names.ts'

/** Digests, each with the paths of the files that have it. */
export type Paths = Readonly<Record<string, readonly string[]>>

export type User = {readonly name: string; readonly address?: string | undefined}

type Version = {
  /** RFC 3339. */
  readonly created: string
  /** Logical paths. */
  readonly state: Paths
  readonly message?: string | undefined
  readonly user?: User | undefined
}

export type Inventory = {
  readonly id: string
  readonly type: string
  readonly digestAlgorithm: string
  readonly head: string
  /** Paths from the object's folder, by SHA-512. */
  readonly manifest: Paths
  readonly fixity: {readonly sha256: Paths}
  readonly versions: Readonly<Record<string, Version>>
}

export const inventoryType = 'https://ocfl.io/1.1/spec/#inventory'

const digestOf = (length: number): v.GenericSchema<string, string> =>
  v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${length}}$`)))
const paths = v.pipe(
  v.array(v.pipe(v.string(), v.check(isSafePath, 'a path leads out of its folder'))),
  v.minLength(1),
)

const schema: v.GenericSchema<unknown, Inventory> = v.strictObject({
  id: v.pipe(v.string(), v.nonEmpty()),
  type: v.literal(inventoryType),
  digestAlgorithm: v.literal('sha512'),
  head: v.pipe(v.string(), v.regex(/^v[1-9]\d*$/)),
  manifest: v.record(digestOf(128), paths),
  fixity: v.strictObject({sha256: v.record(digestOf(64), paths)}),
  versions: v.record(
    v.pipe(v.string(), v.regex(/^v[1-9]\d*$/)),
    v.strictObject({
      created: v.pipe(v.string(), v.isoTimestamp()),
      state: v.record(digestOf(128), paths),
      message: v.optional(v.string()),
      user: v.optional(v.strictObject({name: v.string(), address: v.optional(v.string())})),
    }),
  ),
})

/** Reads an inventory. @returns what is wrong with it where nothing may be read by it. */
export function readInventory(bytes: Uint8Array): Inventory | Words {
  try {
    const inventory = v.parse(schema, JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes)))
    return faultIn(inventory) ?? inventory
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return {en: `it is no OCFL inventory: ${why}`, zh: `不是 OCFL 的 inventory：${why}`}
  }
}

export function isInventory(read: Inventory | Words): read is Inventory {
  return 'manifest' in read
}

export function writeInventory(inventory: Inventory): Uint8Array {
  return bytesOf(`${JSON.stringify(inventory, null, 2)}\n`)
}

/** Names of versions in their order: `v1`, `v2` … */
export function versionNames({head}: Pick<Inventory, 'head'>): readonly string[] {
  return Array.from({length: numberOf(head)}, (_, index) => `v${index + 1}`)
}

/** Of `v3`, 3. */
export function numberOf(version: string): number {
  return Number(version.slice(1))
}

/** Each path with its digest. */
export function byPath(all: Paths): ReadonlyMap<string, string> {
  return new Map(Object.entries(all).flatMap(([digest, each]) => each.map((path) => [path, digest] as const)))
}

/** Paths by digest, in an order that is always the same. */
export function byDigest(digests: ReadonlyMap<string, string>): Paths {
  const all: Record<string, string[]> = {}
  for (const [path, digest] of [...digests].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const paths = all[digest] ?? []
    paths.push(path)
    all[digest] = paths
  }
  return all
}

/** What shape alone does not say. */
function faultIn(inventory: Inventory): Words | null {
  const {head, manifest, fixity, versions} = inventory
  const most = numberOf(head)
  if (Object.keys(versions).length !== most || versionNames(inventory).some((name) => !versions[name]))
    return {en: `its versions are not v1 to ${head}`, zh: `版本不是 v1 到 ${head}`}
  const content = byPath(manifest)
  const [stray] = [...content.keys()].filter((path) => {
    const [version = '', folder, ...rest] = path.split('/')
    return !versions[version] || folder !== contentFolder || rest.length === 0
  })
  if (stray !== undefined) return {en: `${stray} is no content of a version`, zh: `${stray} 不是版本的內容`}
  for (const [name, {state}] of Object.entries(versions)) {
    const unknown = Object.keys(state).find((digest) => !manifest[digest])
    if (unknown !== undefined) return {en: `${name} has a file without content`, zh: `${name} 有檔案沒有內容`}
    if (isConflicting(Object.values(state).flat()))
      return {en: `${name} has two files at one path`, zh: `${name} 有兩個檔案同在一個路徑`}
  }
  const checked = Object.values(fixity.sha256).flat()
  const paths = Object.values(manifest).flat()
  if (
    new Set(paths).size !== paths.length ||
    checked.length !== content.size ||
    checked.some((path) => !content.has(path))
  )
    return {
      en: 'its manifest and its fixity block are of different files',
      zh: 'manifest 與 fixity 所列的檔案不同',
    }
  return null
}

/** Whether two logical paths are the same, or one is a folder of the other. */
function isConflicting(paths: readonly string[]): boolean {
  const known = new Set(paths)
  return (
    known.size !== paths.length ||
    paths.some((path) => {
      const parts = path.split('/')
      return parts.some((_, index) => index > 0 && known.has(parts.slice(0, index).join('/')))
    })
  )
}
