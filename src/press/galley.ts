/** The page that the PDF of an edition is printed from, before it is parted into pages: there at once, and as wide as they are. */

import type {FaceText} from '../emit/emitter.ts'
import {paperSizes} from '../template/papers.ts'
import type {Tokens} from '../template/template.ts'
import type {Compiled} from './compile.ts'
import {makeSetting} from './setting.ts'
import {layoutOf, variantOf} from './variant.ts'

/** A sheet, in mm. */
export type Sheet = {readonly width: number; readonly height: number; readonly margins: Tokens['margins']}

/** The sheet that the first edition of a briefing is printed on; `null` where nothing was read. */
export function sheetOf({context, choices}: Compiled): Sheet | null {
  if (!context) return null
  const {paper, margins} = variantOf(context.template, choices).tokens
  const [width, height] = paperSizes[paper]
  return {width, height, margins}
}

/**
 * One page of the first edition, without script; `null` where nothing was read. It fits nothing on pages.
 *
 * @param addressOf where a face stands that has at least these characters.
 */
export async function galleyOf(
  compiled: Compiled,
  addressOf: (wanted: FaceText) => Promise<string>,
): Promise<string | null> {
  const {context, choices} = compiled
  const [edition] = choices.editions
  if (!context || !edition) return null
  const template = variantOf(context.template, choices)
  const layout = layoutOf(edition, choices, template.tokens)
  // Facing pages are sheets of two: as one page, their pairs stand side by side.
  const setting = makeSetting(edition, layout === 'facing' ? 'parallel' : layout, compiled, template)
  if (!setting) return null
  const {printPage, withLinkedFaces} = await import('../emit/html/html.ts')
  return withLinkedFaces(await printPage(setting.handout, setting.context), addressOf)
}
