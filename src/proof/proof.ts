/** Reads a file back, and holds what it says against its handout, and that against the outline. */

import {createHash} from 'node:crypto'
import type {Handout} from '../edition/handout.ts'
import type {Asset, Readable} from '../emit/emitter.ts'
import {Refusal} from '../import/refusal.ts'
import {tablesOf} from '../office/arrange.ts'
import {PackageError} from '../office/open-package.ts'
import type {Outline} from '../outline/types.ts'
import type {PdfFile} from '../preflight/parser/file.ts'
import type {Template} from '../template/template.ts'
import {compare, type Difference} from './compare.ts'
import type {Disproof} from './disproof.ts'
import {expectedOf} from './expected.ts'
import {handoutDifferences} from './handout-of-outline.ts'
import {linkDifferences, pictureDifferences} from './links-and-pictures.ts'
import {NotReadable, type ReadBack, streamOf} from './read-back.ts'
import {isSame} from './same-glyph.ts'

export type Proof = {
  /** How many texts, letters, pictures and links were found as they should be. */
  readonly texts: number
  readonly letters: number
  readonly pictures: number
  readonly links: number
  readonly disproofs: readonly Disproof[]
}

export type ProofInput = {
  /** What it is read as. */
  readonly format: Readable
  readonly bytes: Uint8Array
  readonly handout: Handout
  /** As it was typeset: what the handout was made of. */
  readonly outline: Outline
  readonly template: Template
  /** By the address that the outline has for each. */
  readonly assets: ReadonlyMap<string, Asset>
  /** A PDF as it was parsed already. */
  readonly parsed?: PdfFile | undefined
}

type Reader = (bytes: Uint8Array, parsed?: PdfFile) => ReadBack | Promise<ReadBack>

/** Loaded where one is wanted: the reader of PDFs takes some time. */
const readers: Readonly<Record<Readable, () => Promise<Reader>>> = {
  html: async () => (await import('./read-html.ts')).readHtml,
  docx: async () => (await import('./read-docx.ts')).readDocx,
  odt: async () => (await import('./read-odt.ts')).readOdt,
  async pdf() {
    const [{readPdf}] = await Promise.all([
      import('./read-pdf.ts'),
      import('./pdf-js.ts').then(({pdfJs}) => pdfJs()),
    ])
    return readPdf
  },
}

/** Loads what reads a format, before it is asked to. */
export async function loadReader(format: Readable): Promise<void> {
  await readers[format]()
}

/**
 * Reads a file back.
 *
 * @throws {NotReadable} with what is wrong with it.
 */
export async function readBack(format: Readable, bytes: Uint8Array, parsed?: PdfFile): Promise<ReadBack> {
  const reader = await readers[format]()
  try {
    return await reader(bytes, parsed)
  } catch (error) {
    if (error instanceof Refusal) throw new NotReadable(JSON.stringify(error.values), {cause: error})
    if (error instanceof PackageError) throw new NotReadable(error.message, {cause: error})
    throw error
  }
}

/** Reads a file back, and compares. */
export async function prove(input: ProofInput): Promise<Proof> {
  const {format, bytes, parsed} = input
  try {
    return compared(await readBack(format, bytes, parsed), input)
  } catch (error) {
    if (!(error instanceof NotReadable)) throw error
    const found = error.message
    const unreadable = {
      kind: 'unreadable',
      node: null,
      language: null,
      place: format,
      expected: format,
    } as const
    return {texts: 0, letters: 0, pictures: 0, links: 0, disproofs: [{...unreadable, found}]}
  }
}

/** Holds what was read against what must be said. */
export function compared(read: ReadBack, {format, handout, outline, template, assets}: ProofInput): Proof {
  const office = format === 'docx' || format === 'odt'
  const expected = expectedOf(handout, {
    assets: new Set(assets.keys()),
    office,
    tables: office ? (part) => tablesOf(part, template.tokens) : null,
    own: office ? [] : wordsOf(template.page),
  })
  const {texts, letters, differences} = compare(
    streamOf(read.runs),
    expected,
    format === 'pdf' ? isSame : undefined,
  )
  const hashes = new Map(
    [...assets].map(([url, asset]) => [
      url,
      {sha256: createHash('sha256').update(asset.bytes).digest('hex'), asset},
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

/** What a template says itself, round its slots. */
function wordsOf(nodes: Template['page']): readonly string[] {
  return nodes.flatMap((node) =>
    node.type === 'text' ? [node.value] : 'children' in node ? wordsOf(node.children) : [],
  )
}
