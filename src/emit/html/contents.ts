/** The table of contents. */

import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {contentsEntry} from '../../edition/contents-entry.ts'
import type {Cell, Handout, Row} from '../../edition/handout.ts'
import {languageTags} from '../../outline/types.ts'
import type {Places} from '../emitter.ts'
import {paragraphRuns} from './kept.ts'
import {spaced, text} from './runs.ts'
import {sideClass} from './side.ts'

/** Of a print. `null`: there was none yet. */
export type Pages = {readonly places: Places | null}

/** Stands where a page is not known yet, as wide as most numbers are. */
const unknownPlace = '00'

/**
 * @param pages `null` where there are none, as on a screen; else what the last print knows of them.
 * @throws where a section was not placed: a wrong number, or none, is never printed.
 */
export function renderContents(handout: Handout, pages: Pages | null): ElementContent[] {
  if (handout.contents.length === 0) return []
  return [
    h('nav', {class: 'contents', ariaLabelledBy: 'contents'}, [
      h('h2', {id: 'contents'}, spaced(handout.labels.contents)),
      h(
        'ol',
        handout.contents.map((row, index) =>
          renderEntry(row, isAbove(row, handout.contents[index + 1]), {handout, pages}),
        ),
      ),
    ]),
  ]
}

/** Whether entries of the next level stand under it. */
function isAbove({depth}: Row, next: Row | undefined): boolean {
  return next !== undefined && next.depth > depth
}

function renderEntry(
  row: Row,
  above: boolean,
  {handout, pages}: {readonly handout: Handout; readonly pages: Pages | null},
): Element {
  const texts = row.cells.flatMap((cell, index) => [
    ...(index > 0 ? [text(' ')] : []),
    ...renderText(row, cell, handout),
  ])
  const place = pages === null ? [] : [renderPlace(numberOf(row, pages))]
  return h(
    'li',
    {class: [`depth-${row.depth}`, ...(above ? ['above'] : [])]},
    h('a', {href: `#${row.id}`}, [...texts, ...place]),
  )
}

function numberOf({id}: Row, {places}: Pages): string {
  if (places === null) return unknownPlace
  const page = places.pageOf.get(id)
  if (page === undefined) throw new Error(`Section ${id} is on no page`)
  return String(page)
}

function renderPlace(number: string): Element {
  return h('span', {class: 'place', lang: languageTags.en}, number)
}

function renderText(row: Row, cell: Cell, handout: Handout): ElementContent[] {
  if (cell.gap) return []
  const {language} = cell
  const properties = {lang: languageTags[language], class: ['entry', ...sideClass(row.cells)]}
  const entry = contentsEntry(row, cell, handout).replace(/\s+/g, ' ')
  return [h('span', properties, paragraphRuns(entry, language))]
}
