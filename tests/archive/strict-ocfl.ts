/** A reader of OCFL 1.1 that shares nothing with `src/`: it knows node's files and `sha512`, and takes nothing on trust. */

import {createHash} from 'node:crypto'
import {lstatSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'

type Paths = Record<string, string[]>
type Inventory = {
  id: string
  type: string
  digestAlgorithm: string
  head: string
  manifest: Paths
  fixity?: Record<string, Paths>
  versions: Record<string, {created: string; state: Paths; message?: string; user?: {name: string}}>
}

const hash = (algorithm: string, file: string): string =>
  createHash(algorithm).update(readFileSync(file)).digest('hex')

function walk(folder: string): string[] {
  return readdirSync(folder, {withFileTypes: true}).flatMap((entry) => {
    const full = path.join(folder, entry.name)
    return entry.isDirectory() ? walk(full) : [full]
  })
}

/** Folders that say that they are objects. */
export function objectsIn(root: string): string[] {
  return walk(root)
    .filter((file) => path.basename(file) === '0=ocfl_object_1.1' && !file.includes('/extensions/'))
    .map((file) => path.dirname(file))
    .sort()
}

export function inventoryOf(object: string): Inventory {
  return JSON.parse(readFileSync(path.join(object, 'inventory.json'), 'utf8'))
}

/** Bytes of each logical file of a version, by the inventory alone; throws where a digest is another. */
export function recover(object: string, version: string): Map<string, Buffer> {
  const {manifest, versions} = inventoryOf(object)
  const files = new Map<string, Buffer>()
  for (const [digest, logical] of Object.entries(versions[version]?.state ?? {})) {
    const content = path.join(object, manifest[digest]?.[0] ?? 'nowhere')
    if (hash('sha512', content) !== digest) throw new Error(`${content} is not ${digest}`)
    for (const each of logical) files.set(each, readFileSync(content))
  }
  return files
}

/** All that breaks a MUST of the specification, or one of the SHOULDs that we keep to; with its code. */
export function breaches(root: string): string[] {
  const found: string[] = []
  const say = (code: string, what: string): void => {
    found.push(`${code} ${path.relative(root, what)}`)
  }
  if (readFileSync(path.join(root, '0=ocfl_1.1'), 'utf8') !== 'ocfl_1.1\n') say('E080', '0=ocfl_1.1')
  const layout = JSON.parse(readFileSync(path.join(root, 'ocfl_layout.json'), 'utf8'))
  if (typeof layout.extension !== 'string' || typeof layout.description !== 'string') say('E070', root)
  for (const entry of readdirSync(path.join(root, 'extensions'), {withFileTypes: true})) {
    if (!entry.isDirectory()) say('E112', path.join(root, 'extensions', entry.name))
    if (entry.name !== layout.extension) say('W016', path.join(root, 'extensions', entry.name))
  }
  const objects = objectsIn(root)
  for (const file of walk(root)) {
    const isIn = objects.some((object) => file.startsWith(`${object}/`))
    const isRoots =
      path.dirname(file) === root && ['0=ocfl_1.1', 'ocfl_layout.json'].includes(path.basename(file))
    if (!isIn && !isRoots && !file.startsWith(path.join(root, 'extensions'))) say('E072', file)
    if (!lstatSync(file).isFile()) say('E089', file)
  }
  emptyFolders(root, (folder) => say('E073', folder))
  for (const object of objects) objectBreaches(object, say)
  const ids = objects.map((object) => inventoryOf(object).id)
  if (new Set(ids).size !== ids.length) say('E037', root)
  return found
}

function emptyFolders(folder: string, say: (folder: string) => void): void {
  const inside = readdirSync(folder, {withFileTypes: true})
  if (inside.length === 0) say(folder)
  for (const entry of inside) if (entry.isDirectory()) emptyFolders(path.join(folder, entry.name), say)
}

function objectBreaches(object: string, say: (code: string, what: string) => void): void {
  const inventory = inventoryOf(object)
  const versions = Array.from({length: Number(inventory.head.slice(1))}, (_, index) => `v${index + 1}`)
  const allowed = ['0=ocfl_object_1.1', 'inventory.json', 'inventory.json.sha512', ...versions].sort()
  if (readdirSync(object).sort().join() !== allowed.join()) say('E001', object)
  if (readFileSync(path.join(object, '0=ocfl_object_1.1'), 'utf8') !== 'ocfl_object_1.1\n')
    say('E007', object)
  if (!/^[a-z][a-z0-9+.-]*:[A-Za-z0-9._~%!*'()-]+$/.test(inventory.id)) say('W005', object)
  if (inventory.type !== 'https://ocfl.io/1.1/spec/#inventory') say('E038', object)
  if (inventory.digestAlgorithm !== 'sha512') say('E025', object)
  if (Object.keys(inventory.versions).sort().join() !== [...versions].sort().join()) say('E046', object)
  for (const folder of [object, ...versions.map((each) => path.join(object, each))]) {
    const [, digest] = /^([0-9a-f]{128})[ \t]+inventory\.json\n$/.exec(
      readFileSync(path.join(folder, 'inventory.json.sha512'), 'utf8'),
    ) ?? ['', '']
    if (digest !== hash('sha512', path.join(folder, 'inventory.json'))) say('E060', folder)
  }
  for (const version of versions) {
    const folder = path.join(object, version)
    if (readdirSync(folder).sort().join() !== 'content,inventory.json,inventory.json.sha512')
      say('E015', folder)
    const earlier = inventoryOf(folder)
    if (earlier.head !== version || earlier.id !== inventory.id) say('E040', folder)
    for (const [name, {state}] of Object.entries(earlier.versions))
      if (JSON.stringify(state) !== JSON.stringify(inventory.versions[name]?.state)) say('E066', folder)
    const {created, message, user} = inventory.versions[version] ?? {}
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(created ?? '')) say('E049', folder)
    if (message === undefined || user?.name === undefined) say('W007', folder)
  }
  const own = path.join(object, inventory.head, 'inventory.json')
  if (!readFileSync(own).equals(readFileSync(path.join(object, 'inventory.json')))) say('E064', object)
  contentBreaches(object, inventory, versions, say)
}

function contentBreaches(
  object: string,
  {manifest, fixity, versions: states}: Inventory,
  versions: readonly string[],
  say: (code: string, what: string) => void,
): void {
  const known = new Map(
    Object.entries(manifest).flatMap(([digest, paths]) => paths.map((each) => [each, digest])),
  )
  for (const version of versions)
    for (const file of walk(path.join(object, version, 'content')))
      if (!known.has(path.relative(object, file))) say('E023', file)
  for (const [file, digest] of known)
    if (hash('sha512', path.join(object, file)) !== digest) say('E092', path.join(object, file))
  for (const [algorithm, paths] of Object.entries(fixity ?? {}))
    for (const [digest, files] of Object.entries(paths))
      for (const file of files) if (hash(algorithm, path.join(object, file)) !== digest) say('E093', file)
  for (const [version, {state}] of Object.entries(states)) {
    const logical = Object.values(state).flat()
    if (new Set(logical).size !== logical.length) say('E095', version)
    for (const digest of Object.keys(state)) if (!manifest[digest]) say('E050', version)
    for (const each of logical)
      if (each.split('/').some((part) => ['', '.', '..'].includes(part))) say('E052', each)
  }
  const used = new Set(Object.values(states).flatMap(({state}) => Object.keys(state)))
  for (const digest of Object.keys(manifest)) if (!used.has(digest)) say('E107', object)
}
