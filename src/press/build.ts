/** Many briefings: each is read, checked, printed and written; one that fails does not stop the others. */

import path from 'node:path'
import type {Host} from '../host/host.ts'
import {nodeHost} from '../host/node-host.ts'
import type {Press} from './build-one.ts'
import type {Builder} from './builder.ts'
import type {CacheOptions} from './cache/cache.ts'
import {type Ahead, type Known, lookAhead} from './cache/look-ahead.ts'
import {restored} from './cache/restore.ts'
import {type Compiled, compile} from './compile.ts'
import {givingUp} from './giving-up.ts'
import {glossaryFaults} from './glossary.ts'
import {handsFor} from './hands.ts'
import {inOrder} from './in-order.ts'
import {type BriefingResult, hasFailed} from './result.ts'
import {defaultFiles, type PressOptions, poolOf, runOf} from './run.ts'
import {openSigning, type SignOptions} from './sign.ts'
import {findSources, type SourceRef} from './sources.ts'

export type {BriefingResult} from './result.ts'
export type {PressOptions} from './run.ts'

export type BuildOptions = PressOptions & {
  /** (default: `out`) */
  readonly outDir?: string
  /** Briefings at once (default: the number of cores, 4 at most). */
  readonly jobs?: number
  /** Signs every PDF (default: none is signed). */
  readonly sign?: SignOptions | undefined
  /**
   * Whether what is as it was is neither read nor printed again, and where that is kept (default: all is printed anew).
   * With formats of your own, or faces that were read before, nothing is taken from it.
   */
  readonly cache?: boolean | CacheOptions | undefined
  /** What was found out before, with the same options (default: it is found out). */
  readonly ahead?: Ahead | undefined
  /**
   * Whether a batch is printed by processes beside this one, as many as cores and memory allow (default: by this one). Of what
   * these print, `outline` and `typeset` stay with them. Formats of your own, faces that were read before and signatures need
   * this one.
   */
  readonly workers?: boolean | undefined
  /** Ends it: no briefing is begun any more, and those under way are given up (default: nothing does). */
  readonly signal?: AbortSignal | undefined
  /** Hears of a briefing that is begun; of one that is unchanged nothing is. */
  readonly onStart?: (ref: SourceRef, index: number, total: number) => void
  readonly onDone?: (result: BriefingResult, index: number, total: number) => void
}

export type BuildResult = {
  /** Those that were done, in their order. */
  readonly briefings: readonly BriefingResult[]
  /** Whether a source has errors or a step failed. */
  readonly failed: boolean
  /** Briefings that were not begun, or given up, because it was told to end. */
  readonly left: readonly SourceRef[]
}

const mostJobs = 4

/**
 * Prints briefings. All that could be printed is there when it returns; what could not is in the result.
 *
 * @throws {HostError} for a key that cannot sign, before anything is printed.
 */
export async function build(options: BuildOptions = {}): Promise<BuildResult> {
  const {signal = new AbortController().signal} = options
  const host = options.host ?? nodeHost()
  const pool = poolOf(options.browser, host)
  const {browser, unless} = givingUp(signal, host, pool)
  try {
    const run = runOf(options, host, browser)
    const signing = options.sign ? await openSigning(options.sign, run.epoch, host) : null
    const outDir = path.resolve(host.cwd, options.outDir ?? 'out')
    const ahead = options.ahead ?? (await lookAhead(options, host, browser))
    const {refs, cache} = ahead
    // Of those that would be printed to the same place the first is.
    const firsts = new Map(refs.toReversed().map((ref) => [ref.slug, ref]))
    const press = {run, signing, outDir, cache, signal}
    const {builder, jobs, givesUp, close} = await handsFor(ahead, options, {...press, browser})
    const results = await inOrder(refs, jobs, async (ref, index) => {
      if (signal.aborted) return null
      const onStart = (): void => options.onStart?.(ref, index, refs.length)
      const first = firsts.get(ref.slug)
      const clash = first && first !== ref ? first : null
      const work = (own: Host) =>
        oneOf(ref, clash, ahead.known.get(ref), {press, builder, host: own}, onStart)
      const built = await (givesUp ? work(host) : unless(work))
      // What failed after it was told to end failed because of that.
      if (!built || (signal.aborted && built.failure)) return null
      // The glossary serves all of them, and is told once.
      const faults = index === 0 && !built.failure ? await glossaryFaults(run) : []
      const result = faults.length === 0 ? built : {...built, files: [...built.files, ...faults]}
      options.onDone?.(result, index, refs.length)
      return result
    })
    await close()
    await cache?.store.close()
    const briefings = results.filter((each) => each !== null)
    const left = refs.filter((_, index) => results[index] === null)
    return {briefings, failed: briefings.some(hasFailed), left}
  } finally {
    await pool.close()
  }
}

/** What is there as it was is left alone, what was kept is taken from there, and all else is printed. */
async function oneOf(
  ref: SourceRef,
  clash: SourceRef | null,
  known: Known | undefined,
  {press, builder, host}: {readonly press: Press; readonly builder: Builder; readonly host: Host},
  onStart: () => void,
): Promise<BriefingResult> {
  if (known?.unchanged) return known.result('unchanged')
  onStart()
  const kept = known && (await restored(known, {...press, run: {...press.run, host}}))
  if (kept) return kept
  return builder(ref, clash, host)
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
