/** `edition.json`: what an edition in an archive is, and what it takes the place of. It says nothing that changes later. */

import {HostError} from '../../host/host.ts'
import {defaultTitle} from '../../outline/default-title.ts'
import type {Outline} from '../../outline/types.ts'
import type {Manifest} from '../manifest.ts'
import {sha256} from '../sha256.ts'
import type {EditionRef} from './names.ts'

export const editionName = 'edition.json'
export const outlineName = 'outline.json'
/** Folder of the source, its pictures and what it was read with. */
export const sourceFolder = 'source'

export type ArchivedEdition = {
  readonly format: 'zhenpress-edition'
  readonly version: 1
  /** The slug. */
  readonly id: string
  readonly number: number
  /** That of the source, or where it has none the one that is printed in its place. */
  readonly title: {readonly zh: string | null; readonly en: string | null}
  /** Of the briefing, as its source says it. */
  readonly date: string | null
  /** Editions that this one takes the place of: the one before it, and those that were named. */
  readonly supersedes: readonly EditionRef[]
  /** SHA-256. */
  readonly manifest: string
  /** SHA-256. */
  readonly outline: string
  readonly source: {
    /** Chinese first for twins. */
    readonly files: readonly string[]
    /** Where the picture of each address is. */
    readonly pictures: Readonly<Record<string, string>>
    /** The glossary that it was read with. */
    readonly glossary: string | null
  }
}

export function editionOf(
  {id, outline}: Manifest,
  manifest: Uint8Array,
  read: Outline,
  about: Pick<ArchivedEdition, 'number' | 'supersedes' | 'source'>,
): ArchivedEdition {
  const {number, supersedes, source} = about
  const {meta} = read
  const {zh, en} = meta.title
  const title = zh === null && en === null ? defaultTitle(read) : {zh, en}
  return {
    format: 'zhenpress-edition',
    version: 1,
    id,
    number,
    title,
    date: meta.date.iso ?? meta.date.written,
    supersedes,
    manifest: sha256(manifest),
    outline: outline.sha256,
    source,
  }
}

export function writeEdition(edition: ArchivedEdition): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(edition, null, 2)}\n`)
}

/** @throws {HostError} for what we did not write: the bytes are proven by their digest, so nothing else can be. */
export function readEdition(bytes: Uint8Array): ArchivedEdition {
  const found: unknown = JSON.parse(new TextDecoder().decode(bytes))
  if (isEdition(found)) return found
  throw new HostError(
    {
      en: 'An edition in the archive is of another version of Zhenpress',
      zh: '典藏庫中有其他版本的 Zhenpress 存入的版次',
    },
    {en: 'Read the archive with a newer Zhenpress.', zh: '請改用較新的 Zhenpress 讀取。'},
  )
}

function isEdition(value: unknown): value is ArchivedEdition {
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    value.format === 'zhenpress-edition' &&
    'version' in value &&
    value.version === 1
  )
}
