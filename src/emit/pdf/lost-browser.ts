/** A browser that crashed, was killed, or does not answer any more. */

import {HostError} from '../../host/host.ts'

/** What Puppeteer calls it where the connection, the page or its process is gone, or time is up. */
const names: ReadonlySet<string> = new Set(['TargetCloseError', 'ConnectionClosedError', 'TimeoutError'])

/** Whether a print failed for its browser, and not for what was printed. */
export function isLost(error: unknown): boolean {
  return (
    error instanceof Error &&
    // One that does not start at all is told as such.
    !(error instanceof HostError) &&
    (names.has(error.name) ||
      /Target closed|Session closed|Connection closed|crashed|frame was detached/i.test(error.message))
  )
}

/** What is told where it was lost twice. */
export function lost(cause: unknown): HostError {
  return new HostError(
    {en: 'The browser was lost twice in the middle of a print', zh: '瀏覽器在列印途中兩度中斷'},
    {
      en: 'Print again, with -j 1 if the machine is short of memory; “zhenpress doctor” says which browser it is.',
      zh: '請再印一次；若記憶體不足，請加上 -j 1。「zhenpress doctor」可查看所用的瀏覽器。',
    },
    {cause},
  )
}
