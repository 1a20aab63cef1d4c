/** Names of rules, as a config and a comment write them: `parity/length-ratio`, `typography/*`, `*`. */

import {type RuleId, rules} from '../messages/rules.ts'

const ids = Object.keys(rules) as RuleId[] // the keys of a total record are its key type

const patterns: readonly string[] = [
  ...ids,
  ...new Set(ids.map((id) => `${id.slice(0, id.indexOf('/'))}/*`)),
  '*',
]

/** Rules that say that nothing can be printed: no setting, comment or baseline silences them. */
const final: ReadonlySet<string> = new Set<RuleId>(['source/not-readable', 'source/binary', 'outline/empty'])

/** Whether a rule may be silenced or made less grave. */
export function isFinal(rule: string): boolean {
  return final.has(rule)
}

/** Whether there is such a rule, or a group of rules. */
export function isRuleName(name: string): boolean {
  return patterns.includes(name)
}

/** Whether a rule, or all rules of a group, are among those that a name means. */
export function means(name: string, rule: string): boolean {
  return name === rule || name === '*' || (name.endsWith('/*') && rule.startsWith(name.slice(0, -1)))
}

/** The name that is closest to one that is not known, by the number of letters that differ. */
export function closestRuleName(name: string): string {
  let [closest = '', least] = [patterns[0], Number.POSITIVE_INFINITY]
  for (const pattern of patterns) {
    // A name without its group is as good as one with it.
    const tail = pattern.slice(pattern.indexOf('/') + 1)
    const distance = Math.min(distanceOf(name, pattern), name.includes('/') ? least : distanceOf(name, tail))
    if (distance < least) [closest, least] = [pattern, distance]
  }
  return closest
}

/** Levenshtein's distance. */
function distanceOf(one: string, other: string): number {
  let row = Array.from({length: other.length + 1}, (_, index) => index)
  for (let index = 0; index < one.length; index++) {
    const next = [index + 1]
    for (let at = 0; at < other.length; at++) {
      const change = (row[at] ?? 0) + (one[index] === other[at] ? 0 : 1)
      next.push(Math.min(change, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
