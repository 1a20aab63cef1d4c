/**
 * Faces of what is shown before it has pages: files of their own, which the browser keeps. They grow with what is written, so that a save
 * that brings no new character brings no new face.
 */

import {createHash} from 'node:crypto'
import type {Face} from '../fonts/catalogue.ts'
import type {FontBook} from '../fonts/font-book.ts'

type Wanted = {readonly face: Face; readonly characters: ReadonlySet<string>}

export type GalleyFaces = {
  /** @returns the name of a face that has at least these characters. */
  readonly nameOf: (wanted: Wanted) => Promise<string>
  /** TrueType; `null` where no face is called that. */
  readonly get: (name: string) => Uint8Array | null
}

/** Two of each face that a template may have: what is on the screen, and what comes next. */
const mostKept = 24

type Grown = {readonly characters: ReadonlySet<string>; readonly name: Promise<string>}

export function createGalleyFaces(fonts: FontBook): GalleyFaces {
  const grown = new Map<string, Grown>()
  const files = new Map<string, Uint8Array>()
  const make = async ({face}: Wanted, characters: ReadonlySet<string>): Promise<string> => {
    const bytes = await fonts.subset(face, [...characters].join(''), 'truetype')
    const name = createHash('sha256').update(bytes).digest('hex').slice(0, 32)
    files.delete(name)
    files.set(name, bytes)
    if (files.size > mostKept) files.delete(files.keys().next().value ?? '')
    return name
  }
  return {
    async nameOf(wanted) {
      const key = `${wanted.face.family} ${wanted.face.style}`
      const known = grown.get(key)
      if (known && [...wanted.characters].every((each) => known.characters.has(each))) {
        const name = await known.name
        if (files.has(name)) return name
      }
      const characters = new Set([...(known?.characters ?? []), ...wanted.characters])
      const made = {characters, name: make(wanted, characters)}
      grown.set(key, made)
      // What went wrong once may go well at the next try.
      made.name.catch(() => grown.delete(key))
      return made.name
    },
    get: (name) => files.get(name) ?? null,
  }
}
