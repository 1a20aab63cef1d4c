import {report, type Values} from '../messages/report.ts'
import type {RuleId} from '../messages/rules.ts'
import type {Passage} from './passages.ts'

/**
 * Reports a rule at some characters of a passage. What is expected is told only where the place holds exactly these.
 *
 * @param expected what should stand there instead.
 */
export function reportAt(
  passage: Passage,
  rule: RuleId,
  {
    from,
    to,
    values,
    expected,
  }: {readonly from: number; readonly to: number; readonly values: Values; readonly expected?: string},
): void {
  const {place, exact} = passage.placeOf(from, to)
  report(passage.file, rule, {place, values, ...(exact && expected !== undefined ? {expected} : {})})
}
