/** Measures of the page, in the units that WordprocessingML counts in. */

import {paperSizes} from '../template/papers.ts'
import type {Tokens} from '../template/template.ts'

/** Twips in a point; a twip is 1/20 pt (ISO/IEC 29500-1 §22.9.2.14, ST_TwipsMeasure). */
const twipsInPoint = 20
const twipsInMillimetre = 1440 / 25.4

/** Millimetres to twips. */
export function fromMillimetres(length: number): number {
  return Math.round(length * twipsInMillimetre)
}

/** Points to twips. */
export function fromPoints(length: number): number {
  return Math.round(length * twipsInPoint)
}

/** The page in twips. */
export type Page = {
  readonly width: number
  readonly height: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
  /** Width of the text between the margins. */
  readonly measure: number
  /** Height of the text between the margins. */
  readonly depth: number
}

export function pageOf(tokens: Tokens): Page {
  const [width, height] = paperSizes[tokens.paper].map(fromMillimetres) as [number, number] // `map` forgets that a pair stays a pair
  const top = fromMillimetres(tokens.margins.top)
  const right = fromMillimetres(tokens.margins.right)
  const bottom = fromMillimetres(tokens.margins.bottom)
  const left = fromMillimetres(tokens.margins.left)
  return {
    width,
    height,
    top,
    right,
    bottom,
    left,
    measure: width - left - right,
    depth: height - top - bottom,
  }
}
