/** How surely each pair of a briefing belongs together, and why. */

import type {TermFinder} from '../align/alignable.ts'
import {type Judgement, judge} from '../align/judge.ts'
import {type Pairing, type Reason, reasons} from '../outline/pairing.ts'
import type {Both} from '../outline/types.ts'
import {alignableIn} from './alignables.ts'
import type {Draft, DraftSide, Tie} from './draft.ts'

/** The lead, as a draft, so that it is judged as all else is. */
export function leadDraft(summary: Both<DraftSide | null>): Draft {
  const both = summary.zh !== null && summary.en !== null
  const tie: Tie | null = both ? {how: 'place', confidence: null, moved: false} : null
  return {
    kind: 'paragraph',
    level: 0,
    neutral: false,
    name: null,
    bond: null,
    role: null,
    tie,
    ...summary,
    children: [],
  }
}

/** Pairings of drafts, those below them included. What has but one side, or the same text twice, has none. */
export function pairingsOf(drafts: readonly Draft[], termsIn?: TermFinder): ReadonlyMap<Draft, Pairing> {
  const paired = flatten(drafts, 0).filter(({draft}) => draft.zh && draft.en && draft.zh !== draft.en)
  const judged = judge(
    paired.map(({draft, depth}) => ({
      zh: alignableIn(draft, 'zh', depth, termsIn),
      en: alignableIn(draft, 'en', depth, termsIn),
    })),
  )
  return new Map(
    paired.flatMap(({draft}, index) => {
      const judgement = judged[index]
      return judgement ? [[draft, pairingOf(draft.tie, judgement)] as const] : []
    }),
  )
}

function flatten(drafts: readonly Draft[], depth: number): {draft: Draft; depth: number}[] {
  return drafts.flatMap((draft) => [{draft, depth}, ...flatten(draft.children, depth + 1)])
}

function pairingOf(tie: Tie | null, {confidence, shared, lengthFits}: Judgement): Pairing {
  const how = tie?.how ?? 'beside'
  const counts: Readonly<Record<Reason, number>> = {
    ...shared,
    explicit: Number(how === 'explicit'),
    beside: Number(how === 'beside'),
    place: Number(how === 'place'),
    length: Number(lengthFits),
    order: Number(isBare(how, shared, lengthFits)),
  }
  const sure = how === 'explicit' ? 1 : (tie?.confidence ?? confidence)
  return {
    confidence: Math.round(sure * 100) / 100,
    why: reasons.flatMap((reason) => (counts[reason] > 0 ? [{reason, count: counts[reason]}] : [])),
    moved: tie?.moved ?? false,
  }
}

/** Whether nothing speaks for a pair but the pairs about it. */
function isBare(how: Tie['how'], shared: Judgement['shared'], lengthFits: boolean): boolean {
  return how === 'aligned' && !lengthFits && Object.values(shared).every((count) => count === 0)
}
