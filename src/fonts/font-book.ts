/** The faces of a press run: what they cover, and subsets of them. */

import {type Face, fileOf} from './catalogue.ts'
import {type Cmap, type Coverage, readCmapOf} from './cmap.ts'
import {loadFace, loadFaces} from './harfbuzz.ts'
import {sharersOf} from './shared-glyphs.ts'
import {toWoff2} from './woff2.ts'

export type FontFormat = 'truetype' | 'woff2'

export type FontBook = {
  /** Which code points a face has. */
  readonly coverage: (face: Face) => Promise<Coverage>
  /** A face with just these characters; a character that it lacks is left out. The same call gives the same bytes. */
  readonly subset: (face: Face, characters: string, format: FontFormat) => Promise<Uint8Array>
  /** The same for a printer, as TrueType; characters in any order, and not remembered. */
  readonly forPrint: (face: Face, characters: string) => Promise<Uint8Array>
  /** Loads what subsets are made of, before they are asked for. What goes wrong is told where they are. */
  readonly load: (faces: readonly Face[]) => void
  /** Code points of a face whose glyph stands for others as well: each with all of these, itself included. */
  readonly sharers: (face: Face) => Promise<ReadonlyMap<number, readonly number[]>>
  /** Says what is likely to be printed, for those who prepare faces for more than one page. */
  readonly expect: (characters: string) => void
  /** What is likely to be printed, each character once; empty where nobody said. */
  readonly expected: () => string
}

/** OpenType features that our CSS uses; all others are taken out. */
const features = [
  'ccmp',
  'kern',
  'liga',
  'locl',
  'mark',
  'mkmk',
  'halt',
  'chws',
  'lnum',
  'onum',
  'pnum',
  'tnum',
]

/** Nothing is set in vertical lines. */
const vertical = ['VORG', 'vhea', 'vmtx']

/** As many subsets are kept as a handout in two formats takes. */
const mostKept = 48

export function createFontBook(): FontBook {
  const cmaps = new Map<string, Promise<Cmap>>()
  const sharers = new Map<string, Promise<ReadonlyMap<number, readonly number[]>>>()
  const subsets = new Map<string, Promise<Uint8Array>>()
  let expected = ''
  const cmapOf = (face: Face): Promise<Cmap> => remember(cmaps, fileOf(face), readCmapOf)
  const kept = (key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> => {
    if (subsets.size > mostKept) subsets.delete(subsets.keys().next().value ?? '')
    return remember(subsets, key, make)
  }
  const book: FontBook = {
    coverage: async (face) => (await cmapOf(face)).has,
    subset(face, characters, format) {
      const sorted = sortedOnce(characters)
      return kept(`${format} ${fileOf(face)} ${sorted}`, async () => {
        if (format === 'woff2') return toWoff2(await book.subset(face, sorted, 'truetype'))
        return (await loadFace(fileOf(face))).subset(sorted, {features, drop: []})
      })
    },
    async forPrint(face, characters) {
      return (await loadFace(fileOf(face))).subset(characters, {features, drop: vertical})
    },
    load(faces) {
      loadFaces(faces.map(fileOf))
    },
    sharers: (face) => remember(sharers, fileOf(face), async () => sharersOf(await cmapOf(face))),
    expect(characters) {
      expected = sortedOnce(expected + characters)
    },
    expected: () => expected,
  }
  return book
}

function sortedOnce(characters: string): string {
  return [...new Set(characters)].sort().join('')
}

function remember<Value>(
  map: Map<string, Promise<Value>>,
  key: string,
  make: (key: string) => Promise<Value>,
): Promise<Value> {
  const known = map.get(key)
  if (known) return known
  const made = make(key)
  map.set(key, made)
  return made
}
