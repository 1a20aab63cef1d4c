/** The head: what kind of paper it is, its title, and its facts. */

import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Fact, Handout} from '../../edition/handout.ts'
import {spaced} from './runs.ts'

export function renderKind({kind}: Handout): Element[] {
  return kind.length === 0 ? [] : [h('p', {class: 'kind'}, spaced(kind))]
}

export function renderTitle({title}: Pick<Handout, 'title'>): Element {
  return h('h1', spaced(title, 'title'))
}

export function renderFacts(handout: Handout): Element[] {
  const {facts} = handout
  return facts.length === 0 ? [] : [h('dl', {class: 'facts'}, facts.map(renderFact))]
}

function renderFact({role, label, value, url}: Fact): Element {
  return h('div', {class: [role, ...(value.length === 0 ? ['blank'] : [])]}, [
    h('dt', spaced(label)),
    h('dd', role === 'title' ? renderTitle({title: value}) : renderValue(value, url)),
  ])
}

function renderValue(value: Fact['value'], url: string | null): ReturnType<typeof spaced> {
  const runs = spaced(value)
  const href = url === null ? undefined : safeUrl(url)
  return href === undefined ? runs : [h('a', {href}, runs)]
}

/** Only addresses that a reader may follow become links. */
function safeUrl(url: string): string | undefined {
  return /^(?:https?:|mailto:)/i.test(url) ? url : undefined
}
