/** A briefing of our own as it is archived. */

import type {BrowserPool} from '../../src/browser/browser.ts'
import type {Edition, Layout} from '../../src/edition/handout.ts'
import type {Archiving} from '../../src/emit/emitter.ts'
import {printPage} from '../../src/emit/html/html.ts'
import {pdfEmitter} from '../../src/emit/pdf/pdf.ts'
import {contextOf, everything, handoutIn} from '../emit/handouts.ts'

type Print = {
  readonly browser: BrowserPool
  readonly template?: string
  readonly layout?: Layout
  readonly edition?: Edition
  readonly standard?: Archiving['standard']
}

export async function archived({
  browser,
  template = 'handout',
  layout,
  edition = 'zh-en',
  standard = 'a-3a',
}: Print): Promise<Uint8Array> {
  const context = await contextOf(template)
  const source = {
    name: 'water.md',
    mediaType: 'text/markdown',
    relationship: 'Source',
    description: 'The source',
    bytes: Buffer.from(everything),
  } as const
  const archiving: Archiving = {
    standard,
    tool: 'Zhenpress',
    date: '2026-04-05T00:00:00Z',
    attachments: standard === 'a-3a' ? [source] : [],
  }
  const emitter = pdfEmitter({page: printPage, browser})
  return emitter.emit(handoutIn(context.template, everything, layout, edition), {...context, archiving})
}
