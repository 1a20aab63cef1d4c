/** What stands in the margins of a printed page. */

import type {Handout, Run} from '../../edition/handout.ts'
import type {Language} from '../../outline/types.ts'
import {paperSizes, toPoints} from '../../template/papers.ts'
import type {Tokens} from '../../template/template.ts'

/** A margin box of CSS Paged Media 3 §5. */
export type MarginBox = {
  /** `bottom-left` */
  readonly name: string
  /** A CSS value. */
  readonly content: string
  /** Which of the two faces comes first. */
  readonly face: Language
  /** Whether the first page has it. */
  readonly first: boolean
  /** What is drawn, but for the numbers. */
  readonly text: string
}

/** Page numbers at the foot, and from the second page on the title at the head. */
export function marginBoxes({labels, title, layout}: Handout, tokens: Tokens): readonly MarginBox[] {
  // On facing pages each language has a line of its own.
  const longest = longestHead(tokens) * (layout === 'facing' ? 2 : 1)
  const sides = (
    runs: readonly Run[],
    edge: string,
    first: boolean,
    content: (text: string) => string,
  ): MarginBox[] =>
    runs.map(({language, text}, index) => ({
      name: runs.length === 1 ? `${edge}-center` : index === 0 ? `${edge}-left` : `${edge}-right`,
      content: content(text),
      // A box has one stack: with the Latin face first, Latin letters and Han get their own each.
      face: edge === 'top' && /\p{Script=Latin}/u.test(text) ? 'en' : language,
      first,
      text,
    }))
  return [
    ...sides(title, 'top', false, (text) => quote(shorten(text, longest))),
    ...sides(labels.pageOf, 'bottom', true, (text) =>
      text
        .split(/(\{page\}|\{pages\})/)
        .filter((piece) => piece !== '')
        .map((piece) =>
          piece === '{page}' ? 'counter(page)' : piece === '{pages}' ? 'counter(pages)' : quote(piece),
        )
        .join(' '),
    ),
  ]
}

/** A running head fits half a line: so many half ems of the small size. */
function longestHead({paper, margins, sizes}: Tokens): number {
  const points = toPoints(paperSizes[paper][0] - margins.left - margins.right)
  return Math.floor(points / sizes.small)
}

/** Han count two. */
function shorten(text: string, longest: number): string {
  let width = 0
  let kept = ''
  for (const char of text) {
    width += (char.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1
    if (width > longest) return `${kept.trimEnd()}…`
    kept += char
  }
  return kept
}

/** A CSS string. */
function quote(text: string): string {
  // A title is anybody's text: it must end neither the string nor the style element.
  const escaped = text
    .replace(/\s+/g, ' ')
    .replace(/["\\<>&]|\p{Cc}/gu, (char) => `\\${(char.codePointAt(0) ?? 0).toString(16)} `)
  return `"${escaped}"`
}
