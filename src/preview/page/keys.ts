/** Keys that do what buttons do. They are a letter each, and can be switched off: WCAG 2.1, 2.1.4. */

import {h} from './element.ts'
import type {Word} from './words.ts'

export type Keys = Readonly<Record<'next' | 'previous' | 'help', () => void>> & {
  readonly view: (index: number) => void
}

const setting = 'zhenpress-shortcuts'

export function listenToKeys({next, previous, help, view}: Keys): void {
  document.addEventListener('keydown', (event) => {
    const {target, key, ctrlKey, metaKey, altKey} = event
    if (ctrlKey || metaKey || altKey || !areOn()) return
    if (target instanceof Element && target.closest('input, select, textarea, dialog')) return
    const inList = target instanceof Element && target.closest('nav') !== null
    const isNext = key === 'j' || (inList && key === 'ArrowDown')
    const isPrevious = key === 'k' || (inList && key === 'ArrowUp')
    const number = ['1', '2', '3'].indexOf(key)
    if (isNext) next()
    else if (isPrevious) previous()
    else if (key === '?') help()
    else if (number >= 0) view(number)
    else return
    event.preventDefault()
  })
}

function areOn(): boolean {
  return localStorage.getItem(setting) !== 'off'
}

/** What the keys are, and the switch that turns them off. */
export function keysHelp(word: (word: Word) => string): HTMLElement {
  const rows: readonly (readonly [readonly string[], Word])[] = [
    [['j', 'k'], 'keyNext'],
    [['1', '2', '3'], 'keyViews'],
    [['?'], 'keyHelp'],
    [['Esc'], 'keyClose'],
  ]
  const box = h('input', {
    type: 'checkbox',
    id: 'shortcuts',
    checked: areOn(),
    on: {change: () => localStorage.setItem(setting, box.checked ? 'on' : 'off')},
  })
  return h(
    'div',
    {class: 'keys'},
    h(
      'dl',
      {},
      ...rows.map(([keys, name]) =>
        h('div', {}, h('dt', {}, ...keys.map((key) => h('kbd', {}, key))), h('dd', {}, word(name))),
      ),
    ),
    h('p', {}, box, h('label', {for: 'shortcuts'}, word('shortcuts'))),
  )
}
