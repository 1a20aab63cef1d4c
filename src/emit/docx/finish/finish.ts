/**
 * The finishing pass: what docx cannot say is said here, part by part, in passes over the text of each; the parts
 * are never parsed. See docs/adr/0004-docx-finishing-pass.md.
 */

import {strToU8, type Zippable, zipSync} from 'fflate'
import {writable} from '../../../outline/xml-text.ts'
import {
  createBookmarkNumbers,
  createChangeNumbers,
  createDrawingNumbers,
  renumberRelationships,
} from './renumber.ts'

/** Parts of our own, by path; each takes the place of what docx wrote, or is made from it. */
export type OwnParts = Readonly<Record<string, string | ((written: string) => string)>>

/** Parts that docx always writes and that hold nothing. */
const idle = ['word/endnotes.xml', 'word/_rels/endnotes.xml.rels', 'docProps/custom.xml']

const first = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml']

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** The time of all entries, the first that ZIP can tell. Without a zone it is read as local, and written so. */
const time = '1980-01-01T00:00:00'

/**
 * The parts as they are to be, in their order.
 *
 * @param parts by path, as docx wrote them.
 */
export function finish(
  parts: ReadonlyMap<string, string | Uint8Array | ArrayBuffer>,
  own: OwnParts,
): ReadonlyMap<string, Uint8Array> {
  const texts = new Map<string, string>()
  const drawings = createDrawingNumbers()
  const bookmarks = createBookmarkNumbers()
  const changes = createChangeNumbers()
  const paths = ordered([...parts.keys()].filter((path) => !idle.includes(path)))
  for (const path of paths) {
    const part = parts.get(path)
    if (typeof part === 'string')
      texts.set(path, changes(drawings(bookmarks(tidy(said(path, part, own), path)))))
  }
  relate(texts)
  return new Map(
    paths.flatMap((path): [string, Uint8Array][] => {
      const part = parts.get(path)
      const text = texts.get(path)
      if (text !== undefined) return [[path, strToU8(text)]]
      return typeof part === 'object' ? [[path, new Uint8Array(part)]] : []
    }),
  )
}

/** The package, with nothing in it of when and where it was made. */
export function zipped(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {}
  for (const path of ordered([...parts.keys()])) {
    const bytes = parts.get(path)
    // Pictures are packed already.
    if (bytes) entries[path] = /\.(?:png|jpe?g|gif)$/i.test(path) ? [bytes, {level: 0}] : bytes
  }
  return zipSync(entries, {mtime: time, level: 6})
}

function said(path: string, written: string, own: OwnParts): string {
  const replacement = own[path]
  if (typeof replacement === 'function') return replacement(written)
  return replacement === undefined ? written : declaration + replacement
}

function ordered(paths: readonly string[]): readonly string[] {
  const rank = (path: string) => (first.includes(path) ? first.indexOf(path) : first.length)
  return paths.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
}

/** Out go the idle parts' entries, and entities that some readers of Word's files do not know. */
function tidy(text: string, path: string): string {
  const plain = writable(text.replaceAll('&apos;', "'"))
  if (path !== '[Content_Types].xml' && !path.endsWith('.rels')) return plain
  return plain.replace(/<(Override|Relationship)\b[^>]*(endnotes\.xml|custom\.xml)"[^>]*\/>/g, '')
}

/** Gives each part's relationships ids of their order; a part without any needs none. */
function relate(texts: Map<string, string>): void {
  for (const [path, relationships] of [...texts]) {
    if (!path.endsWith('.rels')) continue
    if (!relationships.includes('<Relationship ')) {
      texts.delete(path)
      continue
    }
    const partPath = path.replace(/_rels\/([^/]*)\.rels$/, '$1')
    const renumbered = renumberRelationships(relationships, texts.get(partPath) ?? '')
    texts.set(path, renumbered.relationships)
    if (texts.has(partPath)) texts.set(partPath, renumbered.part)
  }
}
