/** What tells one browser from another, without starting it where that can be helped. */

import process from 'node:process'
import type {BrowserPool} from '../../browser/browser.ts'
import type {Host} from '../../host/host.ts'
import {versionOf} from '../pinned.ts'
import type {PressOptions} from '../run.ts'

/** The package with the browser that is used where no other is named. */
const embedded = '@sparticuz/chromium'

/**
 * The one that comes with the package is known by its version. Any other may have been renewed under its name: it is
 * started, and says which it is.
 *
 * @param browser as it was named.
 * @param pool of that browser.
 */
export function whichBrowser(
  browser: PressOptions['browser'],
  pool: BrowserPool,
  {env}: Host,
): () => Promise<string> {
  let asked: Promise<string> | null = null
  return () => {
    asked ??= tell(browser, pool, env)
    return asked
  }
}

async function tell(browser: PressOptions['browser'], pool: BrowserPool, env: Host['env']): Promise<string> {
  const named = browser ?? (env['PUPPETEER_EXECUTABLE_PATH'] || undefined)
  if (named === undefined && process.platform === 'linux' && process.arch === 'x64') {
    const version = versionOf(embedded)
    if (version !== '') return `${embedded} ${version}`
  }
  await pool.get()
  return `${typeof named === 'string' ? named : ''} ${await pool.version()}`
}
