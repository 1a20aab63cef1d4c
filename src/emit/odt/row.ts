/** What stands in one language of a row. */

import {bookmarkName} from '../../edition/bookmarks.ts'
import type {Cell, Row} from '../../edition/handout.ts'
import type {Marker} from '../../office/lists.ts'
import type {Slot} from '../../office/rows.ts'
import type {Setting} from '../../office/setting.ts'
import {headingStyle, itemStyle} from '../../office/text-style.ts'
import type {Language} from '../../outline/types.ts'
import {asItem} from './item.ts'
import {bookmarked} from './plans.ts'
import {textRuns} from './runs.ts'
import {type Block, heading, lookIn, paragraph, plainLook, type State} from './state.ts'
import {gapIn} from './text.ts'

export function cellBlocks(row: Row, cell: Cell, slot: Slot, state: State): readonly Block[] {
  return bookmarked(contentBlocks(row, cell, slot, state), bookmarkName(row.id, cell.language))
}

function contentBlocks(row: Row, cell: Cell, slot: Slot, state: State): readonly Block[] {
  const {language} = cell
  const manner = row.kind === 'summary' ? 'lead' : row.kind === 'quote' ? 'quote' : 'text'
  const setting: Setting = {language, width: slot.width, manner, place: slot.place}
  if (cell.gap) return [gap(row, setting, slot.marker, state)]
  if (row.kind === 'section') return section(row, cell, setting, slot.marker, state)
  if (slot.marker !== null) return asItem(cell.content, slot.marker, setting, state)
  const blocks = state.blocks(cell.content, setting)
  return row.kind === 'summary' ? [...summaryLabel(language, state), ...blocks] : blocks
}

/** The first text of a section is its heading, in whatever dialect it was written. */
function section(
  row: Row,
  cell: Cell,
  setting: Setting,
  marker: Marker | null,
  state: State,
): readonly Block[] {
  const [first, ...rest] = cell.content
  if (first?.type !== 'paragraph' && first?.type !== 'heading') return state.blocks(cell.content, setting)
  const style = headingStyle(row.depth)
  const plan = heading(style, row.depth, state.phrases(first.children, lookIn(style, setting)))
  return [marker === null ? plan : {...plan, item: marker.level}, ...state.blocks(rest, setting)]
}

function summaryLabel(language: Language, state: State): readonly Block[] {
  return state.handout.labels.summary
    .filter((run) => run.language === language)
    .map((run) => paragraph('LeadLabel', textRuns(run.text, plainLook(language), state)))
}

/** A gap is neither lead nor heading, but it keeps its place in a count. */
function gap({kind}: Row, setting: Setting, marker: Marker | null, state: State): Block {
  const plan = gapIn({...setting, manner: 'text'}, state)
  if (marker === null) return plan
  return {
    ...plan,
    ...(kind === 'section' ? {} : {style: itemStyle(setting, marker.style)}),
    item: marker.level,
  }
}
