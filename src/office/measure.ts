/** Measures of the page, in the units that WordprocessingML counts in. */

import {paperSizes} from '../template/papers.ts'
import type {Tokens} from '../template/template.ts'

/** Twips in a point; a twip is 1/20 pt (ISO/IEC 29500-1 §22.9.2.14, ST_TwipsMeasure). */
const twipsInPoint = 20
const twipsInMillimetre = 1440 / 25.4

/** Millimetres to twips. */
function fromMillimetres(length: number): number {
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

/** Least distance of the text from the head and the foot of its page, in mm. */
const clearance = 3

/** Least and greatest distance of the head and the foot from the edge of the page, in mm. */
const nearest = 5
const farthest = 10

/** How far from the edge of the page its head or foot stands, in twips: nearer where the margin is small. */
export function furnitureEdge(margin: number, {sizes}: Tokens): number {
  const free = margin - furnitureLine(sizes.small) - fromMillimetres(clearance)
  return Math.min(margin, Math.max(fromMillimetres(nearest), Math.min(fromMillimetres(farthest), free)))
}

/** Height of the line in the head and the foot, in twips. */
export function furnitureLine(small: number): number {
  return fromPoints(small * 1.5)
}
