/** What a template puts round the briefing: the table of contents before it, the colophon after it. */

import {bookmarkName} from '../../edition/bookmarks.ts'
import {contentsEntry} from '../../edition/contents-entry.ts'
import type {Row, Run} from '../../edition/handout.ts'
import {element} from './element.ts'
import {linked} from './phrases.ts'
import {textRuns} from './runs.ts'
import {type Block, paragraph, plainLook, type State} from './state.ts'

/** A line for each section, which leads to it, and the page that it is on. */
export function contents(state: State): readonly Block[] {
  const {handout} = state
  if (handout.contents.length === 0) return []
  return [
    labelled('ContentsHeading', handout.labels.contents, state),
    ...handout.contents.map((row) => entry(row, state)),
  ]
}

/** LibreOffice's own style of what leads from a list of contents: it looks like the text round it. */
const indexLink = 'Index_20_Link'

function entry(row: Row, state: State): Block {
  const {handout} = state
  const name = bookmarkName(row.id, row.cells[0]?.language ?? 'zh')
  const text = row.cells
    .filter(({gap}) => !gap)
    .map((cell, index) => {
      const said = (index > 0 ? ' / ' : '') + contentsEntry(row, cell, handout)
      return textRuns(said, plainLook(cell.language), state)
    })
  // The program that opens the document counts its pages; until then stands what was reckoned.
  const reckoned = String(state.paging.pageOf.get(row.id) ?? 1)
  const page = element(
    'text:bookmark-ref',
    {'text:reference-format': 'page', 'text:ref-name': name},
    reckoned,
  )
  return paragraph(
    `TOC${Math.min(row.depth, 3)}`,
    linked(`#${name}`, `${text.join('')}<text:tab/>${page}`, indexLink),
  )
}

export function colophon(state: State): readonly Block[] {
  const {handout} = state
  if (handout.colophon.length === 0) return []
  const lines = handout.colophon
    .flat()
    .map((run) => paragraph('Colophon', textRuns(run.text, plainLook(run.language), state)))
  return [labelled('LeadLabel', handout.labels.colophon, state), ...lines]
}

/** A line in both languages. */
export function labelled(style: string, runs: readonly Run[], state: State): Block {
  const texts = runs.map((run, index) =>
    textRuns(index === 0 ? run.text : ` ${run.text}`, plainLook(run.language), state),
  )
  return paragraph(style, texts.join(''))
}
