/**
 * What is printed on: a page of the browser that is kept with its faces, while what stands on it is exchanged. To open a page
 * and to read its faces anew takes several times as long as to print it.
 */

import {pathToFileURL} from 'node:url'
import type {CDPSession, Page} from 'puppeteer'
import {familyName, styles} from '../../fonts/catalogue.ts'
import type {FontBook} from '../../fonts/font-book.ts'
import type {PrintPage} from '../emitter.ts'
import {fits, type LoadedFaces, madeFor, type PreparedFace} from './sheet-faces.ts'

type KeepFile = (name: string, bytes: Uint8Array) => Promise<string>

export type SheetOptions = {
  readonly fonts: FontBook
  /** Keeps a file as long as the press runs, where the browser can read it. @returns its path. */
  readonly keepFile: KeepFile
  /** How long each step may take, in ms. */
  readonly timeout: number
  /** What else there is to do, while the browser prints. */
  readonly meanwhile?: () => void
}

type Sheet = {readonly session: CDPSession; readonly faces: LoadedFaces}

/** No script and no request. Faces are files, or data where the browser may not read ours. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src file: data:; img-src data:; base-uri 'none'; form-action 'none'"
const blank = `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"></head><body></body></html>\n`

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
  {fonts, keepFile, timeout}: SheetOptions,
): Promise<Sheet> {
  const session = before?.session ?? (await page.createCDPSession())
  sheets.delete(page)
  const {loaded, files} = await madeFor(faces, before?.faces ?? null, fonts)
  // Scripts of the page are off, whatever it may hold; ours run all the same.
  await session.send('Emulation.setScriptExecutionDisabled', {value: true}, {timeout})
  const inFiles = await openFromFiles(page, files, keepFile, {session, timeout})
  if (!inFiles) await openFromData(page, files, {session, timeout})
  const sheet = {session, faces: loaded}
  sheets.set(page, sheet)
  return sheet
}

type Opening = {readonly session: CDPSession; readonly timeout: number}

/** @returns `false` where the browser may not read our files: one in a container of its own. */
async function openFromFiles(
  page: Page,
  files: readonly PreparedFace[],
  keepFile: KeepFile,
  {session, timeout}: Opening,
): Promise<boolean> {
  const sheet = await keepFile('sheet.html', new TextEncoder().encode(blank))
  const opened = await page.goto(pathToFileURL(sheet).href, {timeout}).then(
    () => true,
    (error: unknown) => {
      if (/net::ERR_/.test(String(error))) return false
      throw error
    },
  )
  if (!opened) return false
  const sources = await Promise.all(
    files.map(async (file) => [...ruleOf(file), pathToFileURL(await keepFile(file.name, file.bytes)).href]),
  )
  return evaluate(session, addFaces, [sources], timeout)
}

async function openFromData(
  page: Page,
  files: readonly PreparedFace[],
  {session, timeout}: Opening,
): Promise<void> {
  await page.goto('about:blank', {timeout})
  await page.setContent(blank, {timeout})
  const sources = files.map((file) => [
    ...ruleOf(file),
    `data:font/ttf;base64,${Buffer.from(file.bytes).toString('base64')}`,
  ])
  if (!(await evaluate(session, addFaces, [sources], timeout)))
    throw new Error('The browser does not take the faces')
}

function ruleOf({face}: PreparedFace): readonly [family: string, weight: string, style: string] {
  const {weight, slant} = styles[face.style]
  return [familyName(face.family), String(weight), slant]
}

/** Runs a function in the page. Its source goes there: it sees nothing of what stands round it. */
async function evaluate<Arguments extends readonly unknown[], Value>(
  session: CDPSession,
  work: (...given: Arguments) => Promise<Value>,
  given: Arguments,
  timeout: number,
): Promise<Value> {
  const {result, exceptionDetails} = await session.send(
    'Runtime.evaluate',
    {
      expression: `(${work.toString()})(...${JSON.stringify(given)})`,
      awaitPromise: true,
      returnByValue: true,
    },
    {timeout},
  )
  if (exceptionDetails)
    throw new Error(exceptionDetails.exception?.description ?? 'The page could not be made')
  return result.value as Value // of the function itself, by way of JSON
}

/** In the page: adds its faces. @returns whether all could be read. */
async function addFaces(sources: readonly (readonly string[])[]): Promise<boolean> {
  const faces = sources.map(
    ([family = '', weight = '', style = '', url = '']) =>
      new FontFace(family, `url(${url}) format("truetype")`, {weight, style}),
  )
  for (const face of faces) document.fonts.add(face)
  // Faces that stand in margin boxes alone are not loaded by themselves.
  const all = await Promise.all(
    faces.map((face) =>
      face.load().then(
        () => true,
        () => false,
      ),
    ),
  )
  return all.every(Boolean)
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
