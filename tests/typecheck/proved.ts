/** One briefing, proved as it is and with a fault put in: a check must count that, and no other may. */

import type {Browser} from 'puppeteer'
import {checks} from '../../scripts/typecheck/checks.ts'
import {editionOf} from '../../scripts/typecheck/editions.ts'
import type {Fault} from '../../scripts/typecheck/measured.ts'
import {type Edition, type Proof, prove} from '../../scripts/typecheck/proof.ts'
import {createBrowserPool} from '../../src/browser/browser.ts'
import type {Layout} from '../../src/edition/handout.ts'
import type {Host} from '../../src/host/host.ts'
import {nodeHost} from '../../src/host/node-host.ts'

/** What is put into an edition: rules at the end of its style sheet, or other text in its pages. */
export type Mutation = {
  readonly css?: string
  /** Changes the page for the screen and the one for the printer. */
  readonly html?: (html: string) => string
  /** The same, for the screen alone. */
  readonly screen?: (html: string) => string
  /** Changes what the proof is given besides the pages. */
  readonly edition?: (edition: Edition) => Edition
}

export type Bench = {
  /** Prints a briefing. */
  readonly print: (source: string, layout?: Layout) => Promise<Edition>
  /** Faults by the names of the checks that have any. */
  readonly faultsOf: (
    edition: Edition,
    mutation?: Mutation,
  ) => Promise<Readonly<Record<string, readonly string[]>>>
  readonly proofOf: (edition: Edition) => Promise<Proof>
  readonly close: () => Promise<void>
}

/** Enough to break lines in different places. */
const widths = [320, 700, 1100]

export function openBench(): Bench {
  const pool = createBrowserPool(nodeHost())
  return {
    close: pool.close,
    proofOf: async (edition) => prove(edition, await pool.get(), widths),
    async print(source, layout = 'parallel') {
      const edition = await editionOf(
        {ref: {slug: 'trial', paths: ['-']}, template: 'handout', layout, paper: null},
        hostWith(source),
        pool,
      )
      if (typeof edition === 'string') throw new Error(edition)
      return edition
    },
    async faultsOf(edition, mutation = {}) {
      const browser = await pool.get()
      const mutated = await mutate(edition, mutation, browser)
      const proof = await prove(mutated, browser, widths)
      const found = checks.map(({name, find}): [string, readonly Fault[]] => [name, find(proof)])
      return Object.fromEntries(
        found
          .filter(([, faults]) => faults.length > 0)
          .map(([name, faults]) => [name, faults.map(({where, what}) => `${what} — ${where}`)]),
      )
    },
  }
}

function hostWith(source: string): Host {
  return {...nodeHost(), readInput: async () => new TextEncoder().encode(source)}
}

async function mutate(edition: Edition, mutation: Mutation, browser: Browser): Promise<Edition> {
  const {css = '', html = (same) => same, screen = (same) => same, edition: other = (same) => same} = mutation
  // The page's policy knows its own style sheet alone.
  const change = (page: string): string =>
    html(page.replace(/<meta http-equiv[^>]*>/i, '').replace('</style>', `${css}</style>`))
  const printHtml = change(edition.printHtml)
  const isSame = css === '' && mutation.html === undefined
  return other({
    ...edition,
    html: edition.html === null ? null : screen(change(edition.html)),
    printHtml,
    pdf: isSame ? edition.pdf : await printOf(printHtml, browser),
  })
}

async function printOf(html: string, browser: Browser): Promise<Uint8Array> {
  const page = await browser.newPage()
  await page.setContent(html)
  await page.evaluate(() => Promise.all([...document.fonts].map((face) => face.load())).then(() => undefined))
  const pdf = await page.pdf({preferCSSPageSize: true, printBackground: true, tagged: true, outline: true})
  await page.close()
  return pdf
}
