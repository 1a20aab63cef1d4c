/**
 * The faces of a sheet, and whether they serve what is to be printed next. They may hold more than a page needs, for its glyphs
 * are numbered anew (`number-glyphs.ts`); but never a character that a printer would tell in the place of another.
 */

import {createHash} from 'node:crypto'
import type {Face} from '../../fonts/catalogue.ts'
import type {FontBook} from '../../fonts/font-book.ts'
import type {FaceText} from '../emitter.ts'

/** Characters of each face of a sheet, by family and style. */
export type LoadedFaces = ReadonlyMap<string, LoadedFace>

type LoadedFace = FaceText & {
  /** Those whose glyph stands for others as well; `null` until somebody asks: it takes as long as a page to print. */
  shared: readonly number[] | null
}

export type PreparedFace = {
  readonly face: Face
  /** By what is in it. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** Whether a page can be printed with what is loaded, and as it would be alone. */
export async function fits(
  wanted: readonly FaceText[],
  loaded: LoadedFaces,
  fonts: FontBook,
): Promise<boolean> {
  for (const {face, characters} of wanted) {
    const there = loaded.get(keyOf(face))
    if (!there || ![...characters].every((char) => there.characters.has(char))) return false
    const sharers = await fonts.sharers(face)
    there.shared ??= [...there.characters].map(codeOf).filter((code) => sharers.has(code))
    if (there.shared.some((code) => undercuts(code, characters, sharers))) return false
  }
  return true
}

/** Whether a character would be told in the place of one that is wanted: its glyph is the same, and it comes first. */
function undercuts(
  code: number,
  wanted: ReadonlySet<string>,
  sharers: ReadonlyMap<number, readonly number[]>,
): boolean {
  if (wanted.has(String.fromCodePoint(code))) return false
  const group = sharers.get(code) ?? []
  // A ligature that has a character of its own is reached by its letters.
  if (code >= 0xfb00 && code <= 0xfb06) return true
  const first = group.find((other) => wanted.has(String.fromCodePoint(other)))
  return first !== undefined && code < first
}

/**
 * Faces for a page, with what else is likely to be printed.
 *
 * @param before what the sheet had; `null` where it had nothing.
 */
export async function madeFor(
  wanted: readonly FaceText[],
  before: LoadedFaces | null,
  fonts: FontBook,
): Promise<{readonly loaded: LoadedFaces; readonly files: readonly PreparedFace[]}> {
  const none: ReadonlySet<string> = new Set()
  const all = new Map([...(before ?? [])].map(([key, {face}]) => [key, {face, characters: none}]))
  for (const each of wanted) all.set(keyOf(each.face), each)
  const loaded = new Map<string, LoadedFace>()
  const files: PreparedFace[] = []
  for (const [key, {face, characters}] of all) {
    const likely = [...fonts.expected(), ...(before?.get(key)?.characters ?? [])]
    const covers = await fonts.coverage(face)
    const sharers = likely.length > 0 ? await fonts.sharers(face) : null
    const more = likely.filter((char) => {
      const code = codeOf(char)
      return sharers && covers(code) && !undercuts(code, characters, sharers)
    })
    const held = new Set([...characters, ...more])
    loaded.set(key, {face, characters: held, shared: null})
    const bytes = await fonts.forPrint(face, [...held].join(''))
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
    files.push({face, name: `${hash}.ttf`, bytes})
  }
  return {loaded, files}
}

function codeOf(char: string): number {
  return char.codePointAt(0) ?? 0
}

function keyOf({family, style}: Face): string {
  return `${family} ${style}`
}
