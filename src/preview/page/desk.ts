/** What the handout lies on: one long sheet, its pages, or a sentence that says why there are none. */

import {h} from './element.ts'
import {createGalley, type Galley} from './galley.ts'
import type {Sheets} from './sheets.ts'

export type Desk = {
  readonly element: HTMLElement
  readonly galley: Galley
  /** Puts something in the place of what lies there. @param sheets what it is of: closed when it goes (default: nothing). */
  readonly put: (element: HTMLElement, sheets?: Sheets) => void
}

export function createDesk(): Desk {
  const desk = h('div', {class: 'desk'})
  const galley = createGalley(desk)
  let open: Sheets | null = null
  return {
    element: desk,
    galley,
    put(element, sheets) {
      const at = scrollY / Math.max(1, document.documentElement.scrollHeight)
      // A frame that is put in again would be loaded again: it stays, in sight or out of it, and the others go.
      const sheet = galley.element()
      if (element.parentElement !== desk) desk.append(element)
      for (const other of [...desk.children]) if (other !== element && other !== sheet) other.remove()
      sheet?.classList.toggle('hidden', sheet !== element)
      // Pages are longer than a sheet without them: the eye stays at about the same text.
      if (scrollY > 0 && desk.offsetParent !== null) scrollTo(0, at * document.documentElement.scrollHeight)
      open?.close()
      open = sheets ?? null
    },
  }
}
