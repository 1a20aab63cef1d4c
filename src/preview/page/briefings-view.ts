/** The list of briefings, with what is wrong in each; on a narrow screen, one box to choose from. */

import type {BriefingItem, PageLanguage} from '../protocol.ts'
import {fill, h} from './element.ts'
import {languageTags, type Word} from './words.ts'

export type ListActions = {
  readonly language: PageLanguage
  readonly word: (word: Word) => string
  readonly open: (id: string) => void
}

export function showBriefings(
  nav: HTMLElement,
  items: readonly BriefingItem[],
  current: string | null,
  actions: ListActions,
): void {
  const {word, language, open} = actions
  nav.setAttribute('aria-label', word('briefings'))
  if (items.length === 0) {
    fill(nav, h('p', {class: 'empty'}, word('noBriefings')))
    return
  }
  const select = h(
    'select',
    {
      class: 'briefing-select',
      'aria-label': word('briefings'),
      'data-key': 'briefing select',
      on: {change: () => open(select.value)},
    },
    ...items.map((item) =>
      h(
        'option',
        {value: item.id, selected: item.id === current},
        `${item.titles[language]}${told(item, word)}`,
      ),
    ),
  )
  const list = items.map((item) => h('li', {}, entry(item, item.id === current, actions)))
  fill(nav, h('h2', {}, word('briefings')), select, h('ul', {}, ...list))
}

function entry(item: BriefingItem, isCurrent: boolean, {language, word, open}: ListActions): HTMLElement {
  const {id, titles, errors, warnings} = item
  return h(
    'button',
    {
      type: 'button',
      class: 'briefing',
      'data-key': `briefing ${id}`,
      'aria-current': isCurrent ? 'true' : null,
      on: {click: () => open(id)},
    },
    h('span', {class: 'title', lang: languageTags[language]}, titles[language]),
    h('span', {class: 'path'}, id),
    h(
      'span',
      {class: 'counts'},
      badge(errors, 'error', word),
      badge(warnings, 'warning', word),
      errors + warnings === 0 &&
        h('span', {class: 'badge fine'}, '✓', h('span', {class: 'unseen'}, word('noErrors'))),
    ),
  )
}

function badge(count: number, kind: 'error' | 'warning', word: ListActions['word']): HTMLElement | null {
  if (count === 0) return null
  return h('span', {class: `badge ${kind}`}, String(count), h('span', {class: 'unseen'}, ` ${word(kind)}`))
}

function told({errors, warnings}: BriefingItem, word: ListActions['word']): string {
  const parts = [
    ...(errors > 0 ? [`${errors} ${word('error')}`] : []),
    ...(warnings > 0 ? [`${warnings} ${word('warning')}`] : []),
  ]
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}
