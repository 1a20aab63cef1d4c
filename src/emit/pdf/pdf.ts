import type {Browser, Page} from 'puppeteer'
import type {Handout} from '../../edition/handout.ts'
import type {EmitContext, Emitter} from '../emitter.ts'
import {stabilise} from './stabilise.ts'

export type PdfOptions = {
  /** The page to print, as HTML. It makes no request. */
  readonly page: (handout: Handout, context: EmitContext) => Promise<string>
  /** The browser that prints; asked for when it is needed. */
  readonly browser: () => Promise<Browser>
}

/** How long a page may take, in ms: one of 500 takes some 20 s. */
const timeout = 180_000

/** Prints a page through Chromium: tagged, outlined, with the paper of the page's own CSS. */
export function pdfEmitter({page: render, browser}: PdfOptions): Emitter {
  const begin = async (handout: Handout, context: EmitContext): Promise<() => Promise<Uint8Array>> => {
    // The browser opens a page while we make what stands on it.
    const opening = browser().then((running) => running.newPage())
    // A browser that does not come up is told below, where the page is needed, and not before somebody listens.
    opening.catch(() => undefined)
    const html = await render(handout, context).catch(async (error: unknown) => {
      await opening.then((page) => page.close()).catch(() => undefined)
      throw error
    })
    return async () => stabilise(await print(await opening, html), handout.properties.date)
  }
  return {
    format: 'pdf',
    extension: 'pdf',
    mediaType: 'application/pdf',
    begin,
    emit: async (handout, context) => (await begin(handout, context))(),
  }
}

async function print(page: Page, html: string): Promise<Uint8Array> {
  try {
    // The page has neither script nor request by its own policy; this holds where a format of a project has none.
    await page.setJavaScriptEnabled(false)
    await page.setContent(html, {waitUntil: 'load', timeout})
    // Faces that stand in margin boxes alone are not loaded by themselves.
    await page.evaluate(() =>
      Promise.all([...document.fonts].map((face) => face.load())).then(() => undefined),
    )
    return await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
      timeout,
    })
  } finally {
    await page.close()
  }
}
