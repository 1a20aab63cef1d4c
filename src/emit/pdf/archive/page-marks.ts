/** The marked contents of a page: what each shows, and where. ISO 32000-1 14.6. */

import type {Operation} from '../content-stream.ts'
import {codesOf, type FaceText} from './glyph-text.ts'
import {apply, around, type Box, identity, type Matrix, multiply, numbersOf, unitBox} from './matrix.ts'

/** What a marked content shows. */
export type Shown = {
  /** What is written in it, as its faces say. */
  readonly text: string
  /** The box round its pictures in the page's own units, pt from its lower left corner; `null` where it has none. */
  readonly pictures: Box | null
}

/** What a page draws with, by the names that its resources have for it, with their slash. */
export type Resources = {
  readonly face: (font: string) => FaceText
  readonly isPicture: (name: string) => boolean
}

/** Operators that show text. ISO 32000-1 9.4.3. */
const showing: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"'])

/**
 * Reads what stands in each marked content of a page, by its number. Where a glyph stands for more characters than one,
 * Chromium says in a span of its own what it stands for here (ISO 32000-1 14.9.4).
 *
 * @throws where a number is there twice, where numbered contents stand in each other, or where something is drawn that is
 * neither text, path nor picture.
 */
export function readMarks(
  operations: readonly Operation[],
  resources: Resources,
): ReadonlyMap<number, Shown> {
  const found = new Map<number, Shown>()
  let open: {mcid: number; text: string; pictures: Box | null} | null = null
  let isReplaced = false
  let [matrix, font]: [Matrix, string] = [identity, '']
  const kept: (readonly [Matrix, string])[] = []
  for (const {operator, operands} of operations) {
    if (operator === 'BDC') {
      const actual = actualTextOf(operands)
      if (actual !== null) {
        if (isReplaced) throw new Error('A text that stands for another stands in a third')
        isReplaced = true
        if (open) open.text += actual
        continue
      }
      const mcid = mcidOf(operands)
      if (open || isReplaced || found.has(mcid))
        throw new Error(`Marked content ${mcid} stands in another, or twice`)
      open = {mcid, text: '', pictures: null}
    } else if (operator === 'BMC') throw new Error('The page holds a marked content without a number')
    else if (operator === 'EMC') {
      if (isReplaced) isReplaced = false
      else if (open) {
        found.set(open.mcid, open)
        open = null
      } else throw new Error('A marked content ends that did not begin')
    } else if (operator === 'q') kept.push([matrix, font])
    else if (operator === 'Q') [matrix, font] = kept.pop() ?? [identity, '']
    else if (operator === 'cm') matrix = multiply(numbersOf(operands), matrix)
    else if (operator === 'Tf') font = operands[0] ?? ''
    else if (operator === 'Do') {
      if (!resources.isPicture(operands[0] ?? ''))
        throw new Error(`The page draws ${operands[0]}, which is no picture`)
      if (open) {
        const box = apply(matrix, unitBox)
        open.pictures = open.pictures ? around([open.pictures, box]) : box
      }
    } else if (operator === 'sh' || operator === 'BI') throw new Error(`The page draws with ${operator}`)
    else if (showing.has(operator) && open && !isReplaced) {
      const face = resources.face(font)
      for (const code of codesOf(operands)) open.text += face(code)
    }
  }
  if (open || isReplaced) throw new Error('A marked content does not end')
  return found
}

/** What a marked content stands for; `null` for one that is no such. */
export function actualTextOf([tag, properties = '']: readonly string[]): string | null {
  const [, hexadecimal] = /^<<\s*\/ActualText\s*<FEFF([0-9A-Fa-f]*)>\s*>>$/i.exec(properties) ?? []
  return tag === '/Span' && hexadecimal !== undefined
    ? Buffer.from(hexadecimal, 'hex').swap16().toString('utf16le')
    : null
}

/** The number of a marked content, as its operands name it. */
export function mcidOf([, properties = '']: readonly string[]): number {
  const [, number] = /^<<\s*\/MCID\s+(\d+)\s*>>$/.exec(properties) ?? []
  if (number === undefined) throw new Error(`The page holds a marked content with ${properties || 'nothing'}`)
  return Number(number)
}
