/**
 * Pages that are kept from one print to the next, each in a context of its own, and so in a process of its own. A page costs
 * as much as what is printed on it.
 */

import type {Browser, BrowserContext, Page} from 'puppeteer'

export type PagePool = {
  /**
   * Lends a page to a piece of work, and waits where all are lent. A page whose work failed is given up, and so is its
   * browser where that does not let go of it.
   */
  readonly lend: <Value>(work: (page: Page) => Promise<Value>) => Promise<Value>
  /** Opens a page before it is asked for, where none is free. What goes wrong is told where it is asked for. */
  readonly warm: () => void
}

export type PagePoolOptions = {
  /** As many pages at once. */
  readonly most: number
  /** After so many prints a page is replaced: what a browser keeps of each adds up (default: 250). */
  readonly recycleAfter?: number
}

type Kept = {readonly page: Page; readonly context: BrowserContext; readonly browser: Browser; uses: number}

/** How long a page may take to go, in ms, before its browser is ended with it. */
const patience = 5_000

/**
 * Longer than others: its parts share what is lent, and who waits for it.
 *
 * @param browser the running one; the first call after it was lost gives another.
 */
export function createPages(browser: () => Promise<Browser>, options: PagePoolOptions): PagePool {
  const {most, recycleAfter = 250} = options
  const idle: Promise<Kept>[] = []
  const waiting: (() => void)[] = []
  let open = 0

  const take = async (): Promise<Kept> => {
    for (let found = idle.pop(); found; found = idle.pop()) {
      const kept = await found.catch(() => null)
      if (kept?.browser.connected && !kept.page.isClosed()) return kept
      open -= 1
    }
    if (open >= most) {
      await new Promise<void>((resolve) => waiting.push(resolve))
      return take()
    }
    open += 1
    return openPage(browser).catch((error: unknown) => {
      open -= 1
      waiting.shift()?.()
      throw error
    })
  }

  const giveBack = (kept: Kept, failed: boolean): void => {
    kept.uses += 1
    if (!failed && kept.uses < recycleAfter) idle.push(Promise.resolve(kept))
    else {
      open -= 1
      letGo(kept, failed)
    }
    waiting.shift()?.()
  }

  return {
    async lend(work) {
      const kept = await take()
      let failed = true
      try {
        const value = await work(kept.page)
        failed = false
        return value
      } finally {
        giveBack(kept, failed)
      }
    },
    warm() {
      if (open >= most || idle.length > 0) return
      open += 1
      const opening = openPage(browser)
      opening.catch(() => undefined) // told where it is taken
      idle.push(opening)
    },
  }
}

async function openPage(browser: () => Promise<Browser>): Promise<Kept> {
  const running = await browser()
  const context = await running.createBrowserContext()
  return {page: await context.newPage(), context, browser: running, uses: 0}
}

/** A page that hangs does not close: its browser goes with it, and what else was on it is printed once more. */
function letGo({context, browser}: Kept, failed: boolean): void {
  const timer = failed ? setTimeout(() => browser.process()?.kill('SIGKILL'), patience) : null
  context
    .close()
    .catch(() => undefined) // it is gone already
    .finally(() => {
      if (timer) clearTimeout(timer)
    })
}
