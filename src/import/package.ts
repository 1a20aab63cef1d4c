/** The package of a document, and what is told of one that is not opened. */

import {
  decodedPart,
  mebibyte,
  type OpenedPackage,
  openPackage as opened,
  PackageError,
  type PackageFault,
} from '../office/open-package.ts'
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

/** Far above any briefing; far below what would fill a memory. */
const limits = {entries: 5_000, part: 64 * mebibyte, total: 192 * mebibyte, ratio: 250}

/** @throws {Refusal} for what is no package, or one that is not safe to unpack. */
export function openPackage(bytes: Uint8Array): Package {
  const {paths, parts} = unpacked(bytes)
  const known = new Set(paths)
  const trees = new Map<string, Xml>()
  const text = (path: string): string | null => {
    const part = parts.get(path)
    return part ? decodedPart(part) : null
  }
  return {
    paths,
    has: (path) => known.has(path),
    text,
    xml(path) {
      const tree = trees.get(path)
      const source = tree ? null : text(path)
      if (source === null) return tree ?? null
      const read = readXml(source, path)
      trees.set(path, read)
      return read
    },
  }
}

function unpacked(bytes: Uint8Array): OpenedPackage {
  try {
    return opened(bytes, limits, isRead)
  } catch (error) {
    throw error instanceof PackageError ? refusalOf(error.fault) : error
  }
}

/** Of what is no XML, the name is enough. */
function isRead(path: string): boolean {
  return /\.(?:xml|rels|rdf)$|^mimetype$/i.test(path)
}

function refusalOf(fault: PackageFault): Refusal {
  switch (fault.kind) {
    case 'ole':
      return new Refusal('import/encrypted')
    case 'not-zip':
      return notADocument('it is no ZIP archive', '它不是 ZIP 壓縮檔')
    case 'damaged':
      return notADocument('the archive is damaged', '壓縮檔已損壞')
    case 'empty':
      return notADocument('the archive is empty', '壓縮檔是空的')
    case 'unsafe-path':
      return new Refusal('import/unsafe-path', {path: JSON.stringify(fault.path).slice(1, -1)})
    case 'too-large':
      return tooLarge(fault)
  }
}

function tooLarge({limit, path}: Extract<PackageFault, {kind: 'too-large'}>): Refusal {
  const {entries, ratio} = limits
  const [part, total] = [limits.part / mebibyte, limits.total / mebibyte]
  const words: Readonly<Record<typeof limit, readonly [en: string, zh: string]>> = {
    entries: [`${entries} entries`, `${entries} 個項目`],
    part: [`${part} MiB in ${path}`, `${part} MiB（${path}）`],
    total: [`${total} MiB in all`, `總計 ${total} MiB`],
    ratio: [`${ratio} times its packed size in ${path}`, `壓縮前後相差 ${ratio} 倍（${path}）`],
  }
  const [en, zh] = words[limit]
  return new Refusal('import/too-large', {limit: en, 'limit.zh': zh})
}

function notADocument(reason: string, zh: string): Refusal {
  return new Refusal('import/not-a-document', {reason, 'reason.zh': zh})
}
