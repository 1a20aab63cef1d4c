/** Outline → messages. One rule, one file; this is their table. */

import type {Outline} from '../outline/types.ts'
import {compatibilityCharacter} from './compatibility-character.ts'
import type {Check, CheckContext} from './context.ts'
import {missingSide} from './missing-side.ts'
import {missingTitle} from './missing-title.ts'
import {missingTranslation} from './missing-translation.ts'
import {skippedLevel} from './skipped-level.ts'
import {unbalancedQuotes} from './unbalanced-quotes.ts'

const checks: readonly Check[] = [
  missingTitle,
  missingTranslation,
  missingSide,
  skippedLevel,
  unbalancedQuotes,
  compatibilityCharacter,
]

/** Runs all checks; what they find is reported on the files. */
export function check(outline: Outline, context: CheckContext): void {
  for (const rule of checks) rule(outline, context)
}
