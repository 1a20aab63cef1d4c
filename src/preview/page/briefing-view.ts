/** Outline and messages of a briefing, each leading to the other, and what a save has changed in them. */

import type {BriefingView, NodeView, PageLanguage} from '../protocol.ts'
import {keyOf, showMessages} from './messages-view.ts'
import {showOutline} from './outline-view.ts'
import type {View} from './tabs.ts'
import type {Word} from './words.ts'

export type BriefingActions = {
  readonly language: PageLanguage
  readonly word: (word: Word) => string
  readonly copy: (place: string) => void
  readonly showRule: (rule: string) => void
  readonly showView: (view: View) => void
}

type Panels = Readonly<Record<View, HTMLElement>>

/** @param before what was shown before a save; `null` where it was another briefing, or other words. */
export function showBriefing(
  panels: Panels,
  shown: BriefingView | null,
  before: BriefingView | null,
  actions: BriefingActions,
): void {
  const [outline, messages] = [shown?.outline ?? [], shown?.messages ?? []]
  const reveal = (view: View, selector: string): void => {
    actions.showView(view)
    focusOn(panels[view].querySelector<HTMLElement>(selector))
  }
  showOutline(panels.outline, outline, changedIn(shown, before), {
    ...actions,
    showMessage: (index) => reveal('messages', `[data-message="${index}"]`),
  })
  const spoken = nodesSpokenOf(outline)
  const said = messages.map(keyOf)
  const saidBefore = before?.messages.map(keyOf)
  showMessages(panels.messages, messages, new Set(saidBefore ? freshIn(said, saidBefore) : []), {
    ...actions,
    nodeOf: (index) => spoken.get(index) ?? null,
    showNode: (id) => reveal('outline', `[data-node="${CSS.escape(id)}"]`),
  })
}

/** Ids of what a save has changed: an id is made of what is written. @param before `null` where it was another briefing. */
export function changedIn(shown: BriefingView | null, before: BriefingView | null): ReadonlySet<string> {
  return new Set(shown && before ? freshIn(idsOf(shown.outline), idsOf(before.outline)) : [])
}

function freshIn(all: readonly string[], old: readonly string[]): readonly string[] {
  const known = new Set(old)
  return all.filter((each) => !known.has(each))
}

function focusOn(target: HTMLElement | null): void {
  if (!target) return
  target.tabIndex = -1
  target.focus({preventScroll: true})
  target.scrollIntoView({block: 'center'})
}

function idsOf(nodes: readonly NodeView[]): readonly string[] {
  return nodes.flatMap(({id, children}) => [id, ...idsOf(children)])
}

/** The innermost node that each message speaks of. */
function nodesSpokenOf(nodes: readonly NodeView[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  for (const {id, messages, children} of nodes) {
    for (const index of messages) found.set(index, id)
    for (const [index, inner] of nodesSpokenOf(children)) found.set(index, inner)
  }
  return found
}
