/** The title block: the title in each language, and the facts under it. */

import {factBookmark} from '../../edition/bookmarks.ts'
import type {Fact, Run} from '../../edition/handout.ts'
import {safeAddress} from '../../office/address.ts'
import {headOrder, numberAmongAlike} from '../../office/head-order.ts'
import type {Xml} from './element.ts'
import {labelled} from './matter.ts'
import {linked} from './phrases.ts'
import {bookmarkedText} from './plans.ts'
import {textRuns} from './runs.ts'
import {type Block, paragraph, plainLook, type State} from './state.ts'
import {marking} from './text.ts'

export function front(state: State): readonly Block[] {
  const {kind, title, facts} = state.handout
  const titles = title.map((run, index) => {
    const name = factBookmark('title', run.language)
    const text = textRuns(run.text, plainLook(run.language), state)
    return paragraph(index === 0 ? 'Title' : 'Subtitle', bookmarkedText(text, name))
  })
  const kindLine = kind.length === 0 ? [] : [labelled('BriefingKind', kind, state)]
  return [
    ...kindLine,
    ...headOrder<Block>(facts, {
      titles,
      line: (fact) => factLine(fact, state),
      label: (runs) => labelled('LeadLabel', runs, state),
    }),
  ]
}

/** A label, a tab to where all values start, and the value in each language. */
function factLine(fact: Fact, state: State): Block {
  const number = numberAmongAlike(fact, state.handout.facts)
  const address = fact.url === null ? null : safeAddress(fact.url)
  const value = fact.value.map((run, index): Xml => {
    const name = factBookmark(fact.role, run.language, number)
    const separator = index === 0 ? '' : textRuns(' / ', plainLook(run.language), state)
    return separator + bookmarkedText(valueText(run, address, state), name)
  })
  const label = fact.label.map((run, index) =>
    textRuns(index === 0 ? run.text : ` ${run.text}`, marking(plainLook(run.language), 'label'), state),
  )
  return paragraph('BriefingFact', [...label, '<text:tab/>', ...value].join(''))
}

function valueText({text, language}: Run, address: string | null, state: State): Xml {
  const look = plainLook(language)
  return address === null
    ? textRuns(text, look, state)
    : linked(address, textRuns(text, marking(look, 'link'), state))
}
