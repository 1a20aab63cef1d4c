/**
 * What was printed from what: `manifest.json` beside the files. Its schema is `manifest.schema.json` of the package. It
 * holds no path of the machine, and no time but that of a signature: the same source, printed in the same way, gives the
 * same manifest.
 */

import type {Calendar} from '../edition/dates.ts'
import type {Edition, Layout} from '../edition/handout.ts'
import type {PdfStandard} from '../emit/emitter.ts'
import type {Paper} from '../template/papers.ts'
import type {Checked} from './checked.ts'
import type {Pinned} from './pinned.ts'
import {sha256} from './sha256.ts'

/** Its name beside the files that it tells of. */
export const manifestName = 'manifest.json'

/** A file by what is in it. */
export type Hashed = {
  readonly name: string
  /** Its length. */
  readonly bytes: number
  /** In hexadecimal. */
  readonly sha256: string
}

/** Who signed a file, and what it was before. */
export type Signature = {
  /** The length of the print, with which the signed file begins, and its SHA-256. */
  readonly bytes: number
  readonly sha256: string
  /** The subject of the certificate: `CN=…, O=…, C=TW`. */
  readonly signer: string
  /** SHA-256 of the certificate, in hexadecimal. */
  readonly certificate: string
  /** When, as the signature says: ISO 8601 in UTC. */
  readonly time: string
}

type PrintedFile = Hashed & {
  readonly format: string
  readonly mediaType: string
  readonly edition: Edition
  readonly layout: Layout
  /** What was checked before it was written, and what that gave. */
  readonly checks: readonly Checked[]
  /** `null` where it is not signed. */
  readonly signature: Signature | null
}

/** All that was chosen, so that it can be printed again. */
export type PrintOptions = {
  readonly to: readonly string[]
  readonly editions: readonly Edition[]
  readonly layout: Layout | null
  /** Its name, and the hash of its tokens, its CSS and its page. */
  readonly template: {readonly name: string; readonly sha256: string}
  readonly paper: Paper | null
  /** Passes of typesetting. */
  readonly typeset: readonly string[]
  readonly dates: Calendar
  readonly largePrint: boolean
  readonly grey: boolean
  readonly duplex: boolean | null
  readonly fit: number | null
  readonly booklet: boolean
  readonly pdfStandard: PdfStandard
  readonly letterhead: Hashed | null
  /** Metadata given above the source's own. */
  readonly meta: Readonly<Record<string, string>>
  /** `SOURCE_DATE_EPOCH` as ISO 8601; `null` where it was not set. */
  readonly epoch: string | null
}

export type SaidMessage = {
  readonly file: string
  readonly line: number | null
  readonly column: number | null
  readonly severity: string
  readonly ruleId: string | null
}

export type Manifest = {
  readonly format: 'zhenpress-manifest'
  readonly version: 2
  /** The slug. */
  readonly id: string
  /** Name and version of what printed it. */
  readonly tool: string
  readonly sources: readonly Hashed[]
  /** Of what `zhenpress outline` prints. */
  readonly outline: {readonly version: 1; readonly sha256: string}
  /** Pictures, by the address that the source has for them. */
  readonly pictures: readonly (Hashed & {readonly mediaType: string})[]
  readonly options: PrintOptions
  readonly pinned: Pinned
  /** How much typesetting changed. */
  readonly changes: number
  readonly files: readonly PrintedFile[]
  readonly messages: readonly SaidMessage[]
}

export function hashed(name: string, bytes: Uint8Array): Hashed {
  return {name, bytes: bytes.length, sha256: sha256(bytes)}
}

/**
 * As it is written: JSON whose last entry, `seal`, is the SHA-256 of all that stands before it, so that a change in the
 * manifest itself is found as well.
 */
export function writeManifest(manifest: Manifest): Uint8Array {
  const open = JSON.stringify(manifest, null, 2).replace(/\n\}$/, '')
  return new TextEncoder().encode(`${open},\n  "seal": "${sha256(open)}"\n}\n`)
}

/**
 * Reads a manifest that we wrote.
 *
 * @returns `null` where a single bit of it is another than was written, or it is none.
 */
export function readManifest(bytes: Uint8Array): Manifest | null {
  const text = new TextDecoder().decode(bytes)
  const [, open = '', seal] = /^([\s\S]*),\n {2}"seal": "([0-9a-f]{64})"\n\}\n$/.exec(text) ?? []
  // Bytes that are no UTF-8 read alike: only their own bytes tell them apart.
  if (seal === undefined || sha256(open) !== seal || !Buffer.from(text).equals(bytes)) return null
  const found: unknown = JSON.parse(text)
  return isManifest(found) ? found : null
}

/** The seal says that it is as it was written: format and version say the rest. */
function isManifest(value: unknown): value is Manifest {
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    value.format === 'zhenpress-manifest' &&
    'version' in value &&
    value.version === 2
  )
}
