/**
 * Packages of office programs (ISO/IEC 29500-2, OpenDocument 1.3 part 2): ZIP archives that anyone may have made, opened
 * with limits set before anything is unpacked.
 */

import {type UnzipFileInfo, unzipSync} from 'fflate'

/** Sizes in bytes, unpacked. */
export type PackageLimits = {
  readonly entries: number
  /** Of one part. */
  readonly part: number
  /** Of all parts that are read. */
  readonly total: number
  /** How many times its packed size a part may have; small ones may be packed as tight as they like. */
  readonly ratio: number
}

/** What is wrong with a package. `ole`: an old document, or one with a password, which is no ZIP archive either. */
export type PackageFault =
  | {readonly kind: 'ole' | 'not-zip' | 'damaged' | 'empty'}
  | {readonly kind: 'unsafe-path'; readonly path: string}
  | {readonly kind: 'too-large'; readonly limit: keyof PackageLimits; readonly path: string}

export class PackageError extends Error {
  override readonly name = 'PackageError'
  readonly fault: PackageFault
  constructor(fault: PackageFault, options?: ErrorOptions) {
    super(fault.kind, options)
    this.fault = fault
  }
}

export type OpenedPackage = {
  /** Paths of all entries, also of those that are not unpacked. */
  readonly paths: readonly string[]
  /** The parts that were asked for, by path. */
  readonly parts: ReadonlyMap<string, Uint8Array>
}

export const mebibyte: number = 2 ** 20

/** Styles say the same over and over. */
const smallPart = 2 * mebibyte

/**
 * @param isRead whether a part is unpacked, by its path.
 * @throws {PackageError} for what is no package, or one that is not safe to unpack.
 */
export function openPackage(
  bytes: Uint8Array,
  limits: PackageLimits,
  isRead: (path: string) => boolean,
): OpenedPackage {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new PackageError({kind: 'ole'})
  if (!startsWith(bytes, [0x50, 0x4b])) throw new PackageError({kind: 'not-zip'})
  const paths: string[] = []
  const count = {entries: 0, total: 0}
  const filter = (file: UnzipFileInfo): boolean => {
    const isWanted = isRead(file.name)
    checkEntry(file, isWanted, limits, count)
    paths.push(file.name)
    return isWanted
  }
  const parts = new Map(Object.entries(unzipped(bytes, filter)))
  if (paths.length === 0) throw new PackageError({kind: 'empty'})
  return {paths: [...new Set(paths)], parts}
}

function unzipped(
  bytes: Uint8Array,
  filter: (file: UnzipFileInfo) => boolean,
): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes, {filter})
  } catch (error) {
    if (error instanceof PackageError) throw error
    throw new PackageError({kind: 'damaged'}, {cause: error})
  }
}

function checkEntry(
  {name, size, originalSize}: UnzipFileInfo,
  isWanted: boolean,
  limits: PackageLimits,
  count: {entries: number; total: number},
): void {
  if (/^[/\\]|(?:^|[/\\])\.\.(?:[/\\]|$)|\\|\0|^[a-z]:/i.test(name))
    throw new PackageError({kind: 'unsafe-path', path: name})
  const tooLarge = (limit: keyof PackageLimits): PackageError =>
    new PackageError({kind: 'too-large', limit, path: name})
  count.entries++
  if (count.entries > limits.entries) throw tooLarge('entries')
  if (!isWanted) return
  count.total += originalSize
  if (originalSize > limits.part) throw tooLarge('part')
  if (count.total > limits.total) throw tooLarge('total')
  if (originalSize > smallPart && originalSize > size * limits.ratio) throw tooLarge('ratio')
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte)
}

/** A part of XML as text: UTF-8 or UTF-16, told by its mark (XML 1.0 §4.3.3; ISO/IEC 29500-2 §6.2.5). */
export function decodedPart(bytes: Uint8Array): string {
  const encoding = startsWith(bytes, [0xff, 0xfe])
    ? 'utf-16le'
    : startsWith(bytes, [0xfe, 0xff])
      ? 'utf-16be'
      : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

/** Where the relationships of a part stand (ISO/IEC 29500-2 §6.5.2.3). @param part `''` for the package itself. */
export function relationshipsPath(part: string): string {
  return part.replace(/([^/]*)$/, '_rels/$1.rels')
}

/** The path of the part that a relationship of another one leads to. @param target as it is written. */
export function targetPath(part: string, target: string): string {
  const path = URL.parse(target, `part:///${part}`)?.pathname ?? target
  try {
    return decodeURIComponent(path).replace(/^\/+/, '')
  } catch {
    // A stray percent sign; such a path is one that no part has.
    return path
  }
}

/** Whether a package brings programs along. @param types the text of `[Content_Types].xml`. */
export function hasMacros(types: string, paths: readonly string[]): boolean {
  return (
    /macroEnabled|vbaProject/i.test(types) ||
    paths.some((path) => /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml)$/i.test(path))
  )
}
