/** What a template puts round the briefing: the table of contents before it, the colophon after it. */

import {InternalHyperlink} from 'docx'
import {bookmarkName} from '../../edition/bookmarks.ts'
import {contentsEntry} from '../../edition/contents-entry.ts'
import type {Row, Run} from '../../edition/handout.ts'
import type {Look} from '../../office/setting.ts'
import {textRuns} from './runs.ts'
import {type Block, paragraph, type State} from './state.ts'

/** A line for each section, which leads to it. Without page numbers: a DOCX is paged by the program that opens it. */
export function contents(state: State): readonly Block[] {
  const {handout} = state
  if (handout.contents.length === 0) return []
  return [
    labelled('ContentsHeading', handout.labels.contents, state),
    ...handout.contents.map((row) => entry(row, state)),
  ]
}

function entry(row: Row, state: State): Block {
  const leading = row.cells[0]?.language ?? 'zh'
  const children = row.cells
    .filter(({gap}) => !gap)
    .flatMap((cell, index) => {
      const text = (index > 0 ? ' / ' : '') + contentsEntry(row, cell, state.handout)
      return textRuns(text, look(cell), state.tokens)
    })
  return paragraph({
    style: `TOC${Math.min(row.depth, 3)}`,
    children: [new InternalHyperlink({anchor: bookmarkName(row.id, leading), children})],
  })
}

export function colophon(state: State): readonly Block[] {
  const {handout, tokens} = state
  if (handout.colophon.length === 0) return []
  const lines = handout.colophon
    .flat()
    .map((run) => paragraph({style: 'Colophon', children: textRuns(run.text, look(run), tokens)}))
  return [labelled('LeadLabel', handout.labels.colophon, state), ...lines]
}

/** A line in the face of headings, in both languages. */
export function labelled(style: string, runs: readonly Run[], {tokens}: State): Block {
  return paragraph({
    style,
    children: runs.flatMap((run, index) =>
      textRuns(index === 0 ? run.text : ` ${run.text}`, look(run), tokens),
    ),
  })
}

function look({language}: Pick<Run, 'language'>): Look {
  return {language, marks: [], width: 0, note: false}
}
