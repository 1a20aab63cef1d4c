/** What a row says in one language, or in all of its languages one under the other. */

import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Cell, Handout, Row} from '../../edition/handout.ts'
import {languageTags} from '../../outline/types.ts'
import {type ContentContext, languageRuns, toHast} from './content.ts'

/** What the renderers of a page share. */
export type PageContext = ContentContext & {readonly handout: Handout}

export function renderContent(cell: Cell, context: PageContext): ElementContent[] {
  if (cell.gap) return [h('p', {class: 'gap'}, context.handout.labels.gap[cell.language])]
  return toHast(cell, context)
}

/** Each language in a block of its own. */
export function renderStack(row: Row, context: PageContext): ElementContent[] {
  if (row.kind === 'figure') return [renderFigure(row, context)]
  return row.cells.map((cell) => h('div', {lang: languageTags[cell.language]}, renderContent(cell, context)))
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
    const caption = image ? languageRuns(captionOf(cell), cell.language) : content
    if (image && !images.some((each) => each.properties['src'] === image.properties['src'])) images.push(image)
    if (caption.length > 0) captions.push(h('span', {lang: languageTags[cell.language], class: 'caption'}, caption))
  }
  return h('figure', [...images, ...(captions.length > 0 ? [h('figcaption', captions)] : [])])
}

/** The picture's title, or else its alternative text. */
function captionOf({content}: Cell): string {
  const [block] = content
  const image = block?.type === 'paragraph' ? block.children.find((node) => node.type === 'image') : undefined
  return image?.title ?? image?.alt ?? ''
}
