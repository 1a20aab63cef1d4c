/** What was found out, as text. */

import type {Words} from '../host/host.ts'
import type {Finding, Verdict} from '../press/verify/verify.ts'
import {counted} from './choices.ts'

const signs: Readonly<Record<Finding['result'], string>> = {proven: '✓', failed: '✗', unproven: '–'}

/** A verdict, a line for each finding. */
export function verdictText({name, findings}: Verdict, language: keyof Words): string {
  const lines = findings.map(
    ({result, file, what}) => `  ${signs[result]} ${file === null ? '' : `${file}: `}${what[language]}`,
  )
  return `${[name, ...lines].join('\n')}\n`
}

/** How much was proven. */
export function summaryOf(editions: number, findings: readonly Finding[]): Words {
  const count = (result: Finding['result']): number =>
    findings.filter((each) => each.result === result).length
  const [good, bad, open] = [count('proven'), count('failed'), count('unproven')]
  return {
    en: `${counted(editions, 'edition')}: ${good} proven, ${bad} failed, ${open} could not be proven`,
    zh: `${editions} 份：${good} 項查驗無誤，${bad} 項不符，${open} 項無法查驗`,
  }
}
