/** A document's blocks → rows: what is said once, in each of its languages. */

import {languageOf} from '../outline/script.ts'
import {type Language, languages} from '../outline/types.ts'
import {parallelRows} from './columns.ts'
import {type Block, type Document, isEmpty, type Paragraph, type Table, textOfBlocks} from './document.ts'
import {isLabelText} from './fixed-words.ts'
import {factOf, nameOf} from './names.ts'
import type {DocumentRow, Sides} from './row.ts'

export type Rows = {
  readonly rows: readonly DocumentRow[]
  /** Notes that stand at the end, by stem. */
  readonly notes: ReadonlyMap<string, Sides>
}

/** Blocks that stand in one language of one row. */
type Segment = {readonly stem: string | null; language: Language; readonly blocks: Block[]}

/** The rows of a table that has a column for each language; `null` for any other. */
export type TableRows = (table: Table) => readonly DocumentRow[] | null

/**
 * @param isNote whether a stem is that of a note.
 * @param tableRows which tables are parallel (default: ours).
 */
export function rowsIn(
  {blocks}: Pick<Document, 'blocks'>,
  isNote: (stem: string) => boolean,
  tableRows: TableRows = parallelRows,
): Rows {
  const notes = new Map<string, Sides>()
  const order = createOrder()
  for (const part of partsOf(blocks, tableRows)) {
    if ('rows' in part) for (const row of part.rows) order.add(row)
    else if (part.stem !== null && isNote(part.stem)) {
      notes.set(part.stem, {...notes.get(part.stem), [part.language]: part.blocks})
    } else order.add({stem: part.stem, sides: {[part.language]: part.blocks}})
  }
  return {rows: order.rows, notes}
}

/**
 * Rows in the order in which the first of their languages stands. A text without a bookmark goes with one of the
 * other language that has none either and stands at the same place.
 */
function createOrder(): {readonly rows: DocumentRow[]; readonly add: (row: DocumentRow) => void} {
  const rows: DocumentRow[] = []
  const stems = new Set<string>()
  /** Of the row that was added to last. */
  let at = -1
  const merge = (index: number, sides: Sides): void => {
    const row = rows[index]
    if (row) rows[index] = {...row, sides: {...sides, ...row.sides}}
    at = index
  }
  const insert = (row: DocumentRow): void => {
    at++
    rows.splice(at, 0, row)
  }
  const lacks = (index: number, {sides, isWhole}: DocumentRow): boolean => {
    const row = rows[index]
    if (isWhole || row?.isWhole) return false
    return row?.stem === null && languages.every((language) => !row.sides[language] || !sides[language])
  }
  // The other language of a text mostly stands right here, or is the next one.
  const find = (wanted: string): number => {
    const near = [at, at + 1].find((index) => rows[index]?.stem === wanted)
    return near ?? rows.findIndex(({stem}) => stem === wanted)
  }
  const add = (row: DocumentRow): void => {
    const {stem, sides} = row
    if (stem !== null && stems.has(stem)) {
      const known = find(stem)
      const twice = languages.some((language) => sides[language] && rows[known]?.sides[language])
      if (twice) insert({...row, stem: null})
      else merge(known, sides)
      return
    }
    if (stem !== null) stems.add(stem)
    if (stem === null && lacks(at, row)) merge(at, sides)
    else if (stem === null && lacks(at + 1, row)) merge(at + 1, sides)
    else insert(row)
  }
  return {rows, add}
}

type Part = {readonly rows: readonly DocumentRow[]} | Segment

function partsOf(blocks: readonly Block[], tableRows: TableRows): readonly Part[] {
  const parts: Part[] = []
  let last: Segment | null = null
  /** A table that waits for the line behind it, which may have its bookmark. */
  let waiting: Table | null = null
  const put = (stem: string | null, language: Language | null, block: Block, goesOn: boolean): void => {
    const own = language ?? last?.language ?? 'zh'
    if (last && goesOn) {
      // A picture is in no language, but its caption is.
      if (languageOf(textOfBlocks(last.blocks)) === null) last.language = own
      last.blocks.push(block)
    } else {
      last = {stem, language: own, blocks: [block]}
      parts.push(last)
    }
  }
  const settle = (): void => {
    if (waiting) put(null, languageOf(textOfBlocks([waiting])), waiting, false)
    waiting = null
  }
  for (const block of blocks) {
    const name = nameIn(block)
    if (block.type === 'table') {
      settle()
      const rows = tableRows(block)
      if (rows) {
        parts.push({rows})
        last = null
      } else if (name) put(name.stem, name.language, block, isSame(last, name))
      else waiting = block
      continue
    }
    if (name) {
      if (waiting) put(name.stem, name.language, waiting, isSame(last, name))
      waiting = null
      put(name.stem, name.language, block, isSame(last, name))
      continue
    }
    if (block.family === 'table-end' && isEmpty(block)) continue
    settle()
    if (isPassed(block)) last = null
    else if (!isEmpty(block) || block.family === 'rule' || hasPicture(block))
      put(null, languageOf(textOfBlocks([block])), block, goesOn(block, last))
  }
  settle()
  return parts
}

function isSame(
  segment: Segment | null,
  name: {readonly stem: string; readonly language: Language},
): boolean {
  return segment?.stem === name.stem && segment.language === name.language
}

function hasPicture({inlines}: Paragraph): boolean {
  return inlines.some(({type}) => type === 'picture')
}

/** The bookmark of a text; those of the head are none. */
function nameIn({names}: Block): {readonly stem: string; readonly language: Language} | null {
  for (const bookmark of names) {
    const name = nameOf(bookmark)
    if (name && !factOf(name.stem)) return name
  }
  return null
}

/** What is printed and says nothing of its own. */
function isPassed(block: Paragraph): boolean {
  const {family} = block
  if (family === 'title' || family === 'fact' || family === 'furniture') return true
  return family === 'label' && isLabelText(textOfBlocks([block]))
}

/** A new text that belongs to the new one above it: its caption, or more of a point. */
function goesOn({family}: Paragraph, last: Segment | null): boolean {
  if (!last || last.stem !== null) return false
  const [first] = last.blocks
  if (first?.type !== 'paragraph') return family === 'caption'
  return family === 'caption' && hasPicture(first)
}
