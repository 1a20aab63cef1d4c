/** Which colours a page's text has, and what is behind it, in a medium and a scheme. */

import type {Page} from 'puppeteer'
import {call} from './screen.ts'

/** To 255 each. */
export type Colour = readonly [red: number, green: number, blue: number]

/** Text of one colour on one ground. */
export type ColourUse = {
  /** `light`, `dark`, `print` */
  readonly medium: string
  readonly text: Colour
  readonly ground: Colour
  /** A text that has them. */
  readonly sample: string
}

type Read = {text: number[]; behind: number[][]; opacity: number; sample: string}

const media = [
  {medium: 'light', type: 'screen', scheme: 'light'},
  {medium: 'dark', type: 'screen', scheme: 'dark'},
  {medium: 'print', type: 'print', scheme: 'light'},
] as const

/** Reads the colours in each medium; the page's text must have been read. Leaves it as a light screen. */
export async function readColours(page: Page): Promise<readonly ColourUse[]> {
  const uses: ColourUse[] = []
  for (const {medium, type, scheme} of media) {
    await page.emulateMediaType(type)
    await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}])
    // What is under the page itself: a page that says that it can be dark gets a dark one.
    const dark =
      scheme === 'dark' &&
      (await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme.includes('dark')))
    const canvas: Colour = dark ? [18, 18, 18] : [255, 255, 255]
    for (const {text, behind, opacity, sample} of await call<Read[]>(page, 'readColours(isDrawn)')) {
      const ground = behind.reduce((under, over) => laidOver(over, under), canvas)
      const [red = 0, green = 0, blue = 0, alpha = 255] = text
      uses.push({medium, text: laidOver([red, green, blue, alpha * opacity], ground), ground, sample})
    }
  }
  await page.emulateMediaType('screen')
  await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: 'light'}])
  return uses
}

/** A colour with an alpha, laid over another. */
function laidOver(over: readonly number[], under: Colour): Colour {
  const alpha = (over[3] ?? 255) / 255
  const mix = (index: 0 | 1 | 2): number => (over[index] ?? 0) * alpha + under[index] * (1 - alpha)
  return [mix(0), mix(1), mix(2)]
}
