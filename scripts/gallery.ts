/**
 * Prints a sample in every template and layout, and the variants, as pictures for `docs/gallery.md`. It needs pdftoppm
 * of poppler-utils.
 */

import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import type {Browser} from 'puppeteer'
import {createBrowserPool} from '../src/browser/browser.ts'
import {layouts} from '../src/edition/handout.ts'
import {nodeHost} from '../src/host/node-host.ts'
import {build} from '../src/press/build.ts'
import type {Choices} from '../src/press/choices.ts'
import {templateNames} from '../src/template/load.ts'

/** A briefing that suits each template. */
const samples: Readonly<Record<(typeof templateNames)[number], string>> = {
  handout: 'content/ageing-society.md',
  memo: 'content/fisheries-port-state.md',
  brief: 'content/disaster-comms.txt',
  report: 'content/ageing-society.md',
}
const folder = 'docs/pictures/gallery'
/** Pages of a PDF that a picture shows, and the height of each in CSS pixels. */
const mostPages = 3
const pageHeight = 520

type Picture = {
  readonly name: string
  readonly title: string
  readonly sample: string
  readonly choices: Partial<Choices>
}

const grid: readonly Picture[] = templateNames.flatMap((template) =>
  layouts.map((layout) => ({
    name: `${template}-${layout}`,
    title: `\`--template ${template} --layout ${layout}\``,
    sample: samples[template],
    choices: {template, layout},
  })),
)

const variants: readonly Picture[] = [
  {name: 'a5', title: '`--paper A5`', sample: samples.handout, choices: {paper: 'A5'}},
  {name: 'large-print', title: '`--large-print`', sample: samples.handout, choices: {largePrint: true}},
  {name: 'grey', title: '`--grey`', sample: samples.handout, choices: {grey: true}},
  {name: 'fit', title: '`--fit 1`', sample: samples.brief, choices: {fit: 1}},
  {name: 'booklet', title: '`--booklet`', sample: samples.handout, choices: {booklet: true}},
]

const screens = [
  {name: 'screen', title: 'On a screen', width: 1000, dark: false, show: 'both'},
  {name: 'dark', title: 'On a dark screen, one language chosen', width: 1000, dark: true, show: 'zh'},
  {name: 'phone', title: 'On a phone', width: 390, dark: false, show: 'both'},
] as const

const scratch = mkdtempSync(path.join(tmpdir(), 'zhenpress-gallery-'))
const pool = createBrowserPool(nodeHost())
try {
  rmSync(folder, {recursive: true, force: true})
  mkdirSync(folder, {recursive: true})
  const browser = await pool.get()
  for (const picture of [...grid, ...variants]) await showPages(picture, browser)
  await showScreens(browser)
  writeFileSync('docs/gallery.md', pageOf())
} finally {
  await pool.close()
  rmSync(scratch, {recursive: true, force: true})
}

async function print(sample: string, choices: Partial<Choices>, ending: string): Promise<string> {
  const outDir = path.join(scratch, 'out')
  rmSync(outDir, {recursive: true, force: true})
  const {failed, briefings} = await build({files: [sample], outDir, choices})
  const file = briefings[0]?.written.find((each) => each.endsWith(ending))
  if (failed || file === undefined) throw new Error(`${sample} was not printed as ${JSON.stringify(choices)}`)
  return path.resolve(file)
}

async function showPages({name, sample, choices}: Picture, browser: Browser): Promise<void> {
  const pdf = await print(sample, {...choices, to: ['pdf']}, choices.booklet ? '.booklet.pdf' : '.pdf')
  const prefix = path.join(scratch, name)
  const args = ['-png', '-r', '96', '-l', String(mostPages), pdf, prefix]
  const {error, status} = spawnSync('pdftoppm', args, {stdio: 'inherit'})
  if (error || status !== 0) throw new Error('pdftoppm (poppler-utils) is needed', {cause: error})
  const pages = readdirSync(scratch)
    .filter((file) => file.startsWith(`${name}-`) && /-\d+\.png$/.test(file))
    .sort()
    .map((file) => readFileSync(path.join(scratch, file)).toString('base64'))
  const images = pages.map((data) => `<img src="data:image/png;base64,${data}">`)
  const style = `body{margin:0;display:inline-flex;gap:12px;padding:12px;background:#8d9299}img{height:${pageHeight}px;display:block}`
  const page = await browser.newPage()
  await page.setViewport({width: 2400, height: pageHeight + 24})
  await page.setContent(`<style>${style}</style>${images.join('')}`)
  const body = await page.$('body')
  await body?.screenshot({path: `${folder}/${name}.webp`, type: 'webp', quality: 72})
  await page.close()
  console.log(`${folder}/${name}.webp`)
}

async function showScreens(browser: Browser): Promise<void> {
  const html = readFileSync(await print(samples.handout, {to: ['html']}, '.html'), 'utf8')
  for (const {name, width, dark, show} of screens) {
    const page = await browser.newPage()
    await page.setViewport({width, height: 720})
    await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: dark ? 'dark' : 'light'}])
    await page.setContent(html)
    await page.click(`#show-${show}`)
    await page.screenshot({path: `${folder}/${name}.webp`, type: 'webp', quality: 72})
    await page.close()
    console.log(`${folder}/${name}.webp`)
  }
}

function pageOf(): string {
  const figure = ({name, title}: {name: string; title: string}): string =>
    `### ${title}\n\n![${title.replaceAll('`', '')}](pictures/gallery/${name}.webp)\n`
  return [
    '# Gallery\n',
    'Samples of `content/` in every template and layout, as `make gallery` printed them; the first pages of each.\n',
    ...templateNames.map((template) =>
      [`## ${template}\n`, ...grid.filter(({choices}) => choices.template === template).map(figure)].join(
        '\n',
      ),
    ),
    '## Variants of the handout\n',
    ...variants.map(figure),
    '## On the screen\n',
    ...screens.map(figure),
  ].join('\n')
}
