/** A template's tokens on another paper than its own. */

import {type Paper, paperSizes} from './papers.ts'
import type {Tokens} from './template.ts'

/** Smallest size of text on paper, in pt: 7.875, in whole half points. */
const smallest = 8

/** Text shrinks less than the page does: a small page is held closer, but not that much. */
const textShare = 0.5

/**
 * Puts tokens on a paper. On a narrower page than the template's own, margins shrink with its width and sizes half
 * as much; on a wider one nothing grows.
 */
export function onPaper(tokens: Tokens, paper: Paper): Tokens {
  const scale = Math.min(1, paperSizes[paper][0] / paperSizes[tokens.paper][0])
  if (scale > 0.95) return {...tokens, paper}
  const {margins, sizes} = tokens
  const margin = (length: number): number => round(length * scale)
  const size = (points: number): number => Math.max(smallest, round(points * (1 - (1 - scale) * textShare)))
  const [first, second, third] = sizes.heading
  return {
    ...tokens,
    paper,
    margins: {
      top: margin(margins.top),
      right: margin(margins.right),
      bottom: margin(margins.bottom),
      left: margin(margins.left),
    },
    sizes: {
      title: size(sizes.title),
      heading: [size(first), size(second), size(third)],
      text: size(sizes.text),
      small: size(sizes.small),
    },
  }
}

/** Between the margins of a page narrower than this, in mm, there is no room for a table in a column. */
const narrow = 140

/** Whether a page is too narrow for two columns with tables in them. */
export function isNarrow({paper, margins}: Tokens): boolean {
  return paperSizes[paper][0] - margins.left - margins.right < narrow
}

/** To half points and half millimetres, which every format can say. */
function round(length: number): number {
  return Math.round(length * 2) / 2
}
