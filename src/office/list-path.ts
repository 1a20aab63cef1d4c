/** What stands before an item: bullets by how deep they stand, numbers by their rank. */

import {type NumeralScheme, numeralStyle, type Spelling} from '../edition/numerals.ts'

/** Bullets, numbers as either language has them, and the boxes of tasks. */
export type ListKind = 'bullet' | 'zh' | 'en' | 'open' | 'done'

/** A list, or a numbered heading. */
export type PathLevel = {
  readonly kind: ListKind
  /** Of its number; 0 where it has none. */
  readonly rank: number
  /** Depth of its section; 0 for a list. */
  readonly heading: number
}

/** Lists in lists, outermost first; numbered headings may stand before them. */
export type Path = readonly PathLevel[]

export type Label = {
  readonly spelling: Spelling | 'bullet'
  /** What stands before and after the number; a bullet stands in `before`. */
  readonly before: string
  readonly after: string
  /** Room for the widest label that a list of some twenty items needs, in em. */
  readonly room: number
}

/** By how deep a bullet stands in bullets. */
const bullets: readonly Label[] = [bullet('•', 1.1), bullet('–', 1.1), bullet('·', 1.1)]

const boxes: Readonly<Record<'open' | 'done', Label>> = {open: bullet('☐', 1.5), done: bullet('☑', 1.5)}

function bullet(text: string, room: number): Label {
  return {spelling: 'bullet', before: text, after: '', room}
}

/** Room for a number: 十一, 20, w, viii. */
const rooms: Readonly<Record<Spelling, number>> = {chinese: 2.1, decimal: 1.1, letter: 0.7, roman: 1.5}

/** The label of a level of a path. */
export function labelOf(path: Path, level: number, scheme: NumeralScheme): Label {
  const {kind, rank} = path[level] ?? {kind: 'bullet', rank: 0}
  if (kind === 'open' || kind === 'done') return boxes[kind]
  if (kind !== 'bullet') return numberLabel(kind, rank, scheme)
  const depth = path.slice(0, level).filter((outer) => outer.kind === 'bullet').length
  return bullets[depth % bullets.length] ?? boxes.open
}

function numberLabel(language: 'zh' | 'en', rank: number, scheme: NumeralScheme): Label {
  const {spelling, before, after} = numeralStyle({rank, language, scheme})
  const marks = [...before, ...after].reduce((sum, mark) => sum + (mark > '\u2e7f' ? 1 : 0.5), 0)
  return {spelling, before, after, room: rooms[spelling] + marks}
}

/** How deep the lists of a path go, its headings left out. */
export function listDepth(path: Path): number {
  return path.filter((level) => level.heading === 0).length
}

/** Lists of one kind in one another, numbers from the first rank on. */
export function uniform(kind: ListKind, depth: number): Path {
  return Array.from({length: depth}, (_, index) => ({
    kind,
    rank: kind === 'zh' || kind === 'en' ? index + 1 : 0,
    heading: 0,
  }))
}
