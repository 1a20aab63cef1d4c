/** From plans to XML: paragraphs, lists in one another, tables. */

import type {Level} from '../../office/lists.ts'
import {ended, parted} from '../../office/table-ends.ts'
import {element, points, wanted, type Xml} from './element.ts'
import {listStyleFor} from './list-styles.ts'
import {firstPage} from './pages.ts'
import {type Block, type Direct, type ParagraphPlan, paragraph, type State} from './state.ts'
import {styleName} from './style-names.ts'

/** An item with the paragraphs that go on with it. */
type Item = {readonly level: Level; readonly paragraphs: ParagraphPlan[]}

/** The XML of blocks, as they stand in a body, a cell or a note. */
export function made(blocks: readonly Block[], state: State): Xml {
  const written: Xml[] = []
  let items: Item[] = []
  const close = (): void => {
    if (items.length > 0) written.push(listXml(items, state))
    items = []
  }
  for (const block of parted<Block>(blocks, spacer)) {
    const last = items.at(-1)
    if (block.kind === 'paragraph' && block.item) {
      if (last && !isOneList(last.level, block.item, state)) close()
      items.push({level: block.item, paragraphs: [block]})
    } else if (block.kind === 'paragraph' && last && block.within === last.level.path) {
      last.paragraphs.push(block)
    } else {
      close()
      written.push(block.kind === 'paragraph' ? paragraphXml(block, state) : block.content)
    }
  }
  close()
  return written.join('')
}

function isOneList(one: Level, other: Level, state: State): boolean {
  return one.instance === other.instance && listStyleFor(one.path, state) === listStyleFor(other.path, state)
}

/** A list, or a piece of one that goes on behind other text (OpenDocument 1.3 part 3 §5.3.4, `text:continue-list`). */
function listXml(items: readonly Item[], state: State): Xml {
  const [first] = items
  if (first === undefined) return ''
  const {instance, path} = first.level
  const name = instance === 0 ? undefined : `list${instance}`
  const goesOn = state.begun.has(instance)
  state.begun.add(instance)
  const identity = goesOn ? {'text:continue-list': name} : {'xml:id': name}
  const attributes = {...(instance === 0 ? {} : identity), 'text:style-name': listStyleFor(path, state)}
  const start = goesOn || first.level.start === 1 ? null : first.level.start
  return element('text:list', attributes, ...nested(items, 1, start, state))
}

/** The items of a depth; what is deeper stands in the item before it. */
function nested(items: readonly Item[], depth: number, start: number | null, state: State): readonly Xml[] {
  const groups: Item[][] = []
  for (const item of items) {
    const last = groups.at(-1)
    if (last && item.level.path.length > depth) last.push(item)
    else groups.push([item])
  }
  return groups.map((group, index) => {
    const [head] = group
    const own = head && head.level.path.length <= depth ? head : null
    const inner = own ? group.slice(1) : group
    const value = index === 0 ? start : null
    const below = nested(inner, depth + 1, own ? null : value, state)
    return element(
      'text:list-item',
      own && value !== null ? {'text:start-value': value} : {},
      ...(own?.paragraphs ?? []).map((plan) => paragraphXml(plan, state)),
      inner.length === 0 ? '' : element('text:list', {}, ...below),
    )
  })
}

function paragraphXml({style, content, direct, outline}: ParagraphPlan, state: State): Xml {
  const properties = wanted('style:paragraph-properties', directAttributes(direct))
  const parent = styleName(style)
  const master = direct.first ? firstPage : undefined
  const name =
    properties === '' && master === undefined
      ? parent
      : state.automatic.style(
          'paragraph',
          {'style:parent-style-name': parent, 'style:master-page-name': master},
          properties,
        )
  if (outline === undefined) return element('text:p', {'text:style-name': name}, content)
  return element('text:h', {'text:style-name': name, 'text:outline-level': outline}, content)
}

const alignments = {left: 'start', center: 'center', right: 'end'} as const

function directAttributes({
  left,
  after,
  align,
  keepNext,
  startsPage,
}: Direct): Record<string, string | undefined> {
  return {
    'fo:margin-left': left === undefined ? undefined : points(left),
    'fo:text-indent': left === undefined ? undefined : points(0),
    'fo:margin-bottom': after === undefined ? undefined : points(after),
    'fo:text-align': align && alignments[align],
    'fo:keep-with-next': keepNext ? 'always' : undefined,
    'fo:break-before': startsPage ? 'page' : undefined,
  }
}

const spacer: ParagraphPlan = paragraph('TableEnd', '')

/** The blocks of a body, which ends in a paragraph as well; the first starts the first page. */
export function closed(blocks: readonly Block[]): readonly Block[] {
  const last = blocks.at(-1)
  const all = last?.kind === 'paragraph' ? blocks : [...blocks, paragraph('DocumentEnd', '')]
  return all.map((block, index) =>
    index === 0 && block.kind === 'paragraph' ? withDirect(block, {first: true}) : block,
  )
}

/** The blocks, with a bookmark from the start of the first paragraph to the end of the last. */
export function bookmarked(blocks: readonly Block[], name: string): readonly Block[] {
  const all = ended<Block>(blocks, spacer)
  const isParagraph = ({kind}: Block) => kind === 'paragraph'
  const [first, last] = [all.findIndex(isParagraph), all.findLastIndex(isParagraph)]
  return all.map((block, index) => {
    if (block.kind !== 'paragraph') return block
    const opening = index === first ? element('text:bookmark-start', {'text:name': name}) : ''
    const closing = index === last ? element('text:bookmark-end', {'text:name': name}) : ''
    return {...block, content: opening + block.content + closing}
  })
}

/** Text, with a bookmark round it. */
export function bookmarkedText(content: Xml, name: string): Xml {
  const mark = (end: 'start' | 'end') => element(`text:bookmark-${end}`, {'text:name': name})
  return mark('start') + content + mark('end')
}

/** The blocks, the first of them a paragraph that starts a page. */
export function onNewPage(blocks: readonly Block[]): readonly Block[] {
  const [first, ...rest] = blocks
  const [opening, others] = first?.kind === 'paragraph' ? [first, rest] : [spacer, blocks]
  return [withDirect(opening, {startsPage: true}), ...others]
}

/** The blocks, each paragraph of them kept on the page of what follows. */
export function keptWithNext(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => (block.kind === 'paragraph' ? withDirect(block, {keepNext: true}) : block))
}

export function withDirect(plan: ParagraphPlan, direct: Direct): ParagraphPlan {
  return {...plan, direct: {...plan.direct, ...direct}}
}
