/** The browser of a run takes longest to come up: it starts before all else is loaded. */

import type {BrowserPool} from '../browser/browser.ts'
import type {Host} from '../host/host.ts'
import {type Ahead, toPrint} from './cache/look-ahead.ts'
import {choose} from './choices.ts'
import {crewSize, type SizeOptions} from './workers/size.ts'

/**
 * Starts it, where this process is to print PDF: workers have browsers of their own. What goes wrong is told where it is first
 * needed.
 */
export function warmBrowser(ahead: Ahead, options: SizeOptions, host: Host, browser: BrowserPool): void {
  const count = toPrint(ahead).length
  const {to} = choose(options.choices ?? {}, {}, options.defaults ?? {})
  if (count > 0 && to.includes('pdf') && crewSize(options, host, count) === 0)
    browser.get().catch(() => undefined)
}
