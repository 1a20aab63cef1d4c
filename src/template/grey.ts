/** The edition that saves ink: greys alone, and no area of tint. */

import type {Colours, Tokens} from './template.ts'

const white = '#ffffff'

/** Text in black, lines in light grey, headings told by size and face alone. */
export function inGrey(tokens: Tokens): Tokens {
  return {...tokens, colours: {...greyOf(tokens.colours), tint: white, paper: white}}
}

/** Each colour as the grey of its lightness, so that contrast stays as it was. */
function greyOf(colours: Colours): Colours {
  const grey = (name: keyof Colours): string => greyLevel(colours[name])
  return {
    ink: grey('ink'),
    quiet: grey('quiet'),
    accent: grey('accent'),
    rule: grey('rule'),
    tint: grey('tint'),
    paper: grey('paper'),
  }
}

/** The grey of the same relative luminance (WCAG 2.2, "relative luminance"; sRGB, IEC 61966-2-1). */
function greyLevel(colour: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    toLinear(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  )
  const level = Math.round(fromLinear(0.2126 * red + 0.7152 * green + 0.0722 * blue) * 255)
  return `#${level.toString(16).padStart(2, '0').repeat(3)}`
}

function toLinear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}

function fromLinear(light: number): number {
  return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055
}
