/** Opens a handout in the browser and measures its lines at many widths. */

import type {Page} from 'puppeteer'
import {linesOf, type PageText, type Paragraph, type Piece} from './measured.ts'
import {pageScript} from './page-script.ts'

/** A handout as it stands on a screen of one width. */
export type Screen = {
  /** In px. */
  readonly width: number
  /** How far the page goes on to the right of the window, in px. */
  readonly beyond: number
  readonly paragraphs: readonly Paragraph[]
  /** By the index of the block. */
  readonly bounds: readonly Bounds[]
}

/** Where text may stand, in px. */
type Bounds = {
  readonly left: number
  readonly right: number
  /** Beyond these it cannot be seen. */
  readonly cutLeft: number
  readonly cutRight: number
}

/** From 320 px, the narrowest phone, to 1600 px. WCAG 2.2, 1.4.10 asks for 320. */
export function widthsOf(count: number): readonly number[] {
  const [narrowest, widest] = [320, 1600]
  if (count <= 1) return [390]
  return Array.from({length: count}, (_, index) =>
    Math.round(narrowest + ((widest - narrowest) * index) / (count - 1)),
  )
}

const height = 900

/** Calls a function of the page script. */
export async function call<Result>(page: Page, expression: string): Promise<Result> {
  return (await page.evaluate(`(() => {${pageScript};return ${expression}})()`)) as Result // as the script gives it
}

/** Loads a handout, with its faces. */
export async function openPage(page: Page, html: string): Promise<void> {
  await page.setViewport({width: 1024, height})
  await page.setContent(html, {waitUntil: 'load'})
  await page.evaluate(() =>
    Promise.all([...document.fonts].map((face) => face.load().catch(() => face))).then(() => undefined),
  )
}

/** What the page says, block by block. The page keeps its nodes: measure before you read another. */
export async function readText(page: Page): Promise<PageText> {
  return call(page, 'describePage()')
}

/**
 * Measures the lines at a width.
 *
 * @param single whether each character is a piece of its own (default: a node's share of a line is one)
 */
export async function measureScreen(
  page: Page,
  text: PageText,
  width: number,
  single = false,
): Promise<Screen> {
  await page.setViewport({width, height})
  const {numbers, bounds, beyond} = await call<{numbers: number[]; bounds: number[]; beyond: number}>(
    page,
    `({numbers: measurePieces(${single}), bounds: measureBounds(),
      beyond: document.documentElement.scrollWidth - document.documentElement.clientWidth})`,
  )
  return {width, beyond, paragraphs: paragraphsOf(piecesOf(numbers, text), text), bounds: boundsOf(bounds)}
}

function piecesOf(numbers: readonly number[], {nodes}: PageText): readonly Piece[] {
  const pieces: Piece[] = []
  for (let at = 0; at + 7 < numbers.length; at += 8) {
    const [node = 0, from = 0, to = 0, left = 0, right = 0, y = 0, size = 0, natural = 0] = numbers.slice(
      at,
      at + 8,
    )
    const text = nodes[node]?.text.slice(from, to) ?? ''
    if (text.trim() !== '') pieces.push({text, left, right, y, size, natural: natural || null, page: 0, node})
  }
  return pieces
}

/** Gathers pieces by their blocks, in the order of the document. */
export function paragraphsOf<Part extends Piece>(
  pieces: readonly Part[],
  {blocks, nodes}: PageText,
): readonly Paragraph<Part>[] {
  const byBlock = Map.groupBy(pieces, ({node}) => nodes[node]?.block ?? -1)
  return blocks.flatMap((block) => {
    const own = byBlock.get(block.index)
    return own ? [{block, lines: linesOf(own)}] : []
  })
}

function boundsOf(numbers: readonly number[]): readonly Bounds[] {
  return Array.from({length: numbers.length / 4}, (_, index) => {
    const [left = 0, right = 0, cutLeft = 0, cutRight = 0] = numbers.slice(index * 4, index * 4 + 4)
    return {left, right, cutLeft, cutRight}
  })
}
