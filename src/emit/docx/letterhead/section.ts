/** The section of a letterhead that a briefing goes on: its paper, margins, headers and footers (§17.6). */

import type {Element} from 'xast'
import type {Page} from '../../../office/measure.ts'
import {attributeOf, childOf, childrenOf, named, withoutElements} from './xml.ts'

/**
 * Properties of the last section, with the headers and footers that it has from those before it (§17.10.5).
 *
 * @returns `null` where the document says nothing of its pages.
 */
export function sectionOf(body: Element): Element | null {
  const sections = named(body, 'w:sectPr')
  const last = childOf(body, 'w:sectPr') ?? sections.at(-1)
  if (!last) return null
  const section = structuredClone(last)
  const kindOf = (each: Element) => `${each.name} ${attributeOf(each, 'w:type') ?? 'default'}`
  const isReference = ({name}: Element) => name === 'w:headerReference' || name === 'w:footerReference'
  const own = childrenOf(section).filter(isReference)
  const kinds = new Set(own.map(kindOf))
  for (const earlier of sections.filter((each) => each !== last).toReversed()) {
    for (const reference of childrenOf(earlier).filter(isReference)) {
      if (kinds.has(kindOf(reference))) continue
      kinds.add(kindOf(reference))
      section.children.unshift(structuredClone(reference))
    }
  }
  return section
}

/** The page of a section in twips; `null` where it does not say. */
export function pageIn(section: Element): Page | null {
  const size = childOf(section, 'w:pgSz')
  const margins = childOf(section, 'w:pgMar')
  if (!size || !margins) return null
  const numberOf = (element: Element, name: string): number =>
    Math.abs(Number(attributeOf(element, `w:${name}`) ?? 0)) || 0
  const [width, height] = [numberOf(size, 'w'), numberOf(size, 'h')]
  const [top, right, bottom] = [
    numberOf(margins, 'top'),
    numberOf(margins, 'right'),
    numberOf(margins, 'bottom'),
  ]
  const left = numberOf(margins, 'left') + numberOf(margins, 'gutter')
  const measure = columnWidth(section, width - left - right)
  const depth = height - top - bottom
  return measure > 0 && depth > 0 ? {width, height, top, right, bottom, left, measure, depth} : null
}

/** Of the first column, where there are several. */
function columnWidth(section: Element, measure: number): number {
  const columns = childOf(section, 'w:cols')
  if (!columns) return measure
  const first = childOf(columns, 'w:col')
  if (first) return Number(attributeOf(first, 'w:w') ?? measure)
  const count = Math.max(1, Number(attributeOf(columns, 'w:num') ?? 1))
  const space = Number(attributeOf(columns, 'w:space') ?? 720)
  return Math.floor((measure - (count - 1) * space) / count)
}

/** A section that says nothing of its pages has those that the briefing was made for. */
export function withPage(section: Element | null, own: Element | undefined): Element | undefined {
  if (section === null || own === undefined || pageIn(section)) return section ?? own
  const isPage = ({name}: Element) => name === 'w:pgSz' || name === 'w:pgMar'
  withoutElements(section, isPage)
  // In the order of CT_SectPr: after headers, notes and the kind of the section.
  const before = section.children.findLastIndex(
    (child) => child.type === 'element' && /Reference$|notePr$|^w:type$/.test(child.name),
  )
  section.children.splice(before + 1, 0, ...childrenOf(own).filter(isPage))
  return section
}
