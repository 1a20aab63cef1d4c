import type {RuleName} from './rules.ts'

/** Where a file breaks a rule. */
export type Fault = {
  readonly rule: RuleName
  /** `page 2, object 17`, `trailer`, `structure element 14 (TD)`. */
  readonly place: string
  /** What was found. */
  readonly detail: string
}

export type Report = (rule: RuleName, place: string, detail: string) => void
