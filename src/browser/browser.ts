/** The browser that prints: found, launched and kept for a press run. */

import type {Browser} from 'puppeteer'
import {type Host, HostError} from '../host/host.ts'
import {findBrowser} from './find.ts'
import {createKeptFiles} from './kept-files.ts'
import {createPages, type PagePool} from './pages.ts'

export type BrowserPool = {
  /** Its file, where one was named. */
  readonly named: string | undefined
  /** The running browser; the first call launches it, and the first after it was lost another one. */
  readonly get: () => Promise<Browser>
  /** As the browser names itself: `HeadlessChrome/153.0.7843.0`; `null` where none was launched. */
  readonly version: () => Promise<string | null>
  /** Its pages, each kept from one print to the next. */
  readonly pages: PagePool
  /** Keeps a file until the pool is closed, where the browser can read it. @returns its path. */
  readonly keepFile: (name: string, bytes: Uint8Array) => Promise<string>
  readonly close: () => Promise<void>
}

/**
 * Switches: no sandbox for root, which Chromium refuses otherwise; no traffic of its own; no GPU process,
 * which a print does not need.
 */
function switchesFor(host: Host): string[] {
  const isRoot = process.getuid?.() === 0 || host.env['ZHENPRESS_NO_SANDBOX'] === '1'
  return [
    ...(isRoot ? ['--no-sandbox'] : []),
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-gpu',
    '--font-render-hinting=none',
    // The sheet that is printed on stands in a file of ours, and its faces beside it. It has no script and no other request.
    '--allow-file-access-from-files',
  ]
}

/** More pages than cores only wait for each other; each takes some 100 MB. */
const mostPages = 8

/**
 * @param path the browser's file (default: see `findBrowser`).
 * @param interruptible whether Ctrl-C ends the process, and the browser with it; else who has the pool closes it (default: yes).
 */
export function createBrowserPool(host: Host, path?: string, interruptible = true): BrowserPool {
  let browser: Promise<Browser> | null = null
  let closed = false
  const kept = createKeptFiles()
  const get = (): Promise<Browser> => {
    if (closed) return Promise.reject(new Error('The browser was closed'))
    if (browser) return browser
    const launching = launch(host, path, interruptible)
    browser = launching
    const forget = (): void => {
      if (browser === launching) browser = null
    }
    // One that crashed, or was killed, is replaced where the next page is asked for.
    launching.then((running) => running.once('disconnected', forget)).catch(() => undefined) // told to who asked
    return launching
  }
  return {
    named: path,
    get,
    pages: createPages(get, {most: Math.max(1, Math.min(host.cores, mostPages))}),
    keepFile: kept.keep,
    async version() {
      return (await browser?.then((running) => running.version())) ?? null
    },
    async close() {
      closed = true
      // A browser that never came up has nothing to close, and its error was told where it was asked for.
      const running = await browser?.catch(() => null)
      browser = null
      // Nothing of it is kept, so that it need not put anything in order: to end by itself takes it a tenth of a second.
      running?.process()?.kill('SIGKILL')
      await running?.close()
      await kept.close()
    },
  }
}

async function launch(host: Host, path: string | undefined, interruptible: boolean): Promise<Browser> {
  // Of Puppeteer the core alone: the whole looks through the folders above for settings, and we have found the browser.
  const [{default: puppeteer}, found] = await Promise.all([import('puppeteer-core'), findBrowser(host, path)])
  try {
    return await puppeteer.launch({
      executablePath: found.path,
      headless: found.shell ? 'shell' : true,
      args: switchesFor(host),
      pipe: true,
      handleSIGINT: interruptible,
      handleSIGTERM: interruptible,
      handleSIGHUP: interruptible,
      env: {...host.env, ...found.env},
    })
  } catch (error) {
    const why = firstLine(error)
    throw new HostError(
      {en: `The browser ${found.path} does not start: ${why}`, zh: `瀏覽器 ${found.path} 無法啟動：${why}`},
      {
        en: 'Run “zhenpress doctor”, or name another browser with --browser.',
        zh: '請執行「zhenpress doctor」，或以 --browser 指定其他瀏覽器。',
      },
      {cause: error},
    )
  }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
}
