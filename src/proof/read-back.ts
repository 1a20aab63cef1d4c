/** What a reader found in a file: its text in reading order, each character with its language and its place. */

import type {Language} from '../outline/types.ts'

/** Stands in a text where it refers to a note: a private character that no printed text has (it has no glyph). */
export const noteMark = '\ue000'

/** Stands between two blocks. */
export const blockEnd = '\n'

export type ReadRun = {
  readonly text: string
  /** As BCP 47; `null` where the file says none. */
  readonly language: string | null
  /** Where in the file: `page 2`, `word/document.xml`. */
  readonly place: string
}

export type ReadLink = {
  readonly target: string
  /** Whether what it leads to is in the file; `null` for one that leads elsewhere. */
  readonly resolves: boolean | null
}

/** A picture, row by row from its top. */
export type Pixels = {
  readonly width: number
  readonly height: number
  /** Of a pixel: red, green, blue, and opacity where there are four. */
  readonly channels: 3 | 4
  /** `null` where it is in a form that is not looked into. */
  readonly data: Uint8Array | Uint8ClampedArray | null
}

export type ReadPicture = {
  /** SHA-256 of its bytes, in hexadecimal; `null` where the format has it in a form of its own. */
  readonly sha256: string | null
  /** As it is drawn, where its bytes are not kept; `null` where the reader did not look. */
  readonly pixels: Pixels | null
  readonly alt: string | null
}

export type ReadBack = {
  readonly runs: readonly ReadRun[]
  readonly links: readonly ReadLink[]
  readonly pictures: readonly ReadPicture[]
}

/** A file that its reader could not read. */
export class NotReadable extends Error {
  override readonly name = 'NotReadable'
}

/** Runs as one text, with the run of each character. */
export type Stream = {
  readonly text: string
  readonly runAt: (offset: number) => ReadRun | undefined
}

/** Joins runs. White space in a block is one space, and none at its ends; blocks are parted by one line feed. */
export function streamOf(runs: readonly ReadRun[]): Stream {
  const pieces: string[] = []
  const owners: number[] = []
  let last = blockEnd
  const push = (char: string, run: number): void => {
    pieces.push(char)
    // A character beyond the Basic Multilingual Plane is two units.
    for (let unit = 0; unit < char.length; unit++) owners.push(run)
    last = char
  }
  for (const [index, run] of runs.entries()) {
    for (const char of run.text) {
      if (char === blockEnd) {
        if (last === ' ') {
          pieces.pop()
          owners.pop()
          last = pieces.at(-1) ?? blockEnd
        }
        if (last !== blockEnd) push(blockEnd, index)
      } else if (char === ' ' || char === '\t' || char === '\r' || char === '\u00a0') {
        if (last !== ' ' && last !== blockEnd) push(' ', index)
      } else if (!invisible.has(char)) push(char, index)
    }
  }
  return {text: pieces.join(''), runAt: (offset) => runs[owners[offset] ?? -1]}
}

/** Characters that emitters put in so that a line breaks, or does not: they are no text. */
const invisible: ReadonlySet<string> = new Set(['\u00ad', '\u200b', '\u2060', '\ufeff'])

export function isLanguage(tag: string | null, language: Language): boolean {
  if (tag === null || (tag.length > language.length && tag[language.length] !== '-')) return false
  return tag.slice(0, language.length).toLowerCase() === language
}
