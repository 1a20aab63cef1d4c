/** Tables with a column for each language → rows. */

import {languageOf} from '../outline/script.ts'
import {type Language, languages} from '../outline/types.ts'
import {type Block, isEmpty, type Table, type TableRow, textOfBlocks} from './document.ts'
import {headLanguage} from './fixed-words.ts'
import {factOf, nameOf} from './names.ts'
import type {DocumentRow, Sides} from './row.ts'

/** The rows of a table that has our bookmarks or our style; `null` for any other. */
export function parallelRows(table: Table): readonly DocumentRow[] | null {
  const isOurs =
    table.isParallel || table.rows.some(({cells}) => cells.some(({blocks}) => namesIn(blocks).length > 0))
  return isOurs ? rowsByColumns(table) : null
}

/** The rows of a table with a column for each language, its head left out; `null` where it has not both. */
export function rowsByColumns(table: Table): readonly DocumentRow[] | null {
  const columns = columnLanguages(table)
  if (!columns.includes('zh') || !columns.includes('en')) return null
  return table.rows.flatMap((row, index) => (isHeadRow(row, index, columns) ? [] : [rowOf(row, columns)]))
}

function rowOf({cells}: TableRow, columns: readonly (Language | null)[]): DocumentRow {
  const sides: Record<string, readonly Block[]> = {}
  const stems = cells.flatMap(({blocks}) => namesIn(blocks).map(({stem}) => stem))
  let column = 0
  for (const {blocks, span} of cells) {
    const spanned = columns.slice(column, column + span).filter((language) => language !== null)
    column += span
    // A cell over both columns says both.
    if (new Set(spanned).size > 1)
      for (const language of languages) sides[language] = inLanguage(blocks, language)
    else for (const language of spanned.slice(0, 1)) sides[language] = [...(sides[language] ?? []), ...blocks]
  }
  return {stem: stems[0] ?? null, isWhole: true, sides: sides as Sides} // its keys are languages
}

function inLanguage(blocks: readonly Block[], language: Language): readonly Block[] {
  return blocks.filter((block) => (languageOf(textOfBlocks([block])) ?? 'zh') === language)
}

function namesIn(blocks: readonly Block[]): readonly {readonly stem: string; readonly language: Language}[] {
  return blocks
    .flatMap(({names}) => names.flatMap((each) => nameOf(each) ?? []))
    .filter(({stem}) => !factOf(stem))
}

/** Languages of the columns: by bookmarks, then by the head, then by what most of the cells are in. */
function columnLanguages({rows}: Table): readonly (Language | null)[] {
  const count = Math.max(0, ...rows.map(({cells}) => cells.reduce((sum, {span}) => sum + span, 0)))
  return Array.from({length: count}, (_, column) => {
    const cells = rows.flatMap((row) => cellAt(row, column))
    const named = cells.flatMap((blocks) => namesIn(blocks).map(({language}) => language))
    const head = headLanguage(textOfBlocks(cells[0] ?? []))
    if (named.length === 0 && head === null && cells.length > 1 && cells.slice(1).every(isNumber)) return null
    return mostOf(named) ?? head ?? mostOf(cells.flatMap((blocks) => languageOf(textOfBlocks(blocks)) ?? []))
  })
}

/** A column may number the rows, and is in no language then. */
function isNumber(blocks: readonly Block[]): boolean {
  return /^[\s\d（）().、．一二三四五六七八九十-]*$/u.test(textOfBlocks(blocks))
}

function cellAt({cells}: TableRow, column: number): readonly (readonly Block[])[] {
  let at = 0
  for (const {blocks, span} of cells) {
    if (at === column && span === 1) return [blocks]
    at += span
  }
  return []
}

function mostOf(found: readonly Language[]): Language | null {
  const zh = found.filter((language) => language === 'zh').length
  if (found.length === 0) return null
  return zh * 2 >= found.length ? 'zh' : 'en'
}

function isHeadRow({cells, isHead}: TableRow, index: number, columns: readonly (Language | null)[]): boolean {
  if (cells.some(({blocks}) => namesIn(blocks).length > 0)) return false
  if (isHead && index === 0) return true
  const said = cells.filter(({blocks}) => blocks.some((block) => block.type === 'table' || !isEmpty(block)))
  const named = said.filter(({blocks}) => headLanguage(textOfBlocks(blocks)) !== null)
  return index === 0 && named.length >= Math.min(2, columns.length) && named.length === said.length
}
