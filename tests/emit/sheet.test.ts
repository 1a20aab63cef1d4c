/** A page that is kept prints what a new one would; one that hangs or is worn out is replaced. */

import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import type {Page} from 'puppeteer'
import {afterAll, describe, expect, it} from 'vitest'
import {createBrowserPool} from '../../src/browser/browser.ts'
import {createPages} from '../../src/browser/pages.ts'
import {printPage} from '../../src/emit/html/html.ts'
import {pdfEmitter} from '../../src/emit/pdf/pdf.ts'
import {printOn} from '../../src/emit/pdf/sheet.ts'
import {createFontBook} from '../../src/fonts/font-book.ts'
import {nodeHost} from '../../src/host/node-host.ts'
import {contextOf, handoutOf} from './handouts.ts'

const pool = createBrowserPool(nodeHost())
afterAll(() => pool.close())

/** Characters whose glyph stands for others as well, each where it would be told in the place of another. */
const sources = {
  plain: '# 水情 / Water\n\n水庫在 2026 年滿了。\n\nThe reservoirs were full in 2026.\n',
  spaces:
    '# 水情 / Water\n\n水庫\u00a0在\u20112026\u2011年滿了・好。\n\nThe\u00a0reservoirs were full\u2011time.\n',
  radicals: '# 用⽔ / Water\n\n⼀個⽔庫，乚與乛，⺃⺂。\n\nOne reservoir, ﬁve ﬂoods; µ and μ, Ω and Ω.\n',
  letters:
    '# 用水 / Water\n\n一個水庫，乚與乛。\n\nOne reservoir, five floods; μ and Ω. **Bold**, *slanted*, `code`.\n',
  // None of the letters by which Chromium measures the stems of a face.
  stemless:
    '# 水情 / Watery\n\n水庫滿了。\n\nThe reservoers were never so good; **a new**, *a bcd*, `code`.\n',
} as const

const names = Object.keys(sources) as (keyof typeof sources)[]

async function alone(name: keyof typeof sources): Promise<Uint8Array> {
  const own = createBrowserPool(nodeHost())
  try {
    return await pdfEmitter({page: printPage, browser: own}).emit(handoutOf(sources[name]), await contextOf())
  } finally {
    await own.close()
  }
}

describe('a page that is kept', () => {
  it('prints each text as if it were alone, whatever was printed before and is expected', async () => {
    const expected = new Map<string, Uint8Array>()
    for (const name of names) expected.set(name, await alone(name))
    const own = createBrowserPool({...nodeHost(), cores: 1})
    const context = await contextOf()
    context.fonts.expect(Object.values(sources).join(''))
    const emitter = pdfEmitter({page: printPage, browser: own})
    try {
      for (const name of [...names, ...names.toReversed(), 'radicals', 'spaces', 'radicals'] as const) {
        const bytes = await emitter.emit(handoutOf(sources[name]), context)
        expect(Buffer.from(bytes).equals(expected.get(name) ?? Buffer.of()), name).toBe(true)
      }
    } finally {
      await own.close()
    }
  })

  it('takes its faces as data where the browser may not read our files, and prints the same', async () => {
    const blind = createBrowserPool(nodeHost())
    const emitter = pdfEmitter({
      page: printPage,
      browser: {...blind, keepFile: async (name) => `/nowhere/${name}`},
    })
    try {
      const bytes = await emitter.emit(handoutOf(sources.letters), await contextOf())
      expect(Buffer.from(bytes).equals(await alone('letters'))).toBe(true)
    } finally {
      await blind.close()
    }
  })

  it('makes no request and runs no script of what stands on it', async () => {
    let asked = 0
    const server = createServer((_, response) => {
      asked += 1
      response.end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const {port} = server.address() as AddressInfo // it listens
    const html = `<!doctype html><html lang="en"><head><title>t</title></head><body><p id="a">first</p><img src="http://127.0.0.1:${port}/x.png"><script>document.getElementById("a").textContent="script"</script><svg onload="document.getElementById('a').textContent='handler'"></svg></body></html>`
    const fonts = createFontBook()
    await pool.pages.lend(async (page) => {
      await printOn(page, {html, faces: [], placed: false}, {fonts, keepFile: pool.keepFile, timeout: 30_000})
    })
    expect(asked).toBe(0)
    // On a page without a policy the same picture is asked for: the server is there.
    const open = await (await pool.get()).newPage()
    await open.setContent(html)
    expect(asked).toBe(1)
    await open.close()
    await pool.pages.lend(async (page) => {
      await printOn(page, {html, faces: [], placed: false}, {fonts, keepFile: pool.keepFile, timeout: 30_000})
      expect(await page.$eval('#a', (element) => element.textContent)).toBe('first')
    })
    server.close()
  })
})

describe('pages of a pool', () => {
  it('are kept, and replaced after so many prints', async () => {
    const pages = createPages(pool.get, {most: 1, recycleAfter: 3})
    const seen = new Set<Page>()
    const counts: number[] = []
    for (let print = 0; print < 7; print++) {
      await pages.lend(async (page) => seen.add(page))
      counts.push(seen.size)
    }
    expect(counts).toEqual([1, 1, 1, 2, 2, 2, 3])
  })

  it('are as many as there may be, and whoever comes later waits', async () => {
    const pages = createPages(pool.get, {most: 2})
    let [now, most] = [0, 0]
    let meet = (): void => undefined
    const met = new Promise<void>((resolve) => {
      meet = resolve
    })
    const work = async (): Promise<void> => {
      now += 1
      most = Math.max(most, now)
      // One page may be open long before the other: the first waits for the second.
      if (now === 2) meet()
      await met
      await new Promise((resolve) => setTimeout(resolve, 20))
      now -= 1
    }
    await Promise.all(Array.from({length: 9}, () => pages.lend(work)))
    expect({now, most}).toEqual({now: 0, most: 2})
  })

  it('are given up where their work failed, and others lent in their place', async () => {
    const pages = createPages(pool.get, {most: 1})
    const first = await pages.lend(async (page) => page)
    await expect(pages.lend(() => Promise.reject(new Error('spoilt')))).rejects.toThrow('spoilt')
    expect(await pages.lend(async (page) => page === first)).toBe(false)
  })

  it('that hang are told in time, and the next print comes all the same', async () => {
    const own = createBrowserPool({...nodeHost(), cores: 1})
    const fonts = createFontBook()
    const {html, faces} = await printPage(handoutOf(sources.plain), await contextOf())
    const options = {fonts, keepFile: own.keepFile, timeout: 20_000}
    try {
      const hung = own.pages.lend(async (page) => {
        const session = await page.createCDPSession()
        // It never ends: the page answers nothing any more.
        session.send('Runtime.evaluate', {expression: 'for (;;) {}'}).catch(() => undefined)
        return printOn(page, {html, faces, placed: false}, {...options, timeout: 1_000})
      })
      await expect(hung).rejects.toThrow(/timed out|Timeout/i)
      const bytes = await own.pages.lend((page) => printOn(page, {html, faces, placed: false}, options))
      expect(bytes.length).toBeGreaterThan(10_000)
    } finally {
      await own.close()
    }
  })
})
