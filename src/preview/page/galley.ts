/**
 * The handout on one long sheet. A frame is kept from one save to the next, with its styles and faces, and what stands in it is
 * exchanged: to load another takes three times as long.
 */

import type {SheetView} from '../protocol.ts'
import {h} from './element.ts'

/** What is put on a sheet. */
type GalleyContent = {
  /** A whole document; `null` where it is not known: then it is loaded. */
  readonly html: string | null
  /** Where the same stands, for a frame that is loaded with it. */
  readonly address: string
  readonly sheet: SheetView
  /** What the frame is called for those who hear the page. */
  readonly title: string
  /** Ids of what is new since the last time. */
  readonly changed: ReadonlySet<string>
}

export type Galley = {
  /** The sheet, with what was shown last; `null` where nothing was. */
  readonly element: () => HTMLElement | null
  /**
   * @param signal that something else is to be shown.
   * @returns the sheet; `null` where something else is, or where it could not be loaded.
   */
  readonly show: (content: GalleyContent, signal: AbortSignal) => Promise<HTMLElement | null>
}

/** CSS px in a mm. */
const perMillimetre = 96 / 25.4

type Opened = {
  readonly paper: HTMLElement
  readonly frame: HTMLIFrameElement
  /** Styles, faces and language of what stands in it. */
  readonly dress: string
  readonly sheet: SheetView
}

/** As wide as the desk has room, in CSS px, and no wider than the paper. */
export function widthOn(desk: HTMLElement, {width}: SheetView): number {
  return Math.min(desk.clientWidth || innerWidth, width * perMillimetre)
}

/** @param desk where sheets are made, out of sight, so that nothing flickers. */
export function createGalley(desk: HTMLElement): Galley {
  let opened: Opened | null = null
  const shown = (next: Opened, {title, changed}: GalleyContent): HTMLElement => {
    opened = next
    next.frame.title = title
    resize(desk, next)
    if (next.frame.contentDocument) mark(next.frame.contentDocument, changed)
    return next.paper
  }
  // Where nobody sees it a text has no length: it is measured again when its tab is opened, and when the window changes.
  onWidth(desk, () => opened && resize(desk, opened))
  return {
    element: () => opened?.paper ?? null,
    async show(content, signal) {
      const {sheet, html, address} = content
      if (opened && exchanged(opened, html)) return shown({...opened, sheet}, content)
      const fresh = openedOn(desk, content)
      const dress = await loaded(fresh.frame, address)
      if (dress === null || signal.aborted) {
        fresh.paper.remove()
        return null
      }
      opened?.paper.remove()
      return shown({...fresh, dress, sheet}, content)
    },
  }
}

/** Hears of another width, in a turn of its own: what is done then changes the length, of which nobody is to hear. */
function onWidth(element: HTMLElement, hear: () => void): void {
  let width = element.clientWidth
  new ResizeObserver(() => {
    if (element.clientWidth === width) return
    width = element.clientWidth
    requestAnimationFrame(hear)
  }).observe(element)
}

/** Puts another text in the place of the one that stands there, where both are dressed alike. @returns whether it did. */
function exchanged({frame, paper, dress}: Opened, html: string | null): boolean {
  const {contentDocument: there, contentWindow: view} = frame
  if (html === null || !there?.body || !view || !paper.isConnected) return false
  // The frame's own parser: what it makes is under the policy of the frame, not of this page, which has no style in its text.
  const {DOMParser: Parser} = view as Window & typeof globalThis
  const next = new Parser().parseFromString(html, 'text/html')
  if (dressOf(next) !== dress) return false
  there.title = next.title
  there.body.replaceWith(there.adoptNode(next.body))
  return true
}

/** What of a document is not exchanged with its text. */
function dressOf({documentElement, head}: Document): string {
  const styles = [...head.querySelectorAll('style')].map(({textContent}) => textContent)
  return [documentElement.lang, documentElement.className, ...styles].join('\n')
}

function openedOn(desk: HTMLElement, {title}: GalleyContent): Pick<Opened, 'paper' | 'frame'> {
  // It runs no script, whatever a source says; that it is of the same origin lets us measure it, and exchange its text.
  const frame = h('iframe', {title, sandbox: 'allow-same-origin', scrolling: 'no'})
  const paper = h('div', {class: 'sheet galley hidden'}, frame)
  desk.append(paper)
  return {paper, frame}
}

/** @returns how it is dressed; `null` where it could not be loaded. */
async function loaded(frame: HTMLIFrameElement, address: string): Promise<string | null> {
  const {promise, resolve} = Promise.withResolvers<void>()
  frame.addEventListener('load', () => resolve(), {once: true})
  frame.src = address
  await promise
  return frame.contentDocument?.body ? dressOf(frame.contentDocument) : null
}

/** As wide as its paper at its scale, and as long as its text. */
function resize(desk: HTMLElement, {paper, frame, sheet}: Opened): void {
  const {margins} = sheet
  Object.assign(paper.style, {
    width: `${sheet.width}mm`,
    padding: `${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm`,
    zoom: String(widthOn(desk, sheet) / (sheet.width * perMillimetre)),
  })
  const {body, fonts} = frame.contentDocument ?? {}
  // On a screen a handout keeps off the edge of the window; here the sheet has its margins.
  if (body) Object.assign(body.style, {margin: '0', padding: '0', maxWidth: 'none'})
  lengthen(frame, sheet)
  // Faces are asked for when a text is first seen, and change its length.
  if (fonts?.status === 'loading') fonts.ready.then(() => lengthen(frame, sheet))
}

function lengthen(frame: HTMLIFrameElement, {height}: SheetView): void {
  const {documentElement: root, body} = frame.contentDocument ?? {}
  if (!root || !body) return
  // Not `scrollHeight` of the root, which is never less than the frame's own: a text may have become shorter.
  const length = Math.max(root.getBoundingClientRect().height, body.scrollHeight)
  frame.style.height = `${Math.max(Math.ceil(length), height * 2)}px`
}

/** How long a mark stays, in ms; as in the outline. */
const markTime = 4_000

/** Shows what is new, and leaves nothing behind in the document. */
function mark(document: Document, changed: ReadonlySet<string>): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  const frames = still
    ? {boxShadow: ['inset 4px 0 #b7791f', 'inset 4px 0 #b7791f']}
    : {backgroundColor: ['#fff4c9', '#fff4c9', 'transparent'], offset: [0, 0.4, 1]}
  for (const id of changed) document.getElementById(id)?.animate(frames, {duration: markTime})
}
