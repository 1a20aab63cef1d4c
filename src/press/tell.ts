/** Messages that printing adds, after a source was checked. */

import {report, type Values} from '../messages/report.ts'
import type {RuleId} from '../messages/rules.ts'
import type {Compiled} from './compile.ts'

/** Says it of the source as a whole, as grave as the project wants it; once, where several editions say the same. */
export function tell({files, severities}: Compiled, rule: RuleId, values: Values): void {
  const [file] = files
  const severity = severities(rule)
  if (!file || severity === 'off') return
  const before = new Set(file.messages.map(({reason}) => reason))
  const message = report(file, rule, {values, ...(severity === null ? {} : {severity})})
  if (before.has(message.reason)) file.messages.pop()
}
