import type {Browser} from 'puppeteer'
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
  return {
    format: 'pdf',
    extension: 'pdf',
    mediaType: 'application/pdf',
    async emit(handout, context) {
      // The browser opens a page while we make what stands on it.
      const opening = browser().then((running) => running.newPage())
      const [page, html] = await Promise.all([opening, render(handout, context)])
      try {
        // The page has neither script nor request by its own policy; this holds where a format of a project has none.
        await page.setJavaScriptEnabled(false)
        await page.setContent(html, {waitUntil: 'load', timeout})
        // Faces that stand in margin boxes alone are not loaded by themselves.
        await page.evaluate(() =>
          Promise.all([...document.fonts].map((face) => face.load())).then(() => undefined),
        )
        const pdf = await page.pdf({
          preferCSSPageSize: true,
          printBackground: true,
          tagged: true,
          outline: true,
          timeout,
        })
        return stabilise(pdf, handout.properties.date)
      } finally {
        await page.close()
      }
    },
  }
}
