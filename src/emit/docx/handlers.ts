/** The handlers, by kind of node: a kind that mdast gains breaks the build here. */

import type {PhrasingContent} from 'mdast'
import type {Content} from '../../outline/types.ts'
import {blockquote} from './handle/blockquote.ts'
import {breakLine} from './handle/break.ts'
import {code} from './handle/code.ts'
import {nothing} from './handle/definition.ts'
import {footnoteReference} from './handle/footnote-reference.ts'
import {heading} from './handle/heading.ts'
import {htmlBlock, htmlPhrase} from './handle/html.ts'
import {image, imageReference} from './handle/image.ts'
import {inlineCode} from './handle/inline-code.ts'
import {link, linkReference} from './handle/link.ts'
import {list} from './handle/list.ts'
import {marked} from './handle/marked.ts'
import {paragraph} from './handle/paragraph.ts'
import {table} from './handle/table.ts'
import {text} from './handle/text.ts'
import {thematicBreak} from './handle/thematic-break.ts'
import type {BlockHandler, PhraseHandler, State} from './state.ts'
import {tracked, trackedBlocks} from './tracked.ts'

type BlockTable = {readonly [Type in Content['type']]: BlockHandler<Extract<Content, {type: Type}>>}
type PhraseTable = {
  readonly [Type in PhrasingContent['type']]: PhraseHandler<Extract<PhrasingContent, {type: Type}>>
}

const blockHandlers: BlockTable = {
  blockquote,
  code,
  definition: nothing,
  footnoteDefinition: nothing,
  heading,
  html: htmlBlock,
  list,
  paragraph,
  table,
  thematicBreak,
}

const phraseHandlers: PhraseTable = {
  break: breakLine,
  delete: marked,
  emphasis: marked,
  footnoteReference,
  html: htmlPhrase,
  image,
  imageReference,
  inlineCode,
  link,
  linkReference,
  strong: marked,
  text,
}

export const blocks: State['blocks'] = function (this: State, nodes, setting) {
  return nodes.flatMap((node) => {
    // TypeScript cannot see that a handler looked up by a node's type takes that node.
    const handle = blockHandlers[node.type] as BlockHandler<Content>
    return trackedBlocks(handle(node, setting, this), node.data?.change, this)
  })
}

export const phrases: State['phrases'] = function (this: State, nodes, look) {
  return nodes.flatMap((node) => {
    // As above.
    const handle = phraseHandlers[node.type] as PhraseHandler<PhrasingContent>
    return tracked(handle(node, look, this), node.data?.change, this)
  })
}
