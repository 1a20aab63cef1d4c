import type {RuleId, Severity} from './rules.ts'

/** A message as all reporters see it. */
export type Said = {
  readonly file: string
  /** 1-based; `null` for the whole file. */
  readonly line: number | null
  readonly column: number | null
  readonly endLine: number | null
  readonly endColumn: number | null
  readonly severity: Severity
  readonly ruleId: RuleId | null
  readonly text: string
  readonly note: string
}
