/** A run that is told to end: what is under way is given up, but for what is being written. */

import type {BrowserPool} from '../browser/browser.ts'
import type {Host} from '../host/host.ts'

export type GivingUp = {
  /** A pool that starts nothing any more once the run is told to end; what runs is ended. */
  readonly browser: BrowserPool
  /**
   * A work, or `null` as soon as it is given up. One that has begun to write is waited for; one that has not does not
   * begin any more. It writes through the host that it is given.
   */
  readonly unless: <Value>(work: (host: Host) => Promise<Value>) => Promise<Value | null>
}

export function givingUp(signal: AbortSignal, host: Host, pool: BrowserPool): GivingUp {
  const told = new Promise<void>((resolve) => {
    const end = (): void => {
      kill(pool).catch(() => undefined) // the pool is closed at the end of the run
      resolve()
    }
    if (signal.aborted) end()
    else signal.addEventListener('abort', end, {once: true})
  })
  return {
    async unless(work) {
      if (signal.aborted) return null
      let writes = false
      const own: Host = {
        ...host,
        async writeTogether(...args) {
          signal.throwIfAborted()
          writes = true
          await host.writeTogether(...args)
        },
      }
      const done = work(own)
      // A page whose browser is gone may take its time to hear of that: nobody waits for it.
      return await Promise.race([done, told.then(() => (writes ? done : null))])
    },
    browser: {
      ...pool,
      pages: {
        ...pool.pages,
        async lend(work) {
          signal.throwIfAborted()
          return pool.pages.lend(work)
        },
      },
      async get() {
        signal.throwIfAborted()
        return pool.get()
      },
    },
  }
}

/** Killed, for one that closes waits for its pages. There is one where there is a version of it. */
async function kill(pool: BrowserPool): Promise<void> {
  if ((await pool.version()) !== null) (await pool.get()).process()?.kill('SIGKILL')
}
