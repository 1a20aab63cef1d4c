/** What is drawn on a page is content, by its number in the tree, or an artifact. ISO 14289-1 7.1. */

import type {Operation} from '../content-stream.ts'
import type {NumberedMark} from './number-marks.ts'
import {actualTextOf, mcidOf} from './page-marks.ts'

/** Begin the outline of a path. ISO 32000-1 8.5.2. */
const building: ReadonlySet<string> = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're', 'W', 'W*'])

/** Draw a path. `n` draws none. ISO 32000-1 8.5.3. */
const drawing: ReadonlySet<string> = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*'])

/** Only say how what follows is drawn. */
const setting: ReadonlySet<string> = new Set([
  'RG',
  'rg',
  'G',
  'g',
  'gs',
  'w',
  'J',
  'j',
  'M',
  'd',
  'cs',
  'CS',
  'sc',
  'SC',
  'scn',
  'SCN',
])

type Kind = 'Layout' | 'Pagination'

/**
 * Gives marked contents their numbers in the tree, makes those that have none artifacts, and what is drawn outside of
 * them as well: rules and backgrounds by their layout, text by its page (heads and feet, heads of tables again).
 */
export function markArtifacts(
  operations: readonly Operation[],
  numberOf: (mcid: number) => NumberedMark | undefined,
  hasText: (mcid: number) => boolean,
): readonly Operation[] {
  const marked: Operation[] = []
  let at = 0
  while (at < operations.length) {
    const operation = operations[at]
    if (!operation) break
    if (operation.operator === 'BDC') {
      const mcid = mcidOf(operation.operands)
      const mark = numberOf(mcid)
      const end = endOf(operations, at)
      marked.push(
        mark
          ? {operator: 'BDC', operands: [`/${mark.role}`, `<</MCID ${mark.mcid}>>`]}
          : artifact(hasText(mcid) ? 'Pagination' : 'Layout'),
        ...operations.slice(at + 1, end + 1),
      )
      at = end + 1
      continue
    }
    const run = runAt(operations, at)
    if (run) {
      marked.push(artifact(run.kind), ...operations.slice(at, run.end), {operator: 'EMC', operands: []})
      at = run.end
      continue
    }
    marked.push(operation)
    at += 1
  }
  return marked
}

/** Where a marked content ends that begins here. */
function endOf(operations: readonly Operation[], start: number): number {
  let depth = 0
  for (let at = start; at < operations.length; at++) {
    const {operator} = operations[at] ?? {operator: ''}
    if (operator === 'BDC') depth += 1
    if (operator === 'EMC') depth -= 1
    if (depth === 0) return at
  }
  throw new Error('A marked content does not end')
}

function nextOf(operator: string, operations: readonly Operation[], start: number): number {
  let at = start
  while (at < operations.length && operations[at]?.operator !== operator) at += 1
  if (at === operations.length) throw new Error(`The page does not end with ${operator} what it began`)
  return at
}

function artifact(kind: Kind): Operation {
  return {operator: 'BDC', operands: ['/Artifact', `<</Type/${kind}>>`]}
}

/** What is drawn from here on, of one kind, with what only sets how; `null` where nothing is. */
function runAt(operations: readonly Operation[], start: number): {kind: Kind; end: number} | null {
  let found: {kind: Kind; end: number} | null = null
  let at = start
  for (;;) {
    const each = drawnAt(operations, at)
    if (each && (!found || found.kind === each.kind)) {
      found = each
      at = each.end
    } else if (found && setting.has(operations[at]?.operator ?? '')) at += 1
    else return found
  }
}

/** One thing that is drawn: a text, a picture, a path. */
function drawnAt(operations: readonly Operation[], start: number): {kind: Kind; end: number} | null {
  const {operator} = operations[start] ?? {operator: ''}
  if (operator === 'Do') return {kind: 'Layout', end: start + 1}
  if (operator === 'BT') {
    const end = nextOf('ET', operations, start)
    if (
      operations
        .slice(start, end)
        .some((each) => each.operator === 'BDC' && actualTextOf(each.operands) === null)
    )
      throw new Error('A marked content begins within a text')
    return {kind: 'Pagination', end: end + 1}
  }
  let at = start
  while (building.has(operations[at]?.operator ?? '')) at += 1
  return at > start && drawing.has(operations[at]?.operator ?? '') ? {kind: 'Layout', end: at + 1} : null
}
