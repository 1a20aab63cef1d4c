/** Lists of an ODT (OpenDocument 1.3 part 3 §5.3), counted as its programs count them. */

import type {ListMark} from '../document.ts'
import {elementsOf, type Xml} from '../xml.ts'

type Counts = (number | undefined)[]

/** A list that is open: its style and what it has counted. */
export type OpenList = {readonly style: Xml | undefined; readonly counts: Counts; readonly level: number}

export type Lists = {
  /** Opens a list, inside of another or by itself. */
  readonly open: (list: Xml, outer: OpenList | null) => OpenList
  /** The mark of the next item of a list; `null` where it has none. */
  readonly next: (list: OpenList, item: Xml) => ListMark | null
}

export function createLists(styles: ReadonlyMap<string, Xml>): Lists {
  const byId = new Map<string, Counts>()
  const byStyle = new Map<string, Counts>()
  return {
    open({attributes}, outer) {
      const name = attributes.get('text:style-name')
      const style = (name === undefined ? undefined : styles.get(name)) ?? outer?.style
      if (outer) return {style, counts: outer.counts, level: outer.level + 1}
      const goesOn =
        attributes.get('text:continue-numbering') === 'true' ? byStyle.get(name ?? '') : undefined
      const counts = byId.get(attributes.get('text:continue-list') ?? '') ?? goesOn ?? []
      const id = attributes.get('xml:id')
      if (id !== undefined) byId.set(id, counts)
      byStyle.set(name ?? '', counts)
      return {style, counts, level: 0}
    },
    next({style, counts, level}, item) {
      const definition =
        style && elementsOf(style).find(({attributes}) => attributes.get('text:level') === String(level + 1))
      if (definition?.name !== 'text:list-level-style-number')
        return {level, ordinal: null, checked: checkedOf(definition)}
      if ((definition.attributes.get('style:num-format') ?? '') === '') return null
      counts.length = level + 1
      const start = item.attributes.get('text:start-value')
      const from = Number(definition.attributes.get('text:start-value') ?? 1)
      const ordinal = start === undefined ? (counts[level] ?? from - 1) + 1 : Number(start)
      counts[level] = ordinal
      return {level, ordinal, checked: null}
    },
  }
}

function checkedOf(definition: Xml | undefined): boolean | null {
  const char = definition?.attributes.get('text:bullet-char') ?? ''
  if (/[☑☒✓✔]/u.test(char)) return true
  return /☐/u.test(char) ? false : null
}
