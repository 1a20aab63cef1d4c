/** The handout: what was saved at once, on one long sheet; then its pages, as they will print. */

import type {BriefingView, PageLanguage, ViewChoices} from '../protocol.ts'
import {createDesk, type Desk} from './desk.ts'
import {h} from './element.ts'
import {widthOn} from './galley.ts'
import {addressOf, fetchGalley, fetchPages} from './link.ts'
import {openSheets} from './sheets.ts'
import type {Word} from './words.ts'

export type HandoutView = {
  readonly panel: HTMLElement
  /** Asks for the page of a briefing before it is shown; `null` where it will be loaded instead. */
  readonly ask: (id: string, choices: ViewChoices) => Promise<string> | null
  /** Shows a briefing that was read; `null` where there is none. */
  readonly show: (view: BriefingView | null, choices: ViewChoices, options?: ShowOptions) => Promise<void>
  /** Draws it again in another width or language. */
  readonly redraw: () => void
}

type ShowOptions = {
  /** What `ask` gave (default: it is asked for). */
  readonly html?: Promise<string> | null
  /** Ids of what a save has changed (default: none). */
  readonly changed?: ReadonlySet<string>
}

export function createHandout(word: (word: Word) => string, language: () => PageLanguage): HandoutView {
  const status = h('p', {class: 'status'})
  const desk = createDesk()
  let stop = new AbortController()
  let last: readonly [BriefingView | null, ViewChoices] | null = null
  const say = (name: Word, more = ''): void => {
    status.textContent = word(name) + more
    status.dataset['state'] = name
  }
  const ask: HandoutView['ask'] = (id, choices) => {
    if (!desk.galley.element()) return null
    const html = fetchGalley(id, choices)
    html.catch(() => undefined) // told where it is shown
    return html
  }
  const show: HandoutView['show'] = async (view, choices, {html, changed = new Set<string>()} = {}) => {
    stop.abort()
    stop = new AbortController()
    const {signal} = stop
    last = [view, choices]
    if (!view?.sheet) {
      desk.put(h('p', {class: 'empty'}, view?.failure ?? word(view ? 'nothingToPrint' : 'noBriefings')))
      status.textContent = ''
      return
    }
    const {id, sheet} = view
    const given = await (html === undefined ? ask(id, choices) : html)
    if (signal.aborted) return
    const address = addressOf('galley', id, choices)
    const element = await desk.galley.show(
      {html: given, address, sheet, title: word('sheet'), changed},
      signal,
    )
    if (signal.aborted) return
    if (element) desk.put(element)
    say('draft')
    showPages(view, choices, {desk, word, language, say, signal}).catch(() => {
      if (!signal.aborted) say('notPrinted')
    })
  }
  return {
    panel: h('div', {class: 'handout'}, status, desk.element),
    ask,
    show,
    redraw() {
      if (last) show(...last).catch(() => undefined) // told in the status
    },
  }
}

/** Who types goes on typing: the pages are printed when so many ms have passed without another save. */
const calm = 250

type PagesActions = {
  readonly desk: Desk
  readonly word: (word: Word) => string
  readonly language: () => PageLanguage
  readonly say: (name: Word, more?: string) => void
  /** Something else is to be shown. */
  readonly signal: AbortSignal
}

/** @throws where they cannot be had. */
async function showPages(
  {id, sheet, chosen}: BriefingView,
  choices: ViewChoices,
  {desk, word, language, say, signal}: PagesActions,
): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, calm))
  if (signal.aborted || !sheet) return
  const found = await fetchPages(id, choices, language(), signal)
  if (!(found instanceof Uint8Array)) {
    // Where a save came meanwhile, its own pages come next, and nobody needs to be told.
    await new Promise((resolve) => setTimeout(resolve, calm))
    if (!signal.aborted) say('notPrinted', found ? ` ${found.failure}` : '')
    return
  }
  const label = (page: number, all: number): string => `${word('page')} ${page} ${word('of')} ${all}`
  const sheets = await openSheets(found, widthOn(desk.element, sheet), label)
  await sheets.draw(Math.floor((scrollY / Math.max(1, desk.element.scrollHeight)) * sheets.pages))
  if (signal.aborted) return sheets.close()
  desk.put(sheets.element, sheets)
  const count = word(sheets.pages === 1 ? 'onePage' : 'manyPages')
  say('printed', ` · ${chosen.paper} · ${sheets.pages} ${count}`)
}
