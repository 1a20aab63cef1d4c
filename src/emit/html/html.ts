import type {Handout} from '../../edition/handout.ts'
import type {FontBook} from '../../fonts/font-book.ts'
import type {EmitContext, Emitter, FaceText, Places, PrintPage} from '../emitter.ts'
import {policyFor, renderDocument} from './document.ts'
import {faceRule, fontFaceRules} from './faces.ts'

/** One self-contained file: faces and pictures inside, no script, no request. */
export const htmlEmitter: Emitter = {
  format: 'html',
  extension: 'html',
  readAs: 'html',
  mediaType: 'text/html',
  emit: async (handout, context) =>
    new TextEncoder().encode((await renderDocument(handout, context, 'screen')).html),
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
  const {html, faces} = await renderDocument(handout, context, 'print', places)
  return {html, faces, placed: handout.layout === 'facing' || handout.contents.length > 0}
}

/** A page for the printer as a file of its own, with its faces and a policy inside: to look at, and to measure. */
export async function withFaces({html, faces}: PrintPage, fonts: FontBook): Promise<string> {
  const rules = await fontFaceRules(faces, fonts, 'truetype')
  const faced = html.replace('<style>', () => `<style>${rules}\n`)
  const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(faced) ?? []
  const policy = `<meta http-equiv="Content-Security-Policy" content="${policyFor(style)}">`
  return faced.replace('<meta charset="utf-8">', (charset) => charset + policy)
}

/**
 * The same page for whoever serves its faces: they are asked for, and the policy is the server's.
 *
 * @param addressOf where a face stands that has these characters, and may have others.
 */
export async function withLinkedFaces(
  {html, faces}: PrintPage,
  addressOf: (wanted: FaceText) => Promise<string>,
): Promise<string> {
  const rules = await Promise.all(
    faces.map(async (wanted) => faceRule(wanted.face, await addressOf(wanted), 'truetype')),
  )
  return html.replace('<style>', () => `<style>${rules.join('\n')}\n`)
}
