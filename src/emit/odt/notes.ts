import {bookmarkName} from '../../edition/bookmarks.ts'
import type {Setting} from '../../office/setting.ts'
import {labelled} from './matter.ts'
import {bookmarked} from './plans.ts'
import type {Block, State} from './state.ts'

/** Notes that no text refers to cannot stand at the foot of a page; they end the document. */
export function uncitedNotes(state: State): readonly Block[] {
  const notes = state.handout.notes.filter(({id}) => !state.cited.has(id))
  if (notes.length === 0) return []
  const blocks = notes.flatMap(({id, cells}) =>
    cells.flatMap(({language, content}) => {
      const setting: Setting = {language, width: state.page.measure, manner: 'note', place: null}
      return bookmarked(state.blocks(content, setting), bookmarkName(id, language))
    }),
  )
  return [labelled('LeadLabel', state.handout.labels.notes, state), ...blocks]
}
