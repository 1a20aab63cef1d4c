/** A preview of a project, and a real browser that looks at it. */

import {request} from 'node:http'
import type {Browser, Page} from 'puppeteer'
import {bundlePage} from '../../scripts/page.ts'
import {failureText} from '../../src/cli/failure.ts'
import {type PreviewServer, type StartOptions, startPreview} from '../../src/preview/preview.ts'
import type {Project} from '../press/project.ts'

const page = bundlePage()

/** Starts it on a port that is free. */
export async function startOn({host}: Project, options: Partial<StartOptions> = {}): Promise<PreviewServer> {
  return startPreview({
    host,
    files: ['content/**'],
    outDir: 'out',
    port: 0,
    language: 'en',
    browserPath: undefined,
    failureText,
    onFailure(error) {
      throw error
    },
    page: await page,
    ...options,
  })
}

export type Looked = {
  readonly page: Page
  /** What the policy of the page forbade, and what went wrong in it. */
  readonly faults: readonly string[]
}

export async function look(browser: Browser, url: string): Promise<Looked> {
  const opened = await browser.newPage()
  const faults: string[] = []
  await opened.exposeFunction('violated', (text: string) => faults.push(text))
  await opened.evaluateOnNewDocument(() => {
    document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) => {
      const {violated} = globalThis as unknown as {violated: (text: string) => void}
      violated(`${violatedDirective} ${blockedURI}`)
    })
  })
  opened.on('pageerror', (error) => faults.push(String(error)))
  opened.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  await opened.setViewport({width: 1280, height: 900})
  await opened.goto(url)
  return {page: opened, faults}
}

/** Waits until an element has a text. */
export async function sees(page: Page, selector: string, text: string): Promise<void> {
  await page.waitForFunction(
    (where, what) => [...document.querySelectorAll(where)].some((each) => each.textContent?.includes(what)),
    {timeout: 60_000},
    selector,
    text,
  )
}

/** Waits until the handout without pages has a text; joiners that only printing needs are not counted. */
export async function seesGalley(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (what) => {
      const frame = document.querySelector<HTMLIFrameElement>('.galley:not(.hidden) iframe')
      return frame?.contentDocument?.body?.textContent?.replace(/[\u2060\u200B]/g, '').includes(what)
    },
    {timeout: 60_000, polling: 20},
    text,
  )
}

export type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
}

/** A request with headers that no browser would let a page set. */
export function ask(
  url: string,
  {
    method = 'GET',
    path,
    headers = {},
  }: {method?: string; path?: string; headers?: Record<string, string>} = {},
): Promise<Answer> {
  const {hostname, port, pathname, search} = new URL(url)
  return new Promise((resolve, reject) => {
    const asking = request(
      {hostname, port, method, path: path ?? pathname + search, headers, agent: false},
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        )
      },
    )
    asking.on('error', reject)
    asking.end()
  })
}
