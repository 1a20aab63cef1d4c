/** All that is measured of one edition; the checks read it and nothing else. */

import type {Browser, Page} from 'puppeteer'
import type {Handout} from '../../src/edition/handout.ts'
import type {Tokens} from '../../src/template/template.ts'
import {type ColourUse, readColours} from './colours.ts'
import {type DrawnText, readFaces} from './faces.ts'
import type {Fault, PageText} from './measured.ts'
import {type Printed, readPrinted} from './pdf-pages.ts'
import {measureScreen, openPage, readText, type Screen} from './screen.ts'

/** An edition as it was printed. */
export type Edition = {
  readonly handout: Handout
  readonly tokens: Tokens
  /** `null` where the layout has no page for the screen. */
  readonly html: string | null
  /** The page that the PDF was printed from. */
  readonly printHtml: string
  readonly pdf: Uint8Array
  /** Characters that `font/missing-glyph` named. */
  readonly reported: readonly string[]
}

export type OnScreen = {
  readonly text: PageText
  readonly screens: readonly Screen[]
  /** At a few widths, character by character. */
  readonly singles: readonly Screen[]
  readonly faces: readonly DrawnText[]
  readonly colours: readonly ColourUse[]
}

export type Proof = Pick<Edition, 'handout' | 'tokens' | 'reported'> & {
  readonly screen: OnScreen | null
  readonly printed: Printed
}

export type Check = {
  /** Heading of its column. */
  readonly name: string
  /** One sentence: what it counts. */
  readonly counts: string
  readonly find: (proof: Proof) => readonly Fault[]
}

/** How many of the widths are measured character by character. */
const singleCount = 3

/** Measures an edition. @param widths in px */
export async function prove(edition: Edition, browser: Browser, widths: readonly number[]): Promise<Proof> {
  const {handout, tokens, reported, html, printHtml, pdf} = edition
  const screen = html === null ? null : await onPage(browser, (page) => measure(page, html, widths))
  const printed = await onPage(browser, async (page) => {
    await page.emulateMediaType('print')
    await openPage(page, printHtml)
    return readPrinted(pdf, await readText(page), handout.layout === 'facing')
  })
  return {handout, tokens, reported, screen, printed}
}

/** Each document has a page of its own: one that takes the place of another keeps the other's policy. */
async function onPage<Result>(browser: Browser, work: (page: Page) => Promise<Result>): Promise<Result> {
  const page = await browser.newPage()
  try {
    return await work(page)
  } finally {
    await page.close()
  }
}

async function measure(page: Page, html: string, widths: readonly number[]): Promise<OnScreen> {
  await openPage(page, html)
  const text = await readText(page)
  const faces = await readFaces(page, text)
  const colours = await readColours(page)
  const screens: Screen[] = []
  for (const width of widths) screens.push(await measureScreen(page, text, width))
  const singles: Screen[] = []
  for (const width of sampleOf(widths)) singles.push(await measureScreen(page, text, width, true))
  return {text, screens, singles, faces, colours}
}

/** Evenly spread, the ends among them. */
function sampleOf(widths: readonly number[]): readonly number[] {
  if (widths.length <= singleCount) return widths
  return Array.from(
    {length: singleCount},
    (_, index) => widths[Math.round((index * (widths.length - 1)) / (singleCount - 1))] ?? 0,
  )
}
