/**
 * Every edition that the samples can be printed as, held to what it claims and to what its outline says: the seed where it is,
 * and `content/`, in all templates, layouts, editions and papers, in all formats.
 *
 *   make preflight
 *   make preflight ARGS="content/one-line.txt"
 */

import {existsSync} from 'node:fs'
import {createBrowserPool} from '../src/browser/browser.ts'
import {editions, languagesOf, layouts} from '../src/edition/handout.ts'
import {nodeHost} from '../src/host/node-host.ts'
import type {Choices} from '../src/press/choices.ts'
import {compile} from '../src/press/compile.ts'
import {examine} from '../src/press/examine.ts'
import {print} from '../src/press/print.ts'
import {runOf} from '../src/press/run.ts'
import {findSources} from '../src/press/sources.ts'
import {templateNames} from '../src/template/load.ts'
import {papers} from '../src/template/papers.ts'

const seed = '../shared/seeds/*.txt'
const hasSeed = existsSync('../shared/seeds')
const named = process.argv.slice(2)
const sources = named.length > 0 ? named : ['content/**', ...(hasSeed ? [seed] : [])]
if (named.length === 0 && !hasSeed) console.log('The seed is not here: content/ alone is looked into')

const host = nodeHost()
const browser = createBrowserPool(host)
const counts = {files: 0, pdf: 0, checks: 0}
let faulty = 0

try {
  const jobs = choices()
  await Promise.all([work(jobs), work(jobs)])
  console.log(
    `${counts.files} files, ${counts.pdf} of them PDF; ${counts.checks} checks; ${faulty} editions with faults`,
  )
  process.exitCode = faulty === 0 && counts.files > 0 ? 0 : 1
} finally {
  await browser.close()
}

/** One language has one layout; large differences come of the paper and the template. */
function* choices(): Generator<Partial<Choices>> {
  for (const template of templateNames)
    for (const paper of papers)
      for (const edition of editions)
        for (const layout of languagesOf[edition].length < 2 ? (['parallel'] as const) : layouts)
          yield {
            template,
            paper,
            layout,
            editions: [edition],
            // The other formats have no paper of their own, and no facing pages.
            to: paper === 'A4' && layout !== 'facing' ? ['pdf', 'html', 'docx', 'odt'] : ['pdf'],
          }
}

async function work(jobs: Generator<Partial<Choices>>): Promise<void> {
  for (const chosen of jobs) {
    const run = runOf({choices: chosen}, host, browser)
    for (const ref of await findSources(sources, host)) {
      const compiled = await compile(ref, run)
      const before = new Set(compiled.files.flatMap(({messages}) => messages))
      const {printed, passed} = await examine(await print(compiled, run.formats), compiled)
      counts.files += printed.length
      counts.pdf += printed.filter(({format}) => format === 'pdf').length
      counts.checks += printed.flatMap(({checks}) => checks).length
      const unclaimed = printed.filter(
        ({format, checks}) => format === 'pdf' && !checks.some(({check}) => check === 'a-3a'),
      )
      const name = `${ref.slug} ${Object.values(chosen).flat().join(' ')}`
      const said = compiled.files.flatMap(({messages}) => messages.filter((message) => !before.has(message)))
      if (passed && unclaimed.length === 0) continue
      faulty += 1
      console.log(`${name}: ${said.map(({reason}) => reason).join('; ') || 'it claims nothing'}`)
    }
  }
}
