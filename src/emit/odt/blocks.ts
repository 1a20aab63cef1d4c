/** The handlers of blocks: a kind that mdast gains breaks the build here. */

import type {Code, Html, List, ListItem, Paragraph} from 'mdast'
import type {ListKind} from '../../office/list-path.ts'
import {picturesOf} from '../../office/pictures.ts'
import {headingStyle} from '../../office/text-style.ts'
import type {Content, Language} from '../../outline/types.ts'
import {figure} from './figure.ts'
import {asItem} from './item.ts'
import {textRuns} from './runs.ts'
import {type BlockHandler, heading, lookIn, type State} from './state.ts'
import {table} from './table.ts'
import {runningText, setIn} from './text.ts'

type BlockTable = {readonly [Type in Content['type']]: BlockHandler<Extract<Content, {type: Type}>>}

const paragraph: BlockHandler<Paragraph> = (node, setting, state) => {
  const pictures = picturesOf(node.children)
  if (pictures !== null) return figure(pictures, setting, state)
  return [runningText(setting, (look) => state.phrases(node.children, look))]
}

/** A block of code: one paragraph, so that its lines stay together and are copied as one. Raw HTML is shown as code. */
const code: BlockHandler<Code | Html> = (node, setting, state) => {
  const lines = node.value.split('\n')
  const line = (text: string) =>
    setIn('SourceCode', {...setting, language: 'en'}, (look) => textRuns(text, look, state)).content
  const plan = setIn('SourceCode', setting, () => lines.map(line).join('<text:line-break/>'))
  return [plan]
}

/** A list inside a text. */
const list: BlockHandler<List> = (node, setting, state) => {
  const markerOf = state.lists.open(setting.place, node.ordered ? (node.start ?? 1) : null)
  return node.children.flatMap((item) => {
    const marker = markerOf(kindOf(node, item, setting.language))
    return asItem(item.children, marker, setting, state)
  })
}

function kindOf({ordered}: List, {checked}: ListItem, language: Language): ListKind {
  if (typeof checked === 'boolean') return checked ? 'done' : 'open'
  return ordered ? language : 'bullet'
}

const blockHandlers: BlockTable = {
  blockquote: (node, setting, state) =>
    state.blocks(node.children, {...setting, manner: setting.manner === 'text' ? 'quote' : setting.manner}),
  code,
  // A link's definition says nothing of its own, and notes are printed where they are referred to.
  definition: () => [],
  footnoteDefinition: () => [],
  // The outline's own sections are set by their row; this is a heading inside a text.
  heading: (node, setting, state) => {
    const style = headingStyle(node.depth)
    return [heading(style, node.depth, state.phrases(node.children, lookIn(style, setting)))]
  },
  html: code,
  list,
  paragraph,
  table,
  thematicBreak: (_node, setting) => [setIn('HorizontalRule', setting, () => '')],
}

export const blocks: State['blocks'] = function (this: State, nodes, setting) {
  return nodes.flatMap((node) => {
    // TypeScript cannot see that a handler looked up by a node's type takes that node.
    const handle = blockHandlers[node.type] as BlockHandler<Content>
    return handle(node, setting, this)
  })
}
