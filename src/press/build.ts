/** Many briefings: each is read, checked, printed and written; one that fails does not stop the others. */

import path from 'node:path'
import type {VFile} from 'vfile'
import {type Host, HostError} from '../host/host.ts'
import {nodeHost} from '../host/node-host.ts'
import {countOf} from '../messages/report.ts'
import type {Outline} from '../outline/types.ts'
import type {Typeset} from '../typeset/typeset.ts'
import {choose} from './choices.ts'
import {type Compiled, compile, type Run} from './compile.ts'
import {describe} from './describe.ts'
import {examine} from './examine.ts'
import {glossaryFaults} from './glossary.ts'
import {manifestName, writeManifest} from './manifest.ts'
import {type Printed, print} from './print.ts'
import {defaultFiles, type PressOptions, poolOf, runOf} from './run.ts'
import {openSigning, type Signing, type SignOptions, signAll} from './sign.ts'
import {findSources, type SourceRef} from './sources.ts'

export type {PressOptions} from './run.ts'

export type BuildOptions = PressOptions & {
  /** (default: `out`) */
  readonly outDir?: string
  /** Briefings at once (default: the number of cores, 4 at most). */
  readonly jobs?: number
  /** Signs every PDF (default: none is signed). */
  readonly sign?: SignOptions | undefined
  readonly onStart?: (ref: SourceRef, index: number, total: number) => void
  readonly onDone?: (result: BriefingResult, index: number, total: number) => void
}

export type BriefingResult = {
  readonly ref: SourceRef
  /** The sources, with their messages. */
  readonly files: readonly VFile[]
  /** As it was written. */
  readonly outline: Outline | null
  /** As it was printed, and what was changed for that. */
  readonly typeset: Typeset | null
  /** Paths of the files that were written, manifest left out. */
  readonly written: readonly string[]
  /** What went wrong with the machine, or inside Zhenpress. */
  readonly failure: Error | null
}

export type BuildResult = {
  readonly briefings: readonly BriefingResult[]
  /** Whether a source has errors or a step failed. */
  readonly failed: boolean
}

const mostJobs = 4

/**
 * Prints briefings. All that could be printed is there when it returns; what could not is in the result.
 *
 * @throws {HostError} for a key that cannot sign, before anything is printed.
 */
export async function build(options: BuildOptions = {}): Promise<BuildResult> {
  const host = options.host ?? nodeHost()
  const browser = poolOf(options.browser, host)
  try {
    const run = runOf(options, host, browser)
    const signing = options.sign ? await openSigning(options.sign, run.epoch, host) : null
    const outDir = path.resolve(host.cwd, options.outDir ?? 'out')
    const refs = await findSources(options.files ?? defaultFiles, host)
    // The browser takes longest to come up: it starts before the first source is read.
    if (refs.length > 0 && choose(run.above, {}, run.below).to.includes('pdf'))
      browser.get().catch(() => undefined)
    const jobs = Math.max(1, options.jobs ?? Math.min(host.cores, mostJobs))
    const briefings = await inOrder(refs, jobs, async (ref, index) => {
      options.onStart?.(ref, index, refs.length)
      const clash = refs.slice(0, index).find((earlier) => earlier.slug === ref.slug)
      const built = await buildOne(ref, clash ?? null, {run, signing, outDir})
      // The glossary serves all of them, and is told once.
      const faults = index === 0 && !built.failure ? await glossaryFaults(run) : []
      const result = {...built, files: [...built.files, ...faults]}
      options.onDone?.(result, index, refs.length)
      return result
    })
    return {briefings, failed: briefings.some(hasFailed)}
  } finally {
    await browser.close()
  }
}

/** Reads and checks; writes nothing. */
export async function checkBriefings(options: PressOptions = {}): Promise<readonly Compiled[]> {
  const host = options.host ?? nodeHost()
  const run = runOf(options, host, poolOf(options.browser, host))
  const refs = await findSources(options.files ?? defaultFiles, host)
  const [first, ...others] = await inOrder(refs, mostJobs, (ref) => compile(ref, run))
  // The glossary serves all of them, and is told once.
  return first ? [{...first, files: [...first.files, ...(await glossaryFaults(run))]}, ...others] : []
}

function hasFailed({files, failure}: Pick<BriefingResult, 'files' | 'failure'>): boolean {
  return failure !== null || countOf('error', files) > 0
}

type Press = {readonly run: Run; readonly signing: Signing | null; readonly outDir: string}

async function buildOne(
  ref: SourceRef,
  clash: SourceRef | null,
  {run, signing, outDir}: Press,
): Promise<BriefingResult> {
  let compiled: Compiled | null = null
  const written: string[] = []
  try {
    if (clash) {
      throw new HostError(
        {
          en: `${ref.paths[0]} and ${clash.paths[0]} would be printed to the same place, ${ref.slug}`,
          zh: `${ref.paths[0]} 與 ${clash.paths[0]} 會印到同一個地方：${ref.slug}`,
        },
        {en: 'Rename one of the two.', zh: '請將其中一個改名。'},
      )
    }
    compiled = await compile(ref, run)
    if (compiled.outline && compiled.typeset) {
      const examined = await examine(await print(compiled, run.formats), compiled)
      const {printed, passed} = await signAll(examined, compiled, signing)
      const folder = path.join(outDir, ref.slug)
      // All formats of a briefing or none: what did not pass is not handed over, nor is what stands beside it.
      if (passed) {
        const manifest = describe(compiled, printed, await browserOf(printed, run))
        // The manifest comes last: until it is there, it is the one of what was printed before.
        await run.host.writeTogether(folder, [
          ...printed.map(({name, bytes}) => [name, bytes] as const),
          [manifestName, writeManifest(manifest)],
        ])
        written.push(...printed.map(({name}) => shownPath(path.join(folder, name), run.host)))
      }
    }
    const {files, outline, typeset} = compiled
    return {ref, files, outline, typeset, written, failure: null}
  } catch (error) {
    const failure = error instanceof Error ? error : new Error(String(error))
    const {files = [], outline = null, typeset = null} = compiled ?? {}
    return {ref, files, outline, typeset, written, failure}
  }
}

/** The browser that printed a PDF: one that came up for another briefing made nothing of this one. */
async function browserOf(printed: readonly Printed[], run: Run): Promise<string | null> {
  return printed.some(({format}) => format === 'pdf') ? run.browserVersion() : null
}

/** Relative to the working folder, where it is in it. */
function shownPath(file: string, {cwd}: Host): string {
  const relative = path.relative(cwd, file)
  return relative.startsWith('..') ? file : relative
}

/** Maps with so many at once; the results stand in the order of the items. */
async function inOrder<Item, Result>(
  items: readonly Item[],
  jobs: number,
  work: (item: Item, index: number) => Promise<Result>,
): Promise<readonly Result[]> {
  const results = new Map<number, Result>()
  const queue = items.entries()
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) results.set(index, await work(item, index))
  }
  await Promise.all(Array.from({length: Math.min(jobs, items.length)}, worker))
  return items.flatMap((_, index) => {
    const result = results.get(index)
    return result === undefined ? [] : [result]
  })
}
