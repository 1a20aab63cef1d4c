/** The standing parts of the page. */

import {h} from './element.ts'
import type {Word} from './words.ts'

export type Frame = {
  readonly root: HTMLElement
  readonly nav: HTMLElement
  readonly title: HTMLElement
  readonly subtitle: HTMLElement
  readonly bar: HTMLElement
  readonly failure: HTMLElement
  /** Where the tabs and their panels go. */
  readonly views: HTMLElement
  readonly name: (word: (word: Word) => string) => void
  readonly setConnected: (connected: boolean, word: (word: Word) => string) => void
  /** Says it to those who hear the page, and shortly to those who see it. */
  readonly tell: (text: string) => void
}

/** So many ms a short message stays. */
const tellTime = 2500

/** Longer than others: one element after the other. */
export function createFrame(actions: {
  readonly switchLanguage: () => void
  readonly help: () => void
}): Frame {
  const skip = h('a', {class: 'skip', href: '#main'})
  skip.addEventListener('click', (event) => {
    // What stands behind # is the state of the page.
    event.preventDefault()
    main.focus()
  })
  const brand = h('span', {class: 'brand'}, h('strong', {}, 'Zhenpress'), ' ')
  const what = h('span', {class: 'what'})
  brand.append(what)
  const live = h('span', {class: 'live'})
  const language = h('button', {type: 'button', class: 'button', on: {click: actions.switchLanguage}})
  const help = h('button', {type: 'button', class: 'button round', on: {click: actions.help}}, '?')
  const nav = h('nav', {class: 'briefings'})
  const title = h('h1', {})
  const subtitle = h('p', {class: 'subtitle'})
  const bar = h('div', {class: 'bar', role: 'group'})
  const failure = h('p', {class: 'failure', role: 'alert', hidden: true})
  const views = h('div', {class: 'views'})
  const told = h('p', {class: 'told', role: 'status', 'aria-live': 'polite'})
  const main = h(
    'main',
    {id: 'main', tabindex: -1},
    h('div', {class: 'head'}, title, subtitle),
    failure,
    bar,
    views,
  )
  const header = h('header', {}, brand, h('div', {class: 'tools'}, live, language, help))
  const root = h('div', {class: 'page'}, skip, header, h('div', {class: 'columns'}, nav, main), told)
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    root,
    nav,
    title,
    subtitle,
    bar,
    failure,
    views,
    name(word) {
      skip.textContent = word('skip')
      what.textContent = word('preview')
      language.textContent = word('language')
      language.setAttribute('aria-label', word('languageSwitch'))
      help.setAttribute('aria-label', word('help'))
      help.title = word('help')
      bar.setAttribute('aria-label', word('choices'))
    },
    setConnected(connected, word) {
      live.textContent = word(connected ? 'connected' : 'lost')
      live.classList.toggle('lost', !connected)
    },
    tell(text) {
      told.textContent = text
      told.classList.add('shown')
      clearTimeout(timer)
      timer = setTimeout(() => told.classList.remove('shown'), tellTime)
    },
  }
}
