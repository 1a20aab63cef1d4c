/** Rows of a document → rows of an outline, each with what it was where it is as it was. */

import {type Both, type Content, type Kind, languages} from '../outline/types.ts'
import {kindOf} from '../read/blocks.ts'
import type {BaselineNode} from './baseline.ts'
import {type Look, lookOf, pointDepths, type Role} from './levels.ts'
import {
  type Known,
  leadStem,
  type RowSetting,
  recognise,
  roleOfKind,
  type SettledPair,
  settle,
} from './recognise.ts'
import type {DocumentRow} from './row.ts'
import {sideOf} from './sides.ts'
import type {PlacedRow} from './tree.ts'

export type SettledRows = {
  readonly summary: Both<readonly Content[] | null>
  readonly rows: readonly PlacedRow[]
}

/** @param rows in the order of the document. */
export function settleRows(rows: readonly DocumentRow[], setting: RowSetting): SettledRows {
  const known = recognise(rows, setting)
  const looks = known.map(({sides, stem}) => lookOf({sides, stem}, setting.languages))
  const depths = pointDepths(looks)
  const trust = trustOf(known, looks, depths)
  const placed: PlacedRow[] = []
  let summary: SettledRows['summary'] = {zh: null, en: null}
  for (const [index, row] of known.entries()) {
    const look = looks[index] ?? lookOf({sides: row.sides, stem: null}, setting.languages)
    const settled = settle(row, roleOf(row, look, trust), setting)
    if (row.stem === leadStem) {
      summary = {zh: settled.zh.content, en: settled.en.content}
      continue
    }
    if (settled.zh.content === null && settled.en.content === null) continue
    placed.push(place(row, {look, settled, trust, depth: depths[index] ?? 0}, placed.at(-1)))
  }
  return {summary, rows: placed}
}

/** Whether the looks of a document can be told: those of rows that are known say what these are. */
type Trust = {readonly roles: boolean; readonly depths: boolean; readonly numbersAll: boolean}

const mostly = 0.6

function trustOf(rows: readonly Known[], looks: readonly Look[], depths: readonly number[]): Trust {
  const share = (tests: readonly boolean[]): number =>
    tests.length === 0 ? 1 : tests.filter((test) => test).length / tests.length
  const known = rows.flatMap(({node}, index) => {
    const look = looks[index]
    return node && look ? [{row: node.row, look, depth: depths[index] ?? 0}] : []
  })
  const points = known.filter(({row}) => row.kind === 'point')
  const plain = points.filter(({row}) => row.ordinal === null)
  return {
    roles:
      share(
        known.filter(({look}) => !look.goesOn).map(({row, look}) => roleOfKind(row.kind) === look.role),
      ) >= mostly,
    depths: share(points.map(({row, depth}) => row.depth === depth)) >= mostly,
    numbersAll: plain.length > 0 && share(plain.map(({look}) => look.list?.ordinal != null)) > 0.5,
  }
}

function roleOf({node}: Known, look: Look, {roles}: Trust): Role {
  if (!node) return look.role
  const own = roleOfKind(node.row.kind)
  return roles && !look.goesOn ? look.role : own
}

type Placing = {
  readonly look: Look
  readonly settled: SettledPair
  readonly trust: Trust
  readonly depth: number
}

function place(row: Known, {look, settled, trust, depth}: Placing, before: PlacedRow | undefined): PlacedRow {
  const {node} = row
  const role = roleOf(row, look, trust)
  const contents = languages.flatMap((language) =>
    settled[language].content ? [settled[language].content] : [],
  )
  const isSame = node !== null && languages.every((language) => !settled[language].isChanged)
  const own = node && node.row.kind !== 'summary' && roleOfKind(node.row.kind) === role ? node.row : null
  const kind: Exclude<Kind, 'note'> =
    role !== 'text' ? role : isSame && own ? kindIn(own) : kindOf(contents[0] ?? [])
  const ordinal = role === 'point' ? ordinalOf(own?.ordinal ?? null, look, trust, own !== null) : undefined
  const sides = {
    zh: sideOf(numbered(settled.zh.content, ordinal)),
    en: sideOf(numbered(settled.en.content, ordinal)),
  }
  const id = node?.row.id ?? null
  return {
    kind,
    depth: depthOf(own, role, {look, trust, depth}, before),
    closes: node?.closes ?? false,
    id,
    sides,
  }
}

function kindIn({kind}: BaselineNode['row']): Exclude<Kind, 'note'> {
  return kind === 'summary' ? 'paragraph' : kind
}

const deepestStyle = 3

function depthOf(
  own: BaselineNode['row'] | null,
  role: Role,
  {look, trust, depth}: Omit<Placing, 'settled'>,
  before: PlacedRow | undefined,
): number {
  if (role === 'section')
    return own && Math.min(own.depth, deepestStyle) === look.level ? own.depth : Math.max(1, look.level)
  if (role === 'text') return own ? own.depth : look.level
  if (own && !trust.depths) return own.depth
  if (trust.depths) return Math.max(1, depth)
  return before?.kind === 'point' ? before.depth : 1
}

/** `undefined` where it is not told: the number stays what it was. */
function ordinalOf(
  own: number | null,
  {list}: Look,
  {numbersAll}: Trust,
  isKnown: boolean,
): number | null | undefined {
  if (!list || numbersAll) return isKnown ? undefined : null
  return list.ordinal === own ? undefined : list.ordinal
}

/** The number stands on the first block of a side. */
function numbered(
  content: readonly Content[] | null,
  ordinal: number | null | undefined,
): readonly Content[] | null {
  const [first, ...rest] = content ?? []
  if (!first || ordinal === undefined) return content
  const {ordinal: _, ...data} = first.data ?? {}
  return [{...first, data: ordinal === null ? data : {...data, ordinal}} as Content, ...rest] // the same block
}
