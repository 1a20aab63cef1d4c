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
  /** In CSS px, on the screen. */
  readonly width: number
  /** Ids of what is new since the last time. */
  readonly changed: ReadonlySet<string>
}

export type Galley = {
  /** The sheet, with what was shown last; `null` where nothing was. */
  readonly element: () => HTMLElement | null
  /**
   * @param isStale whether something else is to be shown meanwhile.
   * @returns the sheet; `null` where it is stale, or could not be loaded.
   */
  readonly show: (content: GalleyContent, isStale: () => boolean) => Promise<HTMLElement | null>
}

/** CSS px in a mm. */
const perMillimetre = 96 / 25.4

type Opened = {
  readonly paper: HTMLElement
  readonly frame: HTMLIFrameElement
  /** Styles, faces and language of what stands in it. */
  readonly dress: string
}

/** @param desk where sheets are made, out of sight, so that nothing flickers. */
export function createGalley(desk: HTMLElement): Galley {
  let opened: Opened | null = null
  return {
    element: () => opened?.paper ?? null,
    async show(content, isStale) {
      if (opened && exchanged(opened, content.html)) {
        finish(opened, content)
        return opened.paper
      }
      const fresh = openedOn(desk, content)
      const dress = await loaded(fresh.frame, content.address)
      if (dress === null || isStale()) {
        fresh.paper.remove()
        return null
      }
      opened?.paper.remove()
      opened = {...fresh, dress}
      finish(opened, content)
      return opened.paper
    },
  }
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

function openedOn(desk: HTMLElement, {title}: GalleyContent): Omit<Opened, 'dress'> {
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

function finish(opened: Opened, content: GalleyContent): void {
  resize(opened, content)
  const {contentDocument} = opened.frame
  if (contentDocument) mark(contentDocument, content.changed)
}

/** As wide as its paper at its scale, and as long as its text. */
function resize({paper, frame}: Opened, {sheet, title, width}: GalleyContent): void {
  const {margins} = sheet
  frame.title = title
  Object.assign(paper.style, {
    width: `${sheet.width}mm`,
    padding: `${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm`,
    zoom: String(width / (sheet.width * perMillimetre)),
  })
  const root = frame.contentDocument?.documentElement
  const body = frame.contentDocument?.body
  if (!root || !body) return
  // On a screen a handout keeps off the edge of the window; here the sheet has its margins.
  Object.assign(body.style, {margin: '0', padding: '0', maxWidth: 'none'})
  // Not `scrollHeight` of the root, which is never less than the frame's own: a text may have become shorter.
  const length = Math.max(root.getBoundingClientRect().height, body.scrollHeight)
  frame.style.height = `${Math.max(Math.ceil(length), sheet.height * 2)}px`
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
