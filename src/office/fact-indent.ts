import type {Fact} from '../edition/handout.ts'
import {widthInEm} from './width-in-em.ts'

/** Where the values of the facts start, in em: past the widest label, but not past a third of the line. */
export function factIndent(facts: readonly Fact[], measureInEm: number): number {
  const widths = facts.map((fact) => widthInEm(fact.label.map((run) => run.text).join(' ')))
  return Math.min(Math.max(0, ...widths) + 1.5, measureInEm / 3)
}
