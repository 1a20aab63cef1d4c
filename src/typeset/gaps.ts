/** Runs of spaces inside a text, with what stands around them. */

import type {Change, Protection} from './change.ts'
import {charAt, charBefore} from './characters.ts'

export type Gap = {
  readonly before: string
  readonly after: string
  readonly text: string
  readonly from: number
  readonly to: number
}

/**
 * Changes the gaps that are a slip. Text that somebody lined up with spaces or tabs is left as it is.
 *
 * @param instead what belongs in the place of a gap; `null` where it is right.
 */
export function mendGaps(
  text: string,
  isProtected: Protection,
  instead: (gap: Gap) => string | null,
): readonly Change[] {
  const gaps = [...text.matchAll(/(?<=\S) +(?=\S)/g)]
  if (text.includes('\t') || isAligned(text, gaps)) return []
  return gaps.flatMap(({0: gap, index: from}): Change[] => {
    const to = from + gap.length
    if (isProtected(from) || endsAddress(text, from)) return []
    const after = instead({before: charBefore(text, from), after: charAt(text, to), text, from, to})
    return after === null ? [] : [{from, to, after}]
  })
}

/** Columns that somebody lined up with spaces. */
function isAligned(text: string, gaps: readonly RegExpExecArray[]): boolean {
  const wide = gaps.filter(({0: gap}) => gap.length > 1)
  return wide.some(({0: gap}) => gap.length > 3) || (wide.length > 1 && !/[。.!?！？]$/.test(text.trim()))
}

/** An address is looked for in so many characters. */
const longestAddress = 400

/** A space ends a bare address: without it the mark behind would be part of it. */
function endsAddress(text: string, index: number): boolean {
  return /(?:https?:\/\/|www\.|@)\S*$/.test(text.slice(Math.max(0, index - longestAddress), index))
}
