import type {StopSignal} from '../host/host.ts'
import type {BriefingResult} from '../press/result.ts'
import type {SourceRef} from '../press/sources.ts'
import type {Status} from './command.ts'

/** How a run ended. */
export type Ending = {
  readonly briefings: readonly BriefingResult[]
  /** Briefings that were not printed, because it was told to end. */
  readonly left: readonly SourceRef[]
  readonly status: Status
  /** What told it to end; `null` where nothing did. */
  readonly stoppedBy: StopSignal | null
}
