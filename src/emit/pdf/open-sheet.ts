/** An empty sheet in the browser, and the faces that it is given: files, or data where the browser may not read ours. */

import {pathToFileURL} from 'node:url'
import type {CDPSession, Page} from 'puppeteer'
import {familyName, styles} from '../../fonts/catalogue.ts'
import {evaluate} from './evaluate.ts'
import type {PreparedFace} from './sheet-faces.ts'

/** Keeps a file as long as the press runs, where the browser can read it. @returns its path. */
type KeepFile = (name: string, bytes: Uint8Array) => Promise<string>

export type OpenOptions = {
  readonly keepFile: KeepFile
  /** How long each step may take, in ms. */
  readonly timeout: number
}

export type OpenSheet = {
  readonly session: CDPSession
  /** @throws where the browser does not take one of them. */
  readonly giveFaces: (files: readonly PreparedFace[]) => Promise<void>
}

/** No script and no request. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src file: data:; img-src data:; base-uri 'none'; form-action 'none'"
const blank = `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"></head><body></body></html>\n`

/** @param known of the page's last sheet; `null` for its first. */
export async function openSheet(
  page: Page,
  known: CDPSession | null,
  {keepFile, timeout}: OpenOptions,
): Promise<OpenSheet> {
  const session = known ?? (await page.createCDPSession())
  // Scripts of the page are off, whatever it may hold; ours run all the same.
  const [file] = await Promise.all([
    keepFile('sheet.html', new TextEncoder().encode(blank)),
    session.send('Emulation.setScriptExecutionDisabled', {value: true}, {timeout}),
  ])
  const opened = await openFile(page, file, timeout)
  if (!opened) await openData(page, timeout)
  const give = async (sources: readonly Source[]): Promise<boolean> =>
    evaluate(session, addFaces, [sources], timeout)
  const giveFaces = async (files: readonly PreparedFace[]): Promise<void> => {
    if (opened && (await give(await inFiles(files, keepFile)))) return
    if (opened) await openData(page, timeout)
    if (!(await give(inData(files)))) throw new Error('The browser does not take the faces')
  }
  return {session, giveFaces}
}

/** @returns `false` where the browser may not read our files: one in a container of its own. */
function openFile(page: Page, file: string, timeout: number): Promise<boolean> {
  return page.goto(pathToFileURL(file).href, {timeout}).then(
    () => true,
    (error: unknown) => {
      if (/net::ERR_/.test(String(error))) return false
      throw error
    },
  )
}

async function openData(page: Page, timeout: number): Promise<void> {
  await page.goto('about:blank', {timeout})
  await page.setContent(blank, {timeout})
}

type Source = readonly [family: string, weight: string, style: string, url: string]

async function inFiles(files: readonly PreparedFace[], keepFile: KeepFile): Promise<readonly Source[]> {
  return Promise.all(
    files.map(
      async (file) => [...ruleOf(file), pathToFileURL(await keepFile(file.name, file.bytes)).href] as const,
    ),
  )
}

function inData(files: readonly PreparedFace[]): readonly Source[] {
  return files.map((file) => [
    ...ruleOf(file),
    `data:font/ttf;base64,${Buffer.from(file.bytes).toString('base64')}`,
  ])
}

function ruleOf({face}: PreparedFace): readonly [family: string, weight: string, style: string] {
  const {weight, slant} = styles[face.style]
  return [familyName(face.family), String(weight), slant]
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
