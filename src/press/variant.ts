/** A template as a job asks for it: on its paper, large, grey, for both sides of the sheet. */

import type {Edition, Layout} from '../edition/handout.ts'
import {languagesOf} from '../edition/handout.ts'
import {inGrey} from '../template/grey.ts'
import {inLargePrint} from '../template/large-print.ts'
import {onPaper} from '../template/paper.ts'
import type {Paper} from '../template/papers.ts'
import type {Template, Tokens} from '../template/template.ts'
import type {Choices} from './choices.ts'

/** The paper of a booklet's pages, by the sheet that it is printed on: half of it, or the same where half is too small. */
const bookletPapers: Readonly<Record<Paper, Paper>> = {
  A4: 'A5',
  A5: 'A5',
  B5: 'B5',
  Letter: 'Statement',
  Statement: 'Statement',
}

/** The template with its tokens as the choices ask for them. */
export function variantOf(template: Template, choices: Choices): Template {
  const {paper, largePrint, grey, duplex} = choices
  let {tokens} = template
  if (paper !== null) tokens = onPaper(tokens, paper)
  if (largePrint) tokens = inLargePrint(tokens)
  if (grey) tokens = inGrey(tokens)
  if (duplex !== null) tokens = {...tokens, duplex}
  return {...template, tokens}
}

/** The same for the pages of a booklet; it is bound, so that its margins are mirrored. */
export function bookletOf(template: Template): Template {
  const {tokens} = template
  return {...template, tokens: {...onPaper(tokens, bookletPapers[tokens.paper]), duplex: true, fit: null}}
}

/** Sheets that are not just twice the page, by its paper: width and height in mm. ISO 216 cuts whole millimetres. */
export const bookletSheets: Readonly<Partial<Record<Paper, readonly [number, number]>>> = {
  A5: [297, 210],
  B5: [353, 250],
}

/** The layout of a job: large print has one column, and one language has no layout. */
export function layoutOf(edition: Edition, choices: Choices, tokens: Tokens): Layout {
  if (languagesOf[edition].length < 2) return 'parallel'
  const layout = choices.layout ?? tokens.layout
  if (!choices.largePrint) return layout
  return layout === 'sequential' ? 'sequential' : 'stacked'
}

/**
 * What stands between edition and extension in a file's name: `.stacked` where the layout is not the template's own,
 * `.large`, `.grey`.
 */
export function suffixOf(edition: Edition, layout: Layout, choices: Choices, tokens: Tokens): string {
  const own = layoutOf(edition, {...choices, layout: null}, tokens)
  return [
    layout === own ? '' : `.${layout}`,
    choices.largePrint ? '.large' : '',
    choices.grey ? '.grey' : '',
  ].join('')
}
