import {HostError} from '../host/host.ts'
import type {Severity} from '../messages/rules.ts'
import {closestRuleName, isFinal, isRuleName, means} from './rule-names.ts'

/** How grave rules are in a project, by name or by group: `parity/length-ratio`, `typography/*`, `*`. */
export type RuleSettings = Readonly<Record<string, Severity | 'off'>>

/** The severity that a project gives a rule; `null` where it says nothing of it. */
export type Severities = (rule: string) => Severity | 'off' | null

/**
 * Reads a project's settings. A rule's own name counts more than its group, and a group more than `*`.
 *
 * @throws {HostError} for a name that is no rule's, naming the closest one, and for a rule that cannot be changed.
 */
export function severitiesOf(settings: RuleSettings = {}): Severities {
  for (const [name, severity] of Object.entries(settings)) {
    if (!isRuleName(name)) throw unknownRule(name)
    if (isFinal(name) && severity !== 'error') throw finalRule(name)
  }
  const names = Object.keys(settings).sort((one, other) => rankOf(one) - rankOf(other))
  return (rule) => {
    if (isFinal(rule)) return null
    const name = names.find((each) => means(each, rule))
    return name === undefined ? null : (settings[name] ?? null)
  }
}

/** The nearer a name is to one rule, the earlier it counts. */
function rankOf(name: string): number {
  if (name === '*') return 2
  return name.endsWith('/*') ? 1 : 0
}

function unknownRule(name: string): HostError {
  const closest = closestRuleName(name)
  return new HostError(
    {
      en: `“rules”: there is no rule “${name}”; the closest is “${closest}”`,
      zh: `「rules」：沒有規則「${name}」；最接近的是「${closest}」`,
    },
    {en: 'docs/rules/ lists all rules.', zh: 'docs/rules/ 列有全部規則。'},
  )
}

function finalRule(name: string): HostError {
  return new HostError(
    {
      en: `“rules”: “${name}” is always an error: there is nothing to print then`,
      zh: `「rules」：「${name}」一律是錯誤：此時沒有內容可印`,
    },
    {en: 'Take it out of the config.', zh: '請從設定檔移除。'},
  )
}
