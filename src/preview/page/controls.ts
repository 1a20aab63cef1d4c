/** What is printed and how, and the files to be had of it. */

import type {BriefingView, Offered, PageLanguage, ViewChoices} from '../protocol.ts'
import {fill, h} from './element.ts'
import {addressOf} from './link.ts'
import {optionNames} from './names.ts'
import type {Word} from './words.ts'

const kinds = ['edition', 'layout', 'template', 'paper'] as const

export type ControlActions = {
  readonly language: PageLanguage
  readonly word: (word: Word) => string
  readonly choose: (kind: keyof ViewChoices, value: string | null) => void
}

/** @param defaults what is chosen where nobody chooses. */
export function showControls(
  bar: HTMLElement,
  offered: Offered,
  choices: ViewChoices,
  view: BriefingView | null,
  actions: ControlActions,
): void {
  const selects = kinds.map((kind) => selectOf(kind, offered[kind], choices[kind], view, actions))
  const links = offered.format.map((format) =>
    h(
      'a',
      view?.sheet
        ? {
            class: 'button',
            href: addressOf('print', view.id, choices, {format}),
            download: true,
            'data-key': `get ${format}`,
            'aria-label': `${actions.word('download')} ${format.toUpperCase()}`,
          }
        : {class: 'button', 'aria-disabled': 'true', role: 'link'},
      format.toUpperCase(),
    ),
  )
  fill(
    bar,
    h('div', {class: 'selects'}, ...selects),
    h(
      'div',
      {class: 'downloads', role: 'group', 'aria-label': actions.word('download')},
      h('span', {class: 'label', 'aria-hidden': 'true'}, actions.word('download')),
      ...links,
    ),
  )
}

function selectOf(
  kind: keyof ViewChoices,
  values: readonly string[],
  chosen: string | null,
  view: BriefingView | null,
  {language, word, choose}: ControlActions,
): HTMLElement {
  const name = (value: string): string => optionNames[kind][language][value] ?? value
  // An edition in one language has no layout.
  const isIdle = kind === 'layout' && (view?.chosen.edition === 'zh' || view?.chosen.edition === 'en')
  const own = chosen === null && view ? name(view.chosen[kind]) : ''
  const options = [
    h(
      'option',
      {value: '', selected: chosen === null},
      `${word('byDefault')}${own}`.replace(/[：:]\s*$/, ''),
    ),
    ...values.map((value) => h('option', {value, selected: value === chosen}, name(value))),
  ]
  const select = h(
    'select',
    {
      id: `choose-${kind}`,
      'data-key': `choose ${kind}`,
      disabled: isIdle,
      on: {change: () => choose(kind, select.value === '' ? null : select.value)},
    },
    ...options,
  )
  return h('div', {class: 'choice'}, h('label', {for: `choose-${kind}`}, word(kind)), select)
}
