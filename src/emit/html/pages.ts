/**
 * What the end of a page may part. The style sheet cannot tell how tall a text is; we can, nearly enough: these classes
 * let a row that no page has room for go on over the page, and a paragraph of many lines.
 */

import type {Element} from 'hast'
import {paperSizes, toPoints} from '../../template/papers.ts'
import type {Tokens} from '../../template/template.ts'
import {classesOf, elementsIn, textOf, widthOf} from './elements.ts'

/**
 * Rules for the classes. Chromium leaves a last line alone where a paragraph has less lines than `orphans` and `widows`
 * together: such a one is not parted at all.
 */
export const partingRules: string = `@media print{
p{break-inside:avoid}p.long{break-inside:auto;orphans:2;widows:3}
tr.tall,tr.tall blockquote,tr.tall pre,.stacked li.tall{break-inside:auto}.stacked li.tall>.side{break-after:auto}
.flow.together{break-before:auto!important}
.columns>tbody>tr:last-child,.flow>:last-child>li:last-child{break-before:avoid}
}`

/** A paragraph of more lines than this may be parted. */
const mostWhole = 4

/** A row that is estimated to be taller than this may be parted. Of the height between the margins. */
const tallest = 0.97

/** A summary that is as tall as this may be parted: under the head, it would leave its page empty. Of the same height. */
const tallestSummary = 0.7

/** A point and its translation under it: a page that has room for half of them is not left to wait for the whole. */
const tallestPair = 0.4

/** Two languages one after the other that take less than this need no page each. Of the same height. */
const littlest = 0.5

/**
 * Sets the classes `long` on paragraphs, `tall` on rows, `leaf` on items without a list of their own, `together` on texts
 * that share a page.
 *
 * @param across pages that a table is wide: two where its columns stand on facing pages.
 */
export function markForPages(body: Element, {paper, margins, sizes, leading}: Tokens, across: 1 | 2): void {
  const [width, height] = paperSizes[paper]
  const em = toPoints(width - margins.left - margins.right) / sizes.text
  const room = toPoints(height - margins.top - margins.bottom) / (sizes.text * leading.zh)
  const visit = (element: Element, line: number): void => {
    if (element.tagName === 'p' && linesIn(element, line) > mostWhole) addClass(element, 'long')
    if (element.tagName === 'li' && !hasList(element)) addClass(element, 'leaf')
    const most = room * mostOf(element)
    if (most < Number.POSITIVE_INFINITY && linesIn(element, line) > most) addClass(element, 'tall')
    const inner = (line * (isColumns(element) ? across : 1)) / columnsOf(element)
    for (const child of element.children) if (child.type === 'element') visit(child, inner)
  }
  visit(body, em)
  const flows = elementsIn(body).filter((element) => classesOf(element).includes('flow'))
  const lines = flows.reduce((sum, flow) => sum + linesIn(flow, em), 0)
  if (lines < room * littlest) for (const flow of flows) addClass(flow, 'together')
}

/** Of the page: how tall an element is that may be parted; others are no matter here. */
function mostOf(element: Element): number {
  if (element.tagName === 'li') return tallestPair
  if (element.tagName !== 'tr') return Number.POSITIVE_INFINITY
  return classesOf(element).includes('summary') ? tallestSummary : tallest
}

function hasList(element: Element): boolean {
  return [...elementsIn(element)].some(({tagName}) => tagName === 'ul' || tagName === 'ol')
}

/** The table of both languages. */
function isColumns(element: Element): boolean {
  return element.tagName === 'table' && classesOf(element).includes('columns')
}

/** What a row or an item has above and under its lines, in lines. */
const padding = 0.4

/**
 * About how many lines an element takes.
 *
 * @param line its width, in em
 */
function linesIn(element: Element, line: number): number {
  const children = element.children.filter((child) => child.type === 'element')
  switch (element.tagName) {
    case 'tr':
      return padding + Math.max(0, ...children.map((cell) => linesIn(cell, line / columnsOf(element))))
    case 'pre':
      return textOf(element)
        .split('\n')
        .reduce((sum, each) => sum + Math.max(1, Math.ceil(widthOf(each) / line)), padding)
    default:
      if (element.children.some(({type}) => type === 'text') || children.every(isInline))
        return Math.ceil(widthOf(textOf(element)) / line)
      return children.reduce(
        (sum, child) => sum + linesIn(child, line),
        element.tagName === 'p' ? padding : 0,
      )
  }
}

function columnsOf({tagName, children}: Element): number {
  return tagName === 'tr' ? Math.max(1, children.filter((child) => child.type === 'element').length) : 1
}

function isInline({tagName}: Element): boolean {
  return /^(?:a|code|del|em|img|span|strong|sup)$/.test(tagName)
}

function addClass(element: Element, name: string): void {
  element.properties['className'] = [...classesOf(element), name]
}
