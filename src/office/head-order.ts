/** The order of the lines of the head, under the kind of paper. */

import type {Fact, Run} from '../edition/handout.ts'

/** What a format makes the head with. */
export type HeadMaker<Block> = {
  readonly titles: readonly Block[]
  readonly line: (fact: Fact) => Block
  readonly label: (label: readonly Run[]) => Block
}

/** A title that is the subject of a memo stands under its label, after whom it is to and from; else it stands first. */
export function headOrder<Block>(
  facts: readonly Fact[],
  {titles, line, label}: HeadMaker<Block>,
): readonly Block[] {
  const subject = facts.find(({role}) => role === 'title')
  const lines = facts.filter((fact) => fact !== subject).map(line)
  return subject ? [...lines, label(subject.label), ...titles] : [...titles, ...lines]
}

/** How many facts of its role stand before one: its bookmark's number. */
export function numberAmongAlike(fact: Fact, facts: readonly Fact[]): number {
  return facts.filter(({role}) => role === fact.role).indexOf(fact)
}
