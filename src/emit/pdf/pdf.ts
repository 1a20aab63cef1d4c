import type {Browser, Page} from 'puppeteer'
import type {Handout} from '../../edition/handout.ts'
import {languageTags} from '../../outline/types.ts'
import type {EmitContext, Emitter, Places, PrintPage} from '../emitter.ts'
import type {ArchiveOptions} from './archive/archive.ts'
import type {Finished} from './finish.ts'
import {isLost, lost} from './lost-browser.ts'
import {stabilise} from './stabilise.ts'

export type PdfOptions = {
  /**
   * The page to print. It makes no request.
   *
   * @param places of its last print; `null` at first.
   */
  readonly page: (handout: Handout, context: EmitContext, places: Places | null) => Promise<PrintPage>
  /** The browser that prints; asked for when it is needed. */
  readonly browser: () => Promise<Browser>
}

/** How long a page may take, in ms: one of 500 takes some 20 s. */
const timeout = 180_000

/** Numbers of pages take room of their own: they are at rest in the second print, or in the third. */
const mostPrints = 3

/**
 * Prints a page through Chromium: tagged, outlined, with the paper of the page's own CSS. Where the browser is lost in the
 * middle of it, or does not answer, the page is printed once more in another.
 */
export function pdfEmitter({page: render, browser}: PdfOptions): Emitter {
  const begin = async (handout: Handout, context: EmitContext): Promise<() => Promise<Uint8Array>> => {
    // The browser opens a page while we make what stands on it.
    const opening = browser().then((running) => running.newPage())
    // A browser that does not come up is told below, where the page is needed, and not before somebody listens.
    opening.catch(() => undefined)
    const first = await render(handout, context, null).catch(async (error: unknown) => {
      await opening.then((page) => page.close()).catch(() => undefined)
      throw error
    })
    const options = {
      spreads: handout.layout === 'facing',
      duplex: context.template.tokens.duplex,
      archiving: archivingOf(handout, context),
      refused: context.tell && ((reason: string) => context.tell?.('pdf/not-archived', {reason})),
    }
    const printOn = async (opened: Promise<Page>): Promise<Uint8Array> => {
      const page = await opened
      try {
        return await printUntilPlaced(first, {
          render: (places) => render(handout, context, places),
          print: async ({html}, again) => {
            // The library takes some time to load, and we have that while the browser prints.
            const library = import('./finish.ts')
            library.catch(() => undefined) // told below
            const printed = await print(page, html, again)
            const {finish} = await library
            return finish(stabilise(printed, handout.properties.date), options)
          },
        })
      } finally {
        // A browser that is gone has closed it.
        await page.close().catch(() => undefined)
      }
    }
    return async () => {
      try {
        return await printOn(opening)
      } catch (error) {
        if (!isLost(error)) throw error
        return await printOn(browser().then((running) => running.newPage())).catch((again: unknown) => {
          throw isLost(again) ? lost(again) : again
        })
      }
    }
  }
  return {
    format: 'pdf',
    extension: 'pdf',
    readAs: 'pdf',
    mediaType: 'application/pdf',
    begin,
    emit: async (handout, context) => (await begin(handout, context))(),
  }
}

/** What the file is to claim and to say of itself; `null` where it is to claim nothing. */
function archivingOf(
  {languages, title, properties}: Handout,
  {archiving}: EmitContext,
): ArchiveOptions | null {
  if (!archiving || archiving.standard === 'none') return null
  const {authors, keywords} = properties
  const titles = languages.map((language) => ({
    language: languageTags[language],
    text: title
      .filter((run) => run.language === language)
      .map(({text}) => text)
      .join(' '),
  }))
  return {...archiving, standard: archiving.standard, titles, authors, keywords}
}

type Press = {
  readonly render: (places: Places) => Promise<PrintPage>
  readonly print: (page: PrintPage, again: boolean) => Promise<Finished>
}

/** @throws where the numbers that a page shows move what they speak of, each time anew. */
async function printUntilPlaced(first: PrintPage, {render, print}: Press): Promise<Uint8Array> {
  let page = first
  let shown: Places | null = null
  for (let prints = 1; prints <= mostPrints; prints++) {
    const {places, write} = await print(page, prints > 1)
    if (!page.placed || (shown && isSame(shown, places))) return write()
    shown = places
    if (prints < mostPrints) page = await render(places)
  }
  throw new Error(`The page numbers are not at rest after ${mostPrints} prints`)
}

function isSame(one: Places, other: Places): boolean {
  const entries = [...one.pageOf]
  return (
    one.pages === other.pages &&
    one.blanks === other.blanks &&
    entries.length === other.pageOf.size &&
    entries.every(([id, page]) => other.pageOf.get(id) === page)
  )
}

async function print(page: Page, html: string, again: boolean): Promise<Uint8Array> {
  // The page has neither script nor request by its own policy; this holds where a format of a project has none.
  await page.setJavaScriptEnabled(false)
  // A document that is written into keeps the policy of what it held before: another print needs a new one.
  if (again) await page.goto('about:blank')
  await page.setContent(html, {waitUntil: 'load', timeout})
  // Faces that stand in margin boxes alone are not loaded by themselves.
  await page.evaluate(() => Promise.all([...document.fonts].map((face) => face.load())).then(() => undefined))
  return page.pdf({preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, timeout})
}
