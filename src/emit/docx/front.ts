/** The title block: the title in each language, and the facts under it. */

import {Bookmark, ExternalHyperlink, type ParagraphChild, Tab, TextRun} from 'docx'
import {factBookmark} from '../../edition/bookmarks.ts'
import type {Fact, Run} from '../../edition/handout.ts'
import {safeAddress} from '../../office/address.ts'
import {headOrder, numberAmongAlike} from '../../office/head-order.ts'
import type {Look} from '../../office/setting.ts'
import type {Change} from '../../outline/types.ts'
import {labelled} from './matter.ts'
import {textRuns} from './runs.ts'
import {type Block, paragraph, type State} from './state.ts'
import {changeOf, endOf, saidRuns, tracked} from './tracked.ts'

export function front(state: State): readonly Block[] {
  const {kind, title, facts} = state.handout
  const titles = title.map((run, index) =>
    paragraph({
      style: index === 0 ? 'Title' : 'Subtitle',
      ...endOf(changeOf(run), state),
      children: [
        new Bookmark({
          id: factBookmark('title', run.language),
          children: saidRuns(run, plainLook(run), state),
        }),
      ],
    }),
  )
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
  const value = fact.value.flatMap((run, index): readonly ParagraphChild[] => {
    const look = plainLook(run)
    const id = factBookmark(fact.role, run.language, number)
    const separator = index === 0 ? [] : tracked(textRuns(' / ', look, state.tokens), fact.change, state)
    return [...separator, new Bookmark({id, children: valueRuns(run, address, state, fact.change)})]
  })
  return paragraph({
    style: 'BriefingFact',
    ...endOf(fact.change, state),
    children: [
      ...tracked([...labelRuns(fact.label, state), new TextRun({children: [new Tab()]})], fact.change, state),
      ...value,
    ],
  })
}

function valueRuns(
  run: Run,
  address: string | null,
  state: State,
  change: Change | undefined,
): readonly ParagraphChild[] {
  if (address === null) return saidRuns(run, plainLook(run), state, change)
  const children = saidRuns(run, {...plainLook(run), marks: ['link']}, state, change)
  return [new ExternalHyperlink({link: address, children})]
}

function labelRuns(runs: readonly Run[], state: State): readonly TextRun[] {
  return runs.flatMap((run, index) =>
    textRuns(index === 0 ? run.text : ` ${run.text}`, {...plainLook(run), marks: ['label']}, state.tokens),
  )
}

function plainLook(run: Run): Look {
  return {language: run.language, marks: [], width: 0, note: false}
}
