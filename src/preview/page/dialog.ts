/** A box over the page, with a heading and a way out. */

import {h} from './element.ts'
import type {Word} from './words.ts'

export function showDialog(title: string, content: HTMLElement, word: (word: Word) => string): void {
  const dialog = h(
    'dialog',
    {'aria-labelledby': 'dialog-title', on: {close: () => dialog.remove()}},
    h(
      'div',
      {class: 'dialog-head'},
      h('h2', {id: 'dialog-title'}, title),
      h('button', {type: 'button', class: 'button', on: {click: () => dialog.close()}}, word('close')),
    ),
    content,
  )
  document.body.append(dialog)
  dialog.showModal()
}

/** A page of a rule: HTML of our own, which the build made of `docs/rules/`. */
export function rulePage(html: string): HTMLElement {
  const page = h('div', {
    class: 'rule',
    lang: 'en',
    tabindex: 0,
    role: 'region',
    'aria-labelledby': 'dialog-title',
  })
  page.innerHTML = html
  return page
}
