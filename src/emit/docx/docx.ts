/** The `docx` format: a handout that a colleague opens in Word and goes on writing. */

import {Document, type IPropertiesOptions} from 'docx'
import type {Handout} from '../../edition/handout.ts'
import {arranged} from '../../office/arrange.ts'
import {factIndent} from '../../office/fact-indent.ts'
import {type ListFrame, listFrame} from '../../office/list-levels.ts'
import {uniform} from '../../office/list-path.ts'
import {createLists} from '../../office/lists.ts'
import {fromPoints, furnitureEdge, type Page, pageOf} from '../../office/measure.ts'
import {pagingOf} from '../../office/paging.ts'
import {arrangementOf, leading} from '../../office/styles-paragraph.ts'
import type {Tokens} from '../../template/template.ts'
import type {EmitContext, Emitter} from '../emitter.ts'
import {columns} from './columns.ts'
import {finish, type OwnParts, zipped} from './finish/finish.ts'
import {fontTableXml} from './finish/font-table.ts'
import {notesXml} from './finish/notes.ts'
import {numberingXml, styleLists} from './finish/numbering.ts'
import {partsOf} from './finish/parts.ts'
import {appXml, coreXml} from './finish/properties.ts'
import {withRecord} from './finish/record.ts'
import {settingsXml} from './finish/settings.ts'
import {front} from './front.ts'
import {firstHeader, footer, header} from './furniture.ts'
import {blocks, phrases} from './handlers.ts'
import {colophon, contents} from './matter.ts'
import {uncitedNotes} from './notes.ts'
import {definition} from './numbering.ts'
import {closed, made, onNewPage} from './plans.ts'
import {stacked} from './stacked.ts'
import type {Block, State} from './state.ts'
import {stylesXml} from './styles.ts'

export const docxEmitter: Emitter = {
  format: 'docx',
  extension: 'docx',
  readAs: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  editable: true,
  emit: async (handout, context) => {
    const {referenceDoc} = context
    if (!referenceDoc) return zipped(documentParts(handout, context, pageOf(context.template.tokens)))
    // Most documents stand on paper of ours, and need no reader of others' XML.
    const [{fittedTokens, letterheadOf}, {onLetterhead}] = await Promise.all([
      import('./letterhead/open.ts'),
      import('./letterhead/letterhead.ts'),
    ])
    const letterhead = letterheadOf(referenceDoc.bytes)
    const template = {...context.template, tokens: fittedTokens(context.template.tokens, letterhead)}
    const page = letterhead.page ?? pageOf(template.tokens)
    const own = documentParts(handout, {...context, template}, page)
    const {parts, remarks} = onLetterhead(own, letterhead, handout)
    for (const {rule, names} of remarks)
      context.tell?.(rule, {names: names.join(', '), letterhead: referenceDoc.name})
    return zipped(parts)
  },
}

/** The parts of a document on paper of ours. */
function documentParts(handout: Handout, context: EmitContext, page: Page): ReadonlyMap<string, Uint8Array> {
  const frame = listFrame(handout, context.template.tokens)
  const state = stateOf(handout, context, page, frame)
  const parts = partsOf(new Document(documentOptions(state, frame)))
  return finish(withRecord(parts, context.record), ownParts(state))
}

function stateOf(handout: Handout, {template, assets}: EmitContext, page: Page, frame: ListFrame): State {
  const {tokens} = template
  return {
    handout,
    tokens,
    page,
    assets,
    lists: createLists(frame),
    paging: pagingOf(handout, {tokens, page, pictures: assets}),
    listFrame: frame,
    cited: new Set(),
    blocks,
    phrases,
  }
}

function documentOptions(state: State, frame: ListFrame): IPropertiesOptions {
  const {handout, tokens, page} = state
  const {width, height, top, right, bottom, left} = page
  const edges = {header: furnitureEdge(top, tokens), footer: furnitureEdge(bottom, tokens)}
  return {
    theme: themeOf(tokens),
    numbering: {
      config: (['bullet', 'zh', 'en'] as const).map((kind) => definition(uniform(kind, 1), frame)),
    },
    sections: [
      {
        properties: {
          page: {
            size: {width, height},
            margin: {top, right, bottom, left, ...edges, gutter: 0},
          },
          grid: {type: 'lines', linePitch: leading(tokens.sizes.text, tokens.leading.zh)},
          titlePage: true,
        },
        headers: {default: header(handout, tokens), first: firstHeader()},
        footers: {default: footer(state), first: footer(state)},
        children: [...made(bodyBlocks(state))],
      },
    ],
  }
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

function themeOf(tokens: Tokens): NonNullable<IPropertiesOptions['theme']> {
  const {text, heading} = tokens.office
  const pair = (faces: {readonly zh: string; readonly en: string}) => ({
    latin: faces.en,
    eastAsia: faces.zh,
    scripts: {Hant: faces.zh},
  })
  const accent = tokens.colours.accent.slice(1)
  return {
    name: `Zhenpress ${tokens.name}`,
    fonts: {headings: pair(heading), body: pair(text)},
    colors: {accent1: accent, dark2: accent, light2: tokens.colours.tint.slice(1), hyperlink: accent},
  }
}

function ownParts(state: State): OwnParts {
  const {handout, tokens, page} = state
  const indent = factIndent(handout.facts, page.measure / fromPoints(tokens.sizes.small))
  return {
    'docProps/app.xml': appXml,
    'docProps/core.xml': coreXml(handout),
    'word/fontTable.xml': fontTableXml(tokens),
    'word/footnotes.xml': notesXml,
    'word/numbering.xml': numberingXml,
    'word/settings.xml': settingsXml(tokens),
    'word/styles.xml': stylesXml({
      tokens,
      page,
      lists: styleLists,
      arrangement: arrangementOf(handout),
      leadingLanguage: handout.languages[0] ?? 'zh',
      factIndent: indent,
    }),
  }
}
