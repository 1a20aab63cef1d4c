/** The package of a letterhead (ISO/IEC 29500-2): opened with care, for anyone may have made it. */

import {strToU8} from 'fflate'
import type {Element, Root} from 'xast'
import type {Words} from '../../../host/host.ts'
import {
  decodedPart,
  hasMacros,
  mebibyte,
  openPackage as opened,
  PackageError,
  type PackageFault,
  relationshipsPath,
  targetPath,
} from '../../../office/open-package.ts'
import {attributeOf, childrenOf, element, parsed, rootOf, written} from './xml.ts'

/** A file that cannot be a letterhead, and why. */
export class LetterheadError extends Error {
  override readonly name = 'LetterheadError'
  readonly why: Words
  constructor(why: Words, options?: ErrorOptions) {
    super(why.en, options)
    this.why = why
  }
}

/** Parts by path, without a slash before it. */
export type Parts = ReadonlyMap<string, Uint8Array>

/** No letterhead is larger. Pictures of plain paper may be packed as tight as they like. */
const limits = {entries: 2000, part: 64 * mebibyte, total: 64 * mebibyte, ratio: Number.POSITIVE_INFINITY}

/**
 * The parts of a package.
 *
 * @throws {LetterheadError} where it is no Word document, or one that a letterhead must not be: with macros, with a
 * password, in the Strict form, or made to burst.
 */
export function openPackage(bytes: Uint8Array): Parts {
  const parts = unpacked(bytes)
  const types = parts.get('[Content_Types].xml')
  if (!types) throw new LetterheadError(notWord)
  if (hasMacros(decodedPart(types), [...parts.keys()]))
    throw new LetterheadError({
      en: 'it holds macros; save it as .docx or .dotx',
      zh: '檔案含有巨集；請另存為 .docx 或 .dotx',
    })
  return parts
}

function unpacked(bytes: Uint8Array): Parts {
  try {
    return opened(bytes, limits, (path) => !path.endsWith('/')).parts
  } catch (error) {
    if (!(error instanceof PackageError)) throw error
    throw new LetterheadError(words[error.fault.kind], {cause: error})
  }
}

const notWord: Words = {
  en: 'it is no Word document (.docx or .dotx)',
  zh: '這不是 Word 文件（.docx 或 .dotx）',
}

const words: Readonly<Record<PackageFault['kind'], Words>> = {
  ole: {
    en: 'it is an old .doc or has a password; save it as .docx without one',
    zh: '這是舊版 .doc 或設有密碼；請另存為不設密碼的 .docx',
  },
  'not-zip': notWord,
  damaged: notWord,
  empty: notWord,
  'unsafe-path': {en: 'a path in it leads out of it', zh: '檔案內含不安全的路徑'},
  'too-large': {en: 'it is too large, inflated', zh: '解壓縮後太大'},
}

/** @throws {LetterheadError} where the part is missing or broken. */
export function partOf(parts: Parts, path: string): Root {
  const bytes = parts.get(path)
  if (!bytes) throw new LetterheadError({en: `its part ${path} is missing`, zh: `缺少 ${path}`})
  try {
    return parsed(bytes)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new LetterheadError({en: `its part ${path} is broken: ${why}`, zh: `${path} 已損壞：${why}`})
  }
}

/** A relationship of a part to another (§6.5.3). */
export type Relationship = {
  readonly id: string
  /** The last word of its type: `styles`, `header`, `image` … */
  readonly kind: string
  readonly type: string
  /** As it is written; of an internal one, `path` is the part. */
  readonly target: string
  /** `null` where it leads out of the package. */
  readonly path: string | null
}

/** The relationships of a part; of the package itself where the part is `''`. */
export function relationshipsOf(parts: Parts, part: string): readonly Relationship[] {
  const path = relationshipsPath(part)
  if (!parts.has(path)) return []
  return childrenOf(rootOf(partOf(parts, path))).map((each) => relationship(each, part))
}

function relationship(each: Element, part: string): Relationship {
  const target = attributeOf(each, 'Target') ?? ''
  const type = attributeOf(each, 'Type') ?? ''
  const outside = attributeOf(each, 'TargetMode') === 'External'
  return {
    id: attributeOf(each, 'Id') ?? '',
    kind: type.split('/').at(-1) ?? '',
    type,
    target,
    path: outside ? null : targetPath(part, target),
  }
}

const relationshipsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** The part of relationships, as XML. */
export function relationshipsXml(relationships: readonly Relationship[]): Uint8Array {
  const children = relationships.map(({id, type, target, path}) =>
    element('Relationship', {
      Id: id,
      Type: type,
      Target: target,
      ...(path === null ? {TargetMode: 'External'} : {}),
    }),
  )
  return xmlPart(element('Relationships', {xmlns: relationshipsNamespace}, children))
}

/** A part of one element. */
export function xmlPart(root: Element): Uint8Array {
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
  return strToU8(declaration + written({type: 'root', children: [root]}))
}
