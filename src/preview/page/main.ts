/** The page: what is chosen, what is shown of it, and what a save changes. */

import type {BriefingView, Listing, PageLanguage, Pushed} from '../protocol.ts'
import {changedIn, showBriefing} from './briefing-view.ts'
import {showBriefings} from './briefings-view.ts'
import {showControls} from './controls.ts'
import {rulePage, showDialog} from './dialog.ts'
import {h} from './element.ts'
import {createFrame} from './frame.ts'
import {createHandout} from './handout-view.ts'
import {keysHelp, listenToKeys} from './keys.ts'
import {fetchBriefing, fetchListing, fetchRules, listen} from './link.ts'
import {keepState, readState} from './state.ts'
import {createTabs, type View, views} from './tabs.ts'
import {languageTags, type Word, words} from './words.ts'

const state = readState()
let listing: Listing = {
  briefings: [],
  offered: {edition: [], layout: [], template: [], paper: [], format: []},
  language: 'zh',
}
let shown: BriefingView | null = null
let connected = true
let turn = 0

const language = (): PageLanguage => state.language ?? listing.language
const word = (name: Word): string => words[language()][name]

const frame = createFrame({switchLanguage, help: () => showDialog(word('help'), keysHelp(word), word)})
const handout = createHandout(word, language)
const panels: Readonly<Record<View, HTMLElement>> = {
  handout: handout.panel,
  outline: h('div', {class: 'outline'}),
  messages: h('div', {class: 'message-list'}),
}
const tabs = createTabs(panels, (view) => {
  state.view = view
  keepState(state)
})
frame.views.append(tabs.list, ...views.map((view) => panels[view]))

function switchLanguage(): void {
  state.language = language() === 'zh' ? 'en' : 'zh'
  keepState(state)
  load('told').catch(fail)
}

/** Why it is shown again: another choice, a save, or only other words. */
type Cause = 'chosen' | 'saved' | 'told'

async function load(cause: Cause): Promise<void> {
  const own = ++turn
  const {briefing: id, choices} = state
  // Both at once: they come of the same reading.
  const html = id === null || cause === 'told' ? null : handout.ask(id, choices)
  const view = id === null ? null : await fetchBriefing(id, choices, language())
  if (own !== turn) return
  const before = cause === 'saved' && shown?.id === view?.id ? shown : null
  shown = view
  if (cause === 'told') {
    render(before)
    return handout.redraw()
  }
  const showing = handout.show(view, choices, {html, changed: changedIn(view, before)})
  // What is looked at comes first: of a long briefing the outline takes as long to draw as the handout.
  if (before && state.view === 'handout') await Promise.allSettled([showing])
  if (own !== turn) return
  render(before)
  await showing
}

function render(before: BriefingView | null): void {
  document.documentElement.lang = languageTags[language()]
  frame.name(word)
  frame.setConnected(connected, word)
  renderHead()
  showBriefings(frame.nav, listing.briefings, state.briefing, {language: language(), word, open})
  showControls(frame.bar, listing.offered, state.choices, shown, {
    language: language(),
    word,
    choose(kind, value) {
      state.choices = {...state.choices, [kind]: value}
      keepState(state)
      load('chosen').catch(fail)
    },
  })
  renderViews(before)
}

function renderHead(): void {
  const [first, second] = language() === 'zh' ? (['zh', 'en'] as const) : (['en', 'zh'] as const)
  const titles = shown?.titles
  frame.title.textContent = titles?.[first] ?? word('noneChosen')
  frame.title.lang = languageTags[first]
  frame.subtitle.textContent = titles && titles[second] !== titles[first] ? titles[second] : ''
  frame.subtitle.lang = languageTags[second]
  document.title = `${titles?.[first] ?? word('preview')} – Zhenpress`
  frame.failure.hidden = !shown?.failure
  frame.failure.textContent = shown?.failure ? `${word('failed')}: ${shown.failure}` : ''
}

function renderViews(before: BriefingView | null): void {
  const count = shown?.messages.length ?? 0
  tabs.name(word, {handout: '', outline: '', messages: count === 0 ? '' : String(count)})
  showBriefing(panels, shown, before, {
    language: language(),
    word,
    copy,
    showRule: (rule) => showRule(rule).catch(fail),
    showView: tabs.show,
  })
}

function copy(place: string): void {
  navigator.clipboard.writeText(place).then(
    () => frame.tell(`${word('copied')} ${place}`),
    // Where the browser does not let a page copy, the place can still be read.
    () => frame.tell(place),
  )
}

async function showRule(rule: string): Promise<void> {
  const rules = await fetchRules()
  showDialog(rule, rulePage(rules[rule] ?? ''), word)
}

function open(id: string): void {
  state.briefing = id
  keepState(state)
  scrollTo(0, 0)
  load('chosen').catch(fail)
}

function step(by: 1 | -1): void {
  const ids = listing.briefings.map(({id}) => id)
  const next = ids[ids.indexOf(state.briefing ?? '') + by]
  if (next !== undefined) open(next)
}

function fail(error: unknown): void {
  frame.failure.hidden = false
  frame.failure.textContent = `${word('failed')}: ${error instanceof Error ? error.message : String(error)}`
}

/** What is looked at comes first; then the list. */
async function follow({touched}: Pushed): Promise<void> {
  if (state.briefing !== null && touched.includes(state.briefing)) {
    await load('saved')
    frame.tell(word('updated'))
  }
  await list()
}

async function list(): Promise<void> {
  listing = await fetchListing()
  const ids = listing.briefings.map(({id}) => id)
  const isThere = state.briefing !== null && ids.includes(state.briefing)
  if (!isThere) {
    state.briefing = ids[0] ?? null
    await load('chosen')
  } else if (!shown) await load('chosen')
  else showBriefings(frame.nav, listing.briefings, state.briefing, {language: language(), word, open})
}

document.body.append(frame.root)
tabs.show(state.view)
listenToKeys({
  next: () => step(1),
  previous: () => step(-1),
  help: () => showDialog(word('help'), keysHelp(word), word),
  view: (index) => tabs.show(views[index] ?? 'handout'),
})
listen(
  (pushed) => follow(pushed).catch(fail),
  (now) => {
    // What was saved while nobody listened is fetched as well.
    if (now && !connected)
      follow({touched: state.briefing === null ? [] : [state.briefing], gone: []}).catch(fail)
    connected = now
    frame.setConnected(now, word)
  },
)
await list().catch(fail)
