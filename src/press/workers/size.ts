/** How many processes print. */

import type {Host} from '../../host/host.ts'
import type {PressOptions} from '../run.ts'

export type SizeOptions = PressOptions & {
  readonly workers?: boolean | undefined
  readonly jobs?: number | undefined
  readonly sign?: unknown
}

/** A worker takes half a second to come up, and has a browser of its own: fewer briefings are printed here meanwhile. */
const leastBriefings = 12

/** What a worker and its browser take, in bytes, with room to spare: measured at 570 MB. */
const memoryOfOne = 700 * 1024 * 1024

/**
 * @param toPrint briefings of which something is to be printed.
 * @returns 0 where this process prints itself: where one worker would be alone, and where what is asked for cannot be told to
 *   another process (formats of the project, a key that is open).
 */
export function crewSize(options: SizeOptions, host: Host, toPrint: number): number {
  const {workers, jobs = host.cores, emitters = [], fonts, sign} = options
  if (!workers || emitters.length > 0 || fonts || sign || toPrint < leastBriefings) return 0
  const size = Math.min(jobs, host.cores, Math.floor(host.freeMemory() / memoryOfOne))
  return size < 2 ? 0 : size
}
