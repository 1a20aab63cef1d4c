/** What `verify` found out of a folder, or of a file. */

import type {Words} from '../../host/host.ts'

export type Finding = {
  /** `unproven`: it could not be looked into, and why is said. */
  readonly result: 'proven' | 'failed' | 'unproven'
  /** What was looked into. */
  readonly of: 'manifest' | 'bytes' | 'standard' | 'source' | 'text' | 'rebuild' | 'signature' | 'archive'
  /** The file that it is about; `null` for the edition as a whole. */
  readonly file: string | null
  readonly what: Words
}

export type Verdict = {
  /** The folder or the file, as it is shown. */
  readonly name: string
  readonly findings: readonly Finding[]
}

export function proven(of: Finding['of'], file: string | null, what: Words): Finding {
  return {result: 'proven', of, file, what}
}

export function failed(of: Finding['of'], file: string | null, what: Words): Finding {
  return {result: 'failed', of, file, what}
}

export function unproven(of: Finding['of'], file: string | null, what: Words): Finding {
  return {result: 'unproven', of, file, what}
}
