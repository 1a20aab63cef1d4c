/** Three views of one briefing, as tabs: ARIA Authoring Practices, "Tabs". */

import {h} from './element.ts'
import type {Word} from './words.ts'

export const views = ['handout', 'outline', 'messages'] as const
export type View = (typeof views)[number]

export type Tabs = {
  readonly list: HTMLElement
  readonly show: (view: View) => void
  /** Says again what they are called. */
  readonly name: (word: (word: Word) => string, counts: Readonly<Record<View, string>>) => void
}

export function createTabs(panels: Readonly<Record<View, HTMLElement>>, onShow: (view: View) => void): Tabs {
  const tabs = views.map((view) =>
    h('button', {
      type: 'button',
      role: 'tab',
      id: `tab-${view}`,
      'aria-controls': `panel-${view}`,
      on: {click: () => show(view)},
    }),
  )
  const show = (view: View): void => {
    for (const [index, tab] of tabs.entries()) {
      const isShown = views[index] === view
      tab.setAttribute('aria-selected', String(isShown))
      tab.tabIndex = isShown ? 0 : -1
    }
    for (const each of views) panels[each].hidden = each !== view
    onShow(view)
  }
  for (const view of views) {
    panels[view].id = `panel-${view}`
    panels[view].setAttribute('role', 'tabpanel')
    panels[view].setAttribute('aria-labelledby', `tab-${view}`)
    panels[view].tabIndex = 0
  }
  const list = h('div', {role: 'tablist', class: 'tabs'}, ...tabs)
  list.addEventListener('keydown', ({key}) => {
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
    const at = tabs.findIndex((tab) => tab.contains(document.activeElement))
    const to = views[(at + step + views.length) % views.length]
    if (step === 0 || at < 0 || to === undefined) return
    show(to)
    tabs[views.indexOf(to)]?.focus()
  })
  return {
    list,
    show,
    name(word, counts) {
      list.setAttribute('aria-label', word('views'))
      for (const [index, view] of views.entries()) {
        const more = counts[view] === '' ? null : h('span', {class: 'count'}, counts[view])
        tabs[index]?.replaceChildren(...[word(view), ...(more ? [' ', more] : [])])
      }
    },
  }
}
