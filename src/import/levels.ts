/** What the rows of a document are by their looks: sections, points, and how deep they stand. */

import type {Language} from '../outline/types.ts'
import type {Block, ListMark, Paragraph} from './document.ts'
import {isEmpty} from './document.ts'
import {isGapIn} from './fixed-words.ts'
import type {DocumentRow, Sides} from './row.ts'

export type Role = 'section' | 'point' | 'text'

export type Look = {
  readonly role: Role
  /** Of a section, as its style says; of a text that goes on with a point, that point's. */
  readonly level: number
  readonly list: ListMark | null
  /** Whether the look says nothing against its being a point: the second language under the first bears no bullet. */
  readonly goesOn: boolean
}

/** The look of a row: that of the first language that is no gap and says most. */
export function lookOf({sides}: DocumentRow, languages: readonly Language[]): Look {
  const looks = languages.flatMap((language) => {
    const blocks = sides[language]
    return blocks ? [{look: lookOfBlocks(blocks), isGap: isGapIn(blocks)}] : []
  })
  const [first] = looks.filter(({isGap}) => !isGap)
  const marked = looks.find(({look}) => look.role === 'point')
  // The mark of a point stands before its gap too.
  if (first?.look.role === 'text' && marked) return marked.look
  return (first ?? looks[0])?.look ?? {role: 'text', level: 0, list: null, goesOn: true}
}

function lookOfBlocks(blocks: readonly Block[]): Look {
  const first = blocks.find(
    (block): block is Paragraph => block.type === 'table' || block.list !== null || !isPassedOver(block),
  ) as Block | undefined // either kind
  if (first?.type !== 'paragraph') return {role: 'text', level: 0, list: null, goesOn: false}
  const {family, level, list} = first
  if (family === 'heading') return {role: 'section', level: Math.max(1, level), list, goesOn: false}
  if (list) return {role: 'point', level: 0, list, goesOn: false}
  return {role: 'text', level: family === 'continue' ? level : 0, list: null, goesOn: family === 'continue'}
}

function isPassedOver(block: Paragraph): boolean {
  return block.family === 'label' || isEmpty(block)
}

/** A point's list, from its first block. */
export function pointDepths(looks: readonly Look[]): readonly number[] {
  const depths: number[] = []
  /** How many numbered headings stand above the outermost point that is open. */
  let offset = 0
  let numbered = 0
  let last = 0
  for (const {role, list} of looks) {
    if (role === 'section') {
      numbered = list && list.ordinal !== null ? list.level + 1 : 0
      last = 0
    }
    if (role !== 'point' || !list) {
      depths.push(0)
      continue
    }
    const asOutermost = list.ordinal === null ? 0 : numbered
    const goesOn = last > 0 && list.level > offset
    if (!goesOn) offset = Math.min(asOutermost, list.level)
    last = list.level - offset + 1
    depths.push(last)
  }
  return depths
}

/** Blocks with more than one item are as many rows: each item begins one. */
export function splitItems(sides: Sides, languages: readonly Language[]): readonly Sides[] {
  const groups = languages.flatMap((language) => {
    const blocks = sides[language]
    return blocks ? [{language, parts: partsOf(blocks)}] : []
  })
  const count = Math.max(1, ...groups.map(({parts}) => parts.length))
  return Array.from({length: count}, (_, index) =>
    Object.fromEntries(
      groups.flatMap(({language, parts}) => (parts[index] ? [[language, parts[index]]] : [])),
    ),
  )
}

function partsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const parts: Block[][] = []
  for (const block of blocks) {
    const last = parts.at(-1)
    const isItem = block.type === 'paragraph' && block.list !== null && block.family !== 'heading'
    const hasItem = last?.some((each) => each.type === 'table' || each.list !== null || !isEmpty(each))
    if (!last || (isItem && hasItem && !(block.type === 'paragraph' && isEmpty(block)))) parts.push([block])
    else last.push(block)
  }
  return parts
}
