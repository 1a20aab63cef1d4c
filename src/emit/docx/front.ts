/** The title block: the title in each language, and the facts under it. */

import {ExternalHyperlink, Tab, TextRun} from 'docx'
import type {Fact, Run} from '../../edition/handout.ts'
import {safeAddress} from './address.ts'
import {labelled} from './matter.ts'
import {widthInEm} from './measure.ts'
import {textRuns} from './runs.ts'
import {type Block, type Look, type Mark, paragraph, type State} from './state.ts'

export function front(state: State): readonly Block[] {
  const {kind, title, facts} = state.handout
  const titles = title.map((run, index) =>
    paragraph({
      style: index === 0 ? 'Title' : 'Subtitle',
      children: textRuns(run.text, {...plainLook(run), face: 'heading'}, state.tokens),
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
  const address = fact.url === null ? null : safeAddress(fact.url)
  const value = joined(fact.value, ' / ', address === null ? [] : ['link'], state)
  return paragraph({
    style: 'BriefingFact',
    children: [
      ...joined(fact.label, ' ', ['label'], state),
      new TextRun({children: [new Tab()]}),
      ...(address === null ? value : [new ExternalHyperlink({link: address, children: value})]),
    ],
  })
}

function joined(
  runs: readonly Run[],
  separator: string,
  marks: readonly Mark[],
  state: State,
): readonly TextRun[] {
  return runs.flatMap((run, index) =>
    textRuns(index === 0 ? run.text : separator + run.text, {...plainLook(run), marks}, state.tokens),
  )
}

function plainLook(run: Run): Look {
  return {language: run.language, marks: [], face: 'text', width: 0, note: false}
}

/** Where the values of the facts start, in em: past the widest label, but not past a third of the line. */
export function factIndent(facts: readonly Fact[], measureInEm: number): number {
  const widths = facts.map((fact) => widthInEm(fact.label.map((run) => run.text).join(' ')))
  return Math.min(Math.max(0, ...widths) + 1.5, measureInEm / 3)
}
