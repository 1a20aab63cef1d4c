/** What was found, as a table and a list. */

import {checks} from './checks.ts'
import type {Fault} from './measured.ts'

/** The faults of one edition, by the name of the check. */
export type Result = {
  readonly template: string
  readonly layout: string
  readonly file: string
  readonly faults: ReadonlyMap<string, readonly Fault[]>
}

type Counted = {readonly row: string; readonly counts: readonly number[]}

/** One row for each template and layout, one column for each check. */
function countedRows(results: readonly Result[]): readonly Counted[] {
  return [...Map.groupBy(results, ({template, layout}) => `${template} × ${layout}`)].map(([row, own]) => ({
    row,
    counts: checks.map(({name}) => own.reduce((sum, {faults}) => sum + (faults.get(name)?.length ?? 0), 0)),
  }))
}

export function faultCount(results: readonly Result[]): number {
  return countedRows(results).reduce(
    (sum, {counts}) => sum + counts.reduce((one, other) => one + other, 0),
    0,
  )
}

/** The table, as Markdown. */
export function tableOf(results: readonly Result[]): string {
  const head = ['template × layout', ...checks.map(({name}) => name)]
  const rows = countedRows(results).map(({row, counts}) => [row, ...counts.map(String)])
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`
  const rule = `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`
  return [line(head), rule, ...rows.map(line)].join('\n')
}

/** How many faults of a check are written out for each edition. */
const mostShown = 12

/** The faults with their places: one that is there at many widths stands once, with all of them. */
export function listOf(results: readonly Result[]): string {
  return results
    .flatMap(({template, layout, file, faults}) =>
      [...faults].flatMap(([name, found]) => {
        const same = [...Map.groupBy(found, ({what}) => what)]
        const lines = same
          .slice(0, mostShown)
          .map(([what, each]) => `  ${what} — ${placesOf(each.map(({where}) => where))}`)
        const more = same.length > mostShown ? [`  … and ${same.length - mostShown} more`] : []
        return found.length === 0 ? [] : [`${file}, ${template} × ${layout}: ${name}`, ...lines, ...more]
      }),
    )
    .join('\n')
}

function placesOf(places: readonly string[]): string {
  const all = [...new Set(places)]
  return all.length > 6 ? `${all.slice(0, 5).join(', ')} … (${all.length} places)` : all.join(', ')
}
