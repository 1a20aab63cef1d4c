/** The package of a document: a ZIP archive, opened with limits set before anything is unpacked. */

import {type UnzipFileInfo, unzipSync} from 'fflate'
import {Refusal} from './refusal.ts'
import {readXml, type Xml} from './xml.ts'

export type Package = {
  /** Paths of all entries, also of those that are not unpacked. */
  readonly paths: readonly string[]
  readonly has: (path: string) => boolean
  /** A part as XML; `null` where there is none. @throws {Refusal} where it is broken. */
  readonly xml: (path: string) => Xml | null
  /** A part as text; `null` where there is none. */
  readonly text: (path: string) => string | null
}

const mebibyte = 2 ** 20

/** Far above any briefing; far below what would fill a memory. */
const limits = {entries: 5_000, part: 64 * mebibyte, total: 192 * mebibyte, ratio: 250}

/** Small parts may be packed as tight as they like: styles say the same over and over. */
const smallPart = 2 * mebibyte

const oldOffice = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const zip = [0x50, 0x4b]

/** @throws {Refusal} for what is no package, or one that is not safe to unpack. */
export function openPackage(bytes: Uint8Array): Package {
  if (startsWith(bytes, oldOffice)) throw new Refusal('import/encrypted')
  if (!startsWith(bytes, zip)) throw notADocument('it is no ZIP archive', '它不是 ZIP 壓縮檔')
  const parts = unpack(bytes)
  const trees = new Map<string, Xml>()
  const text = (path: string): string | null => {
    const part = parts.get(path)
    return part ? decode(part) : null
  }
  return {
    paths: [...parts.keys()],
    has: (path) => parts.has(path),
    text,
    xml(path) {
      const known = trees.get(path)
      const source = known ? null : text(path)
      if (source === null) return known ?? null
      const tree = readXml(source, path)
      trees.set(path, tree)
      return tree
    },
  }
}

/** @returns the bytes of each part by its path; none for what is no XML, of which the name is enough. */
function unpack(bytes: Uint8Array): ReadonlyMap<string, Uint8Array | null> {
  const named = new Map<string, Uint8Array | null>()
  const sizes = {entries: 0, total: 0}
  try {
    const filter = (file: UnzipFileInfo): boolean => {
      const isWanted = isRead(file.name)
      checkEntry(file, isWanted, sizes)
      named.set(file.name, null)
      return isWanted
    }
    for (const [path, part] of Object.entries(unzipSync(bytes, {filter}))) named.set(path, part)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw notADocument('the archive is damaged', '壓縮檔已損壞')
  }
  if (named.size === 0) throw notADocument('the archive is empty', '壓縮檔是空的')
  return named
}

function isRead(path: string): boolean {
  return /\.(?:xml|rels|rdf)$|^mimetype$/i.test(path)
}

function checkEntry(
  {name, size, originalSize}: UnzipFileInfo,
  isWanted: boolean,
  sizes: {entries: number; total: number},
): void {
  if (/^[/\\]|(?:^|[/\\])\.\.(?:[/\\]|$)|\\|\0|^[a-z]:/i.test(name))
    throw new Refusal('import/unsafe-path', {path: JSON.stringify(name).slice(1, -1)})
  sizes.entries++
  if (sizes.entries > limits.entries) throw tooLarge(`${limits.entries} entries`, `${limits.entries} 個項目`)
  if (!isWanted) return
  sizes.total += originalSize
  const most = limits.part / mebibyte
  if (originalSize > limits.part) throw tooLarge(`${most} MiB in ${name}`, `${most} MiB（${name}）`)
  const all = limits.total / mebibyte
  if (sizes.total > limits.total) throw tooLarge(`${all} MiB in all`, `總計 ${all} MiB`)
  if (originalSize > smallPart && originalSize > size * limits.ratio)
    throw tooLarge(
      `${limits.ratio} times its packed size in ${name}`,
      `壓縮前後相差 ${limits.ratio} 倍（${name}）`,
    )
}

function tooLarge(limit: string, zh: string): Refusal {
  return new Refusal('import/too-large', {limit, 'limit.zh': zh})
}

function notADocument(reason: string, zh: string): Refusal {
  return new Refusal('import/not-a-document', {reason, 'reason.zh': zh})
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte)
}

/** XML without a declaration of its own is UTF-8 or UTF-16, told by its mark (XML 1.0 §4.3.3). */
function decode(bytes: Uint8Array): string {
  const encoding = startsWith(bytes, [0xff, 0xfe])
    ? 'utf-16le'
    : startsWith(bytes, [0xfe, 0xff])
      ? 'utf-16be'
      : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}
