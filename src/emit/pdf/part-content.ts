/** The content of a double page → that of its two halves. */

import type {Operation} from './content-stream.ts'
import {type Box, drawnWhere, type Matrix, type Side} from './drawn-where.ts'

export type Half = {
  readonly operations: readonly Operation[]
  /** New number of each marked content, by its number on the double page. */
  readonly marks: ReadonlyMap<number, number>
}

/**
 * Parts a content stream at a vertical line. What paints goes to the half that it stands in, what lies over the line
 * to both; a marked content that paints in both is in both. No half keeps what only the other one needs.
 *
 * @param at in units of the page, from the left.
 * @param boxOf of an XObject, in its own units, by its name with the slash.
 */
export function partContent(
  operations: readonly Operation[],
  at: number,
  boxOf: (name: string) => {readonly box: Box; readonly matrix: Matrix},
): Readonly<Record<'left' | 'right', Half>> {
  const sides = drawnWhere(operations, at, boxOf)
  return {left: halfOf(operations, sides, 'left'), right: halfOf(operations, sides, 'right')}
}

function halfOf(operations: readonly Operation[], sides: readonly Side[], half: 'left' | 'right'): Half {
  const here = operations.map((operation, index) => ({operation, side: sides[index] ?? 'state'}))
  const kept = here.filter(({side}) => side === half || side === 'both' || side === 'state')
  const needed = withoutIdleStates(withoutIdleGroups(withoutIdleMarks(kept)))
  const marks = new Map<number, number>()
  const numbered = needed.map(({operation}) => {
    const [tag = '', properties = ''] = operation.operands
    const number = operation.operator === 'BDC' ? /\/MCID (\d+)/.exec(properties)?.[1] : undefined
    if (number === undefined) return operation
    const next = marks.size
    marks.set(Number(number), next)
    return {operator: 'BDC', operands: [tag, properties.replace(/\/MCID \d+/, `/MCID ${next}`)]}
  })
  return {operations: numbered, marks}
}

type Step = {readonly operation: Operation; readonly side: Side}

const paints = ({side}: Step): boolean => side !== 'state'

/** Takes out marked contents in which nothing is painted. */
function withoutIdleMarks(steps: readonly Step[]): readonly Step[] {
  return withoutIdle(steps, ['BDC', 'BMC'], 'EMC', (start, end, dropped) => {
    dropped.add(start)
    dropped.add(end)
  })
}

/** Takes out saved states in which nothing is painted; a mark need not be nested with them. */
function withoutIdleGroups(steps: readonly Step[]): readonly Step[] {
  return withoutIdle(steps, ['q'], 'Q', (start, end, dropped) => {
    for (let index = start; index <= end; index++) {
      if (!/^(?:BDC|BMC|EMC)$/.test(steps[index]?.operation.operator ?? '')) dropped.add(index)
    }
  })
}

function withoutIdle(
  steps: readonly Step[],
  opening: readonly string[],
  closing: string,
  drop: (start: number, end: number, dropped: Set<number>) => void,
): readonly Step[] {
  const dropped = new Set<number>()
  const open: {readonly start: number; painted: boolean}[] = []
  for (const [index, step] of steps.entries()) {
    const {operator} = step.operation
    if (opening.includes(operator)) open.push({start: index, painted: false})
    const last = open.at(-1)
    if (last && paints(step)) last.painted = true
    if (operator !== closing) continue
    const group = open.pop()
    const outer = open.at(-1)
    if (group && !group.painted) drop(group.start, index, dropped)
    if (outer && group?.painted) outer.painted = true
  }
  return steps.filter((_, index) => !dropped.has(index))
}

/** Operators that set one value, and nothing else. */
const settings = new Set(['rg', 'RG', 'g', 'G', 'k', 'K', 'w', 'J', 'j', 'M', 'd'])

/** Takes out what is set and set again before anything is painted. */
function withoutIdleStates(steps: readonly Step[]): readonly Step[] {
  // Nothing is painted after the end.
  const overwritten = new Set(settings)
  const kept: Step[] = []
  for (const step of steps.toReversed()) {
    const {operator} = step.operation
    if (settings.has(operator)) {
      if (overwritten.has(operator)) continue
      overwritten.add(operator)
    } else if (operator === 'Q') {
      // What is set before a state is given back is not seen after it.
      overwritten.clear()
      for (const each of settings) overwritten.add(each)
    } else if (paints(step) || operator === 'q') overwritten.clear()
    kept.push(step)
  }
  return kept.reverse()
}
