import type {Handout} from '../../edition/handout.ts'
import type {EmitContext, Emitter} from '../emitter.ts'
import {renderDocument} from './document.ts'

/** One self-contained file: faces and pictures inside, no script, no request. */
export const htmlEmitter: Emitter = {
  format: 'html',
  extension: 'html',
  mediaType: 'text/html',
  emit: async (handout, context) =>
    new TextEncoder().encode(await renderDocument(handout, context, 'screen')),
}

/** The page that the PDF is printed from. */
export async function printPage(handout: Handout, context: EmitContext): Promise<string> {
  return renderDocument(handout, context, 'print')
}
