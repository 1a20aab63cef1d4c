/** What alignment knows of a text: its place in the tree, its length, and what in it survives translation. */

import {addressesOf} from '../anchors/addresses.ts'
import {conceptsOf} from '../anchors/lexicon.ts'
import {namesOf} from '../anchors/names.ts'
import {quantitiesOf} from '../anchors/quantities.ts'
import {countHan} from '../outline/script.ts'
import type {Language} from '../outline/types.ts'

/** Kinds of evidence, in the order in which they are told. */
export const anchorKinds = ['link', 'quantity', 'name', 'term', 'concept'] as const

export type AnchorKind = (typeof anchorKinds)[number]

/** Something in a text that its translation has as well, more or less surely. */
export type Anchor = {readonly kind: AnchorKind; readonly key: string}

/** Where a text stands, and how it is marked up. */
export type Setting = {
  /** What may be the translation of what: `section`, `point`, `paragraph`, `code`, `table` … */
  readonly kind: string
  readonly depth: number
  /** Whether nothing stands below it: only such texts can be two for one. */
  readonly isLeaf: boolean
  /** The number that its author gave it. */
  readonly ordinal: number | null
  /** Stretches in bold or italics. */
  readonly emphases: number
  readonly links: readonly string[]
  /** The id that its author gave it: it goes with the text of that id, whatever else speaks against it. */
  readonly name: string | null
}

/** What a text says, whatever its setting. */
export type Sayings = {
  /** Letters of English that are expected, for a Chinese text; letters, for an English one. */
  readonly letters: number
  readonly anchors: readonly Anchor[]
}

export type Alignable = Setting & Sayings

/** Concepts of a glossary that a text names, each by a key of its own. */
export type TermFinder = (text: string, language: Language) => readonly string[]

/** English letters for a Han: the real briefing has 2.75 to 4.2 a pair. */
const lettersPerHan = 3.4

/** A point that nothing is said of. */
const plain: Setting = {
  kind: 'point',
  depth: 0,
  isLeaf: true,
  ordinal: null,
  emphases: 0,
  links: [],
  name: null,
}

/** Reads a text. @param termsIn finds the terms of a project's glossary (default: none). */
export function sayingsOf(
  text: string,
  language: Language,
  links: readonly string[] = [],
  termsIn: TermFinder = () => [],
): Sayings {
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  return {
    letters: countHan(text) * lettersPerHan + latin,
    anchors: anchorsOf(text, language, links, termsIn),
  }
}

/** A text in its setting; a point without any where the setting does not say. */
export function alignableOf(text: string, language: Language, setting: Partial<Setting> = {}): Alignable {
  const full: Setting = {...plain, ...setting}
  return {...full, ...sayingsOf(text, language, full.links)}
}

/** Two texts as if they were one: what the other language may say in a single one. */
export function joined(first: Alignable, second: Alignable): Alignable {
  const anchors = new Map([...first.anchors, ...second.anchors].map((anchor) => [keyOf(anchor), anchor]))
  return {
    ...first,
    letters: first.letters + second.letters,
    anchors: [...anchors.values()],
    emphases: first.emphases + second.emphases,
    name: first.name ?? second.name,
  }
}

export function keyOf({kind, key}: Anchor): string {
  return `${kind} ${key}`
}

function anchorsOf(
  text: string,
  language: Language,
  links: readonly string[],
  termsIn: TermFinder,
): readonly Anchor[] {
  const found = new Map<string, Anchor>()
  const add = (kind: AnchorKind, key: string): void => {
    const anchor = {kind, key}
    found.set(keyOf(anchor), anchor)
  }
  for (const link of links) add('link', link.toLowerCase())
  for (const {key} of addressesOf(text)) add('link', key)
  for (const {key, value, loose} of quantitiesOf(text, language)) {
    // A loose word such as `one` speaks for a pair as any word does.
    add(loose ? 'concept' : 'quantity', value === null ? key : `= ${Number(value.toPrecision(4))}`)
  }
  for (const {key} of namesOf(text, language)) add('name', key)
  for (const key of termsIn(text, language)) add('term', key)
  for (const concept of conceptsOf(text, language)) add('concept', String(concept))
  return [...found.values()]
}
