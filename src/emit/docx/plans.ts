/** From plans to paragraphs and tables. */

import {
  Bookmark,
  BuilderElement,
  type ITableOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  type XmlComponent,
} from 'docx'
import {ended, parted} from '../../office/table-ends.ts'
import type {Block, ParagraphPlan} from './state.ts'

/** Paragraphs and tables, as they stand in a body, a cell or a note. */
export function made(blocks: readonly Block[]): readonly (Paragraph | Table)[] {
  return ended<Block>(parted<Block>(blocks, spacer), spacer).map((block) =>
    block.kind === 'paragraph' ? new Paragraph(block.options) : new TitledTable(block.options, block.title),
  )
}

/** A table with its alternative text (ISO/IEC 29500-1 §17.4.61, §17.4.62), for which docx has no option. */
class TitledTable extends Table {
  constructor(options: ITableOptions, title: string) {
    super(options)
    // The first child of a table is its properties, in which the caption and the description come last.
    const properties = this.root[0] as XmlComponent // docx types its children as anything
    for (const name of ['w:tblCaption', 'w:tblDescription'])
      properties.addChildElement(
        new BuilderElement<{val: string}>({name, attributes: {val: {key: 'w:val', value: title}}}),
      )
  }
}

const spacer: ParagraphPlan = {kind: 'paragraph', options: {style: 'TableEnd'}}

/** The blocks of a body, which ends in a paragraph as well. */
export function closed(blocks: readonly Block[]): readonly Block[] {
  const last = blocks.at(-1)
  // The end of the last paragraph of all cannot be tracked: nothing stands behind it to run into.
  const isTracked = last?.kind === 'paragraph' && (last.options.run?.insertion ?? last.options.run?.deletion)
  if (last?.kind === 'paragraph' && !isTracked) return blocks
  return [...blocks, {kind: 'paragraph', options: {style: 'DocumentEnd'}}]
}

/** The blocks, with a bookmark from the start of the first paragraph to the end of the last. */
export function bookmarked(blocks: readonly Block[], name: string): readonly Block[] {
  const all = ended<Block>(blocks, spacer)
  const isParagraph = ({kind}: Block) => kind === 'paragraph'
  const [first, last] = [all.findIndex(isParagraph), all.findLastIndex(isParagraph)]
  const bookmark = new Bookmark({id: name, children: []})
  // docx writes the two marks of a bookmark as they stand; its type of a paragraph's children leaves them out.
  const [start, end] = [bookmark.start, bookmark.end] as unknown as readonly [ParagraphChild, ParagraphChild]
  return all.map((block, index) => {
    if (block.kind !== 'paragraph' || (index !== first && index !== last)) return block
    const opening = index === first ? [start] : []
    const closing = index === last ? [end] : []
    const children = [...opening, ...(block.options.children ?? []), ...closing]
    return {...block, options: {...block.options, children}}
  })
}

/** The blocks, the first of them a paragraph that starts a page. */
export function onNewPage(blocks: readonly Block[]): readonly Block[] {
  const [first, ...rest] = blocks
  const [opening, others] = first?.kind === 'paragraph' ? [first, rest] : [spacer, blocks]
  return [{...opening, options: {...opening.options, pageBreakBefore: true}}, ...others]
}

/** The blocks, each paragraph of them kept on the page of what follows. */
export function keptWithNext(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) =>
    block.kind === 'paragraph' ? {...block, options: {...block.options, keepNext: true}} : block,
  )
}
