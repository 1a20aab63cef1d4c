/** What a template puts round the briefing: the table of contents before it, the colophon after it. */

import {
  BuilderElement,
  InternalHyperlink,
  type ParagraphChild,
  Run,
  SimpleField,
  Tab,
  TextRun,
  type XmlComponent,
} from 'docx'
import {bookmarkName} from '../../edition/bookmarks.ts'
import {contentsEntry} from '../../edition/contents-entry.ts'
import type {Row, Run as Said} from '../../edition/handout.ts'
import type {Look} from '../../office/setting.ts'
import {textRuns} from './runs.ts'
import {type Block, paragraph, type State} from './state.ts'

/**
 * A line for each section, which leads to it, as the field that Word makes a table of contents of (ISO/IEC 29500-1
 * §17.16.5.68): what stands in it is its result until someone asks Word for a new one. The page numbers are reckoned, and
 * Word is not told that they are old, so that it does not ask.
 */
export function contents(state: State): readonly Block[] {
  const {handout} = state
  const {contents: rows} = handout
  if (rows.length === 0) return []
  const deepest = Math.max(...rows.map(({depth}) => depth))
  const field = [
    mark('begin'),
    instruction(` TOC \\o "1-${Math.min(deepest, 3)}" \\h \\z `),
    mark('separate'),
  ]
  return [
    labelled('ContentsHeading', handout.labels.contents, state),
    ...rows.map((row, index) => {
      const last = index === rows.length - 1
      const children = [...(index === 0 ? field : []), entry(row, state), ...(last ? [mark('end')] : [])]
      const spacing = last ? {spacing: {after: afterContents}} : {}
      return paragraph({style: `TOC${Math.min(row.depth, 3)}`, ...spacing, children})
    }),
  ]
}

/** Space between the contents and the text, in twips. */
const afterContents = 240

function entry(row: Row, state: State): ParagraphChild {
  const anchor = bookmarkName(row.id, row.cells[0]?.language ?? 'zh')
  const said = row.cells.filter(({gap}) => !gap)
  const text = said.flatMap((cell, index) => {
    const words = (index > 0 ? ' / ' : '') + contentsEntry(row, cell, state.handout)
    return textRuns(words, look(cell), state.tokens)
  })
  const page = new SimpleField(`PAGEREF ${anchor} \\h`, String(state.paging.pageOf.get(row.id) ?? 1))
  return new InternalHyperlink({anchor, children: [...text, new TextRun({children: [new Tab()]}), page]})
}

/** The marks of a field that goes over several paragraphs (§17.16.18); docx has none to be set apart from each other. */
function mark(type: 'begin' | 'separate' | 'end'): ParagraphChild {
  return run(
    new BuilderElement<{type: string}>({
      name: 'w:fldChar',
      attributes: {type: {key: 'w:fldCharType', value: type}},
    }),
  )
}

function instruction(text: string): ParagraphChild {
  return run(
    new BuilderElement<{space: string}>({
      name: 'w:instrText',
      attributes: {space: {key: 'xml:space', value: 'preserve'}},
      children: [text as unknown as XmlComponent], // docx writes a string as text; its type knows elements alone
    }),
  )
}

function run(content: XmlComponent): ParagraphChild {
  // docx writes any element in a run; its type knows those that it makes itself.
  return new Run({children: [content as unknown as string]})
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
export function labelled(style: string, runs: readonly Said[], {tokens}: State): Block {
  return paragraph({
    style,
    children: runs.flatMap((run, index) =>
      textRuns(index === 0 ? run.text : ` ${run.text}`, look(run), tokens),
    ),
  })
}

function look({language}: Pick<Said, 'language'>): Look {
  return {language, marks: [], width: 0, note: false}
}
