/** Outline → the rows of a handout, each with its number. */

import type {Both, Language, Outline, OutlineNode, Side} from '../outline/types.ts'
import type {Cell, Row} from './handout.ts'
import type {NumeralScheme} from './numerals.ts'

/** Whether only what its author numbered has a number, or all. */
type Numbered = 'as-written' | 'always'

export type Numbering = {
  readonly scheme: NumeralScheme
  readonly sections: Numbered
  readonly points: Numbered
}

export const asWritten: Numbering = {scheme: 'official', sections: 'as-written', points: 'as-written'}

export function rowsOf(
  outline: Outline,
  languages: readonly Language[],
  numbering: Numbering,
): readonly Row[] {
  const rows: Row[] = []
  if (outline.summary.zh || outline.summary.en) {
    rows.push({
      kind: 'summary',
      id: 'summary',
      depth: 0,
      ordinal: null,
      rank: 0,
      cells: cellsOf(outline.summary, languages),
    })
  }
  addRows(outline.children, {languages, numbering}, {section: 0, point: 0, number: 0}, rows)
  return rows
}

type Choices = {readonly languages: readonly Language[]; readonly numbering: Numbering}

/** How deep a node stands: in sections, in points, and in numbers. */
type Depth = {readonly section: number; readonly point: number; readonly number: number}

function addRows(nodes: readonly OutlineNode[], choices: Choices, depth: Depth, rows: Row[]): void {
  const counted = {section: 0, point: 0}
  for (const node of nodes) {
    if (node.kind === 'note') continue
    const ordinal = ordinalOf(node, choices.numbering, counted)
    const inner = {
      section: depth.section + (node.kind === 'section' ? 1 : 0),
      point: node.kind === 'section' ? 0 : depth.point + (node.kind === 'point' ? 1 : 0),
      number: depth.number + (ordinal === null ? 0 : 1),
    }
    rows.push({
      kind: node.kind,
      id: node.id,
      depth: node.kind === 'section' ? inner.section : inner.point,
      ordinal,
      rank: ordinal === null ? 0 : inner.number,
      cells: cellsOf(node, choices.languages),
    })
    addRows(node.children, choices, inner, rows)
  }
}

/** The number that its author gave, or else, where all are numbered, the one after that of its sibling. */
function ordinalOf(
  node: OutlineNode,
  numbering: Numbering,
  counted: {section: number; point: number},
): number | null {
  if (node.kind !== 'point' && node.kind !== 'section') return null
  const written = node.zh?.content[0]?.data?.ordinal ?? node.en?.content[0]?.data?.ordinal ?? null
  const always = numbering[node.kind === 'point' ? 'points' : 'sections'] === 'always'
  const ordinal = written ?? (always ? counted[node.kind] + 1 : null)
  if (ordinal !== null) counted[node.kind] = ordinal
  return ordinal
}

export function cellsOf(sides: Both<Side | null>, languages: readonly Language[]): readonly Cell[] {
  return languages.map((language) => ({
    language,
    content: sides[language]?.content ?? [],
    gap: sides[language] === null,
  }))
}
