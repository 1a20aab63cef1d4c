/** The browser of a run takes longest to come up: it starts before all else is loaded. */

import type {BrowserPool} from '../browser/browser.ts'
import type {Host} from '../host/host.ts'
import {type Ahead, toPrint} from './cache/look-ahead.ts'
import {choose} from './choices.ts'
import {crewSize, type SizeOptions} from './workers/size.ts'

/** How often it is looked for, once a ms: on a machine that takes longer to start a process, all else has its turn. */
const patience = 400

/**
 * Starts it, where this process is to print PDF: workers have browsers of their own. What goes wrong is told where it is first
 * needed.
 *
 * @returns when its process is there. Whoever reads and pairs a briefing keeps the thread to itself for half a second, in which a
 *   browser that is only about to start would not.
 */
export async function warmBrowser(
  ahead: Ahead,
  options: SizeOptions,
  host: Host,
  browser: BrowserPool,
): Promise<void> {
  const count = toPrint(ahead).length
  const {to} = choose(options.choices ?? {}, {}, options.defaults ?? {})
  if (count === 0 || !to.includes('pdf') || crewSize(options, host, count) > 0) return
  let settled = false
  const settle = (): void => {
    settled = true
  }
  browser.get().then(settle, settle)
  browser.pages.warm()
  for (let looks = 0; looks < patience && !settled && !hasChild(); looks++)
    await new Promise((resolve) => setTimeout(resolve, 1))
}

/** Whether this process has started another that is still there. */
function hasChild(): boolean {
  return process.getActiveResourcesInfo().includes('ProcessWrap')
}
