/** The table of formats. */

import type {BrowserPool} from '../browser/browser.ts'
import type {Emitter} from '../emit/emitter.ts'

/** Formats that come with the package, in the order in which they are listed. */
export const builtInFormats: readonly string[] = ['html', 'pdf', 'docx', 'odt']

/** A format's emitter is made when it is first wanted: each takes some tens of ms to load. */
export type Formats = ReadonlyMap<string, () => Promise<Emitter>>

/** @param own a project's formats; one of a known name takes its place. */
export function formatsOf(browser: BrowserPool, own: readonly Emitter[] = []): Formats {
  return new Map<string, () => Promise<Emitter>>([
    ['html', async () => (await import('../emit/html/html.ts')).htmlEmitter],
    // PDF prints HTML: the two meet here, and know nothing of each other.
    [
      'pdf',
      async () => {
        const [{pdfEmitter}, {printPage}] = await Promise.all([
          import('../emit/pdf/pdf.ts'),
          import('../emit/html/html.ts'),
        ])
        return pdfEmitter({page: printPage, browser})
      },
    ],
    ['docx', async () => (await import('../emit/docx/docx.ts')).docxEmitter],
    ['odt', async () => (await import('../emit/odt/odt.ts')).odtEmitter],
    ...own.map((emitter) => [emitter.format, async () => emitter] as const),
  ])
}
