/** The `odt` format: a handout in the form that public bodies exchange for editing (OpenDocument 1.3, CNS 15251). */

import type {Handout} from '../../edition/handout.ts'
import {arranged} from '../../office/arrange.ts'
import {listFrame} from '../../office/list-levels.ts'
import {createLists} from '../../office/lists.ts'
import {pageOf} from '../../office/measure.ts'
import {pagingOf} from '../../office/paging.ts'
import type {EmitContext, Emitter} from '../emitter.ts'
import {createAutomaticStyles} from './automatic-styles.ts'
import {blocks} from './blocks.ts'
import {columns} from './columns.ts'
import {element, root, type Xml} from './element.ts'
import {front} from './front.ts'
import {colophon, contents} from './matter.ts'
import {uncitedNotes} from './notes.ts'
import {mediaType, metaXml, type Part, packageOf, settingsXml} from './package.ts'
import {phrases} from './phrases.ts'
import {closed, made, onNewPage} from './plans.ts'
import {recordParts} from './record.ts'
import {stacked} from './stacked.ts'
import type {Block, State} from './state.ts'
import {fontFaces, stylesXml} from './styles.ts'

export const odtEmitter: Emitter = {
  format: 'odt',
  extension: 'odt',
  readAs: 'odt',
  mediaType,
  editable: true,
  emit: async (handout, context) => {
    const state = stateOf(handout, context)
    const {tokens, page, listFrame: lists} = state
    const xml = (path: string, content: Xml): Part => ({path, mediaType: 'text/xml', content})
    return packageOf([
      xml('content.xml', contentXml(state)),
      xml('styles.xml', stylesXml({handout, tokens, page, lists})),
      xml('meta.xml', metaXml(handout)),
      xml('settings.xml', settingsXml()),
      ...pictures(state),
      ...recordParts(context.record),
    ])
  },
}

function stateOf(handout: Handout, {template: {tokens}, assets}: EmitContext): State {
  const frame = listFrame(handout, tokens)
  const page = pageOf(tokens)
  return {
    handout,
    tokens,
    page,
    assets,
    lists: createLists(frame),
    listFrame: frame,
    paging: pagingOf(handout, {tokens, page, pictures: assets}),
    automatic: createAutomaticStyles(),
    cited: new Set(),
    begun: new Set(),
    counts: {footnotes: 0, pictures: 0, tables: 0},
    shown: new Map(),
    blocks,
    phrases,
  }
}

/** The part `content.xml` (OpenDocument 1.3 part 3 §3.1.3.2). */
function contentXml(state: State): Xml {
  // The body first: it asks for the styles.
  const body = made(bodyBlocks(state), state)
  return root(
    'office:document-content',
    ['office', 'style', 'text', 'table', 'draw', 'fo', 'svg', 'xlink'],
    fontFaces(state.tokens),
    element('office:automatic-styles', {}, state.automatic.xml()),
    element('office:body', {}, element('office:text', {}, body)),
  )
}

function bodyBlocks(state: State): readonly Block[] {
  const blocks = arranged<Block>(state.handout, state.tokens, {
    front: () => front(state),
    contents: () => contents(state),
    columns: (part) => columns(part, state),
    stacked: (row) => stacked(row, state),
    uncitedNotes: () => uncitedNotes(state),
    colophon: () => colophon(state),
    onNewPage,
  })
  return closed(blocks)
}

function pictures({shown, assets}: State): readonly Part[] {
  return [...shown].flatMap(([url, path]) => {
    const asset = assets.get(url)
    return asset === undefined ? [] : [{path, mediaType: asset.mediaType, content: asset.bytes}]
  })
}
