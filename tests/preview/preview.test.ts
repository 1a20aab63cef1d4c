/** The page in a real browser: from an edit on the disk to what it shows. */

import {readFileSync, renameSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import type {Browser, Page} from 'puppeteer'
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest'
import {createBrowserPool} from '../../src/browser/browser.ts'
import {nodeHost} from '../../src/host/node-host.ts'
import {build} from '../../src/press/build.ts'
import type {PreviewServer, StartOptions} from '../../src/preview/preview.ts'
import {openProject, type Project, shortBriefing} from '../press/project.ts'
import {ask, type Looked, look, sees, seesGalley, startOn} from './started.ts'

const pool = createBrowserPool(nodeHost())
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The English of its second point is not there, and a figure differs. */
const damaged = shortBriefing
  .replace('- 一個要點。', '- 每10分鐘一次。\n- 沒有英文的要點。')
  .replace('- One point.', '- Once every 12 minutes.')

let browser: Browser
let project: Project
let server: PreviewServer
let looked: Looked
beforeAll(async () => {
  browser = await pool.get()
})
afterAll(() => pool.close())
afterEach(async () => {
  expect(looked.faults).toEqual([])
  await looked.page.close()
  await server.close()
  project.remove()
})

async function open(
  files: Readonly<Record<string, string>>,
  behind = '',
  options: Partial<StartOptions> = {},
): Promise<Page> {
  project = openProject(files)
  server = await startOn(project, options)
  looked = await look(browser, server.url + behind)
  await looked.page.waitForSelector('.tabs')
  return looked.page
}

describe('the preview, after a save', () => {
  it('shows the changed handout, outline and messages, and then its pages', async () => {
    const page = await open({'content/a.txt': shortBriefing})
    await seesGalley(page, '一個要點')
    await page.waitForSelector('canvas.sheet')
    expect(
      await page.$$eval('canvas.sheet', (all) => all.map((one) => one.getAttribute('aria-label'))),
    ).toEqual(['Page 1 of 1'])
    project.write('content/a.txt', damaged)
    await seesGalley(page, '沒有英文的要點')
    await sees(page, '.outline .gap', 'English: Missing')
    await sees(page, '.messages.error .message', '沒有英文的要點')
    await sees(page, '.messages.warning mark', '12 minutes')
    await sees(page, '.briefing[aria-current]', '1 error')
    await page.waitForSelector('canvas.sheet')
    await sees(page, '.status', 'As it will print')
  })

  it('keeps the choices, the view and the scroll, and marks what changed', async () => {
    const long = shortBriefing
      .replace('- 一個要點。', Array.from({length: 40}, (_, i) => `- 要點${'甲'.repeat(i + 1)}。`).join('\n'))
      .replace('- One point.', Array.from({length: 40}, (_, i) => `- Point ${'a'.repeat(i + 1)}.`).join('\n'))
    const page = await open({'content/a.txt': long}, '#view=outline&layout=stacked')
    await sees(page, '.outline', '要點甲甲')
    await page.evaluate(() => scrollTo(0, 600))
    project.write('content/a.txt', long.replace('要點甲。', '新的要點。'))
    await sees(page, '.node.changed', '新的要點')
    expect(await page.$$eval('.node.changed', (all) => all.length)).toBe(1)
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500)
    expect(await page.$eval('#choose-layout', (select) => (select as HTMLSelectElement).value)).toBe(
      'stacked',
    )
    expect(await page.$eval('#panel-outline', (panel) => (panel as HTMLElement).hidden)).toBe(false)
  })

  it('has faces of its own, and asks for another one for a new character alone', async () => {
    const page = await open({'content/a.txt': shortBriefing})
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('/face?')) asked.push(request.url())
    })
    await page.reload()
    await seesGalley(page, '一個要點')
    const loaded = await page.$eval('.galley iframe', async (frame) => {
      const {fonts} = (frame as HTMLIFrameElement).contentDocument ?? document
      await fonts.ready
      return [...fonts].filter(({status}) => status === 'loaded').map(({family}) => family)
    })
    expect(loaded.some((family) => family.includes('Noto Serif TC'))).toBe(true)
    const before = new Set(asked)
    project.write('content/a.txt', shortBriefing.replace('一個要點', '要點一個'))
    await seesGalley(page, '要點一個')
    expect(new Set(asked)).toEqual(before)
    project.write('content/a.txt', shortBriefing.replace('一個要點', '一個鱻的要點'))
    await seesGalley(page, '一個鱻的要點')
    expect(new Set(asked).size).toBe(before.size + 1)
  })

  it('exchanges what stands in the frame, marks what is new there, and is as long as its text', async () => {
    const points = (count: number, mark = ''): string =>
      shortBriefing
        .replace(
          '- 一個要點。',
          Array.from({length: count}, (_, i) => `- 一個要點${'點'.repeat(i)}${i === 3 ? mark : ''}。`).join(
            '\n',
          ),
        )
        .replace(
          '- One point.',
          Array.from({length: count}, (_, i) => `- One point ${'t'.repeat(i + 1)}.`).join('\n'),
        )
    const page = await open({'content/a.txt': points(30)})
    await seesGalley(page, '一個要點點')
    const within = <Value>(look: (there: Document) => Value): Promise<Value> =>
      page.$eval(
        '.galley iframe',
        (frame, source) =>
          new Function('there', `return (${source})(there)`)((frame as HTMLIFrameElement).contentDocument),
        look.toString(),
      ) as Promise<Value> // of the function itself
    const height = (): Promise<number> => page.$eval('.galley iframe', (frame) => frame.clientHeight)
    await within((there) => there.documentElement.setAttribute('data-seen', ''))
    const long = await height()
    project.write('content/a.txt', points(30, '要點'))
    await seesGalley(page, '點點點要點')
    expect(await within((there) => there.documentElement.hasAttribute('data-seen'))).toBe(true)
    const marked = await within((there) =>
      there.getAnimations().map(({effect}) => (effect as KeyframeEffect).target?.textContent),
    )
    expect(marked).toHaveLength(1)
    expect(marked[0]).toContain('點點點要點')
    project.write('content/a.txt', points(4))
    await page.waitForFunction(
      (before) => (document.querySelector('.galley:not(.hidden) iframe')?.clientHeight ?? before) < before,
      {},
      long,
    )
    expect(await height()).toBeLessThan(long)
  })

  it('follows a save by rename, a new briefing, and one that goes', async () => {
    const page = await open({'content/a.txt': shortBriefing})
    await sees(page, '.outline', '一個要點')
    project.write('content/.a.swap', shortBriefing.replace('一個要點', '換了名字'))
    renameSync(path.join(project.folder, 'content/.a.swap'), path.join(project.folder, 'content/a.txt'))
    await sees(page, '.outline', '換了名字')
    project.write('content/b.txt', shortBriefing.replace('短簡報', '第二份'))
    await page.waitForFunction(() => document.querySelectorAll('.briefing').length === 2)
    renameSync(path.join(project.folder, 'content/a.txt'), path.join(project.folder, 'a.old'))
    await sees(page, '.briefing[aria-current]', 'content/b.txt')
    await sees(page, 'h1', 'A short briefing')
  })

  it('says what is wrong with a source that nothing can be read from, and goes on', async () => {
    const page = await open({'content/a.txt': shortBriefing})
    await seesGalley(page, '一個要點')
    project.write('content/a.txt', '')
    await sees(page, '.desk', 'nothing to print')
    project.write('content/a.txt', shortBriefing)
    await seesGalley(page, '一個要點')
  })
})

describe('the preview, where no browser prints', () => {
  it('shows the handout without pages, and why it has none', async () => {
    const page = await open({'content/a.txt': shortBriefing}, '', {browserPath: '/nowhere/chrome'})
    await seesGalley(page, '一個要點')
    await sees(page, '.status', '/nowhere/chrome')
    await sees(page, '.status', 'The PDF could not be printed')
  })

  it('shows all of the handout where it was made out of sight, and in a window that became narrower', async () => {
    const points = Array.from({length: 40}, (_, index) => `- 要點${'甲'.repeat(index + 1)}。`)
    const long = shortBriefing.replace('- 一個要點。', points.join('\n'))
    const page = await open({'content/a.txt': long}, '#view=outline', {browserPath: '/nowhere/chrome'})
    await sees(page, '.status', '/nowhere/chrome')
    const isWhole = (): Promise<unknown> =>
      page.waitForFunction(() => {
        const frame = document.querySelector<HTMLIFrameElement>('.galley:not(.hidden) iframe')
        const length = frame?.contentDocument?.documentElement.getBoundingClientRect().height ?? 0
        return frame && length > 600 && Math.abs(frame.clientHeight - length) < 2
      })
    await page.keyboard.press('1')
    await isWhole()
    await page.setViewport({width: 500, height: 900})
    await page.waitForFunction(() => {
      const paper =
        document.querySelector('.galley')?.getBoundingClientRect().width ?? Number.POSITIVE_INFINITY
      return paper <= (document.querySelector('.desk')?.clientWidth ?? 0) + 1
    })
    await isWhole()
  })
})

describe('a choice', () => {
  it('changes the handout, and outlives a reload', async () => {
    const page = await open({'content/a.txt': shortBriefing})
    await seesGalley(page, 'One point')
    await page.select('#choose-edition', 'zh')
    await page.waitForFunction(() => {
      const text = document.querySelector<HTMLIFrameElement>('.galley:not(.hidden) iframe')?.contentDocument
        ?.body
      return text?.textContent?.includes('要點') && !text.textContent.includes('One point')
    })
    expect(await page.$eval('#choose-layout', (select) => (select as HTMLSelectElement).disabled)).toBe(true)
    await page.select('#choose-paper', 'A5')
    await sees(page, '.status', 'A5')
    await page.reload()
    await page.waitForSelector('#choose-paper')
    expect(await page.$eval('#choose-paper', (select) => (select as HTMLSelectElement).value)).toBe('A5')
  })

  it.each(['html', 'pdf', 'docx', 'odt'])('gives %s as build writes it, to the byte', async (format) => {
    const page = await open({'content/a.txt': damaged}, '#layout=stacked&template=memo&paper=B5')
    await page.waitForSelector('.downloads a[href]')
    const links = await page.$$eval('.downloads a', (all) => all.map((one) => one.href))
    const link = links.find((each) => each.includes(`format=${format}`)) ?? ''
    const {body, headers} = await ask(link)
    const {briefings} = await build({
      host: project.host,
      files: ['content/a.txt'],
      choices: {to: ['html', 'pdf', 'docx', 'odt'], layout: 'stacked', template: 'memo', paper: 'B5'},
    })
    const file = briefings[0]?.written.find((each) => each.endsWith(`.${format}`)) ?? ''
    expect(headers['content-disposition']).toContain(path.basename(file))
    expect(body.equals(readFileSync(path.join(project.folder, file)))).toBe(true)
  })
})

describe('the page', () => {
  it('is used with the keyboard alone', async () => {
    const page = await open({'content/a.txt': damaged, 'content/b.txt': shortBriefing})
    await sees(page, '.briefing[aria-current]', 'content/a.txt')
    const shown = (): Promise<string | undefined> =>
      page.$eval('[role="tabpanel"]:not([hidden])', (panel) => panel.id)
    await page.keyboard.press('2')
    expect(await shown()).toBe('panel-outline')
    await page.keyboard.press('j')
    await sees(page, '.briefing[aria-current]', 'content/b.txt')
    await page.keyboard.press('k')
    await sees(page, '.briefing[aria-current]', 'content/a.txt')
    await page.keyboard.press('3')
    await sees(page, '.message', '沒有英文的要點')
    await page.keyboard.press('?')
    await sees(page, 'dialog', 'Keyboard shortcuts are on')
    await page.keyboard.press('Escape')
    await page.focus('#tab-messages')
    await page.keyboard.press('ArrowLeft')
    expect(await shown()).toBe('panel-outline')
  })

  it('leads from a message to its node, to its rule, and back', async () => {
    const page = await open({'content/a.txt': damaged}, '#view=messages')
    await sees(page, '.messages.error .message', '沒有英文的要點')
    await page.click('.messages.error .link')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('沒有英文的要點')
    await page.click('.node .spoken')
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('message')
    await page.click('.messages.error .link:last-child')
    await sees(page, 'dialog', 'How to mend it')
  })

  it('speaks Chinese and English, and so do its messages', async () => {
    const page = await open({'content/a.txt': damaged}, '#view=messages')
    await sees(page, '.message', 'This point has no English')
    await page.click('header .button')
    await sees(page, '.message', '這個要點沒有英文')
    expect(await page.$eval('html', (root) => root.lang)).toBe('zh-Hant-TW')
  })

  it('shows what a source says as text: nothing of it is markup', async () => {
    const evil = '<img src=x onerror="document.title=1"><script>document.title=2</script>'
    const page = await open({
      'content/a.txt': shortBriefing
        .replace('短簡報', `短簡報${evil}`)
        .replace('一個要點', `一個要點${evil}`),
    })
    await sees(page, '.outline', 'onerror')
    expect(await page.$$eval('main img, main script', (all) => all.length)).toBe(0)
    expect(await page.title()).toContain('Zhenpress')
  })

  it.each([
    {look: 'light', width: 1280},
    {look: 'dark', width: 1280},
    {look: 'light', width: 360},
    {look: 'dark', width: 320},
  ])('has no axe-core violation and does not scroll sideways, $look at $width px', async ({
    look: scheme,
    width,
  }) => {
    const page = await open({'content/a.txt': damaged, 'content/b.txt': shortBriefing})
    await page.emulateMediaFeatures([
      {name: 'prefers-color-scheme', value: scheme},
      {name: 'prefers-reduced-motion', value: 'reduce'},
    ])
    await page.setViewport({width, height: 800})
    await page.waitForSelector('canvas.sheet')
    for (const key of ['1', '2', '3', '?'] as const) {
      await page.keyboard.press(key)
      expect(await violations(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  })
})

async function violations(page: Page): Promise<string[]> {
  // The policy of the page lets no script in but its own: this one comes in through the debugger.
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const {axe} = globalThis as unknown as {
      axe: {run: () => Promise<{violations: {id: string; nodes: {html: string}[]}[]}>}
    }
    return (await axe.run()).violations.map(({id, nodes}) => `${id}: ${nodes[0]?.html}`)
  })
}
