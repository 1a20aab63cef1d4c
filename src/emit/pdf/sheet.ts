/**
 * What is printed on: a page of the browser that is kept with its faces, while what stands on it is exchanged. To open a page
 * and to read its faces anew takes several times as long as to print it.
 */

import type {CDPSession, Page} from 'puppeteer'
import type {FontBook} from '../../fonts/font-book.ts'
import type {PrintPage} from '../emitter.ts'
import {evaluate} from './evaluate.ts'
import {type OpenOptions, openSheet} from './open-sheet.ts'
import {fits, type LoadedFaces, madeFor} from './sheet-faces.ts'

export type SheetOptions = OpenOptions & {
  readonly fonts: FontBook
  /** What else there is to do, while the browser prints. */
  readonly meanwhile?: () => void
}

type Sheet = {readonly session: CDPSession; readonly faces: LoadedFaces}

const sheets = new WeakMap<Page, Sheet>()

/**
 * Prints as Chromium does, tagged and outlined.
 *
 * @throws where the browser is lost, or does not answer in time.
 */
export async function printOn(page: Page, print: PrintPage, options: SheetOptions): Promise<Uint8Array> {
  const known = sheets.get(page)
  const sheet =
    known && (await fits(print.faces, known.faces, options.fonts))
      ? known
      : await prepare(page, print, known ?? null, options)
  const {session} = sheet
  const {timeout} = options
  await evaluate(session, exchange, [print.html], timeout)
  const printing = session.send(
    'Page.printToPDF',
    {
      // Where a page says nothing of its paper or margins, the printer's own are none.
      ...{marginTop: 0, marginBottom: 0, marginLeft: 0, marginRight: 0},
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      transferMode: 'ReturnAsBase64',
    },
    {timeout},
  )
  options.meanwhile?.()
  const {data} = await printing
  return Buffer.from(data, 'base64')
}

/** Opens the sheet anew, with faces for what is to be printed now and for what is likely to come. */
async function prepare(
  page: Page,
  {faces}: PrintPage,
  before: Sheet | null,
  options: SheetOptions,
): Promise<Sheet> {
  sheets.delete(page)
  // The browser opens the sheet while we make its faces.
  const [{session, giveFaces}, {loaded, files}] = await Promise.all([
    openSheet(page, before?.session ?? null, options),
    madeFor(faces, before?.faces ?? null, options.fonts),
  ])
  await giveFaces(files)
  const sheet = {session, faces: loaded}
  sheets.set(page, sheet)
  return sheet
}

/** In the page: puts another document in the place of what stands there. Its pictures are there when it returns. */
async function exchange(html: string): Promise<void> {
  const next = new DOMParser().parseFromString(html, 'text/html')
  // Nobody sees the page: laid out and painted for a screen as well, it would cost half as much again.
  const unseen = next.createElement('style')
  unseen.media = 'screen'
  unseen.textContent = 'html{display:none!important}'
  next.head.append(unseen)
  document.documentElement.replaceWith(document.adoptNode(next.documentElement))
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
  await document.fonts.ready
}
