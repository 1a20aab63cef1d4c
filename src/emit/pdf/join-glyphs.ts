/** Chromium places each glyph with an operation of its own; one operation can place a whole run. */

import {type Operation, writeNumber} from './content-stream.ts'

/**
 * Advance of a glyph in thousandths of an em; `null` where the face is none of two-byte codes. `font` as the resources
 * name it, with its slash.
 */
export type Advance = (font: string, code: number) => number | null

type Run = {
  readonly font: string
  readonly size: number
  /** Operands of TJ: codes as hexadecimal digits, and adjustments in thousandths of an em. */
  readonly pieces: (string | number)[]
  /** Where the pen stands, and where the line of the last glyph began, from the start of the run. */
  pen: number
  moved: number
}

/** What makes the advance of a glyph differ from its width: text with one of these stays as it is. */
const spacing = new Set(['Tc', 'Tw', 'Tz', 'TL', 'Ts', "'", '"', 'T*', 'TD', 'TJ'])

/**
 * Makes one TJ of the glyphs of a line that Td parts. A glyph stands within a twentieth of a thousandth of an em of
 * where it stood. ISO 32000-1 9.4.3.
 */
export function joinGlyphs(operations: readonly Operation[], advance: Advance): readonly Operation[] {
  if (operations.some(({operator}) => spacing.has(operator))) return operations
  const joined: Operation[] = []
  let font: {readonly name: string; readonly size: number} | null = null
  let run: Run | null = null
  for (const operation of operations) {
    const {operator, operands} = operation
    const [first = '', second = ''] = operands
    if (operator === 'Tf') font = advance(first, 0) === null ? null : {name: first, size: Number(second)}
    if (operator === 'Q') font = null
    if (operator === 'Tj' && font && /^<(?:[0-9A-Fa-f]{4})+>$/.test(first)) {
      run ??= {font: font.name, size: font.size, pieces: [], pen: 0, moved: 0}
      show(run, first.slice(1, -1), advance)
    } else if (operator === 'Td' && run && Number(second) === 0) {
      run.moved += Number(first)
    } else if (run) {
      joined.push(...flush(run, operation))
      run = null
    } else joined.push(operation)
  }
  if (run) throw new Error('The content stream ends within a text object')
  return joined
}

function show(run: Run, codes: string, advance: Advance): void {
  const off = Math.round(((run.pen - run.moved) / run.size) * 10_000) / 10
  if (off !== 0) run.pieces.push(off)
  run.pen -= (off * run.size) / 1000
  const last = run.pieces.at(-1)
  if (typeof last === 'string') run.pieces[run.pieces.length - 1] = last + codes
  else run.pieces.push(codes)
  for (const [code] of codes.matchAll(/..../g))
    run.pen += ((advance(run.font, Number.parseInt(code, 16)) ?? 0) * run.size) / 1000
}

/** A move to another line is told from the start of the last one, which is now the start of the run. */
function flush({pieces, moved}: Run, next: Operation): Operation[] {
  const [only, second] = pieces
  const shown: Operation =
    second === undefined
      ? {operator: 'Tj', operands: [`<${only}>`]}
      : {
          operator: 'TJ',
          operands: [
            `[${pieces.map((piece) => (typeof piece === 'string' ? `<${piece}>` : writeNumber(piece))).join('')}]`,
          ],
        }
  if (next.operator !== 'Td' || moved === 0) return [shown, next]
  const [x = '0', y = '0'] = next.operands
  return [shown, {operator: 'Td', operands: [writeNumber(Number(x) + moved), y]}]
}
