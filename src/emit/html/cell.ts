/** What a row says in one language, or in all of its languages one under the other. */

import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Cell, Handout, Row} from '../../edition/handout.ts'
import {numeralLabel} from '../../edition/numerals.ts'
import {type Language, languageTags} from '../../outline/types.ts'
import {type ContentContext, toHast} from './content.ts'
import {paragraphRuns} from './kept.ts'
import {hangClass} from './numbers.ts'
import {sideClass} from './side.ts'

/** What the renderers of a page share. */
export type PageContext = ContentContext & {readonly handout: Handout}

/** What a row says in one language; a lead says what it is. */
export function renderSide(row: Row, cell: Cell, context: PageContext): ElementContent[] {
  const content = renderContent(cell, context)
  if (row.kind !== 'summary') return content
  const label = context.handout.labels.summary.find(({language}) => language === cell.language)
  return label ? [h('p', {class: 'lead-label'}, label.text), ...content] : content
}

export function renderContent(cell: Cell, context: PageContext): ElementContent[] {
  if (cell.gap) return [h('p', {class: 'gap'}, context.handout.labels.gap[cell.language])]
  return toHast(cell, context)
}

/** Each language in a block of its own. */
export function renderStack(row: Row, context: PageContext): ElementContent[] {
  if (row.kind === 'figure') return [renderFigure(row, context)]
  const inner = within(row, context)
  return row.cells.map((cell) =>
    h('div', {lang: languageTags[cell.language], class: sideClass(row.cells)}, renderSide(row, cell, inner)),
  )
}

/** The context of what stands in a row. */
export function within(row: Row, context: PageContext): PageContext {
  return {...context, rank: row.rank}
}

/** The heading of one language, its number before it as text: a bookmark and a search have it then. */
export function renderHeading(row: Row, cell: Cell, context: PageContext): ElementContent[] {
  const text = unwrap(renderContent(cell, context))
  if (row.ordinal === null) return text
  const {language} = cell
  const label = numeralLabel(row.ordinal, {rank: row.rank, language, scheme: context.handout.numerals})
  return [h('span', {lang: languageTags[language], class: 'numeral'}, label), ...text]
}

/** Classes of the block that holds a heading's text. */
export function headingClass(row: Row, language: Language, {handout}: PageContext): string[] {
  if (row.ordinal === null) return []
  return [hangClass(row.ordinal, {rank: row.rank, language, scheme: handout.numerals})]
}

export function headingTag({depth}: Row): 'h2' | 'h3' | 'h4' {
  return depth <= 1 ? 'h2' : depth === 2 ? 'h3' : 'h4'
}

export function rowClass(row: Row): string[] {
  return ['row', row.kind, ...(row.depth > 0 ? [`depth-${Math.min(row.depth, 4)}`] : [])]
}

/** The text of a heading is no paragraph in it. */
export function unwrap(content: readonly ElementContent[]): ElementContent[] {
  return content.flatMap((node) => (node.type === 'element' && node.tagName === 'p' ? node.children : [node]))
}

/** The same picture on both sides is shown once, with a caption in each language. */
export function renderFigure(row: Row, context: PageContext): Element {
  const images: Element[] = []
  const captions: Element[] = []
  for (const cell of row.cells) {
    const content = unwrap(renderContent(cell, context))
    const image = content.find((node): node is Element => node.type === 'element' && node.tagName === 'img')
    const caption = image ? paragraphRuns(captionOf(cell), cell.language) : content
    if (image && !images.some((each) => each.properties['src'] === image.properties['src']))
      images.push(image)
    if (caption.length > 0)
      captions.push(
        h('span', {lang: languageTags[cell.language], class: ['caption', ...sideClass(row.cells)]}, caption),
      )
  }
  return h('figure', [...images, ...(captions.length > 0 ? [h('figcaption', captions)] : [])])
}

/** The picture's title, or else its alternative text. */
function captionOf({content}: Cell): string {
  const [block] = content
  const image = block?.type === 'paragraph' ? block.children.find((node) => node.type === 'image') : undefined
  return image?.title ?? image?.alt ?? ''
}
