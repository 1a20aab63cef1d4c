/** The levels of lists: how far each is set in, and which lists share a definition. */

import type {Handout} from '../edition/handout.ts'
import {isSpaced, type NumeralScheme} from '../edition/numerals.ts'
import type {Tokens} from '../template/template.ts'
import {labelOf, type Path, type PathLevel} from './list-path.ts'
import {fromPoints} from './measure.ts'

/** What lists are set from: sizes in twips. */
export type ListFrame = {
  readonly em: number
  readonly scheme: NumeralScheme
  readonly heading: {
    /** Size of each level of headings. */
    readonly em: readonly number[]
    /** How many ranks of numbers are those of headings, somewhere in the document. */
    readonly ranks: number
  }
}

/** Levels that WordprocessingML has (ISO/IEC 29500-1 §17.9.6); ODF has one more. */
export const levelCount = 9

/** How far a list of numbers inside another is set in from it, in em; official documents step by one. */
const chineseStep = 1

/** Paragraph styles that carry a level; deeper ones use the last. */
export const styleLevels = 3

/** Indents of a level, in em. */
export type Indent = {readonly left: number; readonly hanging: number}

export const flush: Indent = {left: 0, hanging: 0}

/**
 * The indents of each level of a path; a label starts where the text round it stands, a text never left of it. A
 * heading is not set in, and sets nothing in: what it heads starts where it does.
 */
export function indentsOf(path: Path, scheme: NumeralScheme): readonly Indent[] {
  const indents: Indent[] = []
  for (const [level, {kind, heading}] of path.entries()) {
    const hanging = labelOf(path, level, scheme).room
    const outer = indents.at(-1)
    const above = path[level - 1]
    if (heading > 0 || !outer || !above || above.heading > 0) {
      indents.push(heading > 0 ? headingIndent(path, level, scheme) : {left: hanging, hanging})
      continue
    }
    const stepped = kind === 'zh' && above.kind === 'zh'
    const start = stepped ? outer.left - outer.hanging + chineseStep : outer.left
    indents.push({left: Math.max(start + hanging, outer.left), hanging})
  }
  return indents
}

/** Headings stand apart, so that their texts need not stand in line: a full-width numeral gets no more than its width. */
function headingIndent(path: Path, level: number, scheme: NumeralScheme): Indent {
  const {before, after, room} = labelOf(path, level, scheme)
  const hanging = isClose(path[level], scheme) ? before.length + 1 + after.length : room
  return {left: hanging, hanging}
}

/** Whether a label stands close to its text, without a tab between. */
export function isClose(level: PathLevel | undefined, scheme: NumeralScheme): boolean {
  if (!level || level.heading === 0 || (level.kind !== 'zh' && level.kind !== 'en')) return false
  return !isSpaced({rank: level.rank, language: level.kind, scheme})
}

/** The path carried on to all levels, as a list that goes deeper would. */
export function filled(path: Path, frame: ListFrame): Path {
  const last = path.at(-1)
  if (!last) return []
  const {kind} = last
  const more = Array.from({length: levelCount}, (_, index): PathLevel => {
    if (kind !== 'zh' && kind !== 'en') return {kind: 'bullet', rank: 0, heading: 0}
    const rank = last.rank + 1 + index
    const isHeading = last.heading > 0 && rank <= frame.heading.ranks
    return {kind, rank, heading: isHeading ? last.heading + 1 + index : 0}
  })
  return [...path, ...more].slice(0, levelCount)
}

/** Paths of one key are levels of one definition. */
export function keyOf(path: Path, frame: ListFrame): string {
  return filled(path, frame)
    .map(({kind, rank, heading}) => `${heading > 0 ? `h${heading}:` : ''}${kind}${rank === 0 ? '' : rank}`)
    .join('-')
}

/** The em that the indents of a level are counted in, in twips: that of its heading, or of the text. */
export function emOf({heading}: PathLevel, frame: ListFrame): number {
  return (heading > 0 ? frame.heading.em[Math.min(heading, styleLevels) - 1] : null) ?? frame.em
}

/** What the lists of a handout are set from. */
export function listFrame({parts, numerals}: Handout, {sizes}: Tokens): ListFrame {
  const sections = parts.flatMap(({rows}) => rows).filter(({kind}) => kind === 'section')
  const ranks = Math.max(0, ...sections.map(({rank}) => rank))
  return {
    em: fromPoints(sizes.text),
    scheme: numerals,
    heading: {em: sizes.heading.map(fromPoints), ranks},
  }
}
