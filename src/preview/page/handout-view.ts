/** The handout: what was saved at once, on one long sheet; then its pages, as they will print. */

import type {BriefingView, PageLanguage, SheetView, ViewChoices} from '../protocol.ts'
import {h} from './element.ts'
import {createGalley} from './galley.ts'
import {addressOf, fetchGalley, fetchPages} from './link.ts'
import {openSheets, type Sheets} from './sheets.ts'
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

/** CSS px in a mm. */
const perMillimetre = 96 / 25.4

/** Who types goes on typing: the pages are printed when so many ms have passed without another save. */
const calm = 250

export function createHandout(word: (word: Word) => string, language: () => PageLanguage): HandoutView {
  const status = h('p', {class: 'status'})
  const desk = h('div', {class: 'desk'})
  const panel = h('div', {class: 'handout'}, status, desk)
  let [turn, stop, open] = [0, new AbortController(), null as Sheets | null]
  let [shown, chosen] = [null as BriefingView | null, null as ViewChoices | null]
  const say = (name: Word, more = ''): void => {
    status.textContent = word(name) + more
    status.dataset['state'] = name
  }
  const galley = createGalley(desk)
  const put = (element: HTMLElement): void => {
    const at = scrollY / Math.max(1, document.documentElement.scrollHeight)
    // A frame that is put in again would be loaded again: it stays, in sight or out of it, and the others go.
    const sheet = galley.element()
    if (element.parentElement !== desk) desk.append(element)
    for (const other of [...desk.children]) if (other !== element && other !== sheet) other.remove()
    sheet?.classList.toggle('hidden', sheet !== element)
    // Pages are longer than a sheet without them: the eye stays at about the same text.
    if (scrollY > 0 && panel.offsetParent !== null) scrollTo(0, at * document.documentElement.scrollHeight)
    open?.close()
    open = null
  }
  const pages = async (view: BriefingView, choices: ViewChoices, own: number): Promise<void> => {
    const {signal} = stop
    await new Promise((resolve) => setTimeout(resolve, calm))
    if (own !== turn || !view.sheet) return
    try {
      const found = await fetchPages(view.id, choices, language(), signal)
      if (own !== turn) return
      if (!(found instanceof Uint8Array)) {
        // Where a save came meanwhile, its own pages come next, and nobody needs to be told.
        await new Promise((resolve) => setTimeout(resolve, calm))
        if (own === turn) say('notPrinted', found ? ` ${found.failure}` : '')
        return
      }
      const label = (page: number, all: number): string => `${word('page')} ${page} ${word('of')} ${all}`
      const sheets = await openSheets(found, widthOn(desk, view.sheet), label)
      const first = Math.floor((scrollY / Math.max(1, desk.scrollHeight)) * sheets.pages)
      await sheets.draw(first)
      if (own !== turn) return sheets.close()
      put(sheets.element)
      open = sheets
      say(
        'printed',
        ` · ${view.chosen.paper} · ${sheets.pages} ${word(sheets.pages === 1 ? 'onePage' : 'manyPages')}`,
      )
    } catch {
      if (own === turn) say('notPrinted')
    }
  }
  const ask: HandoutView['ask'] = (id, choices) => {
    if (!galley.element()) return null
    const html = fetchGalley(id, choices)
    html.catch(() => undefined) // told where it is shown
    return html
  }
  const show: HandoutView['show'] = async (view, choices, {html, changed = new Set<string>()} = {}) => {
    const own = ++turn
    stop.abort()
    stop = new AbortController()
    ;[shown, chosen] = [view, choices]
    if (!view?.sheet) {
      put(h('p', {class: 'empty'}, view?.failure ?? word(view ? 'nothingToPrint' : 'noBriefings')))
      status.textContent = ''
      return
    }
    const {id, sheet} = view
    const given = await (html === undefined ? ask(id, choices) : html)
    if (own !== turn) return
    const content = {
      html: given,
      address: addressOf('galley', id, choices),
      sheet,
      title: word('sheet'),
      width: widthOn(desk, sheet),
      changed,
    }
    const element = await galley.show(content, () => own !== turn)
    if (element && own === turn) put(element)
    if (own !== turn) return
    say('draft')
    pages(view, choices, own).catch(() => undefined) // told in the status
  }
  return {
    panel,
    ask,
    show,
    redraw() {
      if (chosen) show(shown, chosen).catch(() => undefined) // as above
    },
  }
}

/** As wide as the desk has room, and no wider than the paper. */
function widthOn(desk: HTMLElement, {width}: SheetView): number {
  return Math.min(desk.clientWidth || innerWidth, width * perMillimetre)
}
