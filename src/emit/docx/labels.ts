/** What stands before an item: bullets by how deep they stand, numbers by their rank. */

import type {ILevelsOptions} from 'docx'
import {type NumeralScheme, numeralStyle, type Spelling} from '../../edition/numerals.ts'

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
  readonly format: NonNullable<ILevelsOptions['format']>
  /** `%` stands for the number. */
  readonly text: string
  /** Room for the widest label that a list of some twenty items needs, in em. */
  readonly room: number
}

/** By how deep a bullet stands in bullets. */
const bullets: readonly Label[] = [bullet('•', 1.1), bullet('–', 1.1), bullet('·', 1.1)]

const boxes: Readonly<Record<'open' | 'done', Label>> = {open: bullet('☐', 1.5), done: bullet('☑', 1.5)}

function bullet(text: string, room: number): Label {
  return {format: 'bullet', text, room}
}

/** Word's name of a spelling (ISO/IEC 29500-1 §17.18.59), and room for it: 十一, 20, w, viii. */
const formats: Readonly<Record<Spelling, Pick<Label, 'format' | 'room'>>> = {
  chinese: {format: 'taiwaneseCountingThousand', room: 2.1},
  decimal: {format: 'decimal', room: 1.1},
  letter: {format: 'lowerLetter', room: 0.7},
  roman: {format: 'lowerRoman', room: 1.5},
}

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
  const {format, room} = formats[spelling]
  const marks = [...before, ...after].reduce((sum, mark) => sum + (mark > '\u2e7f' ? 1 : 0.5), 0)
  return {format, text: `${before}%${after}`, room: room + marks}
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
