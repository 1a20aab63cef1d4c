/** Which list an item belongs to, how deep it stands, and where a count starts again. */

import type {IParagraphOptions, NumberingDefinition} from 'docx'
import type {Language} from '../../outline/types.ts'
import {definition, indentsOf, type ListFrame, type ListKind, levelCount, styleLevels} from './numbering.ts'

/** Where the text of an item stands. */
export type Place = {
  /** Kinds of the lists round the text, outermost first, that of its own item last. */
  readonly path: readonly ListKind[]
  /** Indent of the text in twips. */
  readonly left: number
}

/** What makes a paragraph the first of an item. */
export type Marker = {
  /** Paragraph style, without the variant of a language. */
  readonly style: string
  readonly numbering: NonNullable<IParagraphOptions['numbering']>
  readonly place: Place
}

type Level = {readonly kind: ListKind; readonly definition: NumberingDefinition; readonly instance: number}

/** A level of the outline's own lists, with the ordinal that was printed last. */
type OpenLevel = Level & {readonly last: number | null}

export type Lists = {
  /** The marker of a point of the outline. An ordinal that does not follow the one before it starts a new count. */
  readonly point: (language: Language, depth: number, ordinal: number | null) => Marker
  /** A new list inside a text: a marker for each kind of item that it has. */
  readonly open: (outer: Place | null, start: number | null) => (kind: ListKind) => Marker
}

export function createLists(frame: ListFrame): Lists {
  const points: Record<Language, readonly OpenLevel[]> = {zh: [], en: []}
  let instances = 0

  const level = (path: readonly ListKind[], start: number | null): Level => ({
    kind: path.at(-1) ?? 'bullet',
    definition: definition(path, frame, start ?? 1),
    // Bullets are never counted, so that all of them can be one list, as Word makes them.
    instance: start === null ? 0 : ++instances,
  })

  const point: Lists['point'] = (language, depth, ordinal) => {
    const deep = Math.min(Math.max(depth, 1), levelCount)
    const outer = points[language].slice(0, deep - 1)
    // A point may stand deeper than any before it.
    while (outer.length < deep - 1) outer.push({...level([...kindsOf(outer), 'bullet'], null), last: null})
    const path: readonly ListKind[] = [...kindsOf(outer), ordinal === null ? 'bullet' : language]
    const before = points[language][deep - 1]
    const goesOn = before !== undefined && before.kind === path.at(-1) && follows(before.last, ordinal)
    const now: OpenLevel = {...(goesOn ? before : level(path, ordinal)), last: ordinal}
    points[language] = [...outer, now]
    return markerOf(now, path, frame)
  }

  const open: Lists['open'] = (outer, start) => {
    const markers = new Map<ListKind, Marker>()
    return (kind) => {
      const path = [...(outer?.path ?? []), kind].slice(-levelCount)
      const counted = kind === 'zh' || kind === 'en'
      const marker = markers.get(kind) ?? markerOf(level(path, counted ? start : null), path, frame)
      markers.set(kind, marker)
      return marker
    }
  }

  return {point, open}
}

function kindsOf(levels: readonly Level[]): readonly ListKind[] {
  return levels.map(({kind}) => kind)
}

function follows(last: number | null, ordinal: number | null): boolean {
  return ordinal === null || (last !== null && ordinal === last + 1)
}

function markerOf(level: Level, path: readonly ListKind[], frame: ListFrame): Marker {
  const {kind, instance} = level
  const family = kind === 'zh' || kind === 'en' ? 'ListNumber' : 'ListBullet'
  return {
    style: listStyle(family, path.length),
    numbering: {reference: level.definition, level: path.length - 1, instance, custom: true},
    place: {path, left: Math.round((indentsOf(path).at(-1)?.left ?? 0) * frame.em)},
  }
}

/** Id of a list style at a depth, by Word's own names: List Bullet, List Bullet 2, List Bullet 3. */
export function listStyle(family: 'ListBullet' | 'ListNumber' | 'ListContinue', depth: number): string {
  const level = Math.min(depth, styleLevels)
  return level === 1 ? family : `${family}${level}`
}
