/** Tables inside a text. */

import type {Element, ElementContent, Properties} from 'hast'
import {h} from 'hastscript'
import type {Language} from '../../outline/types.ts'
import {classesOf, textOf, widthOf} from './elements.ts'

/** A cell of this width in en at most stays on one line: a column would otherwise shrink to one Han. */
const briefest = 5

function isBrief(element: Element): boolean {
  if (element.tagName !== 'th' && element.tagName !== 'td') return false
  return widthOf(textOf(element)) <= briefest
}

const tableName: Readonly<Record<Language, string>> = {zh: '表格', en: 'Table'}

/** A table of more columns gives its cells no least width on a narrow page. */
const mostColumns = 4

function columnsOf(node: ElementContent): number {
  if (node.type !== 'element') return 0
  if (node.tagName === 'tr') return node.children.filter((child) => child.type === 'element').length
  return Math.max(0, ...node.children.map(columnsOf))
}

/**
 * HTML has no `align` any more; a header cell says what it heads.
 *
 * @param content gives what stands in a cell.
 */
export function renderTable(
  node: Element,
  language: Language,
  content: (cell: Element) => ElementContent[],
): Element {
  const restyle = (element: Element): Element => {
    const {align, ...rest} = element.properties
    const properties: Properties = {...rest}
    if (typeof align === 'string') properties['className'] = [`align-${align}`]
    if (element.tagName === 'th') properties['scope'] = 'col'
    if (isBrief(element)) properties['className'] = [...classesOf({properties}), 'brief']
    const children =
      element.tagName === 'th' || element.tagName === 'td'
        ? content(element)
        : element.children.flatMap((child): ElementContent[] =>
            child.type === 'element' ? [restyle(child)] : [],
          )
    return {...element, properties, children}
  }
  return h(
    'div',
    {
      class: columnsOf(node) > mostColumns ? 'table many' : 'table',
      tabindex: '0',
      role: 'group',
      ariaLabel: tableName[language],
    },
    restyle(node),
  )
}
