import {FootnoteReferenceRun, type Paragraph} from 'docx'
import type {FootnoteReference} from 'mdast'
import {bookmarkName} from '../../../edition/bookmarks.ts'
import {noteCell} from '../../../office/note-cell.ts'
import type {Setting} from '../../../office/setting.ts'
import {gapIn} from '../gap.ts'
import {bookmarked, made} from '../plans.ts'
import {textRuns} from '../runs.ts'
import type {PhraseHandler} from '../state.ts'

/** A footnote of its own for each reference, in the language of the text that refers to it. */
export const footnoteReference: PhraseHandler<FootnoteReference> = (node, look, state) => {
  const note = state.handout.notes.find(({id}) => id === node.identifier)
  // Word has no notes to notes.
  if (note === undefined || look.note)
    return textRuns(`[^${node.label ?? node.identifier}]`, look, state.tokens)
  const cell = noteCell(note, look.language)
  const setting: Setting = {
    language: cell?.language ?? look.language,
    width: state.page.measure,
    manner: 'note',
    place: null,
  }
  const name = bookmarkName(note.id, setting.language)
  const blocks = cell === undefined ? [gapIn(setting, state)] : state.blocks(cell.content, setting)
  const named = state.cited.has(name) ? blocks : bookmarked(blocks, name)
  state.cited.add(note.id).add(name)
  // Word allows tables in a footnote (ISO/IEC 29500-1 §17.11.10); the type of docx knows paragraphs alone.
  return [new FootnoteReferenceRun({children: made(named) as readonly Paragraph[]})]
}
