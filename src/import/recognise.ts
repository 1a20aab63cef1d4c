/** Rows of a document → the nodes of the source that they are, and what each language has become. */

import type {Image} from 'mdast'
import {type Both, type Content, type Language, languages} from '../outline/types.ts'
import type {Baseline, BaselineNode} from './baseline.ts'
import type {ContentSetting} from './content.ts'
import {type Role, splitItems} from './levels.ts'
import {picturesOf, sharedFigureLines} from './printed.ts'
import type {DocumentRow, Sides} from './row.ts'
import {type Before, observedForms, printedForms, type Settled, settleSide} from './sides.ts'

export type RowSetting = {
  readonly baseline: Baseline | null
  /** In the order of the edition. */
  readonly languages: readonly Language[]
  readonly content: Omit<ContentSetting, 'flat'>
}

/** A row with the node that it is, `null` for a new one. */
export type Known = {readonly sides: Sides; readonly node: BaselineNode | null; readonly stem: string | null}

export const leadStem: string = 'summary'

/** Rows with the nodes that they are, in the order of the document. */
export function recognise(rows: readonly DocumentRow[], setting: RowSetting): readonly Known[] {
  return reunited(recognised(rows, setting), setting).flatMap((row) => expanded(row, setting))
}

/** Rows told by their bookmarks; those without any by what they say, where no other row has it. */
function recognised(rows: readonly DocumentRow[], setting: RowSetting): readonly Known[] {
  const {baseline} = setting
  const idOf = (stem: string | null): string => (stem === null ? '' : (baseline?.ids.get(stem) ?? ''))
  const left = new Map(baseline?.nodes)
  for (const {stem} of rows) left.delete(idOf(stem))
  const found = rows.map((row): Known => ({...row, node: baseline?.nodes.get(idOf(row.stem)) ?? null}))
  const claims: readonly ((zh: Settled, en: Settled) => boolean)[] = [
    (zh, en) => !zh.isChanged && !en.isChanged,
    (zh, en) => [zh, en].some(({isChanged, content}) => !isChanged && content !== null),
  ]
  const byForm = formsOf(left, setting)
  for (const isIt of claims) {
    for (const [index, row] of found.entries()) {
      if (row.node || row.stem === leadStem) continue
      const id = idsLike(row.sides, byForm, setting).find((each) => {
        const node = left.get(each)
        if (!node) return false
        const {zh, en} = settle({...row, node}, roleOfKind(node.row.kind), setting)
        return (zh.content !== null || en.content !== null) && isIt(zh, en)
      })
      const node = id === undefined ? null : (left.get(id) ?? null)
      if (id === undefined || !node) continue
      left.delete(id)
      found[index] = {...row, node, stem: id === leadStem ? leadStem : row.stem}
    }
  }
  return found
}

/** The ids of nodes by what their sides are printed as. */
function formsOf(
  nodes: ReadonlyMap<string, BaselineNode>,
  setting: RowSetting,
): ReadonlyMap<string, string[]> {
  const byForm = new Map<string, string[]>()
  for (const [id, node] of nodes) {
    for (const language of languages) {
      for (const form of new Set(printedForms(language, beforeOf(node, language, setting)))) {
        const ids = byForm.get(form) ?? []
        byForm.set(form, ids)
        ids.push(id)
      }
    }
  }
  return byForm
}

/** Nodes of which a row says one side at least. */
function idsLike(
  sides: Sides,
  byForm: ReadonlyMap<string, readonly string[]>,
  {content}: RowSetting,
): readonly string[] {
  const forms = languages.flatMap((language) => observedForms(sides[language] ?? [], content.noteOf))
  return [...new Set(forms.flatMap((form) => byForm.get(form) ?? []))]
}

/** A text that lost its bookmark and says what the row of its translation lacks belongs there. */
function reunited(rows: readonly Known[], setting: RowSetting): readonly Known[] {
  const result = [...rows]
  for (const lost of rows.filter(({node, stem}) => node === null && stem !== leadStem)) {
    const [language, second] = languages.filter((each) => lost.sides[each])
    if (!language || second) continue
    const home = result.findIndex(({node, sides}) => {
      if (!node?.raw[language] || sides[language]) return false
      const row = {node, stem: null, sides: {[language]: lost.sides[language] ?? []}}
      return !settle(row, roleOfKind(node.row.kind), setting)[language].isChanged
    })
    const row = result[home]
    if (!row) continue
    result[home] = {...row, sides: {...row.sides, ...lost.sides}}
    result.splice(result.indexOf(lost), 1)
  }
  return result
}

/** A text that was changed and has several items is as many rows. */
function expanded(row: Known, setting: RowSetting): readonly Known[] {
  const parts = splitItems(row.sides, languages)
  if (parts.length < 2 || row.node?.row.kind === 'quote') return [row]
  const role = row.node ? roleOfKind(row.node.row.kind) : 'text'
  const {zh, en} = settle(row, role, setting)
  if (row.node && !zh.isChanged && !en.isChanged) return [row]
  return parts.map((sides, index) => (index === 0 ? {...row, sides} : {sides, node: null, stem: null}))
}

export function roleOfKind(kind: BaselineNode['row']['kind']): Role {
  return kind === 'section' || kind === 'point' ? kind : 'text'
}

export type SettledPair = Both<Settled>

export function settle({sides, node}: Known, role: Role, setting: RowSetting): SettledPair {
  const {languages: order, content, baseline} = setting
  const own = (language: Language): Settled => {
    // An edition in one language says nothing of the other.
    if (baseline && !order.includes(language))
      return {content: node?.raw[language]?.content ?? null, isChanged: false}
    const before = node && beforeOf(node, language, setting)
    return settleSide(sides[language], language, before, {...content, flat: role === 'point'})
  }
  return {zh: own('zh'), en: own('en')}
}

function beforeOf(node: BaselineNode, language: Language, {languages: order}: RowSetting): Before {
  return {
    raw: node.raw[language],
    set: node.set[language],
    alternatives: sharedLines(node, order).get(language) ?? [],
    printing: printingOf(node),
  }
}

function printingOf({row}: BaselineNode): Before['printing'] {
  const isSet = row.kind === 'section' || row.kind === 'quote' || row.kind === 'figure' || row.depth === 0
  return {
    quotes: isSet && row.kind !== 'summary',
    isQuote: false,
    isNote: false,
    isHeading: row.kind === 'section',
  }
}

/** A picture that both languages show is printed once. */
function sharedLines(
  {row, set}: BaselineNode,
  order: readonly Language[],
): Map<Language, readonly (readonly string[])[]> {
  const images = order.flatMap((language) => imageOf(set[language]?.content ?? []))
  const shown = images.length === order.length && images.every(({url}) => url === images[0]?.url)
  if (row.kind !== 'figure' || !shown) return new Map()
  const both = [true, false].map((pictures) => sharedFigureLines(images, pictures))
  return new Map(order.map((language, index) => [language, both.flatMap((each) => [each[index] ?? []])]))
}

function imageOf([block, ...rest]: readonly Content[]): readonly Image[] {
  const images = block?.type === 'paragraph' && rest.length === 0 ? picturesOf(block.children) : null
  return images?.length === 1 ? images : []
}
