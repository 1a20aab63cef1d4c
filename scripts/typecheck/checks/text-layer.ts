/** What a search, a copy or a screen reader gets: every letter of the handout, in its order, as itself. */

import type {Handout, Row} from '../../../src/edition/handout.ts'
import {plainText} from '../../../src/outline/plain-text.ts'
import {excerpt, type Fault, type PageText} from '../measured.ts'
import type {Check, Proof} from '../proof.ts'

export const textLayer: Check = {
  name: 'text layer',
  counts:
    'texts that the page or the tags of the PDF lack or have elsewhere, radicals and compatibility characters',
  find: (proof) => [
    ...(proof.screen ? lostOn('screen', proof.screen.text, proof.handout) : []),
    ...lostOn('print', proof.printed.text, proof.handout),
    ...proof.printed.mismatches,
    ...lookalikes(proof),
  ],
}

/** Radicals and compatibility characters look like Han, and no search finds them. */
const lookalike = /[\u2E80-\u2FDF\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/u

function lookalikes({printed: {paragraphs, sheets}, handout}: Proof): readonly Fault[] {
  // What the author wrote so was reported before, and is printed as it was written.
  const written = new Set(textsOf(handout).join(''))
  const glyphs = [
    ...paragraphs.flatMap(({lines}) => lines.flatMap(({pieces}) => pieces)),
    ...sheets.flatMap(({others}) => others),
  ]
  return glyphs
    .filter(({text}) => lookalike.test(text) && !written.has(text))
    .map(({text, page}) => ({
      where: `page ${page}`,
      what: `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase()} stands for ${text.normalize('NFKC')}`,
    }))
}

function bare(text: string): string {
  return text.replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '')
}

/** Compares what the handout says with what the page says, the numbers of footnotes left out. */
function lostOn(where: string, {nodes}: PageText, handout: Handout): readonly Fault[] {
  const said = bare(
    nodes
      .filter(({reference}) => !reference)
      .map(({text}) => text)
      .join(''),
  )
  const faults: Fault[] = []
  let at = 0
  for (const text of textsOf(handout).map(bare)) {
    const found = said.indexOf(text, at)
    if (found < 0) faults.push({where, what: `Lost, or out of its order: “${excerpt(text)}”`})
    else at = found + text.length
  }
  return faults
}

/** Texts of a handout that stand on the page as text, in reading order; a picture's words may be elsewhere. */
function textsOf({parts}: Handout): readonly string[] {
  return parts
    .flatMap(({rows}) => rows)
    .filter(({kind}) => kind !== 'figure')
    .flatMap(cellTexts)
}

function cellTexts({cells}: Row): readonly string[] {
  return cells
    .filter(({gap}) => !gap)
    .flatMap(({content}) => content)
    .filter((block) => !hasPicture(block))
    .flatMap((block) => plainText([block]).split('\n'))
    .filter((line) => bare(line) !== '')
}

function hasPicture(node: {
  readonly type: string
  readonly children?: readonly {readonly type: string}[]
}): boolean {
  return node.type === 'image' || (node.children ?? []).some(hasPicture)
}
