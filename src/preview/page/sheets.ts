/** A PDF, page by page, drawn as it will print. */

import type {PDFDocumentProxy, PDFPageProxy} from 'pdfjs-dist'
import {h} from './element.ts'

export type Sheets = {
  readonly element: HTMLElement
  readonly pages: number
  /** Draws all of it, the page that is looked at first; settles when that one is there. */
  readonly draw: (first: number) => Promise<void>
  readonly close: () => void
}

/** Sharper than the screen needs for paper that is shown small, and no larger than a phone can hold. */
const mostPixels = 2200

type Library = typeof import('pdfjs-dist')
let library: Promise<Library> | null = null

/** Loaded when a PDF is first there to be drawn. */
function load(): Promise<Library> {
  library ??= import('pdfjs-dist').then((loaded) => {
    loaded.GlobalWorkerOptions.workerSrc = new URL('pdf.worker.js', document.baseURI).href
    return loaded
  })
  return library
}

/** @param width of a sheet on the screen, in CSS px. @param label of a page, by its number. */
export async function openSheets(
  bytes: Uint8Array,
  width: number,
  label: (page: number, pages: number) => string,
): Promise<Sheets> {
  const {getDocument} = await load()
  // What the policy of the page does not let it do, it does not try.
  const loading = getDocument({data: bytes, isEvalSupported: false, useWasm: false, enableXfa: false})
  const pdf = await loading.promise
  const pages = await Promise.all(Array.from({length: pdf.numPages}, (_, index) => pdf.getPage(index + 1)))
  const [one] = pages
  const natural = one?.getViewport({scale: 1}).width ?? width
  const canvases = pages.map((page) => canvasFor(page, width / natural, label(page.pageNumber, pdf.numPages)))
  return {
    element: h('div', {class: 'sheets'}, ...canvases),
    pages: pdf.numPages,
    async draw(first) {
      const order = [...pages.keys()].sort((a, b) => Math.abs(a - first) - Math.abs(b - first))
      const [now = 0, ...later] = order
      await drawn(pages[now], canvases[now])
      later
        .reduce((before, index) => before.then(() => drawn(pages[index], canvases[index])), Promise.resolve())
        .catch(() => undefined) // closed meanwhile: another is drawn
    },
    close: () => close(pdf),
  }
}

function canvasFor(page: PDFPageProxy, scale: number, label: string): HTMLCanvasElement {
  const {width, height} = page.getViewport({scale})
  const canvas = h('canvas', {class: 'sheet', role: 'img', 'aria-label': label})
  const sharpness = Math.min(Math.max(devicePixelRatio, 1.5), mostPixels / width)
  canvas.width = Math.round(width * sharpness)
  canvas.height = Math.round(height * sharpness)
  canvas.style.width = `${width}px`
  return canvas
}

async function drawn(page: PDFPageProxy | undefined, canvas: HTMLCanvasElement | undefined): Promise<void> {
  if (!page || !canvas) return
  const viewport = page.getViewport({scale: canvas.width / page.getViewport({scale: 1}).width})
  await page.render({canvas, viewport}).promise
}

function close(pdf: PDFDocumentProxy): void {
  pdf.loadingTask.destroy().catch(() => undefined) // nothing hangs on it any more
}
