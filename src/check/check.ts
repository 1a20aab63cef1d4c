/** Outline → messages. One rule, one file; this is their table. */

import type {Outline} from '../outline/types.ts'
import {compatibilityCharacter} from './compatibility-character.ts'
import type {Check, CheckContext} from './context.ts'
import {halfwidthPunctuation} from './halfwidth-punctuation.ts'
import {invisibleCharacter} from './invisible-character.ts'
import {missingSide} from './missing-side.ts'
import {missingTitle} from './missing-title.ts'
import {missingTranslation} from './missing-translation.ts'
import {mixedScript} from './mixed-script.ts'
import {mixedSpacing} from './mixed-spacing.ts'
import {type Passage, passagesOf} from './passages.ts'
import {skippedLevel} from './skipped-level.ts'
import {spacing} from './spacing.ts'
import {straightQuotes} from './straight-quotes.ts'
import {unbalancedQuotes} from './unbalanced-quotes.ts'

const checks: readonly Check[] = [missingTitle, missingTranslation, missingSide, skippedLevel]

/** Rules that look at running text, character by character. */
const passageChecks: readonly ((passages: readonly Passage[]) => void)[] = [
  unbalancedQuotes,
  compatibilityCharacter,
  invisibleCharacter,
  mixedScript,
  halfwidthPunctuation,
  straightQuotes,
  spacing,
  mixedSpacing,
]

/** Runs all checks; what they find is reported on the files. */
export function check(outline: Outline, context: CheckContext): void {
  for (const rule of checks) rule(outline, context)
  const passages = passagesOf(outline, context)
  for (const rule of passageChecks) rule(passages)
}
