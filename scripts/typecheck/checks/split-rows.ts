/** Rows that are parted by the end of a page though a page has room for them, and header rows that do not repeat. */

import {toPoints} from '../../../src/template/papers.ts'
import {excerpt, type Fault, type Line, type Paragraph} from '../measured.ts'
import type {Printed} from '../pdf-pages.ts'
import type {Check} from '../proof.ts'

export const splitRows: Check = {
  name: 'split rows',
  counts: 'table rows over two pages that would fit on one, pages of a table without its header row',
  find: ({printed, tokens: {margins}}) => [
    ...parted(printed, margins.top + margins.bottom),
    ...headless(printed),
  ],
}

/** A row has this much more than its lines at least: padding, rule, leading. In em of its text. */
const around = 1.5

/** @param margins above and below, in mm */
function parted({paragraphs, sheets}: Printed, margins: number): readonly Fault[] {
  const room = (sheets[0]?.height ?? 0) - toPoints(margins) - headHeight(paragraphs)
  const rows = new Map<number, Line[]>()
  for (const {block, lines} of paragraphs) {
    if (block.head >= 0) continue
    for (const row of block.rows) rows.set(row, [...(rows.get(row) ?? []), ...lines])
  }
  return [...rows.values()].flatMap((lines) => {
    const pages = [...Map.groupBy(lines, ({page}) => page)].toSorted(([one], [other]) => one - other)
    const [first] = pages
    if (!first || pages.length < 2) return []
    const height = pages.reduce((sum, [, own]) => sum + extent(own), 0)
    if (height > room) return []
    const [page, [line]] = first
    return [
      {where: `page ${page}`, what: `A row is parted from the next page: “${excerpt(line?.text ?? '')}”`},
    ]
  })
}

function extent(lines: readonly Line[]): number {
  const heights = lines.map(({y}) => y)
  return Math.max(...heights) - Math.min(...heights) + around * Math.max(...lines.map(({size}) => size))
}

function headHeight(paragraphs: readonly Paragraph[]): number {
  const lines = paragraphs.filter(({block}) => block.head >= 0).flatMap((paragraph) => paragraph.lines)
  return lines.length === 0 ? 0 : Math.max(...lines.map(({size}) => size)) * 2
}

function headless({paragraphs}: Printed): readonly Fault[] {
  const heads = new Map<number, Set<number>>()
  for (const {block, lines} of paragraphs) {
    if (block.head < 0) continue
    const pages = heads.get(block.head) ?? new Set()
    for (const {page} of lines) pages.add(page)
    heads.set(block.head, pages)
  }
  const missing = new Map<string, Fault>()
  for (const {block, lines} of paragraphs) {
    for (const table of block.tables) {
      for (const {page, text} of lines) {
        const key = `${table} ${page}`
        if (heads.get(table)?.has(page) !== false || missing.has(key)) continue
        missing.set(key, {
          where: `page ${page}`,
          what: `The header row is not repeated above “${excerpt(text)}”`,
        })
      }
    }
  }
  return [...missing.values()]
}
