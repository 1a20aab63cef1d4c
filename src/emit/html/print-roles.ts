/**
 * What an element is, where Chromium has no tag for it: told as a private part of its language, which comes through
 * the print as it stands (BCP 47 2.2.7). What reads it is `emit/pdf/archive/print-role.ts`.
 */

import type {Element, Properties} from 'hast'
import {classesOf} from './elements.ts'

/**
 * Marks the facts, the contents, the notes and the references to them, and the languages of a heading, in place.
 *
 * @param language of the document, as BCP 47.
 */
export function markRoles(body: Element, language: string): void {
  visit(body, {language, in: null})
}

/** Each holds what a heading says in one language. */
const sides: ReadonlySet<string> = new Set(['title', 'heading'])

type Place = {readonly language: string; readonly in: 'facts' | 'contents' | 'notes' | null}

function visit(element: Element, place: Place): void {
  const own = element.properties['lang']
  const here: Place = {
    language: typeof own === 'string' ? own : place.language,
    in: regionOf(element) ?? place.in,
  }
  const role = roleOf(element, here.in)
  if (role) element.properties['lang'] = `${here.language}-x-${role}`
  Object.assign(element.properties, groupingOf(element, here.in))
  for (const child of element.children) if (child.type === 'element') visit(child, here)
}

function regionOf(element: Element): Place['in'] {
  return (['facts', 'contents', 'notes'] as const).find((name) => classesOf(element).includes(name)) ?? null
}

function roleOf(element: Element, region: Place['in']): string | null {
  const {tagName, properties} = element
  if (properties['role'] === 'doc-noteref') return 'ref'
  if (tagName === 'span' && classesOf(element).some((name) => sides.has(name))) return 'side'
  switch (region) {
    case 'facts':
      return tagName === 'dt' ? 'label' : null
    case 'contents':
      return tagName === 'ol' ? 'toc' : tagName === 'li' ? 'toci' : null
    case 'notes':
      return tagName === 'li' && properties['id'] ? 'note' : null
    default:
      return null
  }
}

/** A list of descriptions is a list: Chromium has no tag for it as such. */
function groupingOf({tagName}: Element, region: Place['in']): Properties {
  if (region !== 'facts') return {}
  return tagName === 'dl' ? {role: 'list'} : tagName === 'div' ? {role: 'listitem'} : {}
}
