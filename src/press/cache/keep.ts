/** What is kept of a briefing once its files are written. */

import type {Compiled} from '../compile.ts'
import type {Hashed} from '../manifest.ts'
import {plainFile} from '../plain-result.ts'
import type {Printed} from '../print.ts'
import {sha256} from '../sha256.ts'
import {givenBytes} from '../sources.ts'
import type {Cache} from './cache.ts'
import {type Entry, entryKey} from './entry.ts'
import {packed} from './packed.ts'
import {keepPrint} from './prints.ts'
import type {Read} from './reads.ts'

export type Built = {
  readonly compiled: Compiled
  /** Before it was signed. */
  readonly made: readonly Printed[]
  /** As they were written, the manifest last. */
  readonly files: readonly (readonly [name: string, bytes: Uint8Array])[]
  readonly hashes: readonly Hashed[]
  /** As it names itself, where a PDF was printed. */
  readonly browser: string | null
  readonly reads: () => readonly Read[]
  /** A signature has a time, so that what is signed is not kept as it was written. */
  readonly signed: boolean
}

/** Keeps each print, and then what came of the whole: an entry speaks of what is there. */
export async function keepEntry(built: Built, cache: Cache): Promise<void> {
  const {compiled, made, files, hashes, browser, signed} = built
  for (const {key, kept, bytes, told, format} of made) {
    // One of which nobody knows what printed it is not to be taken for another's.
    if (key === null || kept || (format === 'pdf' && browser === null)) continue
    const record = {sha256: sha256(bytes), told, browser: format === 'pdf' ? browser : null}
    await keepPrint(key, record, bytes, cache)
  }
  const entry = signed || compiled.ref.paths[0] === '-' ? null : await entryOf(built, cache)
  if (!entry) return
  // What was printed is there already.
  const known = new Set(made.filter(({key}) => key !== null).map(({name}) => name))
  for (const [index, [name, bytes]] of files.entries())
    if (!known.has(name)) await cache.store.keepObject(hashes[index]?.sha256 ?? '', bytes)
  await cache.store.keep('briefings', entryKey(compiled.ref, compiled.files.map(givenBytes), cache), entry)
}

/** @returns `null` where nobody knows which browser printed. */
async function entryOf({compiled, hashes, browser, reads}: Built, cache: Cache): Promise<Entry | null> {
  const printedBy = needsBrowser(compiled) ? await cache.browser().catch(() => null) : ''
  const isPdf = hashes.some(({name}) => name.endsWith('.pdf'))
  if (printedBy === null || (isPdf && browser === null)) return null
  return {
    files: compiled.files.map((file) => packed(plainFile(file))),
    changes: JSON.stringify(compiled.typeset?.log ?? []),
    reads: reads(),
    browser: printedBy || null,
    outputs: hashes,
  }
}

/** Where an edition is to fit on so many pages, PDFs are printed to count them. */
function needsBrowser({choices, context}: Compiled): boolean {
  return (
    choices.to.includes('pdf') ||
    choices.booklet ||
    choices.fit !== null ||
    (context?.template.tokens.fit ?? null) !== null
  )
}
