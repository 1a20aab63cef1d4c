import type {BrowserPool} from '../../browser/browser.ts'
import type {Handout} from '../../edition/handout.ts'
import {languageTags} from '../../outline/types.ts'
import type {EmitContext, Emitter, Places, PrintPage} from '../emitter.ts'
import type {ArchiveOptions} from './archive/archive.ts'
import type {Finished} from './finish.ts'
import {isLost, lost} from './lost-browser.ts'
import {printOn} from './sheet.ts'
import {stabilise} from './stabilise.ts'

export type PdfOptions = {
  /**
   * The page to print. It makes no request.
   *
   * @param places of its last print; `null` at first.
   */
  readonly page: (handout: Handout, context: EmitContext, places: Places | null) => Promise<PrintPage>
  /** Which prints. */
  readonly browser: Pick<BrowserPool, 'pages' | 'keepFile'>
}

/** How long a page may take, in ms: one of 500 takes some 20 s, and its text is 2 MB. */
function timeoutFor({html}: PrintPage): number {
  return 60_000 + 120_000 * (html.length / 2 ** 20)
}

/** Numbers of pages take room of their own: they are at rest in the second print, or in the third. */
const mostPrints = 3

/**
 * Prints a page through Chromium: tagged, outlined, with the paper of the page's own CSS. Where the browser is lost in the
 * middle of it, or does not answer, the page is printed once more in another.
 */
export function pdfEmitter({page: render, browser: {pages, keepFile}}: PdfOptions): Emitter {
  const begin = async (handout: Handout, context: EmitContext): Promise<() => Promise<Uint8Array>> => {
    // The browser opens a page while we make what stands on it.
    pages.warm()
    const first = await render(handout, context, null)
    const options = {
      spreads: handout.layout === 'facing',
      duplex: context.template.tokens.duplex,
      archiving: archivingOf(handout, context),
      refused: context.tell && ((reason: string) => context.tell?.('pdf/not-archived', {reason})),
    }
    const printed = async (page: PrintPage): Promise<Finished> => {
      // The library takes some time to load, and we have that while the browser prints.
      const meanwhile = (): void => {
        import('./finish.ts').catch(() => undefined) // told below
      }
      const sheet = {fonts: context.fonts, keepFile, timeout: timeoutFor(page), meanwhile}
      // While the browser comes up.
      context.fonts.load(page.faces.map(({face}) => face))
      const bytes = await pages.lend((each) => printOn(each, page, sheet))
      const {finish} = await import('./finish.ts')
      return finish(stabilise(bytes, handout.properties.date), options)
    }
    return () =>
      printUntilPlaced(first, {
        render: (places) => render(handout, context, places),
        print: async (page) => {
          try {
            return await printed(page)
          } catch (error) {
            if (!isLost(error)) throw error
            return await printed(page).catch((again: unknown) => {
              throw isLost(again) ? lost(again) : again
            })
          }
        },
      })
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
  readonly print: (page: PrintPage) => Promise<Finished>
}

/** @throws where the numbers that a page shows move what they speak of, each time anew. */
async function printUntilPlaced(first: PrintPage, {render, print}: Press): Promise<Uint8Array> {
  let page = first
  let shown: Places | null = null
  for (let prints = 1; prints <= mostPrints; prints++) {
    const {places, write} = await print(page)
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
