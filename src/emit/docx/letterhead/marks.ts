/** What the marks of a letterhead stand for. */

import {formatDate} from '../../../edition/dates.ts'
import type {Fact, FactRole, Handout, Run} from '../../../edition/handout.ts'

const roles: readonly FactRole[] = ['to', 'author', 'source', 'date', 'keywords']

/**
 * The value of a mark: `title`, `to`, `author`, `source`, `date`, `keywords`, `kind`, each alone in all languages of the
 * edition or with `.zh` or `.en` in one; `date.roc`, `date.iso`; or the label of a line of the head, as its author typed
 * it.
 *
 * @returns `''` where the briefing does not say; `undefined` for a name that is none of these.
 */
export function markValue(name: string, handout: Handout): string | undefined {
  const {facts, title, kind, properties} = handout
  const {date} = properties
  if (name === 'date.iso') return date ?? ''
  if (name === 'date.roc') return date === null ? '' : formatDate(date, 'zh', 'roc')
  const [, role = '', language] = /^(\w+)(?:\.(zh|en))?$/.exec(name) ?? []
  if (role === 'title') return runsIn(title, language, ' / ')
  if (role === 'kind') return runsIn(kind, language, ' ')
  const fact = facts.find((each) => each.role === role && each.role !== 'extra')
  if (fact) return runsIn(fact.value, language, ' / ')
  if (roles.some((known) => known === role)) return ''
  const extra = facts.find((each) => each.role === 'extra' && isCalled(each, name))
  return extra && runsIn(extra.value, undefined, ' / ')
}

/** One language, or what is said in all of them where it is the same for both. */
function runsIn(runs: readonly Run[], language: string | undefined, separator: string): string {
  const wanted = language === undefined ? runs : runs.filter((run) => run.language === language)
  const said = wanted.length === 0 ? runs.slice(0, 1) : wanted
  return said.map(({text}) => text).join(separator)
}

function isCalled({label}: Fact, name: string): boolean {
  return [...label.map(({text}) => text), label.map(({text}) => text).join('/')].includes(name)
}
