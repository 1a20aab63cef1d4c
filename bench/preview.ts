/**
 * From a save to what a real browser shows of it: the outline, the handout on one sheet, and its pages. In ms, medians; the goal for
 * the first two is 200. All of it warm; a save brings no character that was not there, but for the figures of its number.
 *
 *   npm run bench:preview
 *   PAGES=2,38 SAVES=9 node bench/preview.ts
 */

import type {Page} from 'puppeteer'
import {createBrowserPool} from '../src/browser/browser.ts'
import {nodeHost} from '../src/host/node-host.ts'
import {openProject} from '../tests/press/project.ts'
import {look, startOn} from '../tests/preview/started.ts'
import {briefing} from './briefings.ts'
import {spread} from './spread.ts'

type Times = {readonly outline: number; readonly handout: number; readonly pages: number}

const lengths = (process.env['PAGES'] ?? '2,8,38').split(',').map(Number)
const saves = Number(process.env['SAVES'] ?? 7)
/** As long as nobody saves between two saves, in ms. */
const rest = 800

const pool = createBrowserPool(nodeHost())
const browser = await pool.get()
for (const length of lengths) {
  const text = briefing(1, length)
  const project = openProject({'content/a.md': text})
  const server = await startOn(project)
  const {page} = await look(browser, server.url)
  await page.waitForSelector('canvas.sheet', {timeout: 60_000})
  const times: Times[] = []
  // The first two compile what runs.
  for (let save = -2; save < saves; save++) {
    const mark = `第${save + 3}次改動`
    const seen = watchFor(page, mark)
    await new Promise((resolve) => setTimeout(resolve, rest))
    const start = performance.timeOrigin + performance.now()
    project.write('content/a.md', text.replace('主管機關', `${mark}主管機關`))
    const {outline, handout, pages} = await seen
    if (save >= 0) times.push({outline: outline - start, handout: handout - start, pages: pages - start})
  }
  const of = (name: keyof Times): string =>
    `${name} ${spread(
      times.map((each) => each[name]),
      0,
    )} ms`
  console.log(
    `${String(length).padStart(3)} pages, ${saves} saves: ${of('outline')}, ${of('handout')}, ${of('pages')}`,
  )
  await page.close()
  await server.close()
  project.remove()
}
await pool.close()

/** When each view has a text, in ms since 1970. It looks into what is new alone, to be in nobody's way. */
function watchFor(page: Page, text: string): Promise<Times> {
  return page.evaluate(async (what) => {
    const now = (): number => performance.timeOrigin + performance.now()
    const seen: {outline?: number; handout?: number} = {}
    let [lastOutline, lastBody] = [null as Element | null | undefined, null as Element | null | undefined]
    const has = (element: Element): boolean =>
      element.textContent?.replace(/[\u2060\u200B]/g, '').includes(what) === true
    while (!seen.outline || !seen.handout) {
      const outline = document.querySelector('.outline')?.lastElementChild
      if (outline && outline !== lastOutline && has(outline)) seen.outline ??= now()
      lastOutline = outline
      const frame = document.querySelector<HTMLIFrameElement>('.galley:not(.hidden) iframe')
      const body = frame?.contentDocument?.body
      if (body && body !== lastBody && has(body)) seen.handout ??= now()
      lastBody = body
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
    const status = document.querySelector<HTMLElement>('.status')
    while (status?.dataset['state'] !== 'printed') await new Promise((resolve) => setTimeout(resolve, 5))
    return {outline: seen.outline, handout: seen.handout, pages: now()}
  }, text)
}
