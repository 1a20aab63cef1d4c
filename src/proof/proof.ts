/** Reads a file back, and holds what it says against its handout, and that against the outline. */

import {createHash} from 'node:crypto'
import type {Handout} from '../edition/handout.ts'
import {Refusal} from '../import/refusal.ts'
import {PackageError} from '../office/open-package.ts'
import type {Language, Outline} from '../outline/types.ts'
import {compare, type Difference} from './compare.ts'
import {expectedOf} from './expected.ts'
import {handoutDifferences} from './handout-of-outline.ts'
import {linkDifferences, pictureDifferences} from './links-and-pictures.ts'
import {NotReadable, type ReadBack, streamOf} from './read-back.ts'

export type Disproof = {
  readonly kind: 'text' | 'order' | 'language' | 'picture' | 'link' | 'unreadable'
  /** Of the outline: an id, `summary`, `meta.title` …; `null` where it belongs to none. */
  readonly node: string | null
  readonly language: Language | null
  /** Where in the file: `page 2`, `word/document.xml`. */
  readonly place: string
  /** Excerpts, from where the two part. */
  readonly expected: string
  readonly found: string
}

export type Proof = {
  /** How many texts, letters, pictures and links were found as they should be. */
  readonly texts: number
  readonly letters: number
  readonly pictures: number
  readonly links: number
  readonly disproofs: readonly Disproof[]
}

export type ProofInput = {
  readonly format: string
  readonly bytes: Uint8Array
  readonly handout: Handout
  /** As it was typeset: what the handout was made of. */
  readonly outline: Outline
  /** By the address that the outline has for each. */
  readonly assets: ReadonlyMap<
    string,
    {readonly bytes: Uint8Array; readonly width: number; readonly height: number}
  >
}

type Reader = (bytes: Uint8Array) => ReadBack | Promise<ReadBack>

/** Loaded where one is wanted: the reader of PDFs takes some time. */
const readers: ReadonlyMap<string, () => Promise<Reader>> = new Map<string, () => Promise<Reader>>([
  ['html', async () => (await import('./read-html.ts')).readHtml],
  ['docx', async () => (await import('./read-docx.ts')).readDocx],
  ['odt', async () => (await import('./read-odt.ts')).readOdt],
  ['pdf', async () => (await import('./read-pdf.ts')).readPdf],
])

/** @returns `null` for a format that has no reader. */
export async function prove({format, bytes, handout, outline, assets}: ProofInput): Promise<Proof | null> {
  const reader = await readers.get(format)?.()
  if (!reader) return null
  let read: ReadBack
  try {
    read = await reader(bytes)
  } catch (error) {
    if (!(error instanceof NotReadable || error instanceof Refusal || error instanceof PackageError))
      throw error
    const found = error instanceof Refusal ? JSON.stringify(error.values) : error.message
    const unreadable = {
      kind: 'unreadable',
      node: null,
      language: null,
      place: format,
      expected: format,
      found,
    } as const
    return {texts: 0, letters: 0, pictures: 0, links: 0, disproofs: [unreadable]}
  }
  const expected = expectedOf(handout, {
    assets: new Set(assets.keys()),
    office: format === 'docx' || format === 'odt',
  })
  const {isSame} = format === 'pdf' ? await import('./same-glyph.ts') : {isSame: undefined}
  const {texts, letters, differences} = compare(streamOf(read.runs), expected, isSame)
  const hashes = new Map(
    [...assets].map(([url, asset]) => [
      url,
      {
        sha256: createHash('sha256').update(asset.bytes).digest('hex'),
        size: [asset.width, asset.height] as const,
      },
    ]),
  )
  const made: readonly Difference[] = handoutDifferences(outline, handout)
  const pictures = pictureDifferences(expected.pictures, read.pictures, hashes)
  const links = linkDifferences(expected.links, read.links)
  return {
    texts,
    letters,
    pictures: pictures.same,
    links: links.same,
    disproofs: [...made, ...differences, ...pictures.disproofs, ...links.disproofs],
  }
}
