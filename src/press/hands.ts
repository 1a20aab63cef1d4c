/** Who prints the briefings of a run: this process, or workers where there is enough for them. */

import type {BrowserPool} from '../browser/browser.ts'
import {buildOne, type Press} from './build-one.ts'
import type {Hands} from './builder.ts'
import {type Ahead, toPrint} from './cache/look-ahead.ts'
import {expectedIn} from './expected.ts'
import {warmBrowser} from './warm.ts'
import type {OpenOptions} from './workers/open.ts'
import {crewSize, type SizeOptions} from './workers/size.ts'

const mostJobs = 4

export async function handsFor(
  ahead: Ahead,
  options: SizeOptions & OpenOptions['options'],
  press: Press & {readonly browser: BrowserPool},
): Promise<Hands> {
  const {run, outDir, signal, browser} = press
  const {host} = run
  const refs = toPrint(ahead)
  const size = crewSize(options, host, refs.length)
  if (size > 0) {
    const {openCrew} = await import('./workers/open.ts')
    return openCrew({options, host, size, outDir, signal}, refs)
  }
  await warmBrowser(ahead, options, host, browser)
  run.fonts.expect(await expectedIn(refs, host))
  return {
    builder: (ref, clash, own) => buildOne(ref, clash, {...press, run: {...run, host: own}}),
    jobs: Math.max(1, options.jobs ?? Math.min(host.cores, mostJobs)),
    givesUp: false,
    close: async () => undefined,
  }
}
