/** What the page asks of its server. All addresses are relative to its own, which has what lets one in. */

import type {BriefingView, Listing, PageLanguage, PagesFailure, Pushed, ViewChoices} from '../protocol.ts'

export async function fetchListing(): Promise<Listing> {
  return (await got('briefings')).json() as Promise<Listing> // typed by the protocol
}

/** `null` where it is there no more. */
export async function fetchBriefing(
  id: string,
  choices: ViewChoices,
  lang: PageLanguage,
): Promise<BriefingView | null> {
  const response = await got(addressOf('briefing', id, choices, {lang}))
  return response.json() as Promise<BriefingView | null> // typed by the protocol
}

/** The page that is printed, before it has pages; empty where there is nothing to print. */
export async function fetchGalley(id: string, choices: ViewChoices): Promise<string> {
  return (await got(addressOf('galley', id, choices))).text()
}

/** The pages as a PDF, or why there are none; `null` where there is nothing to print. */
export async function fetchPages(
  id: string,
  choices: ViewChoices,
  lang: PageLanguage,
  signal: AbortSignal,
): Promise<Uint8Array | PagesFailure | null> {
  const response = await got(addressOf('pages', id, choices, {lang}), signal)
  if (response.status === 204) return null
  if (response.headers.get('Content-Type')?.startsWith('application/json'))
    return response.json() as Promise<PagesFailure> // typed by the protocol
  return new Uint8Array(await response.arrayBuffer())
}

/** Pages of the rules, by id, as HTML of our own. */
export async function fetchRules(): Promise<Readonly<Record<string, string>>> {
  return (await got('rules.json')).json() as Promise<Readonly<Record<string, string>>> // as `scripts/page.ts` writes it
}

async function got(address: string, signal?: AbortSignal): Promise<Response> {
  const response = await fetch(address, signal ? {signal} : {})
  if (!response.ok) throw new Error(await response.text())
  return response
}

export function addressOf(
  path: string,
  id: string,
  choices: ViewChoices,
  more: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams({briefing: id, ...more})
  for (const [name, value] of Object.entries(choices)) if (value !== null) query.set(name, value)
  return `${path}?${query}`
}

/** Hears of each change, and whether the server is there. */
export function listen(hear: (pushed: Pushed) => void, state: (connected: boolean) => void): void {
  const events = new EventSource('events')
  events.addEventListener('message', ({data}) => hear(JSON.parse(String(data)) as Pushed)) // typed by the protocol
  events.addEventListener('open', () => state(true))
  events.addEventListener('error', () => state(false))
}
