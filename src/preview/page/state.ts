/** What the reader has chosen: it outlives a reload, in the address behind `#`. */

import type {PageLanguage, ViewChoices} from '../protocol.ts'
import {type View, views} from './tabs.ts'

export type PageState = {
  briefing: string | null
  view: View
  /** `null` for what the server said. */
  language: PageLanguage | null
  choices: ViewChoices
}

export function readState(): PageState {
  const words = new URLSearchParams(location.hash.slice(1))
  const language = words.get('lang')
  return {
    briefing: words.get('briefing'),
    view: views.find((view) => view === words.get('view')) ?? 'handout',
    language: language === 'zh' || language === 'en' ? language : null,
    choices: {
      edition: words.get('edition'),
      layout: words.get('layout'),
      template: words.get('template'),
      paper: words.get('paper'),
    },
  }
}

export function keepState({briefing, view, language, choices}: PageState): void {
  const words = new URLSearchParams()
  const all = {briefing, view, lang: language, ...choices}
  for (const [name, value] of Object.entries(all)) if (value !== null) words.set(name, value)
  history.replaceState(null, '', `#${words}`)
}
