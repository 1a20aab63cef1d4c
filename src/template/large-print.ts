/** The edition for readers who need large print. */

import type {Tokens} from './template.ts'

/** In pt. Source: Clear Print guidelines of the RNIB and of the American Council of the Blind: 18 pt in one column. */
const size = 18

/** Leading of large print; a line that is read slowly needs to be found again. */
const leading = {zh: 1.6, en: 1.5}

/** Outer margins in mm: a large line needs its width. */
const widest = 18

/** Tokens in large print: 18 pt, all else in proportion, and no grey text. The layout of its editions has one column. */
export function inLargePrint(tokens: Tokens): Tokens {
  const {margins, colours, dark} = tokens
  const narrowed = (length: number): number => Math.min(length, widest)
  return {
    ...tokens,
    layout: tokens.layout === 'sequential' ? 'sequential' : 'stacked',
    fit: null,
    margins: {...margins, left: narrowed(margins.left), right: narrowed(margins.right)},
    sizes: {title: 28, heading: [24, 21, 19], text: size, small: 16},
    leading,
    colours: {...colours, quiet: colours.ink},
    dark: {...dark, quiet: dark.ink},
  }
}
