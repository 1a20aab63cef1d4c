/** The faces of a press run: what they cover, and subsets of them. */

import {readFile} from 'node:fs/promises'
import {type Face, fileOf} from './catalogue.ts'
import {type Coverage, coverageOf} from './cmap.ts'
import {toWoff2} from './woff2.ts'

export type FontFormat = 'truetype' | 'woff2'

export type FontBook = {
  /** Which code points a face has. */
  readonly coverage: (face: Face) => Promise<Coverage>
  /** A face with just these characters; a character that it lacks is left out. The same call gives the same bytes. */
  readonly subset: (face: Face, characters: string, format: FontFormat) => Promise<Uint8Array>
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

/** As many subsets are kept as a handout in two formats takes. */
const mostKept = 48

export function createFontBook(): FontBook {
  const fonts = new Map<string, Promise<Buffer>>()
  const coverages = new Map<string, Promise<Coverage>>()
  const subsets = new Map<string, Promise<Uint8Array>>()
  const load = (face: Face): Promise<Buffer> => remember(fonts, fileOf(face), (file) => readFile(file))
  const book: FontBook = {
    coverage: (face) => remember(coverages, fileOf(face), async () => coverageOf(await load(face))),
    subset(face, characters, format) {
      const sorted = [...new Set(characters)].sort().join('')
      if (subsets.size > mostKept) subsets.delete(subsets.keys().next().value ?? '')
      return remember(subsets, `${format} ${fileOf(face)} ${sorted}`, async () => {
        if (format === 'woff2') return toWoff2(await book.subset(face, sorted, 'truetype'))
        const {default: subsetFont} = await import('subset-font')
        return subsetFont(await load(face), sorted, {
          targetFormat: 'truetype',
          keepFeatures: features,
          noHinting: true,
        })
      })
    },
  }
  return book
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
