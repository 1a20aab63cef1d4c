/** Text that leaves its block, its column, the window or the margins of its page, or that lies over other text. */

import {toPoints} from '../../../src/template/papers.ts'
import {excerpt, type Fault, type Line, linesOf, type Paragraph} from '../measured.ts'
import type {Printed, Sheet} from '../pdf-pages.ts'
import type {Check} from '../proof.ts'
import type {Screen} from '../screen.ts'

export const outside: Check = {
  name: 'outside',
  counts: 'lines beyond their block, column, window or page margins, cut off, or over one another',
  find: ({screen, printed, tokens}) => [
    ...(screen?.screens ?? []).flatMap(onScreen),
    ...inPrint(printed, {
      // Duplex margins change sides.
      side: toPoints(Math.min(tokens.margins.left, tokens.margins.right)),
      top: toPoints(tokens.margins.top),
      bottom: toPoints(tokens.margins.bottom),
    }),
  ],
}

/** In px, or pt: what rounding may do. */
const tolerance = 1

/** In pt, half a millimetre: Chromium rounds pages up, and advances to whole units of the font. */
const paperTolerance = 1.42

function onScreen({width, beyond, paragraphs, bounds}: Screen): readonly Fault[] {
  const where = `${width} px`
  const faults: Fault[] = beyond > 0 ? [{where, what: `The page scrolls to the side, by ${beyond} px`}] : []
  for (const {block, lines} of paragraphs) {
    const {left, right, cutLeft, cutRight} = bounds[block.index] ?? {
      left: 0,
      right: 0,
      cutLeft: 0,
      cutRight: 0,
    }
    for (const line of lines) {
      const what = `“${excerpt(line.text)}”`
      // Chromium draws the gap between a Han and a digit at the line's end, where the digit stands on the next.
      const gap = line.size / 8
      if (line.left < left - tolerance || line.right > right + tolerance + gap)
        faults.push({where, what: `A line leaves its <${block.tag}>: ${what}`})
      else if (line.left < cutLeft - tolerance || line.right > cutRight + tolerance + gap)
        faults.push({where, what: `A line cannot be seen whole: ${what}`})
    }
  }
  return [
    ...faults,
    ...overlaps(
      paragraphs.flatMap(({lines}) => lines),
      where,
    ),
  ]
}

type Margins = {readonly side: number; readonly top: number; readonly bottom: number}

function inPrint({sheets, paragraphs}: Printed, margins: Margins): readonly Fault[] {
  const byPage = Map.groupBy(
    paragraphs.flatMap(({lines}) => lines),
    ({page}) => page,
  )
  return [
    ...sheets.flatMap((sheet) => {
      const lines = byPage.get(sheet.number) ?? []
      const where = `page ${sheet.number}`
      const others = runsOf(sheet.others)
      return [
        ...lines.filter((line) => leaves(line, sheet, margins)).map((line) => beyond(line, where, 'margins')),
        ...others
          .filter((line) => leaves(line, sheet, {side: 0, top: 0, bottom: 0}))
          .map((line) => beyond(line, where, 'paper')),
        ...overlaps([...lines, ...others], where),
      ]
    }),
    ...acrossColumns(paragraphs),
  ]
}

/** Markers and margin boxes: what is drawn on without a gap. */
function runsOf(glyphs: Sheet['others']): readonly Line[] {
  const runs: Sheet['others'][number][][] = []
  for (const glyph of glyphs) {
    const last = runs.at(-1)?.at(-1)
    const goesOn =
      last && Math.abs(last.y - glyph.y) < 0.1 * glyph.size && Math.abs(glyph.left - last.right) < glyph.size
    if (goesOn) runs.at(-1)?.push(glyph)
    else runs.push([glyph])
  }
  return runs.flatMap((run) => linesOf(run))
}

function beyond(line: Line, where: string, what: string): Fault {
  return {where, what: `A line leaves the ${what}: “${excerpt(line.text)}”`}
}

function leaves({left, right, y, size}: Line, {width, height}: Sheet, {side, top, bottom}: Margins): boolean {
  // From the top of the Han to their foot, 0.88 em over and 0.12 em under the baseline.
  return (
    left < side - paperTolerance ||
    right > width - side + paperTolerance ||
    y - 0.88 * size < top - paperTolerance ||
    y + 0.12 * size > height - bottom + paperTolerance
  )
}

/** A cell's text ends where the next cell's begins. */
function acrossColumns(paragraphs: readonly Paragraph[]): readonly Fault[] {
  const rows = Map.groupBy(
    paragraphs.filter(({block}) => block.column >= 0),
    ({block}) => block.rows[0] ?? -1,
  )
  return [...rows.values()].flatMap((row) =>
    row.flatMap(({block, lines}) => {
      const next = row.filter((other) => other.block.column === block.column + 1)
      // A header row that is repeated stands elsewhere on the mirrored page.
      const edgeOn = (page: number): number =>
        Math.min(
          ...next.flatMap((other) => other.lines.filter((line) => line.page === page).map(({left}) => left)),
        )
      return lines
        .filter(({right, page}) => right > edgeOn(page) + tolerance)
        .map((line) => beyond(line, `page ${line.page}`, 'column'))
    }),
  )
}

/** Lines that are nearer to each other than their letters are high. */
function overlaps(lines: readonly Line[], where: string): readonly Fault[] {
  const sorted = lines.filter(({text}) => text !== '').toSorted((one, other) => one.y - other.y)
  return sorted.flatMap((line, index) => {
    const faults: Fault[] = []
    for (const other of sorted.slice(index + 1)) {
      const size = Math.min(line.size, other.size)
      if (other.y - line.y >= 0.75 * size) {
        if (other.y - line.y > 40) break
        continue
      }
      const shared = Math.min(line.right, other.right) - Math.max(line.left, other.left)
      if (shared > tolerance)
        faults.push({where, what: `“${excerpt(line.text, 18)}” lies over “${excerpt(other.text, 18)}”`})
    }
    return faults
  })
}
