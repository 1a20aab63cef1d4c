/** Which list an item belongs to, how deep it stands, and where a count starts again. */

import type {Row} from '../edition/handout.ts'
import type {Language} from '../outline/types.ts'
import {indentsOf, keyOf, type ListFrame, levelCount, styleLevels} from './list-levels.ts'
import {type ListKind, listDepth, type Path, type PathLevel} from './list-path.ts'

/** Where the text of an item stands. */
export type Place = {
  /** The lists round the text, outermost first, that of its own item last; numbered headings before them. */
  readonly path: Path
  /** Indent of the text in twips. */
  readonly left: number
  /** Of the number of its item, or of the text that a list of bullets stands in; 0 where there is none. */
  readonly rank: number
}

/** What makes a paragraph the first of an item. */
export type Marker = {
  /** Paragraph style, without the variant of a language. */
  readonly style: string
  readonly level: Level
  readonly place: Place
}

/** What a number depends on. */
type Numbered = Pick<Row, 'depth' | 'ordinal' | 'rank'>

/** A level of a list: its path is as long as it is deep. */
export type Level = {
  readonly path: Path
  /** Number of the list's first item; 1 for bullets. */
  readonly start: number
  /** Lists that are counted apart differ in it. 0 for bullets, which are never counted, so that all can be one list. */
  readonly instance: number
}

/** A level of the outline's own numbers. */
type OpenLevel = Level & {
  /** The ordinal that was printed last. */
  last: number | null
  /** As `last`, of the next level of the same instance; Word counts that anew after each item of this one. */
  inner: number
}

export type Lists = {
  /** The number of a section; `null` where it has none. Its style is the heading's own affair. */
  readonly section: (language: Language, row: Numbered) => Omit<Marker, 'style'> | null
  /** The marker of a point of the outline. An ordinal that does not follow the one before it starts a new count. */
  readonly point: (language: Language, row: Numbered) => Marker
  /** Where a text stands that goes on with the open point of a depth; `null` where there is none. */
  readonly within: (language: Language, depth: number) => Place | null
  /** A new list inside a text: a marker for each kind of item that it has. */
  readonly open: (outer: Place | null, start: number | null) => (kind: ListKind) => Marker
}

/** What is open in one language: numbered headings by rank, points by depth. */
type Open = {readonly headings: readonly OpenLevel[]; readonly points: readonly OpenLevel[]}

export function createLists(frame: ListFrame): Lists {
  const counter = createCounter(frame)
  return {...outlineLists(counter, frame), open: textLists(counter, frame)}
}

type Counter = {
  /** A list of its own, that starts with a number; `null` for bullets. */
  readonly list: (path: Path, start: number | null) => Level
  /** The level of a number: it goes on with its own level, or with the level above it, or starts a list. */
  readonly next: (path: Path, ordinal: number, before?: OpenLevel, above?: OpenLevel) => OpenLevel
}

function createCounter(frame: ListFrame): Counter {
  let instances = 0
  const list: Counter['list'] = (path, start) => ({
    path,
    start: start ?? 1,
    instance: start === null ? 0 : ++instances,
  })
  const next: Counter['next'] = (path, ordinal, before, above) => {
    const isOf = (level: OpenLevel) => keyOf(level.path, frame) === keyOf(path, frame)
    const goesOn = before !== undefined && before.last === ordinal - 1 && isOf(before)
    const opens = above !== undefined && above.inner === ordinal - 1 && isOf(above)
    const own = goesOn ? before : opens ? above : list(path, ordinal)
    if (above?.instance === own.instance) above.inner = ordinal
    return {...own, path, last: ordinal, inner: 0}
  }
  return {list, next}
}

const bullet: PathLevel = {kind: 'bullet', rank: 0, heading: 0}

function outlineLists({list, next}: Counter, frame: ListFrame): Omit<Lists, 'open'> {
  const open: Record<Language, Open> = {
    zh: {headings: [], points: []},
    en: {headings: [], points: []},
  }
  const bulletOf = (path: Path): OpenLevel => ({...list(path, null), last: null, inner: 0})

  const section: Lists['section'] = (language, {depth, ordinal, rank}) => {
    if (ordinal === null) return null
    const {headings} = open[language]
    const outer = headings.slice(0, rank - 1)
    const path: Path = [...pathOf(outer.at(-1)), {kind: language, rank, heading: depth}]
    const now = next(path, ordinal, headings[outer.length], outer.at(-1))
    open[language] = {headings: [...outer, now], points: []}
    return {level: now, place: placeOf(path, frame, rank)}
  }

  const point: Lists['point'] = (language, {depth, ordinal, rank}) => {
    const {headings, points} = open[language]
    const deep = Math.min(Math.max(depth, 1), levelCount - headings.length)
    const outer = points.slice(0, deep - 1)
    // A point may stand deeper than any before it.
    while (outer.length < deep - 1) outer.push(bulletOf([...pathOf(outer.at(-1)), bullet]))
    const ranked = outer.filter(({last}) => last !== null).length
    const above = outer.at(-1) ?? (ordinal === null ? undefined : headings[rank - ranked - 2])
    const own: PathLevel = ordinal === null ? bullet : {kind: language, rank, heading: 0}
    const path: Path = [...pathOf(above), own]
    const now = ordinal === null ? bulletOf(path) : next(path, ordinal, points[deep - 1], above)
    open[language] = {headings, points: [...outer, now]}
    return markerOf(now, frame, rank)
  }

  const within: Lists['within'] = (language, depth) => {
    const outer = open[language].points[depth - 1]
    return outer ? placeOf(outer.path, frame, 0) : null
  }

  return {section, point, within}
}

function textLists({list}: Counter, frame: ListFrame): Lists['open'] {
  return (outer, start) => {
    const markers = new Map<ListKind, Marker>()
    return (kind) => {
      const counted = kind === 'zh' || kind === 'en'
      const rank = (outer?.rank ?? 0) + (counted ? 1 : 0)
      const own: PathLevel = {kind, rank: counted ? rank : 0, heading: 0}
      const path = [...pathOf(outer), own].slice(-levelCount)
      const marker = markers.get(kind) ?? markerOf(list(path, counted ? start : null), frame, rank)
      markers.set(kind, marker)
      return marker
    }
  }
}

function pathOf(outer: {readonly path: Path} | null | undefined): Path {
  return outer?.path ?? []
}

function placeOf(path: Path, frame: ListFrame, rank: number): Place {
  return {path, left: Math.round((indentsOf(path, frame.scheme).at(-1)?.left ?? 0) * frame.em), rank}
}

function markerOf(level: Level, frame: ListFrame, rank: number): Marker {
  const {path} = level
  const kind = path.at(-1)?.kind
  const family = kind === 'zh' || kind === 'en' ? 'ListNumber' : 'ListBullet'
  return {
    style: listStyle(family, listDepth(path)),
    level,
    place: placeOf(path, frame, rank),
  }
}

/** Id of a list style at a depth, by Word's own names: List Bullet, List Bullet 2, List Bullet 3. */
export function listStyle(family: 'ListBullet' | 'ListNumber' | 'ListContinue', depth: number): string {
  const level = Math.min(depth, styleLevels)
  return level === 1 ? family : `${family}${level}`
}
