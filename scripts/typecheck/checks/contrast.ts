/** Text that is too pale or too small. WCAG 2.2, 1.4.3; design 5 (20). */

import type {Colour} from '../colours.ts'
import {excerpt, type Fault} from '../measured.ts'
import type {Printed} from '../pdf-pages.ts'
import type {Check} from '../proof.ts'

/** WCAG 2.2, 1.4.3, for text of any size. */
const leastContrast = 4.5

/** In pt. */
const leastSize = 7.875

export const contrast: Check = {
  name: 'contrast, size',
  counts: 'colours of text under 4.5:1 against what is behind it, text under 7.875 pt in the PDF',
  find: ({screen, printed, tokens}) => [
    ...(screen?.colours ?? []).flatMap(({medium, text, ground, sample}) =>
      pale(text, ground, medium, sample),
    ),
    // Margin boxes are in no document; they stand on the paper.
    ...printed.sheets.flatMap(({number, others}) =>
      [
        ...Map.groupBy(
          others.filter(({isTagged}) => !isTagged),
          ({colour}) => colour,
        ),
      ].flatMap(([colour, glyphs]) =>
        pale(
          colourOf(colour),
          colourOf(tokens.colours.paper),
          `page ${number}`,
          glyphs.map(({text}) => text).join(''),
        ),
      ),
    ),
    ...small(printed),
  ],
}

function pale(text: Colour, ground: Colour, where: string, sample: string): readonly Fault[] {
  const ratio = contrastOf(text, ground)
  if (ratio >= leastContrast) return []
  return [{where, what: `Contrast ${ratio.toFixed(2)}:1: “${excerpt(sample)}”`}]
}

function small({paragraphs, sheets}: Printed): readonly Fault[] {
  const glyphs = [
    ...paragraphs.flatMap(({lines}) => lines.flatMap(({pieces}) => pieces)),
    ...sheets.flatMap(({others}) => others),
  ].filter(({size, text}) => size < leastSize - 0.01 && text.trim() !== '')
  return [...Map.groupBy(glyphs, ({page, size}) => `${page} ${size.toFixed(2)}`)].map(([key, each]) => {
    const [page = '', size = ''] = key.split(' ')
    return {where: `page ${page}`, what: `${size} pt: “${excerpt(each.map(({text}) => text).join(''))}”`}
  })
}

/** `#rrggbb` */
function colourOf(hex: string): Colour {
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16)
  return [part(1), part(3), part(5)]
}

/** WCAG 2.2, "contrast ratio". */
function contrastOf(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** WCAG 2.2, "relative luminance". */
function luminanceOf(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
