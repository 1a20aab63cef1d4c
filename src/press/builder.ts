/** What is asked of who prints the briefings of a run. */

import type {Host} from '../host/host.ts'
import type {BriefingResult} from './result.ts'
import type {SourceRef} from './sources.ts'

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
