/**
 * On which page each section stands, reckoned without a program that sets the text: for the page numbers that a table of
 * contents shows until Word counts them. Word counts when it is told to; it is not made to ask.
 */

import {contentsEntry} from '../edition/contents-entry.ts'
import type {Cell, Handout, Part, Row} from '../edition/handout.ts'
import {plainText} from '../outline/plain-text.ts'
import {startsPage} from './arrange.ts'
import {columnWidths} from './columns.ts'
import {contentHeight, type Frame, headingSetting, paragraphHeight, rowIndent, settingOf} from './heights.ts'
import {fromPoints} from './measure.ts'

export type Paging = {
  /** Page of a section, from 1, by its id; of its first printing, where it has two. */
  readonly pageOf: ReadonlyMap<string, number>
  readonly pages: number
}

/** Reckons the pages of a handout. */
export function pagingOf(handout: Handout, frame: Frame): Paging {
  const pageOf = new Map<string, number>()
  const flow = createFlow(frame.page.depth)
  const {tokens} = frame
  for (const height of frontHeights(handout, frame)) flow.add(height)
  if (tokens.cover) flow.newPage()
  for (const height of contentsHeights(handout, frame)) flow.add(height)
  for (const [index, part] of handout.parts.entries()) {
    if (index > 0 && !part.continued) flow.newPage()
    const rows = rowHeights(part, frame)
    if (part.arrangement === 'columns') flow.head(tableHead(frame))
    for (const [place, row] of part.rows.entries()) {
      const height = rows[place] ?? 0
      if (startsPage(row, place, tokens)) flow.newPage()
      flow.add(height, row.kind === 'section' ? (rows[place + 1] ?? 0) : 0, notesHeight(row, handout, frame))
      if (row.kind === 'section' && !pageOf.has(row.id)) pageOf.set(row.id, flow.page())
    }
    flow.head(0)
  }
  for (const run of handout.colophon.flat())
    flow.add(paragraphHeight(run.text, settingOf(run.language, frame.page.measure, frame, 0)))
  return {pageOf, pages: flow.page()}
}

type Flow = {
  /** @param next height of what must follow on the same page. @param notes what it takes at the foot of the page. */
  readonly add: (height: number, next?: number, notes?: number) => void
  readonly newPage: () => void
  /** Height of what each page repeats at its top from here on, the first one among them. */
  readonly head: (height: number) => void
  readonly page: () => number
}

function createFlow(depth: number): Flow {
  let [page, used, head] = [1, 0, 0]
  const newPage = () => {
    if (used <= head) return
    page++
    used = head
  }
  return {
    add: (height, next = 0, notes = 0) => {
      const whole = height + notes
      if (used + whole + (next < depth / 2 ? next : 0) > depth) newPage()
      used += whole
      // What is taller than a page goes on over the next ones.
      while (used > depth) {
        page++
        used -= depth - head
      }
    },
    newPage,
    head: (height) => {
      head = height
      used += height
    },
    page: () => page,
  }
}

function frontHeights({title, kind, facts}: Handout, {tokens, page}: Frame): readonly number[] {
  const size = fromPoints(tokens.sizes.title)
  const cover = tokens.cover ? page.depth / 4 : 0
  const titles = title.map(({language, text}, index) => {
    const own = index === 0 ? size : size * 0.7
    return paragraphHeight(text, {language, width: page.measure, size: own, line: own * 1.3, space: 90})
  })
  const small = fromPoints(tokens.sizes.small)
  const lines = facts.map(({value}) => {
    const text = value.map((run) => run.text).join(' / ')
    return paragraphHeight(text, {
      language: 'en',
      width: page.measure * 0.8,
      size: small,
      line: small * 1.55,
      space: 0,
    })
  })
  const heading = fromPoints(tokens.sizes.heading[0]) * 1.4 + 120
  return [cover, ...(kind.length > 0 ? [heading] : []), ...titles, ...lines, 300]
}

function contentsHeights(handout: Handout, {tokens, page}: Frame): readonly number[] {
  if (handout.contents.length === 0) return []
  const size = fromPoints(tokens.sizes.text)
  const lines = handout.contents.map((row) => {
    const text = row.cells.map((cell) => contentsEntry(row, cell, handout)).join(' / ')
    return paragraphHeight(text, {language: 'zh', width: page.measure, size, line: size * 1.5, space: 40})
  })
  return [fromPoints(tokens.sizes.heading[0]) * 1.4 + 120, ...lines]
}

/** Margins of a cell of the parallel table, its rule, and what LibreOffice was measured to add to a row. */
const cellMargins = {across: 230, down: 160}

function tableHead({tokens}: Frame): number {
  return fromPoints(tokens.sizes.small + 0.5) * 1.4 + 100
}

function rowHeights(part: Part, frame: Frame): readonly number[] {
  const {measure} = frame.page
  const widths = columnWidths(part.languages, measure)
  return part.rows.map((row) => {
    if (part.arrangement === 'columns') {
      const heights = row.cells.map((cell, column) => {
        const width = (widths[column] ?? measure) - cellMargins.across
        return cellHeight(row, cell, width, frame, 40)
      })
      return Math.max(0, ...heights) + cellMargins.down
    }
    const space = part.arrangement === 'single' ? 90 : 10
    const heights = row.cells.map((cell) => cellHeight(row, cell, measure, frame, space))
    const height =
      row.kind === 'figure' ? sharedHeight(heights, frame) : heights.reduce((sum, each) => sum + each, 0)
    return part.arrangement === 'stack' ? height + afterStack(row, frame) : height
  })
}

/** A picture is shown once, with a caption in each language. */
function sharedHeight(heights: readonly number[], {tokens}: Frame): number {
  const caption = fromPoints(tokens.sizes.small) * 1.5 + 120
  return Math.max(0, ...heights) + caption * (heights.length - 1)
}

/** Space after a row of a stack; its headings stand close, so that the space of but one counts. */
function afterStack({kind, depth}: Row, frame: Frame): number {
  return kind === 'section' ? -headingSetting('en', 0, depth, frame).space - spaceAfterPair : spaceAfterPair
}

/** Of two spaces that meet, the larger one counts: that over a heading takes in what stands before it. In twips. */
const spaceAfterPair = 160

function cellHeight(row: Row, cell: Cell, width: number, frame: Frame, space: number): number {
  const {language, content} = cell
  const setting = settingOf(language, width - rowIndent(row, frame), frame, space)
  if (cell.gap) return paragraphHeight('x', setting)
  if (row.kind !== 'section') {
    const label = row.kind === 'summary' ? tableHead(frame) : 0
    return label + contentHeight(content, setting, frame)
  }
  const [first, ...rest] = content
  const heading = paragraphHeight(
    plainText(first ? [first] : []),
    headingSetting(language, width, row.depth, frame),
  )
  return heading + contentHeight(rest, setting, frame)
}

/** What the notes of a row take at the foot of its page. */
function notesHeight(row: Row, {notes}: Handout, frame: Frame): number {
  const ids = new Set(JSON.stringify(row.cells).match(/(?<="identifier":")[^"]+/g) ?? [])
  const size = fromPoints(frame.tokens.sizes.small)
  return notes
    .filter(({id}) => ids.has(id))
    .flatMap(({cells}) => cells)
    .reduce((sum, {language, content}) => {
      const setting = {language, width: frame.page.measure, size, line: size * 1.5, space: 0}
      return sum + contentHeight(content, setting, frame)
    }, 0)
}
