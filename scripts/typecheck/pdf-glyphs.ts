/** Reads the glyphs of a PDF page with pdf.js, which did not write it: where each stands, and in which tag. */

import type {getDocumentProxy} from 'unpdf'
import type {Glyph} from './measured.ts'
import {identity, type Matrix, operators, times} from './pdf-operators.ts'

type Document = Awaited<ReturnType<typeof getDocumentProxy>>
export type PdfPage = Awaited<ReturnType<Document['getPage']>>

/** A glyph and the id of the marked content that it is in; `null` where it is in none. */
export type PdfGlyph = Glyph & {readonly content: number | null}

/** Where a picture ends, in pt from the top of the page. */
export type Picture = {readonly bottom: number}

type Font = {readonly name: string; readonly type3: boolean}

type State = {
  readonly matrix: Matrix
  readonly colour: string
  readonly font: Font
  readonly size: number
  readonly spacing: number
}

/** What the operators change as they go on. */
type Pen = {
  state: State
  readonly saved: State[]
  /** The text matrix, and that of the line's start. */
  text: Matrix
  line: Matrix
  /** Marked content that is open. */
  readonly open: (number | null)[]
  readonly glyphs: PdfGlyph[]
  readonly pictures: Picture[]
  readonly page: number
  readonly height: number
  readonly fontOf: (id: string) => Font
}

type Args = ArrayLike<unknown>
type Shown = {readonly unicode: string; readonly width: number; readonly originalCharCode: number}

/** What a page draws, in that order; a ligature is one glyph of several characters. */
export async function readDrawn(
  page: PdfPage,
  number: number,
): Promise<{readonly glyphs: readonly PdfGlyph[]; readonly pictures: readonly Picture[]}> {
  const {fnArray, argsArray} = await page.getOperatorList()
  const pen: Pen = {
    state: {matrix: identity, colour: '#000000', font: {name: '', type3: false}, size: 0, spacing: 0},
    saved: [],
    text: identity,
    line: identity,
    open: [],
    glyphs: [],
    pictures: [],
    page: number,
    height: page.getViewport({scale: 1}).height,
    fontOf: (id) => {
      const font: {name?: string; isType3Font?: boolean} = page.commonObjs.get(id)
      return {name: (font.name ?? '').replace(/^[A-Z]{6}\+/, ''), type3: font.isType3Font === true}
    },
  }
  for (const [index, operator] of fnArray.entries()) {
    // Chromium writes none of these; a reader that passed them over would misplace what follows.
    if (unread.includes(operator))
      throw new Error(`The PDF places text by the operator ${operator}, which is not read`)
    handlers[operator]?.(pen, argsArray[index] ?? [])
  }
  return pen
}

const handlers: Readonly<Record<number, (pen: Pen, args: Args) => void>> = {
  [operators.save]: (pen) => {
    pen.saved.push(pen.state)
  },
  [operators.restore]: restore,
  [operators.beginForm]: (pen, args) => {
    pen.saved.push(pen.state)
    if (args[0]) transform(pen, args[0] as Args) // a matrix, or null
  },
  [operators.endForm]: restore,
  [operators.transform]: transform,
  [operators.beginText]: (pen) => startLine(pen, identity),
  [operators.setFont]: (pen, args) => {
    pen.state = {...pen.state, font: pen.fontOf(String(args[0])), size: Number(args[1])}
  },
  [operators.setCharSpacing]: (pen, args) => {
    pen.state = {...pen.state, spacing: Number(args[0])}
  },
  [operators.setTextMatrix]: (pen, args) => {
    startLine(pen, matrixOf(args.length === 1 ? (args[0] as Args) : args)) // six numbers, alone or in one array
  },
  [operators.moveText]: (pen, args) =>
    startLine(pen, times([1, 0, 0, 1, Number(args[0]), Number(args[1])], pen.line)),
  [operators.setFillColor]: (pen, args) => {
    pen.state = {...pen.state, colour: String(args[0])}
  },
  [operators.beginMarked]: (pen) => {
    pen.open.push(null)
  },
  [operators.beginMarkedProperties]: (pen, args) => {
    pen.open.push(typeof args[1] === 'number' ? args[1] : null)
  },
  [operators.endMarked]: (pen) => {
    pen.open.pop()
  },
  [operators.showText]: (pen, args) => show(pen, args[0] as readonly (Shown | number | null)[]), // glyphs and gaps
  [operators.paintImage]: (pen) => {
    // A picture fills the unit square. ISO 32000-1 8.9.5.
    const [, b, , d, , f] = pen.state.matrix
    pen.pictures.push({bottom: pen.height - Math.min(f, f + b, f + d, f + b + d)})
  },
}

const unread: readonly number[] = [
  operators.setWordSpacing,
  operators.setHScale,
  operators.setLeading,
  operators.setTextRise,
  operators.setLeadingMoveText,
  operators.nextLine,
]

function restore(pen: Pen): void {
  pen.state = pen.saved.pop() ?? pen.state
}

function transform(pen: Pen, args: Args): void {
  pen.state = {...pen.state, matrix: times(matrixOf(args), pen.state.matrix)}
}

function startLine(pen: Pen, matrix: Matrix): void {
  pen.line = matrix
  pen.text = matrix
}

function matrixOf(values: Args): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from(values, Number)
  return [a, b, c, d, e, f]
}

function show(pen: Pen, items: readonly (Shown | number | null)[]): void {
  for (const item of items) {
    if (item === null) continue
    const {size, spacing} = pen.state
    const step = typeof item === 'number' ? (-item / 1000) * size : (item.width / 1000) * size + spacing
    const after = times([1, 0, 0, 1, step, 0], pen.text)
    if (typeof item !== 'number') pen.glyphs.push(glyphOf(item, after, pen))
    pen.text = after
  }
}

function glyphOf(shown: Shown, after: Matrix, {state, text, open, page, height}: Pen): PdfGlyph {
  const [, , c, d, left, y] = times(text, state.matrix)
  return {
    text: shown.unicode,
    left,
    right: times(after, state.matrix)[4],
    y: height - y,
    size: Math.hypot(c, d) * state.size,
    page,
    node: -1,
    font: state.font.name,
    type3: state.font.type3,
    id: shown.originalCharCode,
    natural: (shown.width / 1000) * Math.hypot(c, d) * state.size,
    colour: state.colour,
    content: open.findLast((each) => each !== null) ?? null,
  }
}
