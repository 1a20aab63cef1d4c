/** Finds which text of a document each glyph of a PDF prints. Tags have no memory over pages; the text has. */

import {excerpt, type Glyph, type PageText} from './measured.ts'
import type {PdfGlyph} from './pdf-glyphs.ts'

type Letter = {readonly char: string; readonly node: number}
type Stream = {
  readonly letters: readonly Letter[]
  readonly isHead: boolean
  at: number
  /** The page on which it was begun last. */
  page: number
}

export type Matcher = {
  /**
   * Takes glyphs that are one marked content, and gives them with the index of the text node that they print; `null`
   * where the text that is not printed yet has no such place.
   */
  readonly place: (glyphs: readonly PdfGlyph[]) => readonly Glyph[] | null
  /** The tags of another page begin: from there on they go through the document once more, past what is printed. */
  readonly turnPage: () => void
  /** What was not printed. */
  readonly lost: () => readonly string[]
}

/** White space is set as it falls, and joiners draw nothing. */
const silent = /[\s\p{Default_Ignorable_Code_Point}]/u

/** Letters that look like others are told apart by a check; here they count as the same. */
function sameLetter(one: string, other: string): boolean {
  return one === other || one.normalize('NFKC') === other.normalize('NFKC')
}

/** Whether a block goes on with the letters of some glyphs. */
function fits({letters}: Stream, glyphs: readonly PdfGlyph[], from: number): boolean {
  const wanted = glyphs.flatMap(({text}) => [...text]).filter((char) => !silent.test(char))
  return wanted.every((char, index) => sameLetter(char, letters[from + index]?.char ?? ''))
}

export function createMatcher({blocks, nodes}: PageText): Matcher {
  const byBlock = Map.groupBy(
    nodes.map((node, index) => ({...node, index})),
    ({block}) => block,
  )
  const streams = blocks.map(
    ({index, head}): Stream => ({
      letters: lettersOf(byBlock.get(index) ?? []),
      isHead: head >= 0,
      at: 0,
      page: 0,
    }),
  )
  /** The tags of a page go on from here. */
  let current = 0
  let page = 0
  const find = (glyphs: readonly PdfGlyph[]): number => {
    const next = streams.findIndex((stream, index) => index >= current && fits(stream, glyphs, stream.at))
    if (next === current) return next
    // A header row stands on each page on which its table goes on.
    const head = streams.findIndex(
      (stream, index) => index >= current && stream.isHead && stream.page < page && fits(stream, glyphs, 0),
    )
    return head >= 0 && (next < 0 || head < next) ? head : next
  }
  const place = (glyphs: readonly PdfGlyph[]): readonly Glyph[] | null => {
    const index = find(glyphs)
    const stream = streams[index]
    if (!stream) return null
    current = index
    if (stream.isHead && stream.page < page) stream.at = 0
    stream.page = page
    return glyphs.map((glyph) => {
      const letters = [...glyph.text].filter((char) => !silent.test(char)).length
      const {node = -1} = stream.letters[letters === 0 ? Math.max(0, stream.at - 1) : stream.at] ?? {}
      stream.at += letters
      return {...glyph, node}
    })
  }
  const turnPage = (): void => {
    current = 0
    page += 1
  }
  return {place, turnPage, lost: () => lostIn(streams)}
}

function lettersOf(
  nodes: readonly (PageText['nodes'][number] & {readonly index: number})[],
): readonly Letter[] {
  return nodes
    .filter(({drawn}) => drawn)
    .flatMap(({text, index}) =>
      [...text].filter((char) => !silent.test(char)).map((char) => ({char, node: index})),
    )
}

function lostIn(streams: readonly Stream[]): readonly string[] {
  return streams.flatMap(({letters, at}) => {
    const rest = letters
      .slice(at)
      .map(({char}) => char)
      .join('')
    return rest === '' ? [] : [`The tags lack “${excerpt(rest)}”`]
  })
}
