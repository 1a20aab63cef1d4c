/**
 * Definitions of lists (ISO/IEC 29500-1 §17.9). A list is told by its path: the kinds of the lists round it,
 * outermost first, and its own. Lists with one path share a definition; each has an instance of its own.
 */

import type {ILevelsOptions, NumberingDefinition} from 'docx'

/** What lists are set from: the size of the text in twips, and the face of Han in numbers. */
export type ListFrame = {readonly em: number; readonly face: string}

/** Bullets, numbers as either language has them, and the boxes of tasks. */
export type ListKind = 'bullet' | 'zh' | 'en' | 'open' | 'done'

type Label = {
  readonly format: NonNullable<ILevelsOptions['format']>
  /** `%` stands for the number. */
  readonly text: string
  /** Room for the widest label that a list of some twenty items needs, in em. */
  readonly room: number
}

/** The labels of a kind, by how deep it stands in lists of its own kind. */
const labels: Readonly<Record<ListKind, readonly [Label, ...Label[]]>> = {
  bullet: [bullet('•', 1.1), bullet('–', 1.1), bullet('·', 1.1)],
  open: [bullet('☐', 1.5)],
  done: [bullet('☑', 1.5)],
  // Levels of Taiwan's official documents; wide enough for 十一、 and （十一）.
  zh: [
    {format: 'taiwaneseCountingThousand', text: '%、', room: 3.1},
    {format: 'taiwaneseCountingThousand', text: '（%）', room: 4.1},
    {format: 'decimal', text: '%.', room: 1.6},
    {format: 'decimal', text: '(%)', room: 2.1},
  ],
  en: [
    {format: 'decimal', text: '%.', room: 1.6},
    {format: 'lowerLetter', text: '(%)', room: 1.7},
    {format: 'lowerRoman', text: '%.', room: 2},
  ],
}

function bullet(text: string, room: number): Label {
  return {format: 'bullet', text, room}
}

/** Levels that WordprocessingML has (§17.9.6). */
export const levelCount = 9

/** How far a list of numbers inside another is set in from it, in em; official documents step by one. */
const chineseStep = 1

/** Paragraph styles that carry a level; deeper ones use the last. */
export const styleLevels = 3

/** Indents of a level, in em. */
export type Indent = {readonly left: number; readonly hanging: number}

function labelOf(path: readonly ListKind[], level: number): Label {
  const kind = path[level] ?? 'bullet'
  const ranks = labels[kind]
  const rank = path.slice(0, level).filter((other) => other === kind).length
  return ranks[rank % ranks.length] ?? ranks[0]
}

/** The indents of each level of a path; a label starts where the text round it stands, a text never left of it. */
export function indentsOf(path: readonly ListKind[]): readonly Indent[] {
  const indents: Indent[] = []
  for (const [level, kind] of path.entries()) {
    const outer = indents.at(-1) ?? {left: 0, hanging: 0}
    const stepped = kind === 'zh' && path[level - 1] === 'zh'
    const hanging = labelOf(path, level).room
    const start = stepped ? outer.left - outer.hanging + chineseStep : outer.left
    indents.push({left: Math.max(start + hanging, outer.left), hanging})
  }
  return indents
}

/** The path carried on to all levels, as a list that goes deeper would. */
function filled(path: readonly ListKind[]): readonly ListKind[] {
  const last = path.at(-1) ?? 'bullet'
  const more = last === 'open' || last === 'done' ? 'bullet' : last
  return [...path, ...Array<ListKind>(levelCount).fill(more)].slice(0, levelCount)
}

/**
 * The definition of a list.
 *
 * @param path its kinds, outermost first; as many as its level is deep.
 * @param start number of its first item (default: 1).
 */
export function definition(path: readonly ListKind[], frame: ListFrame, start = 1): NumberingDefinition {
  const kinds = filled(path)
  const indents = indentsOf(kinds)
  const own = path.length - 1
  const levels = kinds.map((kind, level): ILevelsOptions => {
    const label = labelOf(kinds, level)
    const {left = 0, hanging = 0} = indents[level] ?? {}
    const indent = {left: Math.round(left * frame.em), hanging: Math.round(hanging * frame.em)}
    return {
      level,
      format: label.format,
      text: label.text.replace('%', `%${level + 1}`),
      alignment: 'left',
      start: level === own ? start : 1,
      style: {
        ...(start === 1 ? linkedStyle(kinds, level) : {}),
        paragraph: {indent},
        run: labelRun(kind, frame),
      },
    }
  })
  return {reference: `${kinds.join('-')}${start === 1 ? '' : `@${own}=${start}`}`, levels}
}

/** Paragraph styles of the lists that are of one kind throughout. */
const families: Readonly<Partial<Record<ListKind, readonly [id: string, variant: string]>>> = {
  bullet: ['ListBullet', ''],
  en: ['ListNumber', ''],
  zh: ['ListNumber', 'Chinese'],
}

/** A style finds its level by being named in it (§17.9.23). */
function linkedStyle(kinds: readonly ListKind[], level: number): {readonly style?: string} {
  const family = families[kinds[0] ?? 'bullet']
  if (family === undefined || level >= styleLevels || kinds.some((kind) => kind !== kinds[0])) return {}
  const [id, variant] = family
  return {style: `${id}${level === 0 ? '' : level + 1}${variant}`}
}

/** Han in a number needs its face named; the boxes are in no text face, but every Windows has one that has them. */
function labelRun(kind: ListKind, frame: ListFrame): NonNullable<ILevelsOptions['style']>['run'] & object {
  if (kind === 'zh') return {font: {eastAsia: frame.face, hint: 'eastAsia'}}
  if (kind !== 'open' && kind !== 'done') return {}
  return {font: {ascii: 'Segoe UI Symbol', hAnsi: 'Segoe UI Symbol', eastAsia: 'Segoe UI Symbol'}}
}
