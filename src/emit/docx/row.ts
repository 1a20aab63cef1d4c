/** What stands in one language of a row. */

import {bookmarkName} from '../../edition/bookmarks.ts'
import type {Cell, Row} from '../../edition/handout.ts'
import type {Marker} from '../../office/lists.ts'
import type {Slot} from '../../office/rows.ts'
import type {Setting} from '../../office/setting.ts'
import {lookOf} from '../../office/setting.ts'
import {headingStyle, itemStyle} from '../../office/text-style.ts'
import type {Language} from '../../outline/types.ts'
import {gapIn} from './gap.ts'
import {asItem} from './item.ts'
import {numberingOf} from './numbering.ts'
import {bookmarked} from './plans.ts'
import {textRuns} from './runs.ts'
import {type Block, paragraph, type State} from './state.ts'
import {trackedBlocks} from './tracked.ts'

export function cellBlocks(row: Row, cell: Cell, slot: Slot, state: State): readonly Block[] {
  const blocks = trackedBlocks(contentBlocks(row, cell, slot, state), row.change, state)
  return bookmarked(blocks, bookmarkName(row.id, cell.language))
}

function contentBlocks(row: Row, cell: Cell, slot: Slot, state: State): readonly Block[] {
  const setting: Setting = {
    language: cell.language,
    width: slot.width,
    manner: mannerOf(row),
    place: slot.place,
  }
  if (cell.gap) return [gap(row, setting, slot.marker, state)]
  if (row.kind === 'section') return section(row, cell, setting, slot.marker, state)
  if (slot.marker !== null) return asItem(cell.content, slot.marker, setting, state)
  const blocks = state.blocks(cell.content, setting)
  return row.kind === 'summary' ? [...summaryLabel(cell.language, state), ...blocks] : blocks
}

function mannerOf(row: Row): Setting['manner'] {
  return row.kind === 'summary' ? 'lead' : row.kind === 'quote' ? 'quote' : 'text'
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
  const look = lookOf(setting)
  const children = state.phrases(first.children, look)
  const numbering = marker === null ? {} : {numbering: numberingOf(marker.level, state.listFrame)}
  const heading = paragraph({style: headingStyle(row.depth), ...numbering, children})
  return [heading, ...state.blocks(rest, setting)]
}

function summaryLabel(language: Language, state: State): readonly Block[] {
  const look = {language, marks: [], width: 0, note: false} as const
  return state.handout.labels.summary
    .filter((run) => run.language === language)
    .map((run) => paragraph({style: 'LeadLabel', children: textRuns(run.text, look, state.tokens)}))
}

/** A gap is neither lead nor heading, but it keeps its place in a count. */
function gap({kind}: Row, setting: Setting, marker: Marker | null, state: State): Block {
  const plan = gapIn({...setting, manner: 'text'}, state)
  if (marker === null) return plan
  const style = kind === 'section' ? {} : {style: itemStyle(setting, marker.style)}
  return paragraph({...plan.options, ...style, numbering: numberingOf(marker.level, state.listFrame)})
}
