/**
 * Definitions of lists (ISO/IEC 29500-1 §17.9). A list is told by its path: the numbered headings and the lists
 * round it, outermost first, and its own. Lists with one path share a definition; each has an instance of its own.
 */

import type {ILevelsOptions, IParagraphOptions, NumberingDefinition} from 'docx'
import type {ListFrame} from '../../office/list-levels.ts'
import {emOf, filled, flush, indentsOf, isClose, keyOf, styleLevels} from '../../office/list-levels.ts'
import {type Label, labelOf, type Path, type PathLevel} from '../../office/list-path.ts'
import type {Level} from '../../office/lists.ts'

/** Word's name of a spelling (§17.18.59). */
const formats: Readonly<Record<Label['spelling'], NonNullable<ILevelsOptions['format']>>> = {
  bullet: 'bullet',
  chinese: 'taiwaneseCountingThousand',
  decimal: 'decimal',
  letter: 'lowerLetter',
  roman: 'lowerRoman',
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
    const em = emOf(each, frame)
    const {left, hanging} = indents[level] ?? flush
    return {
      level,
      format: formats[label.spelling],
      text: label.spelling === 'bullet' ? label.before : `${label.before}%${level + 1}${label.after}`,
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

/** What makes a paragraph an item. */
export function numberingOf(
  {path, start, instance}: Level,
  frame: ListFrame,
): NonNullable<IParagraphOptions['numbering']> {
  return {reference: definition(path, frame, start), level: path.length - 1, instance, custom: true}
}
