/** Tokens that take less room, for an edition that is to fit on so many pages. */

import type {Tokens} from './template.ts'

/** The limits: nothing gets smaller than this, however many pages are asked for. */
export const tightest = {
  /** Share of a template's own size that is left. */
  size: 0.78,
  /** In pt. */
  text: 8,
  leading: {zh: 1.5, en: 1.25},
  /** In mm. */
  margin: 12,
} as const

/**
 * Squeezes tokens.
 *
 * @param tightness from 0, as they are, to 1, at the limits. A template that is beyond a limit already stays there.
 */
export function squeezed(tokens: Tokens, tightness: number): Tokens {
  const {sizes, leading, margins} = tokens
  const between = (own: number, limit: number): number => own + (Math.min(limit, own) - own) * tightness
  const size = (own: number): number =>
    tenth(between(own, Math.max(own * tightest.size, Math.min(own, tightest.text))))
  const margin = (own: number): number => half(between(own, tightest.margin))
  const [first, second, third] = sizes.heading
  return {
    ...tokens,
    sizes: {
      title: size(sizes.title),
      heading: [size(first), size(second), size(third)],
      text: size(sizes.text),
      small: size(sizes.small),
    },
    leading: {
      zh: hundredth(between(leading.zh, tightest.leading.zh)),
      en: hundredth(between(leading.en, tightest.leading.en)),
    },
    margins: {
      top: margin(margins.top),
      right: margin(margins.right),
      bottom: margin(margins.bottom),
      left: margin(margins.left),
    },
  }
}

function tenth(length: number): number {
  return Math.round(length * 10) / 10
}

function half(length: number): number {
  return Math.round(length * 2) / 2
}

function hundredth(factor: number): number {
  return Math.round(factor * 100) / 100
}
