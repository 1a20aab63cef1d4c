/** What is said in both languages, each side as one text with the place of each of its characters. */

import type {Position} from 'unist'
import type {VFile} from 'vfile'
import type {Related} from '../messages/report.ts'
import {type Both, type Language, languages, type Outline, type Side} from '../outline/types.ts'
import {walk} from '../outline/walk.ts'
import type {Passage} from './passages.ts'

/** One side of a pair. */
export type SideText = {
  readonly language: Language
  readonly file: VFile
  /** Its passages, parted by a blank line; without code blocks. */
  readonly text: string
  readonly passages: readonly Passage[]
  /** `null` for a title. */
  readonly side: Side | null
  /** Where characters of the text stand; all of the side where no exact place is known. */
  readonly placeOf: (from: number, to: number) => Position | undefined
  /** Where the side stands. */
  readonly place: Position | undefined
  /** Whether a character is code, an address, a file name or in a number. */
  readonly isProtected: (index: number) => boolean
}

export type Pair = Both<SideText> & {
  /** The id of the node; `title` and `summary` for what is no node. */
  readonly id: string
  readonly kind: string
}

const gap = '\n\n'

/**
 * All pairs of an outline that have both sides, in its order, the titles first. What serves both languages at once,
 * such as a picture, is none.
 */
export function pairsOf(outline: Outline, passages: readonly Passage[]): readonly Pair[] {
  const bySide = Map.groupBy(passages, ({side}) => side)
  const nodes = [{id: 'summary', kind: 'summary', ...outline.summary}, ...walk(outline.children)]
  const pairs = nodes.flatMap(({id, kind, zh, en}) => {
    if (!zh || !en || zh === en) return []
    const [left, right] = [sideText('zh', zh, bySide.get(zh)), sideText('en', en, bySide.get(en))]
    return left && right ? [{id, kind, zh: left, en: right}] : []
  })
  return [...titlePair(outline, bySide), ...pairs]
}

function titlePair({meta}: Outline, bySide: ReadonlyMap<object, readonly Passage[]>): readonly Pair[] {
  const alone = [...bySide.values()].filter(([first]) => first && !('content' in first.side))
  const [zh, en] = languages.map((language) => {
    const found = alone.find(([first]) => first?.language === language && first.text === meta.title[language])
    return sideText(language, null, found)
  })
  return zh && en ? [{id: 'title', kind: 'title', zh, en}] : []
}

function sideText(
  language: Language,
  side: Side | null,
  passages: readonly Passage[] | undefined,
): SideText | null {
  const [first] = passages ?? []
  if (!passages || !first) return null
  let text = ''
  const starts: number[] = []
  for (const [index, passage] of passages.entries()) {
    if (index > 0) text += gap
    starts.push(text.length)
    text += passage.text
  }
  const at = (offset: number): readonly [Passage, number] => {
    const index = starts.findLastIndex((start) => start <= offset)
    return [passages[index] ?? first, starts[index] ?? 0]
  }
  const place = side?.position ?? first.placeOf(0, first.text.length).place
  return {
    language,
    file: first.file,
    text,
    passages,
    side,
    place,
    placeOf: (from, to) => {
      const [passage, start] = at(from)
      return passage.placeOf(from - start, Math.min(to - start, passage.text.length)).place ?? place
    },
    isProtected: (index) => {
      const [passage, start] = at(index)
      return passage.isProtected(index - start)
    },
  }
}

/** A stretch of a side's text. */
export type Stretch = {readonly start: number; readonly end: number}

/** The other side of a message: some of its words, or all of it. */
export function relatedTo(
  message: VFile,
  {file, language, text, place, placeOf}: SideText,
  at?: Stretch,
): readonly Related[] {
  const where = at ? placeOf(at.start, at.end) : place
  if (!where) return []
  const words = at ? text.slice(at.start, at.end) : excerpt(text)
  return [{place: where, language, text: words, ...(file === message ? {} : {file: file.path})}]
}

/** A text is quoted up to this many characters. */
const longestQuote = 40

/** The start of a text, on one line. */
export function excerpt(text: string): string {
  const chars = [...text.replace(/\s+/g, ' ').trim()]
  return chars.length > longestQuote ? `${chars.slice(0, longestQuote - 1).join('')}…` : chars.join('')
}

/** Names of languages in a sentence. */
export const languageNames: Both<{readonly en: string; readonly zh: string}> = {
  zh: {en: 'Chinese', zh: '中文'},
  en: {en: 'English', zh: '英文'},
}

export function otherThan(language: Language): Language {
  return language === 'zh' ? 'en' : 'zh'
}
