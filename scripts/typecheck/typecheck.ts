/**
 * Proves the pages: prints editions of the briefings that we have, opens them in the browser and in pdf.js, and counts
 * what is at fault with them. docs/typecheck.md says what each column counts. Exit status 1 where anything is.
 *
 * `node scripts/typecheck/typecheck.ts [--template NAME] [--layout NAME] [--paper NAME] [--widths N] [--no-generated] [--json] [file …]`
 */

import {existsSync, readdirSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {createBrowserPool} from '../../src/browser/browser.ts'
import {layouts} from '../../src/edition/handout.ts'
import {createFontBook} from '../../src/fonts/font-book.ts'
import type {Host} from '../../src/host/host.ts'
import {nodeHost} from '../../src/host/node-host.ts'
import {papers} from '../../src/template/papers.ts'
import {checks} from './checks.ts'
import {
  editionOf,
  findSources,
  generatedFolder,
  generatedRefs,
  type SourceRef,
  type Wanted,
  withGenerated,
} from './editions.ts'
import {prove} from './proof.ts'
import {widthsOf} from './screen.ts'
import {faultCount, listOf, type Result, tableOf} from './table.ts'

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    template: {type: 'string', multiple: true},
    layout: {type: 'string', multiple: true},
    paper: {type: 'string'},
    widths: {type: 'string', default: '50'},
    'no-generated': {type: 'boolean', default: false},
    json: {type: 'boolean', default: false},
  },
})

/** The value itself where it is one of those that are known. */
function known<Value extends string>(name: string, value: string, all: readonly Value[]): Value {
  const found = all.find((each) => each === value)
  if (found === undefined) {
    console.error(`--${name} ${value} is not known; there are ${all.join(', ')}`)
    process.exit(2)
  }
  return found
}

const templates = readdirSync('templates', {withFileTypes: true})
  .filter((entry) => entry.isDirectory())
  .map(({name}) => name)
const seeds = '../shared/seeds'

async function sourcesOf(host: Host): Promise<readonly SourceRef[]> {
  if (positionals.length > 0) return findSources(positionals, host)
  const found = existsSync(seeds) ? readdirSync(seeds).map((name) => `${seeds}/${name}`) : []
  if (found.length === 0) console.error(`SKIPPED: ${seeds} is not here; the real briefing is not proved`)
  const own = await findSources([...found, 'content/**'], host)
  return values['no-generated'] ? own : [...own, ...generatedRefs()]
}

/** What is hard to set is set by rules that all templates share: it is proved in the default one. */
function isWanted({paths: [name]}: SourceRef, template: string): boolean {
  return template === 'handout' || !name.startsWith(`${generatedFolder}/`)
}

/** Two cores measure side by side; the browser takes the rest. */
const jobs = 2

async function proveAll(wanted: readonly Wanted[], host: Host): Promise<readonly Result[]> {
  const pool = createBrowserPool(host)
  const fonts = createFontBook()
  const widths = widthsOf(Number(values.widths))
  const results: Result[] = []
  // All editions of a briefing one after the other: faces with the same characters are made once.
  const queue = wanted.toSorted((one, other) => one.ref.paths[0].localeCompare(other.ref.paths[0])).values()
  const work = async (): Promise<void> => {
    for (const each of queue) {
      const {template, layout, ref} = each
      const edition = await editionOf(each, host, pool, fonts)
      if (typeof edition === 'string') throw new Error(edition)
      const proof = await prove(edition, await pool.get(), widths)
      const faults = new Map(checks.map(({name, find}) => [name, find(proof)]))
      results.push({template, layout, file: ref.paths[0], faults})
    }
  }
  try {
    await Promise.all(Array.from({length: jobs}, work))
  } finally {
    await pool.close()
  }
  const order = (result: Result): number =>
    wanted.findIndex(
      ({template, layout, ref}) =>
        template === result.template && layout === result.layout && ref.paths[0] === result.file,
    )
  return results.toSorted((one, other) => order(one) - order(other))
}

const host = withGenerated(nodeHost())
const paper = values.paper === undefined ? null : known('paper', values.paper, papers)
const chosenLayouts = values.layout?.map((name) => known('layout', name, layouts)) ?? layouts
const chosenTemplates = values.template?.map((name) => known('template', name, templates)) ?? templates
const sources = await sourcesOf(host)
const results = await proveAll(
  chosenTemplates.flatMap((template) =>
    chosenLayouts.flatMap((layout) =>
      sources.filter((ref) => isWanted(ref, template)).map((ref) => ({ref, template, layout, paper})),
    ),
  ),
  host,
)
if (values.json) {
  console.log(
    JSON.stringify(
      results.map((each) => ({...each, faults: Object.fromEntries(each.faults)})),
      null,
      2,
    ),
  )
} else {
  console.log(tableOf(results))
  const list = listOf(results)
  if (list !== '') console.log(`\n${list}`)
  const count = faultCount(results)
  console.log(`\n${results.length} editions, ${values.widths} widths, ${count} faults`)
}
process.exitCode = faultCount(results) === 0 ? 0 : 1
