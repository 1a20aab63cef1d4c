/** What a reader meets on the screen: the choice of languages, dark mode, small screens, in every template. */

import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import type {Browser, Page} from 'puppeteer'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {createBrowserPool} from '../../src/browser/browser.ts'
import type {Layout} from '../../src/edition/handout.ts'
import {htmlEmitter} from '../../src/emit/html/html.ts'
import {nodeHost} from '../../src/host/node-host.ts'
import {templateNames} from '../../src/template/load.ts'
import {contextOf, everything, handoutIn} from './handouts.ts'

const pool = createBrowserPool(nodeHost())
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
beforeAll(async () => {
  browser = await pool.get()
})
afterAll(() => pool.close())

async function open(template: (typeof templateNames)[number], layout?: Layout): Promise<Page> {
  const context = await contextOf(template)
  const bytes = await htmlEmitter.emit(handoutIn(context.template, everything, layout), context)
  const page = await browser.newPage()
  await page.setContent(new TextDecoder().decode(bytes))
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  return page
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const {axe} = globalThis as unknown as {
      axe: {run: () => Promise<{violations: {id: string; nodes: {html: string}[]}[]}>}
    }
    return (await axe.run()).violations.map(({id, nodes}) => `${id}: ${nodes[0]?.html}`)
  })
}

/** What a reader sees: `innerText` leaves out what is not drawn. */
function seen(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector('main')?.innerText ?? '')
}

describe.each(templateNames)('the template %s on the screen', (template) => {
  it.each(['light', 'dark', 'print'] as const)('has no axe-core violation, %s', async (look) => {
    const page = await open(template)
    if (look === 'dark') await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: 'dark'}])
    if (look === 'print') await page.emulateMediaType('print')
    expect(await violations(page)).toEqual([])
    await page.close()
  })

  it('is dark for a reader who asks for that, and light on paper all the same', async () => {
    const page = await open(template)
    await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: 'dark'}])
    const ground = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    expect(await ground()).not.toBe('rgb(255, 255, 255)')
    await page.emulateMediaType('print')
    expect(await ground()).toBe('rgb(255, 255, 255)')
    await page.close()
  })

  it.each([320, 390, 768, 1280])('does not scroll sideways at %i px', async (width) => {
    const page = await open(template)
    await page.setViewport({width, height: 800})
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await page.close()
  })

  it('has one main landmark and one heading of the first level', async () => {
    const page = await open(template)
    expect(await page.$$eval('main', (found) => found.length)).toBe(1)
    expect(await page.$$eval('h1', (found) => found.length)).toBe(1)
    await page.close()
  })
})

describe.each(['parallel', 'stacked', 'sequential'] as const)('the choice of languages, %s', (layout) => {
  const chinese = '監測站每 10 分鐘回報一次'
  const english = 'Stations report every 10 minutes'

  it('shows both at first, and then the one that is asked for', async () => {
    const page = await open('handout', layout)
    expect(await seen(page)).toContain(english)
    await page.click('#show-zh')
    expect(await seen(page)).toContain(chinese)
    expect(await seen(page)).not.toContain(english)
    await page.click('#show-en')
    expect(await seen(page)).not.toContain(chinese)
    expect(await seen(page)).toContain(english)
    await page.click('#show-both')
    expect(await seen(page)).toContain(chinese)
    await page.close()
  })

  it('holds for the paper as well, on which the choice itself does not stand', async () => {
    const page = await open('handout', layout)
    await page.click('#show-en')
    await page.emulateMediaType('print')
    expect(await seen(page)).not.toContain(chinese)
    expect(await page.$eval('.shown', (form) => getComputedStyle(form).display)).toBe('none')
    await page.close()
  })

  it('can be made with the keyboard alone', async () => {
    const page = await open('handout', layout)
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowRight')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('show-zh')
    expect(await seen(page)).not.toContain(english)
    await page.close()
  })
})

describe('an edition in one language', () => {
  it('offers no choice', async () => {
    const context = await contextOf()
    const bytes = await htmlEmitter.emit(handoutIn(context.template, everything, 'parallel', 'en'), context)
    expect(new TextDecoder().decode(bytes)).not.toContain('show-en"')
  })
})

describe('numbers of a stacked page that shows English alone', () => {
  it('are those of English, on headings too', async () => {
    const page = await open('memo')
    await page.click('#show-en')
    expect(await seen(page)).toMatch(/1\.\s*The state of things/)
    expect(await page.$eval('.flow ol', (list) => getComputedStyle(list).listStyleType)).toBe('en-2')
    await page.close()
  })
})

describe('what a reader copies', () => {
  it('is the text, to the letter: no joiner, no mark of a list, no space that was not typed', async () => {
    const page = await open('handout', 'stacked')
    const copied = await page.evaluate(() => {
      const point = [...document.querySelectorAll('li p')].find((each) => each.textContent?.includes('回報'))
      if (point) getSelection()?.selectAllChildren(point)
      return getSelection()?.toString()
    })
    expect(copied).toBe('監測站每 10 分鐘回報一次，代碼是 pH-7，詳見說明。')
    await page.close()
  })
})
