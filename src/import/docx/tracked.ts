/**
 * Tracked changes of WordprocessingML (ISO/IEC 29500-1 §17.13.5), accepted or rejected in the tree of a part before
 * anything is read of it.
 */

import type {Track} from '../document.ts'
import {child, elementsOf, type Xml} from '../xml.ts'

/** What stays and what goes, with the marks that say so of a row, a cell and the end of a paragraph. */
type Choice = {readonly kept: readonly string[]; readonly dropped: readonly string[]; readonly cell: string}

const choices: Readonly<Record<Track, Choice>> = {
  accept: {kept: ['w:ins', 'w:moveTo'], dropped: ['w:del', 'w:moveFrom'], cell: 'w:cellDel'},
  reject: {kept: ['w:del', 'w:moveFrom'], dropped: ['w:ins', 'w:moveTo'], cell: 'w:cellIns'},
}

/** Properties with what they were before; the older are in the change. */
const changed: Readonly<Record<string, string>> = {'w:rPr': 'w:rPrChange', 'w:pPr': 'w:pPrChange'}

/** The part as it is with all tracked changes, or as it was without any. */
export function resolveChanges(part: Xml, track: Track): Xml {
  return resolve(part, track, choices[track])
}

function resolve(element: Xml, track: Track, choice: Choice): Xml {
  const own = track === 'reject' ? before(element) : element
  const children = own.children.flatMap((each): readonly (Xml | string)[] => {
    if (typeof each === 'string') return [each]
    if (choice.dropped.includes(each.name) || each.name.endsWith('Change')) return []
    if (isDropped(each, choice)) return []
    const settled = resolve(each, track, choice)
    // A table goes with its last row.
    if (hasRows(each) && !hasRows(settled)) return []
    return choice.kept.includes(each.name) ? settled.children : [settled]
  })
  return {...own, children: joined(children, choice, element)}
}

function hasRows(element: Xml): boolean {
  return element.name === 'w:tbl' && child(element, 'w:tr') !== undefined
}

/** Properties as they were. What a change of a paragraph does not speak of, its end and its section, stays. */
function before(element: Xml): Xml {
  const name = changed[element.name]
  const old = name === undefined ? undefined : child(child(element, name), element.name)
  if (!old) return element
  const kept = elementsOf(element).filter((each) => each.name === 'w:rPr' || each.name === 'w:sectPr')
  return {...element, children: element.name === 'w:pPr' ? [...old.children, ...kept] : old.children}
}

function isDropped(element: Xml, choice: Choice): boolean {
  if (element.name === 'w:tr') return hasMark(child(element, 'w:trPr'), choice)
  return element.name === 'w:tc' && child(child(element, 'w:tcPr'), choice.cell) !== undefined
}

function hasMark(properties: Xml | undefined, {dropped}: Choice): boolean {
  return properties !== undefined && elementsOf(properties).some(({name}) => dropped.includes(name))
}

/** A paragraph whose end goes runs into the next one, whose properties both then have (§17.13.5.15). */
function joined(
  children: readonly (Xml | string)[],
  choice: Choice,
  {children: unresolved}: Xml,
): readonly (Xml | string)[] {
  const ends = new Set<number>()
  let index = 0
  // The marks of ends are gone from the settled children: they are looked up in the same order among the others.
  for (const each of flat(unresolved, choice)) {
    if (each.name !== 'w:p') continue
    if (hasMark(child(child(each, 'w:pPr'), 'w:rPr'), choice)) ends.add(index)
    index++
  }
  if (ends.size === 0) return children
  const result: (Xml | string)[] = []
  let open: Xml | null = null
  index = 0
  for (const each of children) {
    if (typeof each === 'string' || each.name !== 'w:p') {
      if (open && typeof each !== 'string') {
        result.push(open)
        open = null
      }
      result.push(each)
      continue
    }
    const paragraph: Xml = open ? run(open, each) : each
    open = ends.has(index) ? paragraph : null
    if (!open) result.push(paragraph)
    index++
  }
  return open ? [...result, open] : result
}

function flat(children: readonly (Xml | string)[], choice: Choice): readonly Xml[] {
  return children.flatMap((each): readonly Xml[] => {
    if (typeof each === 'string' || choice.dropped.includes(each.name) || isDropped(each, choice)) return []
    return choice.kept.includes(each.name) ? flat(each.children, choice) : [each]
  })
}

function run(first: Xml, second: Xml): Xml {
  const properties = elementsOf(second).filter(({name}) => name === 'w:pPr')
  const [before, after] = [first, second].map(({children}) =>
    children.filter((each) => typeof each === 'string' || each.name !== 'w:pPr'),
  )
  const content = [...withoutEmptyBookmarks(before ?? []), ...(after ?? [])]
  return {...second, children: [...properties, ...content]}
}

/** A bookmark whose text is gone goes with it: it must not name the paragraph that comes next. */
function withoutEmptyBookmarks(children: readonly (Xml | string)[]): readonly (Xml | string)[] {
  const left: (Xml | string)[] = []
  for (const each of children) {
    const last = left.at(-1)
    const isEmpty =
      typeof each !== 'string' &&
      typeof last === 'object' &&
      each.name === 'w:bookmarkEnd' &&
      last.name === 'w:bookmarkStart' &&
      last.attributes.get('w:id') === each.attributes.get('w:id')
    if (isEmpty) left.pop()
    else left.push(each)
  }
  return left
}
