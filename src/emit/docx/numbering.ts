/**
 * Definitions of lists (ISO/IEC 29500-1 §17.9). A list is told by its path: the numbered headings and the lists
 * round it, outermost first, and its own. Lists with one path share a definition; each has an instance of its own.
 */

import type {ILevelsOptions, NumberingDefinition} from 'docx'
import {isSpaced, type NumeralScheme} from '../../edition/numerals.ts'
import {labelOf, type Path, type PathLevel} from './labels.ts'

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

/** Levels that WordprocessingML has (§17.9.6). */
export const levelCount = 9

/** How far a list of numbers inside another is set in from it, in em; official documents step by one. */
const chineseStep = 1

/** Paragraph styles that carry a level; deeper ones use the last. */
export const styleLevels = 3

/** Indents of a level, in em. */
export type Indent = {readonly left: number; readonly hanging: number}

const flush: Indent = {left: 0, hanging: 0}

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
  const {text, room} = labelOf(path, level, scheme)
  const hanging = isClose(path[level], scheme) ? text.length : room
  return {left: hanging, hanging}
}

function isClose(level: PathLevel | undefined, scheme: NumeralScheme): boolean {
  if (!level || level.heading === 0 || (level.kind !== 'zh' && level.kind !== 'en')) return false
  return !isSpaced({rank: level.rank, language: level.kind, scheme})
}

/** The path carried on to all levels, as a list that goes deeper would. */
function filled(path: Path, frame: ListFrame): Path {
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

/**
 * The definition of a list.
 *
 * @param path as long as its level is deep.
 * @param start number of its first item (default: 1).
 */
export function definition(path: Path, frame: ListFrame, start = 1): NumberingDefinition {
  const all = filled(path, frame)
  const indents = indentsOf(all, frame.scheme)
  const own = path.length - 1
  const levels = all.map((each, level): ILevelsOptions => {
    const label = labelOf(all, level, frame.scheme)
    const em =
      (each.heading > 0 ? frame.heading.em[Math.min(each.heading, styleLevels) - 1] : null) ?? frame.em
    const {left, hanging} = indents[level] ?? flush
    return {
      level,
      format: label.format,
      text: label.text.replace('%', `%${level + 1}`),
      alignment: 'left',
      start: level === own ? start : 1,
      // Elsewhere a tab leads up to where the text stands.
      ...(isClose(each, frame.scheme) ? {suffix: 'nothing' as const} : {}),
      style: {
        ...(start === 1 ? linkedStyle(all, level) : {}),
        paragraph: {indent: {left: Math.round(left * em), hanging: Math.round(hanging * em)}},
        run: labelRun(each),
      },
    }
  })
  return {reference: `${keyOf(path, frame)}${start === 1 ? '' : `@${own}=${start}`}`, levels}
}

/** Paragraph styles of the lists that are of one kind throughout. */
const families: Readonly<Partial<Record<PathLevel['kind'], readonly [id: string, variant: string]>>> = {
  bullet: ['ListBullet', ''],
  en: ['ListNumber', ''],
  zh: ['ListNumber', 'Chinese'],
}

/** A style finds its level by being named in it (§17.9.23). */
function linkedStyle(path: Path, level: number): {readonly style?: string} {
  const kind = path[0]?.kind ?? 'bullet'
  const family = families[kind]
  const alike = path.every((each) => each.kind === kind && each.heading === 0)
  if (family === undefined || level >= styleLevels || !alike || (path[0]?.rank ?? 0) > 1) return {}
  const [id, variant] = family
  return {style: `${id}${level === 0 ? '' : level + 1}${variant}`}
}

/** A number has the faces of its paragraph's style, and Han of it the Chinese one; the boxes are in no text face, but every Windows has one that has them. */
function labelRun({kind}: PathLevel): NonNullable<ILevelsOptions['style']>['run'] & object {
  if (kind === 'zh') return {font: {hint: 'eastAsia'}}
  if (kind !== 'open' && kind !== 'done') return {}
  return {font: {ascii: 'Segoe UI Symbol', hAnsi: 'Segoe UI Symbol', eastAsia: 'Segoe UI Symbol'}}
}
