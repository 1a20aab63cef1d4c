/** What came of a briefing. */

import type {VFile} from 'vfile'
import {countOf} from '../messages/report.ts'
import type {Outline} from '../outline/types.ts'
import type {Typeset, TypesetChange} from '../typeset/typeset.ts'
import type {SourceRef} from './sources.ts'

/**
 * How the files of a briefing came to be where they are: `printed` now; taken from the `cache`; or `unchanged`, for they
 * stood there already as they are to be.
 */
export type How = 'printed' | 'cache' | 'unchanged'

/** A file that stands in the folder of its briefing. */
export type Output = {
  /** From the working folder, where it is in it. */
  readonly path: string
  /** Its length. */
  readonly bytes: number
  /** In hexadecimal. */
  readonly sha256: string
}

export type BriefingResult = {
  readonly ref: SourceRef
  /** The sources, with their messages. */
  readonly files: readonly VFile[]
  /** As it was written; `null` where it was not read: nothing to read, or nothing that has changed. */
  readonly outline: Outline | null
  /** As it was printed, and what was changed for that; `null` where `outline` is. */
  readonly typeset: Typeset | null
  /** What was changed for print, known even where it was not read again. */
  readonly changes: readonly TypesetChange[]
  /** `null` where nothing was printed. */
  readonly how: How | null
  /** The files that are there now, manifest left out. */
  readonly outputs: readonly Output[]
  /** Their paths. */
  readonly written: readonly string[]
  /** What went wrong with the machine, or inside Zhenpress. */
  readonly failure: Error | null
}

/** Whether a source has errors or a step failed. */
export function hasFailed({files, failure}: Pick<BriefingResult, 'files' | 'failure'>): boolean {
  return failure !== null || countOf('error', files) > 0
}
