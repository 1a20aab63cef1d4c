import {type Rule, type RuleName, rules} from './rules.ts'

/** Each of PDF/A also claims PDF/UA-1 and is held to it. */
export type PdfStandard = 'a-3a' | 'a-2a' | 'ua-1'

/** The rules that a file of this standard is held to; the two that are left where it claims none. */
export function rulesOf(standard: PdfStandard | null): readonly RuleName[] {
  // Keys of the table are its rule names.
  const all = Object.keys(rules) as readonly RuleName[]
  if (standard === null) return ['not-readable', 'no-claim']
  return all.filter((name) => {
    const {clause, only}: Rule = rules[name]
    if (only && only !== standard && !(standard === 'ua-1' && clause.includes('14289'))) return false
    return (
      standard !== 'ua-1' ||
      !clause.startsWith('ISO 19005') ||
      clause.includes('14289') ||
      name === 'not-readable'
    )
  })
}
