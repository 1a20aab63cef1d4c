/** A run that is told to end: what is under way is given up, and what is being written is finished. */

import type {BrowserPool} from '../browser/browser.ts'
import type {Host} from '../host/host.ts'

export type GivingUp = {
  /** The same world; what is written through it is waited for. */
  readonly host: Host
  /** A pool that starts nothing any more once the run is told to end; what runs is ended. */
  readonly browser: BrowserPool
  /** A work, or `null` as soon as it is given up. */
  readonly unless: <Value>(work: () => Promise<Value>) => Promise<Value | null>
  /** Waits for what is being written; nothing is begun after that. */
  readonly settled: () => Promise<void>
}

/** What was being written is told as done, where it is within so many ms. */
const patience = 2000

export function givingUp(signal: AbortSignal, host: Host, pool: BrowserPool): GivingUp {
  const writing = new Set<Promise<void>>()
  const told = new Promise<null>((resolve) => {
    const end = (): void => {
      kill(pool).catch(() => undefined) // the pool is closed at the end of the run
      resolve(null)
    }
    if (signal.aborted) end()
    else signal.addEventListener('abort', end, {once: true})
  })
  return {
    settled: async () => {
      await Promise.allSettled(writing)
    },
    async unless(work) {
      if (signal.aborted) return null
      const done = work()
      const givenUp = told.then(async () => {
        // A page whose browser is gone may take its time to hear of that: nobody waits for it.
        if (writing.size === 0) return null
        await Promise.allSettled(writing)
        return await Promise.race([done, host.disk.pause(patience).then(() => null)])
      })
      return await Promise.race([done, givenUp])
    },
    host: {
      ...host,
      async writeTogether(...args) {
        signal.throwIfAborted()
        const write = host.writeTogether(...args)
        writing.add(write)
        await write.finally(() => writing.delete(write))
      },
    },
    browser: {
      ...pool,
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
