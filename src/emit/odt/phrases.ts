/** The handlers of inline nodes: a kind that mdast gains breaks the build here. */

import type {Delete, Emphasis, FootnoteReference, Html, Link, PhrasingContent, Strong} from 'mdast'
import {bookmarkName} from '../../edition/bookmarks.ts'
import {safeAddress} from '../../office/address.ts'
import {noteCell} from '../../office/note-cell.ts'
import type {Setting} from '../../office/setting.ts'
import {element, type Xml} from './element.ts'
import {picture, pictureWords} from './picture.ts'
import {bookmarked, made} from './plans.ts'
import {textRuns} from './runs.ts'
import type {Look, PhraseHandler, State} from './state.ts'
import {styleName} from './style-names.ts'
import {gapIn, marking} from './text.ts'

type PhraseTable = {
  readonly [Type in PhrasingContent['type']]: PhraseHandler<Extract<PhrasingContent, {type: Type}>>
}

/** Text with a mark: the kinds of node bear the names of their marks. */
const marked: PhraseHandler<Delete | Emphasis | Strong> = (node, look, state) =>
  state.phrases(node.children, marking(look, node.type))

/** Raw HTML is shown as it was written, never read. */
const html: PhraseHandler<Html> = (node, look, state) => textRuns(node.value, marking(look, 'code'), state)

const link: PhraseHandler<Link> = (node, look, state) => {
  const address = safeAddress(node.url)
  if (address === null) return state.phrases(node.children, look)
  return linked(address, state.phrases(node.children, marking(look, 'link')))
}

const phraseHandlers: PhraseTable = {
  break: () => '<text:line-break/>',
  delete: marked,
  emphasis: marked,
  footnoteReference: (node, look, state) => footnote(node, look, state),
  html,
  image: picture,
  imageReference: (node, look, state) => pictureWords(node.alt, look, state),
  inlineCode: (node, look, state) => textRuns(node.value, marking({...look, language: 'en'}, 'code'), state),
  link,
  // Its definition is not in the text, so that it leads nowhere; what it says stays.
  linkReference: (node, look, state) => state.phrases(node.children, look),
  strong: marked,
  text: (node, look, state) => textRuns(node.value, look, state),
}

export const phrases: State['phrases'] = function (this: State, nodes, look) {
  return nodes
    .map((node) => {
      // TypeScript cannot see that a handler looked up by a node's type takes that node.
      const handle = phraseHandlers[node.type] as PhraseHandler<PhrasingContent>
      return handle(node, look, this)
    })
    .join('')
}

/**
 * @param address as `safeAddress` gives it, or that of a bookmark.
 * @param style name of the character style of what leads there.
 */
export function linked(address: string, content: Xml, style: string = styleName('Hyperlink')): Xml {
  const names = {'text:style-name': style, 'text:visited-style-name': style}
  return element('text:a', {'xlink:type': 'simple', 'xlink:href': address, ...names}, content)
}

/** A footnote of its own for each reference, in the language of the text that refers to it. */
function footnote(node: FootnoteReference, look: Look, state: State): Xml {
  const note = state.handout.notes.find(({id}) => id === node.identifier)
  // There are no notes to notes.
  if (note === undefined || look.note) return textRuns(`[^${node.label ?? node.identifier}]`, look, state)
  const cell = noteCell(note, look.language)
  const language = cell?.language ?? look.language
  const setting: Setting = {language, width: state.page.measure, manner: 'note', place: null}
  const name = bookmarkName(note.id, language)
  const number = ++state.counts.footnotes
  const blocks = cell === undefined ? [gapIn(setting, state)] : state.blocks(cell.content, setting)
  const named = state.cited.has(name) ? blocks : bookmarked(blocks, name)
  state.cited.add(note.id).add(name)
  return element(
    'text:note',
    {'text:id': `ftn${number}`, 'text:note-class': 'footnote'},
    element('text:note-citation', {}, String(number)),
    element('text:note-body', {}, made(named, state)),
  )
}
