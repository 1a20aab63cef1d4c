/** One language of a row: as the source has it where nothing was changed, else as the document says. */

import {plainText} from '../outline/plain-text.ts'
import type {Content, Language, Side} from '../outline/types.ts'
import {type ContentSetting, contentOf} from './content.ts'
import type {Block} from './document.ts'
import {isGapIn} from './fixed-words.ts'
import {type NoteOf, observedLines} from './lines.ts'
import {type Printing, printedLines, saysNothing} from './printed.ts'

/** What a side was, and what is to be compared with it. */
export type Before = {
  readonly raw: Side | null
  readonly set: Side | null
  /** What it may have been printed as, beside what its own content makes. */
  readonly alternatives: readonly (readonly string[])[]
  readonly printing: Omit<Printing, 'pictures' | 'language'>
}

export type Settled = {readonly content: readonly Content[] | null; readonly isChanged: boolean}

/**
 * @param blocks `undefined` where the document has none in this language.
 * @param before `null` for a new row.
 */
export function settleSide(
  blocks: readonly Block[] | undefined,
  language: Language,
  before: Before | null,
  setting: ContentSetting,
): Settled {
  const given = blocks ?? []
  const isGap = isGapIn(given)
  const observed = observedLines(given, {noteOf: setting.noteOf, ownItem: setting.flat})
  const lines = isGap ? [] : observed.map(({line}) => line)
  if (before) {
    if (before.raw === null && lines.length === 0) return {content: null, isChanged: false}
    if (before.raw && !isGap && isPrintedAs(lines, language, before)) {
      return {content: before.raw.content, isChanged: false}
    }
  }
  if (lines.length === 0) return {content: null, isChanged: before !== null}
  return {content: changedContent(observed, language, before, setting), isChanged: true}
}

function isPrintedAs(lines: readonly string[], language: Language, before: Before): boolean {
  return printedForms(language, before).includes(JSON.stringify(lines))
}

/** All that a side may have been printed as, each form as one text. */
export function printedForms(language: Language, before: Before): readonly string[] {
  const own = [before.set, before.raw].flatMap((side) =>
    side
      ? [true, false].map((pictures) => printedLines(side.content, {...before.printing, language, pictures}))
      : [],
  )
  return [...own, ...before.alternatives].map((each) => JSON.stringify(each))
}

/** What blocks may be compared with `printedForms` as: with the mark of their row, or without. */
export function observedForms(blocks: readonly Block[], noteOf: NoteOf): readonly string[] {
  const forms = [true, false].map((ownItem) => observedLines(blocks, {noteOf, ownItem}).map(({line}) => line))
  return forms.filter((lines) => lines.length > 0).map((lines) => JSON.stringify(lines))
}

type Line = {readonly line: string; readonly block: Block}

/** Blocks that are as they were stay as they were written; the others are what the document says. */
function changedContent(
  observed: readonly Line[],
  language: Language,
  before: Before | null,
  setting: ContentSetting,
): readonly Content[] | null {
  const known = before ? knownBlocks(before, language) : []
  const content: Content[] = []
  let open: Block[] = []
  const flush = (): void => {
    content.push(...contentOf(open, setting))
    open = []
  }
  for (let index = 0; index < observed.length; ) {
    const at = known.findIndex(({lines}) => startsWith(observed, index, lines))
    const [found] = at < 0 ? [] : known.splice(at, 1)
    if (found) {
      flush()
      content.push(found.block)
      index += found.lines.length
    } else {
      const line = observed[index]
      if (line) open.push(line.block)
      index++
    }
  }
  flush()
  if (saysNothing(content) && !content.some(({type}) => type === 'paragraph' || type === 'table')) return null
  return withData(content, before)
}

function knownBlocks(before: Before, language: Language): {lines: readonly string[]; block: Content}[] {
  return (before.raw?.content ?? []).flatMap((block, index) => {
    const set = before.set?.content[index]
    const lines = set ? printedLines([set], {...before.printing, language, pictures: true}) : []
    return lines.length === 0 ? [] : [{lines, block}]
  })
}

function startsWith(observed: readonly Line[], from: number, lines: readonly string[]): boolean {
  return lines.every((line, index) => observed[from + index]?.line === line)
}

/** What the first block says of its row, its number and its level, stays with the row. */
function withData(content: readonly Content[], before: Before | null): readonly Content[] {
  const data = before?.raw?.content[0]?.data
  const [first, ...rest] = content
  if (!first || !data || first.data) return content
  return [{...first, data} as Content, ...rest] // the same block with data
}

const nowhere = {start: {line: 1, column: 1, offset: 0}, end: {line: 1, column: 1, offset: 0}} as const

export function sideOf(content: readonly Content[] | null): Side | null {
  return content && {text: plainText(content), content, position: nowhere}
}
