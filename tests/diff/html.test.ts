import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {HtmlValidate} from 'html-validate'
import type {Browser} from 'puppeteer'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {createBrowserPool} from '../../src/browser/browser.ts'
import {toHtml} from '../../src/diff/html.ts'
import {nodeHost} from '../../src/host/node-host.ts'
import {fresh, old} from './redline-texts.ts'
import {compared} from './versions.ts'

const paths = {old: {zh: 'old.md', en: 'old.md'}, new: {zh: 'new.md', en: 'new.md'}}
const pages = (['en', 'zh'] as const).map((language) => ({
  language,
  html: toHtml(compared(old, fresh), {language, paths}),
}))

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const pool = createBrowserPool(nodeHost())
let browser: Browser
beforeAll(async () => {
  browser = await pool.get()
})
afterAll(() => pool.close())

describe.each(pages)('The page of a comparison, $language', ({html, language}) => {
  it('is valid HTML', async () => {
    const validator = new HtmlValidate({
      root: true,
      extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
      rules: {'long-title': 'off'},
    })
    const {results} = await validator.validateString(html)
    expect(
      results.flatMap(({messages}) => messages.map(({ruleId, message}) => `${ruleId}: ${message}`)),
    ).toEqual([])
  })

  it.each(['light', 'dark', 'print'] as const)('has no axe-core violation, %s', async (look) => {
    const page = await browser.newPage()
    await page.setContent(html)
    if (look === 'dark') await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: 'dark'}])
    if (look === 'print') await page.emulateMediaType('print')
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

  it.each([390, 1280])('does not scroll sideways at %i px', async (width) => {
    const page = await browser.newPage()
    await page.setViewport({width, height: 800})
    await page.setContent(html)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await page.close()
  })

  it('marks what came and what went, each text in its language, and leads to what changed alone', () => {
    expect(html).toContain('水表在 2019 年停止校正，讀數因此偏低 <del>12</del><ins>15</ins>%。')
    expect(html).toContain(`<td lang="zh-Hant-TW">`)
    const id = /href="#(text-\d+)"/.exec(html)?.[1]
    expect(html).toContain(`<tr id="${id}" class="changed one-sided">`)
    expect(html).toContain(language === 'zh' ? '英文沒改' : 'English did not')
  })
})

describe('The page', () => {
  it('says what a text says, and no markup that it might hold', () => {
    const [one, other] = ['水', '火'].map(
      (word) => `# ${word} / Water\n\n${word}\\<script>alert(1)\\</script>\n\nText \\<b>\n`,
    )
    const html = toHtml(compared(one ?? '', other ?? ''), {language: 'en', paths})
    expect(html).not.toMatch(/<script|<b>alert/)
    expect(html).toContain('&#x3C;script>')
  })
})
