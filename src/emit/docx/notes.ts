import {bookmarkName} from '../../edition/bookmarks.ts'
import type {Setting} from '../../office/setting.ts'
import {bookmarked} from './plans.ts'
import {textRuns} from './runs.ts'
import {type Block, paragraph, type State} from './state.ts'

/** Notes that no text refers to cannot stand at the foot of a page; they end the document. */
export function uncitedNotes(state: State): readonly Block[] {
  const {handout, tokens, cited} = state
  const notes = handout.notes
    .filter(({id}) => !cited.has(id))
    .flatMap(({id, cells}) => cells.map((cell) => ({id, cell})))
  if (notes.length === 0) return []
  const look = {marks: [], width: 0, note: false} as const
  const label = handout.labels.notes.flatMap(({language, text}, index) =>
    textRuns(index === 0 ? text : ` ${text}`, {...look, language}, tokens),
  )
  const blocks = notes.flatMap(({id, cell}) => {
    const {language} = cell
    const setting: Setting = {language, width: state.page.measure, manner: 'note', place: null}
    return bookmarked(state.blocks(cell.content, setting), bookmarkName(id, language))
  })
  return [paragraph({style: 'LeadLabel', children: label}), ...blocks]
}
