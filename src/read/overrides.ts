/** Metadata from outside (`-M key=value`), above what the source says. */

import {type Language, languages} from '../outline/types.ts'
import {type Fact, type FactRole, roleKeys} from './facts.ts'

/** Facts by key: `title.zh`, `author`, `date` … */
export function overrides(meta: Readonly<Record<string, string>> = {}): Fact[] {
  return Object.entries(meta).map(([key, value]) => factOf(key, value))
}

/** A fact from outside takes the place of what the source says on the same role, in the same language. */
export function withoutOverridden(facts: readonly Fact[]): Fact[] {
  const above = facts.filter((fact) => fact.position === null && fact.role !== null)
  return facts.filter(
    (fact) =>
      above.includes(fact) ||
      !above.some((each) => each.role === fact.role && (each.language === null || singleRole(each.role))),
  )
}

/** Roles of which a briefing has just one, whatever the language. */
function singleRole(role: FactRole | null): boolean {
  return role === 'date' || role === 'url'
}

function factOf(key: string, value: string): Fact {
  const [stem = key, tail] = key.split('.')
  const language: Language | null = languages.find((each) => each === tail) ?? null
  const role = tail === 'url' ? 'url' : (roleKeys[stem.toLowerCase()] ?? null)
  return {role, label: stem, value, language, position: null, slot: null, file: 0}
}
