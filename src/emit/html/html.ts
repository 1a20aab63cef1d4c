import type {Handout} from '../../edition/handout.ts'
import type {EmitContext, Emitter, Places, PrintPage} from '../emitter.ts'
import {renderDocument} from './document.ts'

/** One self-contained file: faces and pictures inside, no script, no request. */
export const htmlEmitter: Emitter = {
  format: 'html',
  extension: 'html',
  readAs: 'html',
  mediaType: 'text/html',
  emit: async (handout, context) =>
    new TextEncoder().encode(await renderDocument(handout, context, 'screen')),
}

/**
 * The page that the PDF is printed from.
 *
 * @param places of its last print, for what it says of itself.
 */
export async function printPage(
  handout: Handout,
  context: EmitContext,
  places: Places | null = null,
): Promise<PrintPage> {
  const html = await renderDocument(handout, context, 'print', places)
  return {html, placed: handout.layout === 'facing' || handout.contents.length > 0}
}
