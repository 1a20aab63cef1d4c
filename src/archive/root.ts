/** The storage root: what a folder is, and how it becomes an archive. */

import path from 'node:path'
import type {Disk} from '../host/host.ts'
import {putFile} from './folders.ts'
import {extensionsFolder, layoutFile, layoutName, rootDeclaration, rootFiles, sameBytes} from './names.ts'
import {noArchive, otherRoot} from './refusals.ts'

/**
 * What a folder is. `begun`: one that an `add` made and was killed before it was an archive; it holds nothing.
 * `broken`: an archive without its declaration.
 */
export type RootKind = 'none' | 'empty' | 'begun' | 'archive' | 'broken' | 'other'

export async function kindOfRoot(disk: Disk, root: string): Promise<RootKind> {
  const found = await disk.entries(root)
  if (found === null) return 'none'
  if (found.length === 0) return 'empty'
  const names = found.map(({name}) => name)
  if (names.includes(rootDeclaration)) return 'archive'
  if (names.some((name) => name.startsWith('0='))) return 'other'
  const inside = ((await disk.entries(path.join(root, extensionsFolder))) ?? []).map(({name}) => name)
  const isOurs =
    names.includes(layoutFile) || inside.some((name) => name === layoutName || name === 'zhenpress')
  if (!isOurs && !(inside.length === 0 && names.join() === extensionsFolder)) return 'other'
  const strange = names.filter((name) => name !== extensionsFolder && name !== layoutFile)
  return strange.length === 0 ? 'begun' : 'broken'
}

/** @throws {HostError} where a folder is no archive, or laid out in another way. */
export async function checkRoot(disk: Disk, root: string): Promise<void> {
  const kind = await kindOfRoot(disk, root)
  if (kind === 'broken') throw otherRoot(root, rootDeclaration)
  if (kind !== 'archive') throw noArchive(root)
  for (const [name, bytes] of rootFiles) {
    const found = await disk.read(path.join(root, name)).catch(() => null)
    if (!sameBytes(found, bytes)) throw otherRoot(root, name)
  }
}

/** @throws {HostError} for a folder that nothing may be added to. Writes nothing. */
export async function checkPlaceForRoot(disk: Disk, root: string): Promise<void> {
  const kind = await kindOfRoot(disk, root)
  if (kind === 'archive' || kind === 'broken' || kind === 'other') await checkRoot(disk, root)
}

/** Makes an archive of a folder that is none yet; its declaration comes last. */
export async function finishRoot(disk: Disk, root: string): Promise<void> {
  if ((await kindOfRoot(disk, root)) !== 'archive') {
    for (const [name, bytes] of rootFiles) {
      const found = await disk.read(path.join(root, name)).catch(() => null)
      if (found === null) await putFile(disk, root, name, bytes)
    }
  }
  await checkRoot(disk, root)
}
