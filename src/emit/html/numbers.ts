/**
 * Numbers of lists and headings. Those of lists are markers, drawn by a counter style; how far a text is set in
 * from its number depends on what is numbered, so that these rules are made for each page, from its classes.
 */

import type {Element} from 'hast'
import {
  isSpaced,
  type NumeralScheme,
  numeral,
  numeralStyle,
  type Rank,
  rankCount,
  type Spelling,
} from '../../edition/numerals.ts'
import type {Language} from '../../outline/types.ts'
import {classesOf, elementsIn} from './elements.ts'

/** Room for a bullet and the gap after it, in em. */
const bulletRoom = 1.8

/** How far the label of a point stands from the label of the point that it is part of, in em. */
const step = 1

/** Width of a space, and what a text stands further from its numeral than a space, in em. */
const spaceWidth = 0.28
const spaceGap = 0.14

const systems: Readonly<Record<Spelling, string>> = {
  chinese: 'extends trad-chinese-informal',
  decimal: 'extends decimal',
  letter: 'symbolic;symbols:a b c d e f g h i j k l m n o p q r s t u v w x y z',
  roman: 'extends lower-roman',
}

const numberedRanks = (['zh', 'en'] as const).flatMap((language) =>
  Array.from({length: rankCount}, (_, index) => ({language, rank: index + 1})),
)

/** The counter styles of all ranks. CSS Counter Styles 3 §2. */
export function counterRules(scheme: NumeralScheme): string {
  return numberedRanks
    .map(({language, rank}) => {
      const {spelling, before, after} = numeralStyle({rank, language, scheme})
      const name = numberClass(rank, language)
      const spaced = isSpaced({rank, language, scheme})
      const counter = `system:${systems[spelling]};prefix:"${before}";suffix:"${spaced ? `${after} ` : after}"`
      const gap = em(spaced ? spaceGap : 0)
      return [
        `@counter-style ${name}{${counter}}`,
        `.${name}{list-style-type:${name};padding-left:calc(var(--${name}) - ${gap})}.${name}>li{padding-left:${gap}}`,
      ].join('\n')
    })
    .join('\n')
}

/** Class of an ordered list, and name of its counter style: `zh-2`. */
export function numberClass(rank: number, language: Language): string {
  return `${language}-${Math.min(Math.max(rank, 1), rankCount)}`
}

/** Class that sets a heading in as far as its numeral is wide. */
export function hangClass(ordinal: number, rank: Rank): string {
  return `hang-${Math.ceil(roomOf(ordinal, rank) * 10)}`
}

type Counted = {readonly language: Language; readonly rank: number; readonly ordinals: readonly number[]}

/** What the markers of a page draw. */
export function markerTexts(
  body: Element,
  scheme: NumeralScheme,
): readonly {readonly language: Language; readonly text: string}[] {
  return listsIn(body).map(({language, rank, ordinals}) => ({
    language,
    text: `${ordinals.map((ordinal) => numeral(ordinal, {rank, language, scheme})).join('')} `,
  }))
}

/** The rules for what is numbered on a page: room for the widest numeral of each rank, and indents. */
export function numberRules(body: Element, scheme: NumeralScheme): string {
  const rooms = new Map([['b', bulletRoom]])
  for (const {language, rank, ordinals} of listsIn(body)) {
    const name = numberClass(rank, language)
    rooms.set(
      name,
      Math.max(rooms.get(name) ?? 0, ...ordinals.map((ordinal) => roomOf(ordinal, {rank, language, scheme}))),
    )
  }
  const [, ...names] = rooms.keys()
  const variables = names.map((name) => `--${name}:${em(rooms.get(name) ?? 0)}`)
  const classes = new Set(elementsIn(body).flatMap(classesOf))
  return [
    `:root{--bullet:${em(bulletRoom)};${variables.join(';')}}`,
    ...[...classes].flatMap((name) => hangRule(name) ?? indentRule(name, rooms) ?? []),
  ].join('\n')
}

function hangRule(name: string): string | null {
  const width = /^hang-(\d+)$/.exec(name)?.[1]
  if (width === undefined) return null
  const room = em(Number(width) / 10)
  return `.${name}{padding-left:${room};text-indent:-${room}}.${name}>.numeral{min-width:${room}}`
}

/** `in-` is on the list of a point, `at-` on another text that stands in one; both name the lists round it. */
function indentRule(name: string, rooms: ReadonlyMap<string, number>): string | null {
  const [, kind, path] = /^(in|at)-(.+)$/.exec(name) ?? []
  if (kind === undefined || path === undefined) return null
  let text = 0
  let label = -step
  for (const level of path.split('_')) {
    const room = rooms.get(level) ?? 0
    text = Math.max(label + step + room, text)
    label = text - room
  }
  return `.${name}{margin-left:${em(kind === 'in' ? label : text)}}`
}

function em(length: number): string {
  return `${Math.round(length * 100) / 100}em`
}

/** Ordered lists that are numbered by rank. */
function listsIn(body: Element): readonly Counted[] {
  return elementsIn(body).flatMap((element): Counted[] => {
    const [, language, rank] =
      classesOf(element)
        .join(' ')
        .match(/(?:^| )(zh|en)-(\d)(?: |$)/) ?? []
    if (element.tagName !== 'ol' || (language !== 'zh' && language !== 'en')) return []
    const start = Number(element.properties['start'] ?? 1)
    const items = element.children.filter((child) => child.type === 'element')
    return [{language, rank: Number(rank), ordinals: items.map((_, index) => start + index)}]
  })
}

/** Room that a numeral needs in any of the faces, with the space after it, in em. */
function roomOf(ordinal: number, rank: Rank): number {
  const width = [...numeral(ordinal, rank)].reduce((sum, char) => sum + widthOf(char), 0)
  return width + (isSpaced(rank) ? spaceWidth + spaceGap : 0)
}

function widthOf(char: string): number {
  if (char > '\u2e7f') return 1
  if (/[.()il]/.test(char)) return 0.35
  return /[mw]/.test(char) ? 0.9 : 0.58
}
