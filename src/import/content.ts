/** Blocks of a document → mdast. */

import type {
  AlignType,
  List,
  ListItem,
  Paragraph as MarkdownParagraph,
  Table as MarkdownTable,
  PhrasingContent,
  TableRow,
} from 'mdast'
import type {Content} from '../outline/types.ts'
import {type Block, type Inline, isEmpty, type Paragraph, type Table, textOfInlines} from './document.ts'
import {isFigure} from './lines.ts'
import {type PhraseSetting, phrasesOf} from './phrases.ts'

export type ContentSetting = PhraseSetting & {
  /** Whether items are texts: the row says that they are items. */
  readonly flat: boolean
}

/** Paragraphs and tables as mdast; runs of quotes are one quote, runs of items one list. */
export function contentOf(blocks: readonly Block[], setting: ContentSetting): readonly Content[] {
  const content: Content[] = []
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]
    if (!block) continue
    if (block.type === 'table') {
      content.push(tableOf(block, setting))
      continue
    }
    const alike = (test: (each: Paragraph) => boolean): readonly Paragraph[] => {
      const found: Paragraph[] = []
      for (let each = blocks[index]; each?.type === 'paragraph' && test(each); each = blocks[++index])
        found.push(each)
      index--
      return found
    }
    if (block.family === 'quote') {
      const quoted = alike(({family}) => family === 'quote').flatMap((each) => textOf(each, setting))
      if (quoted.length > 0) content.push({type: 'blockquote', children: [...quoted]})
    } else if (isItem(block, setting))
      content.push(
        ...listsOf(
          alike((each) => isItem(each, setting)),
          setting,
        ),
      )
    else content.push(...blockOf(block, content.at(-1), setting))
  }
  return content
}

function isItem({list, family}: Paragraph, {flat}: ContentSetting): boolean {
  return !flat && list !== null && family !== 'heading'
}

/** @param before the block above: a caption is the title of its picture. */
function blockOf(block: Paragraph, before: Content | undefined, setting: ContentSetting): readonly Content[] {
  if (block.family === 'rule' && isEmpty(block)) return [{type: 'thematicBreak'}]
  if (block.family === 'label' || block.family === 'furniture') return []
  if (block.family === 'code') return [{type: 'code', value: textOfInlines(block.inlines).trimEnd()}]
  const [picture] = before?.type === 'paragraph' ? before.children : []
  if (block.family === 'caption' && picture?.type === 'image') {
    const text = textOfInlines(block.inlines).trim()
    if (text !== '' && text !== picture.alt) picture.title = text
    return []
  }
  return textOf(block, setting)
}

function textOf(block: Paragraph, setting: ContentSetting): readonly MarkdownParagraph[] {
  const shown = isFigure(block) ? block.inlines.filter(({type}) => type === 'picture') : block.inlines
  const children = phrasesOf(shown, setting)
  return children.length === 0 ? [] : [{type: 'paragraph', children}]
}

function listsOf(items: readonly Paragraph[], setting: ContentSetting): readonly Content[] {
  const outermost = Math.min(...items.map(({list}) => list?.level ?? 0))
  return listAt(items, outermost, setting)
}

function listAt(items: readonly Paragraph[], level: number, setting: ContentSetting): readonly List[] {
  const lists: List[] = []
  for (let index = 0; index < items.length; index++) {
    const item = items[index]
    if (!item?.list) continue
    const next = items.findIndex((each, at) => at > index && (each.list?.level ?? 0) <= level)
    const inner = items.slice(index + 1, next < 0 ? items.length : next)
    const {ordinal, checked} = item.list
    const last = lists.at(-1)
    const list = last && last.ordered === (ordinal !== null) ? last : newList(ordinal)
    if (list !== last) lists.push(list)
    const deeper =
      inner.length > 0 ? listAt(inner, Math.min(...inner.map((each) => each.list?.level ?? 0)), setting) : []
    const own: ListItem = {type: 'listItem', spread: false, children: [...textOf(item, setting), ...deeper]}
    list.children.push(checked === null ? own : {...own, checked})
    index += inner.length
  }
  return lists
}

function newList(ordinal: number | null): List {
  return {type: 'list', ordered: ordinal !== null, start: ordinal, spread: false, children: []}
}

function tableOf({rows}: Table, setting: ContentSetting): MarkdownTable {
  const align = (rows[0]?.cells ?? []).map(({blocks: [first]}): AlignType => {
    const written = first?.type === 'paragraph' ? first.align : null
    return written === 'left' ? null : written
  })
  const children = rows.map(
    (row): TableRow => ({
      type: 'tableRow',
      children: row.cells.map(({blocks}) => ({type: 'tableCell', children: cellPhrases(blocks, setting)})),
    }),
  )
  return {type: 'table', align, children}
}

/** A cell of Markdown is one line. */
function cellPhrases(blocks: readonly Block[], setting: ContentSetting): PhrasingContent[] {
  const inlines = blocks.flatMap((block, index): readonly Inline[] => {
    const own =
      block.type === 'paragraph' ? block.inlines : block.rows.flatMap(({cells}) => cells.flatMap(inlinesOf))
    return index === 0 || own.length === 0 ? own : [{type: 'break'}, ...own]
  })
  const space: Inline = {type: 'text', value: ' ', marks: [], url: null, isGap: false}
  return phrasesOf(
    inlines.map((inline) => (inline.type === 'break' ? space : inline)),
    setting,
  )
}

function inlinesOf({blocks}: {readonly blocks: readonly Block[]}): readonly Inline[] {
  return blocks.flatMap((block) => (block.type === 'paragraph' ? block.inlines : []))
}
