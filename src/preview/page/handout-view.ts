/** The handout: what was saved at once, on one long sheet; then its pages, as they will print. */

import type {BriefingView, PageLanguage, SheetView, ViewChoices} from '../protocol.ts'
import {h} from './element.ts'
import {addressOf, fetchPages} from './link.ts'
import {openSheets, type Sheets} from './sheets.ts'
import type {Word} from './words.ts'

export type HandoutView = {
  readonly panel: HTMLElement
  /** Shows it, if it is not what is shown. */
  readonly show: (view: BriefingView | null, choices: ViewChoices) => Promise<void>
  /** Draws it again in another width or language. */
  readonly redraw: () => void
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
  const put = (element: HTMLElement): void => {
    const at = scrollY / Math.max(1, document.documentElement.scrollHeight)
    // A frame that is put in again would be loaded again: what is there already stays, and the others go.
    if (element.parentElement !== desk) desk.append(element)
    for (const other of [...desk.children]) if (other !== element) other.remove()
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
      if (!(found instanceof Uint8Array)) return say('notPrinted', found ? ` ${found.failure}` : '')
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
  const show: HandoutView['show'] = async (view, choices) => {
    const own = ++turn
    stop.abort()
    stop = new AbortController()
    ;[shown, chosen] = [view, choices]
    if (!view?.sheet) {
      put(h('p', {class: 'empty'}, view?.failure ?? word(view ? 'nothingToPrint' : 'noBriefings')))
      status.textContent = ''
      return
    }
    const galley = galleyOn(desk, view.sheet, word('sheet'))
    const fresh = await galley.load(addressOf('galley', view.id, choices))
    if (own !== turn) return galley.drop()
    if (fresh) put(galley.element)
    say('draft')
    pages(view, choices, own).catch(() => undefined) // told in the status
  }
  return {
    panel,
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

type Galley = {
  readonly element: HTMLElement
  readonly load: (address: string) => Promise<boolean>
  readonly drop: () => void
}

/** A sheet that is as long as its text. It is made out of sight, so that nothing flickers. */
function galleyOn(desk: HTMLElement, sheet: SheetView, title: string): Galley {
  const {width, margins} = sheet
  const scale = widthOn(desk, sheet) / (width * perMillimetre)
  // It runs no script, whatever a source says; that it is of the same origin lets us measure it.
  const frame = h('iframe', {title, sandbox: 'allow-same-origin', scrolling: 'no'})
  const paper = h('div', {class: 'sheet galley'}, frame)
  paper.style.width = `${width}mm`
  paper.style.padding = `${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm`
  paper.style.zoom = String(scale)
  paper.classList.add('hidden')
  return {
    element: paper,
    async load(address) {
      const loaded = new Promise<boolean>((resolve) => {
        frame.addEventListener('load', () => resolve(true), {once: true})
      })
      frame.src = address
      desk.append(paper)
      await loaded
      const root = frame.contentDocument?.documentElement
      if (!root) return false
      // On a screen a handout keeps off the edge of the window; here the sheet has its margins.
      const body = root.querySelector('body')
      if (body) Object.assign(body.style, {margin: '0', padding: '0', maxWidth: 'none'})
      frame.style.height = `${Math.max(root.scrollHeight, sheet.height * 2)}px`
      paper.classList.remove('hidden')
      return true
    },
    drop: () => paper.remove(),
  }
}
