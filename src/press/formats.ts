/** The table of formats. */

import type {BrowserPool} from '../browser/browser.ts'
import type {Emitter} from '../emit/emitter.ts'
import {htmlEmitter, printPage} from '../emit/html/html.ts'
import {pdfEmitter} from '../emit/pdf/pdf.ts'

/** Formats that come with the package, in the order in which they are listed. */
export const builtInFormats: readonly string[] = ['html', 'pdf', 'docx']

/** A format's emitter is made when it is first wanted: `docx` alone takes 30 ms to load. */
export type Formats = ReadonlyMap<string, () => Promise<Emitter>>

/** @param own a project's formats; one of a known name takes its place. */
export function formatsOf(browser: BrowserPool, own: readonly Emitter[] = []): Formats {
  return new Map<string, () => Promise<Emitter>>([
    ['html', async () => htmlEmitter],
    // PDF prints HTML: the two meet here, and know nothing of each other.
    ['pdf', async () => pdfEmitter({page: printPage, browser: browser.get})],
    ['docx', async () => (await import('../emit/docx/docx.ts')).docxEmitter],
    ...own.map((emitter) => [emitter.format, async () => emitter] as const),
  ])
}
