/** List styles (OpenDocument 1.3 part 3 §16.30): how each level of a list is numbered and set in. */

import type {Spelling} from '../../edition/numerals.ts'
import {
  emOf,
  filled,
  flush,
  indentsOf,
  isClose,
  keyOf,
  type ListFrame,
  styleLevels,
} from '../../office/list-levels.ts'
import {
  type Label,
  type ListKind,
  labelOf,
  type Path,
  type PathLevel,
  uniform,
} from '../../office/list-path.ts'
import {type Attributes, element, points, type Xml} from './element.ts'
import type {State} from './state.ts'
import {encoded, styleName} from './style-names.ts'

/** What OpenDocument calls a spelling (§19.506), with LibreOffice's name of that of Chinese. */
const formats: Readonly<Record<Spelling, Attributes>> = {
  chinese: {'style:num-format': '一, 二, 三, ...'},
  decimal: {'style:num-format': '1'},
  // z is followed by aa, bb.
  letter: {'style:num-format': 'a', 'style:num-letter-sync': 'true'},
  roman: {'style:num-format': 'i'},
}

/** The character style of the boxes, which no text face has. */
export const boxStyle = 'Task Box'

/** Lists that are of one kind throughout have styles of a name, which the paragraph styles belong to. */
const named = [
  ['bullet', 'ListBullet'],
  ['en', 'ListNumber'],
  ['zh', 'ListNumber'],
] as const

function nameOf(kind: ListKind, id: string, depth: number): string {
  return styleName(`${id}${depth}${kind === 'zh' ? 'Chinese' : ''}`)
}

/**
 * The list style that a paragraph style of a list belongs to; `undefined` for any other. A paragraph style can say no
 * level, so that each depth has a list style that starts there.
 */
export function listStyleOf(paragraphStyle: string): string | undefined {
  return /^List(Bullet|Number)/.test(paragraphStyle) ? styleName(paragraphStyle) : undefined
}

/** The list styles that have a name. */
export function namedListStyles(frame: ListFrame): Xml {
  const depths = Array.from({length: styleLevels}, (_, index) => index + 1)
  return named
    .flatMap(([kind, id]) =>
      depths.map((depth) => listStyle(nameOf(kind, id, depth), uniform(kind, depth), depth - 1, frame)),
    )
    .join('')
}

/** The name of the list style of a path: a named one, or one made for it. */
export function listStyleFor(path: Path, {automatic, listFrame: frame}: State): string {
  const key = keyOf(path, frame)
  const known = named.find(([kind]) => keyOf(uniform(kind, 1), frame) === key)
  return known
    ? nameOf(known[0], known[1], 1)
    : automatic.list(key, (name) => listStyle(name, path, 0, frame))
}

/** @param from index of the level of the path that is the first of the style. */
function listStyle(name: string, path: Path, from: number, frame: ListFrame): Xml {
  const all = filled(path, frame)
  const indents = indentsOf(all, frame.scheme)
  const levels = all.slice(from).map((each, index) => {
    const {left, hanging} = indents[from + index] ?? flush
    const em = emOf(each, frame)
    const indent = {left: Math.round(left * em), hanging: Math.round(hanging * em)}
    const close = isClose(each, frame.scheme)
    return levelXml(index + 1, each, labelOf(all, from + index, frame.scheme), {...indent, close})
  })
  const displayed = encoded(name.replace(/_20_/g, ' ')) === name ? name.replace(/_20_/g, ' ') : undefined
  const display = displayed === name ? undefined : displayed
  return element('text:list-style', {'style:name': name, 'style:display-name': display}, ...levels)
}

type Set = {readonly left: number; readonly hanging: number; readonly close: boolean}

function levelXml(level: number, {kind}: PathLevel, label: Label, {left, hanging, close}: Set): Xml {
  const alignment = element('style:list-level-label-alignment', {
    'text:label-followed-by': close ? 'nothing' : 'listtab',
    ...(close ? {} : {'text:list-tab-stop-position': points(left)}),
    'fo:text-indent': points(-hanging),
    'fo:margin-left': points(left),
  })
  const mode = 'label-alignment'
  const properties = element(
    'style:list-level-properties',
    {'text:list-level-position-and-space-mode': mode},
    alignment,
  )
  if (label.spelling === 'bullet') {
    const box = kind === 'open' || kind === 'done' ? encoded(boxStyle) : undefined
    const bullet = {'text:level': level, 'text:style-name': box, 'text:bullet-char': label.before}
    return element('text:list-level-style-bullet', bullet, properties)
  }
  const affixes = {
    'style:num-prefix': label.before || undefined,
    'style:num-suffix': label.after || undefined,
  }
  return element(
    'text:list-level-style-number',
    {'text:level': level, ...formats[label.spelling], ...affixes},
    properties,
  )
}
