/** The title block: the title in each language, and the facts under it. */

import {Bookmark, ExternalHyperlink, type ParagraphChild, Tab, TextRun} from 'docx'
import {factBookmark} from '../../edition/bookmarks.ts'
import type {Fact, Run} from '../../edition/handout.ts'
import {safeAddress} from '../../office/address.ts'
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
  const lines = (some: readonly Fact[]) => some.map((fact) => factLine(fact, state))
  const subject = facts.find(({role}) => role === 'title')
  if (!subject) return [...kindLine, ...titles, ...lines(facts)]
  // A title that is the subject of a memo stands under its label, after whom it is to and from.
  const others = facts.filter((fact) => fact !== subject)
  return [...kindLine, ...lines(others), labelled('LeadLabel', subject.label, state), ...titles]
}

/** A label, a tab to where all values start, and the value in each language. */
function factLine(fact: Fact, state: State): Block {
  const alike = state.handout.facts.filter(({role}) => role === fact.role)
  const address = fact.url === null ? null : safeAddress(fact.url)
  const value = fact.value.flatMap((run, index): readonly ParagraphChild[] => {
    const look = plainLook(run)
    const id = factBookmark(fact.role, run.language, alike.indexOf(fact))
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
