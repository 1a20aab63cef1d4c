/** Who prints the briefings of a run: this process, or workers where there is enough for them. */

import type {BrowserPool} from '../browser/browser.ts'
import type {Host} from '../host/host.ts'
import {buildOne, type Press} from './build-one.ts'
import type {Ahead} from './cache/look-ahead.ts'
import {choose} from './choices.ts'
import {expectedIn} from './expected.ts'
import type {BriefingResult} from './result.ts'
import type {SourceRef} from './sources.ts'
import type {OpenOptions} from './workers/open.ts'
import {crewSize, type SizeOptions} from './workers/size.ts'

/** Prints a briefing. What this process writes of it, it writes through that host. */
export type Builder = (ref: SourceRef, clash: SourceRef | null, host: Host) => Promise<BriefingResult>

export type Hands = {
  readonly builder: Builder
  /** Briefings at once. */
  readonly jobs: number
  /** Whether it gives up by itself what is under way when the run is told to end. */
  readonly givesUp: boolean
  readonly close: () => Promise<void>
}

const mostJobs = 4

export async function handsFor(
  {refs, known}: Ahead,
  options: SizeOptions & OpenOptions['options'],
  press: Press & {readonly browser: BrowserPool},
): Promise<Hands> {
  const {run, outDir, signal, browser} = press
  const {host} = run
  const toPrint = refs.filter((ref) => !known.get(ref)?.kept)
  const size = crewSize(options, host, toPrint.length)
  if (size > 0) {
    const {openCrew} = await import('./workers/open.ts')
    return {...(await openCrew({options, host, size, outDir, signal}, toPrint)), givesUp: true}
  }
  // The browser takes longest to come up: it starts before the first source is read.
  if (toPrint.length > 0 && choose(run.above, {}, run.below).to.includes('pdf'))
    browser.get().catch(() => undefined)
  run.fonts.expect(await expectedIn(toPrint, host))
  return {
    builder: (ref, clash, own) => buildOne(ref, clash, {...press, run: {...run, host: own}}),
    jobs: Math.max(1, options.jobs ?? Math.min(host.cores, mostJobs)),
    givesUp: false,
    close: async () => undefined,
  }
}
