/** The head of the first page: title and facts. */

import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Fact, Handout} from '../../edition/handout.ts'
import {spaced} from './runs.ts'

export function renderHead({title, facts}: Handout): Element {
  return h('header', {class: 'head'}, [
    h('h1', spaced(title, 'title')),
    ...(facts.length > 0 ? [h('dl', {class: 'facts'}, facts.map(renderFact))] : []),
  ])
}

function renderFact({label, value, url}: Fact): Element {
  const runs = spaced(value)
  const href = url === null ? undefined : safeUrl(url)
  return h('div', [h('dt', spaced(label)), h('dd', href === undefined ? runs : h('a', {href}, runs))])
}

/** Only addresses that a reader may follow become links. */
function safeUrl(url: string): string | undefined {
  return /^(?:https?:|mailto:)/i.test(url) ? url : undefined
}
