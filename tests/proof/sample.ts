/** A briefing with all that a point can hold, as it is printed in each format. */

import type {BrowserPool} from '../../src/browser/browser.ts'
import type {Edition, Layout} from '../../src/edition/handout.ts'
import {docxEmitter} from '../../src/emit/docx/docx.ts'
import type {Emitter, Readable} from '../../src/emit/emitter.ts'
import {htmlEmitter, printPage} from '../../src/emit/html/html.ts'
import {odtEmitter} from '../../src/emit/odt/odt.ts'
import {pdfEmitter} from '../../src/emit/pdf/pdf.ts'
import type {ProofInput} from '../../src/proof/proof.ts'
import {contextOf, everything, handoutIn, outlineOf} from '../emit/handouts.ts'

export type Sample = {
  readonly browser: BrowserPool
  readonly format: Readable
  readonly template?: string
  readonly layout?: Layout
  readonly edition?: Edition
  readonly source?: string
}

/** What is proven of it: its bytes, and what they were printed from. */
export async function printed({
  browser,
  format,
  template = 'handout',
  layout,
  edition = 'zh-en',
  source = everything,
}: Sample): Promise<ProofInput> {
  const context = await contextOf(template)
  const office = format === 'docx' || format === 'odt'
  const handout = handoutIn(context.template, source, layout, edition, office ? {mostBeside: 0} : {})
  const emitters: Readonly<Record<Readable, Emitter>> = {
    html: htmlEmitter,
    docx: docxEmitter,
    odt: odtEmitter,
    pdf: pdfEmitter({page: printPage, browser}),
  }
  const archiving = {standard: 'a-2a', tool: 'Zhenpress', date: null, attachments: []} as const
  return {
    format,
    bytes: await emitters[format].emit(handout, {...context, archiving}),
    handout,
    outline: outlineOf(source),
    template: context.template,
    assets: context.assets,
  }
}
