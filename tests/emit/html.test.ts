import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import type {Browser, Page} from 'puppeteer'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {createBrowserPool} from '../../src/browser/browser.ts'
import {compose} from '../../src/edition/compose.ts'
import {editions, layouts} from '../../src/edition/handout.ts'
import {htmlEmitter} from '../../src/emit/html/html.ts'
import {nodeHost} from '../../src/host/node-host.ts'
import {walk} from '../../src/outline/walk.ts'
import {bare, contextOf, everything, handoutOf, outlineOf} from './handouts.ts'

const pool = createBrowserPool(nodeHost())
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

async function htmlOf(...args: Parameters<typeof handoutOf>): Promise<string> {
  return new TextDecoder().decode(await htmlEmitter.emit(handoutOf(...args), await contextOf()))
}

/** Opens a page and counts what it asks for. */
async function open(
  browser: Browser,
  html: string,
): Promise<{page: Page; requests: string[]; complaints: string[]}> {
  const page = await browser.newPage()
  const requests: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('console', (message) => complaints.push(message.text()))
  await page.setContent(html)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  return {page, requests, complaints}
}

describe('an HTML handout', () => {
  let browser: Browser
  let html: string
  beforeAll(async () => {
    browser = await pool.get()
    html = await htmlOf(everything)
  })
  afterAll(() => pool.close())

  it('makes no request, and its policy has nothing to complain of', async () => {
    const {page, requests, complaints} = await open(browser, html)
    expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([])
    expect(complaints).toEqual([])
    expect(html).not.toMatch(/<script|<link|@import|javascript:/i)
    await page.close()
  })

  it('loads each of its faces from inside itself', async () => {
    const {page} = await open(browser, html)
    const faces = await page.evaluate(() =>
      [...document.fonts].map(({family, status}) => `${family} ${status}`),
    )
    expect(faces.length).toBeGreaterThan(4)
    for (const face of faces) expect(face).toMatch(/ (?:loaded|unloaded)$/)
    expect(faces.some((face) => face.includes('Noto Serif TC') && face.endsWith(' loaded'))).toBe(true)
    await page.close()
  })

  it.each(
    // Facing pages are of paper.
    editions.flatMap((edition) =>
      layouts.filter((layout) => layout !== 'facing').map((layout) => ({edition, layout})),
    ),
  )('has no axe-core violation as $edition, $layout', async ({edition, layout}) => {
    const {page} = await open(browser, await htmlOf(everything, edition, layout))
    await page.evaluate(axeSource)
    const violations = await page.evaluate(async () => {
      const {axe} = globalThis as unknown as {
        axe: {run: () => Promise<{violations: {id: string; nodes: {html: string}[]}[]}>}
      }
      return (await axe.run()).violations.map(({id, nodes}) => `${id}: ${nodes[0]?.html}`)
    })
    expect(violations).toEqual([])
    await page.close()
  })

  it('says of each run which language it is in', async () => {
    const {page} = await open(browser, html)
    const wrong = await page.evaluate(() => {
      const found: string[] = []
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) {
        const text = walker.currentNode.nodeValue ?? ''
        const language = walker.currentNode.parentElement?.closest('[lang]')?.getAttribute('lang') ?? ''
        if (/\p{Script=Han}/u.test(text) && !language.startsWith('zh')) found.push(text)
        if (/\p{Script=Latin}{2}/u.test(text) && language !== 'en') found.push(text)
      }
      return found
    })
    expect(wrong).toEqual([])
    await page.close()
  })

  it('holds the text of every node, in the order of the outline, Chinese before English', async () => {
    const {page} = await open(browser, html)
    const text = bare(await page.evaluate(() => document.body.textContent ?? ''))
    let at = 0
    for (const node of walk(outlineOf(everything).children)) {
      for (const side of [node.zh, node.en]) {
        if (!side) continue
        const found = text.indexOf(bare(side.text), at)
        expect(found, side.text).toBeGreaterThanOrEqual(at)
        at = found
      }
    }
    await page.close()
  })

  it('keeps a script in a source as text, and a dangerous link as no link', async () => {
    const risky = await htmlOf(
      '摘要:\n一<script>alert(1)</script>[二](javascript:alert(2))\n\nSummary:\nOne [two](javascript:alert(2)).',
    )
    expect(risky).not.toContain('<script')
    expect(risky).not.toContain('href="javascript:')
    const {page} = await open(browser, risky)
    expect(await page.evaluate(() => document.body.textContent)).toContain('一<script>alert(1)</script>二')
    await page.close()
  })

  it('lets a title end neither its string nor the style element', async () => {
    const title = '題</style><script>alert(1)</script>"\\'
    const risky = await htmlOf(`---\ntitle: {zh: ${JSON.stringify(title)}, en: T}\n---\n\n一。\n\nOne.\n`)
    const {page, complaints} = await open(browser, risky)
    expect(await page.evaluate(() => document.querySelectorAll('script, style').length)).toBe(1)
    expect(await page.evaluate(() => document.querySelector('h1 .title')?.textContent)).toBe(title)
    expect(complaints).toEqual([])
    await page.close()
  })

  it.each(['map.png', 'my%20map.png', '<my map.png>', '圖.png'])('finds the picture %s', async (written) => {
    const outline = outlineOf(
      `# 題\n\n# T\n\n## 節\n\n## S\n\n- 一![圖](${written})\n\n  One ![Map](${written})\n`,
    )
    const context = await contextOf()
    const picture = context.assets.get('map.png')
    const name = written.replace(/[<>]/g, '')
    if (!picture) throw new Error('No picture to test with')
    const bytes = await htmlEmitter.emit(compose(outline, 'zh-en', 'parallel'), {
      ...context,
      assets: new Map([[name, picture]]),
    })
    expect(new TextDecoder().decode(bytes).match(/<img src="data:image\/png/g)).toHaveLength(2)
  })

  it('is the same, byte for byte, when it is made again', async () => {
    expect(await htmlOf(everything)).toBe(html)
  })
})
