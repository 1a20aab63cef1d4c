/** Handout + the template's page → the body of a document, as hast. */

import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Handout} from '../../edition/handout.ts'
import type {SlotName} from '../../template/page.ts'
import type {EmitContext, Places} from '../emitter.ts'
import type {PageContext} from './cell.ts'
import {renderColophon} from './colophon.ts'
import {renderContents} from './contents.ts'
import {renderFacts, renderKind, renderTitle} from './head.ts'
import {referencesOf, renderNotes} from './notes.ts'
import {renderParts} from './parts.ts'
import {renderSwitch} from './switch.ts'

export type PageOptions = {
  readonly medium: 'screen' | 'print'
  /** Of the last print; `null` where nothing was printed yet. */
  readonly places: Places | null
}

/** The `<body>` of a handout. */
export function renderPage(
  handout: Handout,
  {template, assets}: Pick<EmitContext, 'template' | 'assets'>,
  {medium, places}: PageOptions,
): Element {
  const context: PageContext = {handout, assets, rank: 0, reference: referencesOf(handout)}
  const slots: Readonly<Record<SlotName, () => readonly ElementContent[]>> = {
    kind: () => renderKind(handout),
    title: () => [renderTitle(handout)],
    facts: () => renderFacts(handout),
    contents: () => renderContents(handout, medium === 'print' ? {places} : null),
    body: () => renderParts(context),
    notes: () => renderNotes(context),
    colophon: () => renderColophon(handout),
  }
  const body = fill(template.page, (name) => slots[name]())
  const scheme = {class: [`template-${template.tokens.name}`]}
  return h('body', scheme, [...(medium === 'screen' ? renderSwitch(handout) : []), ...body])
}

/** Puts into each slot what belongs there; an element that was there for slots alone goes where all are empty. */
function fill(
  page: readonly ElementContent[],
  contentOf: (slot: SlotName) => readonly ElementContent[],
): ElementContent[] {
  return page.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node]
    if (node.tagName === 'slot') return [...contentOf(node.properties['name'] as SlotName)] // the template's loader knows the names
    const children = fill(node.children, contentOf)
    return node.children.length > 0 && children.length === 0 ? [] : [{...node, children}]
  })
}
