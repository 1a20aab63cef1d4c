/** A document that is not read, and why: the message of a rule. */

import type {Values} from '../messages/report.ts'
import type {RuleId} from '../messages/rules.ts'

export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly rule: RuleId
  readonly values: Values

  constructor(rule: RuleId, values: Values = {}) {
    super(rule)
    this.rule = rule
    this.values = values
  }
}
