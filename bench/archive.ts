/**
 * What archiving and proof cost, a page, beside the print itself: Chromium's print of the same page in the same run, and
 * what is done to it before it is archived. Of briefings of 1 to 500 pages: the time of a page stays the same where it is
 * linear.
 *
 *   npm run bench:archive
 *   PAGES=1,50,500 ROUNDS=3 node bench/archive.ts
 */

import {createBrowserPool} from '../src/browser/browser.ts'
import {compose} from '../src/edition/compose.ts'
import type {Handout} from '../src/edition/handout.ts'
import type {EmitContext} from '../src/emit/emitter.ts'
import {printPage, withFaces} from '../src/emit/html/html.ts'
import {finish} from '../src/emit/pdf/finish.ts'
import {stabilise} from '../src/emit/pdf/stabilise.ts'
import {createFontBook} from '../src/fonts/font-book.ts'
import {nodeHost} from '../src/host/node-host.ts'
import type {Outline} from '../src/outline/types.ts'
import {preflight} from '../src/preflight/preflight.ts'
import {prove} from '../src/proof/proof.ts'
import {readBriefing} from '../src/read/read.ts'
import {loadTemplate} from '../src/template/load.ts'
import {typeset} from '../src/typeset/typeset.ts'
import {spread} from './spread.ts'

const wanted = (process.env['PAGES'] ?? '1,10,50,100,250,500').split(',').map(Number)
const rounds = Number(process.env['ROUNDS'] ?? 3)
const host = nodeHost()
const pool = createBrowserPool(host)
const context: EmitContext = {
  template: await loadTemplate('handout', host),
  fonts: createFontBook(),
  assets: new Map(),
  record: null,
}

/** Pairs of paragraphs that fill a page of the handout, found by trying. */
const pairsAPage = 9

type Sample = Readonly<Record<'print' | 'archive' | 'check' | 'proof' | 'ratio', number>>

try {
  await measure(briefingOf(3)) // what is loaded and compiled once is no page's cost
  console.log(`median of ${rounds} rounds (least–most); milliseconds a page`)
  console.log('| pages | print | archive() | checker | proof of the text | ratio to the print |')
  console.log('| --- | --- | --- | --- | --- | --- |')
  for (const count of wanted) {
    const briefing = briefingOf(count)
    const samples: Sample[] = []
    let pages = 0
    for (let round = 0; round < rounds; round++) {
      const {sample, pages: made} = await measure(briefing)
      samples.push(sample)
      pages = made
    }
    const cell = (key: 'print' | 'archive' | 'check' | 'proof'): string =>
      spread(samples.map((sample) => sample[key] / pages))
    console.log(
      `| ${pages} | ${cell('print')} | ${cell('archive')} | ${cell('check')} | ${cell('proof')} | ${spread(samples.map(({ratio}) => ratio))} |`,
    )
  }
} finally {
  await pool.close()
}

async function measure({
  handout,
  outline,
}: Briefing): Promise<{readonly sample: Sample; readonly pages: number}> {
  const page = await (await pool.get()).newPage()
  try {
    const started = performance.now()
    const html = await withFaces(await printPage(handout, context), context.fonts)
    await page.setJavaScriptEnabled(false)
    await page.setContent(html, {waitUntil: 'load', timeout: 180_000})
    await page.evaluate(() =>
      Promise.all([...document.fonts].map((face) => face.load())).then(() => undefined),
    )
    const raw = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
      timeout: 180_000,
    })
    const stable = stabilise(raw, handout.properties.date)
    const plain = {spreads: false, duplex: false, archiving: null}
    const {write, places} = await finish(stable, plain)
    await write()
    const print = performance.now() - started
    // The same again with archiving: what is more is its cost. It leaves less to write, which is its own affair.
    const withoutStart = performance.now()
    await (await finish(stable, plain)).write()
    const without = performance.now() - withoutStart
    const withStart = performance.now()
    const titles = handout.title.map(({text}) => ({language: 'zh-Hant-TW', text}))
    const archiving = {
      standard: 'a-3a',
      tool: 'bench',
      date: null,
      attachments: [],
      titles,
      authors: [],
      keywords: [],
    } as const
    const pdf = await (await finish(stable, {...plain, archiving})).write()
    const archive = Math.max(0, performance.now() - withStart - without)
    const checkStart = performance.now()
    const {faults} = preflight(pdf)
    const check = performance.now() - checkStart
    if (faults.length > 0) throw new Error(`It breaks ${faults[0]?.rule}`)
    const proofStart = performance.now()
    const {disproofs} = await prove({
      format: 'pdf',
      bytes: pdf,
      handout,
      outline,
      template: context.template,
      assets: context.assets,
    })
    const proof = performance.now() - proofStart
    if (disproofs.length > 0) throw new Error(`It does not say ${disproofs[0]?.expected}`)
    return {
      sample: {print, archive, check, proof, ratio: (archive + check + proof) / print},
      pages: places.pages,
    }
  } finally {
    await page.close()
  }
}

type Briefing = {readonly handout: Handout; readonly outline: Outline}

function briefingOf(pages: number): Briefing {
  const pairs = Math.max(2, pages * pairsAPage - 6)
  const body = Array.from(
    {length: pairs},
    (_, index) =>
      `${index % 12 === 0 ? `## 第 ${index / 12 + 1} 節\n\n## Section ${index / 12 + 1}\n\n` : ''}第 ${index + 1} 點：主管機關每 ${index + 3} 日檢討一次，並將結果公布於 Open Data 平台，供各界查詢。\n\nPoint ${index + 1}: the authority reviews it every ${index + 3} days and publishes what it finds on the open data platform for all to see.\n`,
  ).join('\n')
  const {outline} = readBriefing(`# 長篇 / A long one\n\n${body}`)
  if (!outline) throw new Error('The briefing gave no outline')
  const set = typeset(outline).outline
  return {handout: compose(set, 'zh-en', 'parallel'), outline: set}
}
