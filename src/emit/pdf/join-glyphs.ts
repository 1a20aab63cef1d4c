/** Chromium places each glyph with an operation of its own; one operation can place a whole run. */

import {type Operation, writeNumber} from './content-stream.ts'
import {codeAt} from './content-tokens.ts'

/** Advance of a glyph in thousandths of an em. */
type Advance = (code: number) => number

/** That of a face, as the resources name it, with its slash; `null` for one whose codes are not two bytes each. */
export type AdvanceOf = (font: string) => Advance | null

type Font = {readonly advance: Advance; readonly size: number}

type Run = Font & {
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
export function joinGlyphs(operations: readonly Operation[], advanceOf: AdvanceOf): readonly Operation[] {
  if (operations.some(({operator}) => spacing.has(operator))) return operations
  const joined: Operation[] = []
  let font: Font | null = null
  let run: Run | null = null
  for (const operation of operations) {
    const {operator, operands} = operation
    const [first = '', second = ''] = operands
    if (operator === 'Tf') {
      const advance = advanceOf(first)
      font = advance && {advance, size: Number(second)}
    } else if (operator === 'Q') font = null
    if (operator === 'Tj' && font && areCodes(first)) {
      run ??= {...font, pieces: [], pen: 0, moved: 0}
      show(run, first.slice(1, -1))
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

/** A string of codes of four digits each. */
function areCodes(operand: string): boolean {
  const end = operand.length - 1
  if (operand[0] !== '<' || end < 5 || end % 4 !== 1) return false
  for (let at = 1; at < end; at += 4) if (codeAt(operand, at) < 0) return false
  return true
}

function show(run: Run, codes: string): void {
  const {pieces, advance, size} = run
  const off = Math.round(((run.pen - run.moved) / size) * 10_000) / 10
  if (off !== 0) pieces.push(off)
  run.pen -= (off * size) / 1000
  const last = pieces.at(-1)
  if (typeof last === 'string') pieces[pieces.length - 1] = last + codes
  else pieces.push(codes)
  for (let at = 0; at < codes.length; at += 4) run.pen += (advance(codeAt(codes, at)) * size) / 1000
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
