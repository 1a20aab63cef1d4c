/** Lists of a DOCX (ISO/IEC 29500-1 §17.9), counted as Word counts them. */

import type {ListMark} from '../document.ts'
import {child, childrenOf, type Xml} from '../xml.ts'
import type {ParagraphStyle} from './styles.ts'

type Level = {readonly format: string; readonly text: string; readonly start: number; readonly style: string}

type List = {
  readonly levels: ReadonlyMap<number, Level>
  /** Lists of one definition count on. */
  readonly definition: string
  /** Levels that this list starts anew where it first stands (§17.9.27). */
  readonly restarts: Set<number>
}

/** What makes a paragraph an item; counts it. `null` for a paragraph that is none. */
export type NumberingOf = (properties: Xml | undefined, style: ParagraphStyle) => ListMark | null

export function readNumbering(part: Xml | null): NumberingOf {
  const lists = listsOf(part)
  const counts = new Map<string, number[]>()
  return (properties, style) => {
    const own = child(properties, 'w:numPr')
    const id = valueIn(own, 'w:numId') ?? valueIn(style.numbering, 'w:numId')
    const list = id === null ? undefined : lists.get(id)
    if (!list) return null
    const linked = [...list.levels].find(([, level]) => style.ids.includes(level.style))?.[0]
    const written = valueIn(own, 'w:ilvl') ?? valueIn(style.numbering, 'w:ilvl')
    const index = written === null ? (linked ?? 0) : Number(written)
    const level = list.levels.get(index)
    // Word's own List Bullet 2 is the first level of a list of its own.
    const depth = own ? index : Math.max(index, style.level - 1)
    if (!level || level.format === 'none') return null
    if (level.format === 'bullet') return {level: depth, ordinal: null, checked: checkedOf(level.text)}
    const count = counts.get(list.definition) ?? []
    counts.set(list.definition, count)
    count.length = index + (list.restarts.delete(index) ? 0 : 1)
    const ordinal = (count[index] ?? level.start - 1) + 1
    count[index] = ordinal
    return {level: depth, ordinal, checked: null}
  }
}

function checkedOf(text: string): boolean | null {
  if (/[☑☒✓✔]/u.test(text)) return true
  return /[☐]/u.test(text) ? false : null
}

function valueIn(parent: Xml | undefined, name: string): string | null {
  return child(parent, name)?.attributes.get('w:val') ?? null
}

function listsOf(part: Xml | null): ReadonlyMap<string, List> {
  const root = part ?? undefined
  const definitions = new Map(
    childrenOf(root, 'w:abstractNum').map((each) => [each.attributes.get('w:abstractNumId'), levelsOf(each)]),
  )
  return new Map(
    childrenOf(root, 'w:num').map((num): [string, List] => {
      const id = num.attributes.get('w:numId') ?? ''
      const definition = valueIn(num, 'w:abstractNumId') ?? ''
      const overrides = childrenOf(num, 'w:lvlOverride')
      const levels = new Map(definitions.get(definition) ?? [])
      for (const override of overrides) overrideLevel(levels, override)
      const restarted = overrides.filter((each) => child(each, 'w:startOverride'))
      const restarts = new Set(restarted.map(({attributes}) => Number(attributes.get('w:ilvl'))))
      return [id, {levels, definition, restarts}]
    }),
  )
}

function levelsOf(definition: Xml): ReadonlyMap<number, Level> {
  return new Map(
    childrenOf(definition, 'w:lvl').map((each) => [Number(each.attributes.get('w:ilvl')), levelOf(each)]),
  )
}

function levelOf(level: Xml): Level {
  const format =
    child(level, 'w:numFmt') ?? child(child(child(level, 'mc:AlternateContent'), 'mc:Choice'), 'w:numFmt')
  return {
    format: format?.attributes.get('w:val') ?? 'decimal',
    text: valueIn(level, 'w:lvlText') ?? '',
    start: Number(valueIn(level, 'w:start') ?? 1),
    style: valueIn(level, 'w:pStyle') ?? '',
  }
}

function overrideLevel(levels: Map<number, Level>, override: Xml): void {
  const index = Number(override.attributes.get('w:ilvl'))
  const own = child(override, 'w:lvl')
  const level = own ? levelOf(own) : levels.get(index)
  const start = valueIn(override, 'w:startOverride')
  if (level) levels.set(index, start === null ? level : {...level, start: Number(start)})
}
