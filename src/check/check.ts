/** Outline → messages. One rule, one file; this is their table. */

import type {Outline} from '../outline/types.ts'
import {checkPairs} from './check-pairs.ts'
import {compatibilityCharacter} from './compatibility-character.ts'
import type {Check, CheckContext} from './context.ts'
import {forbiddenTerms} from './glossary-terms.ts'
import {halfwidthPunctuation} from './halfwidth-punctuation.ts'
import {invisibleCharacter} from './invisible-character.ts'
import {missingKeywords} from './missing-keywords.ts'
import {missingSide} from './missing-side.ts'
import {missingTitle} from './missing-title.ts'
import {missingTranslation} from './missing-translation.ts'
import {mixedScript} from './mixed-script.ts'
import {mixedSpacing} from './mixed-spacing.ts'
import {numbering} from './numbering.ts'
import {type Passage, passagesOf} from './passages.ts'
import {regionalUsage} from './regional-usage.ts'
import {skippedLevel} from './skipped-level.ts'
import {spacing} from './spacing.ts'
import {straightQuotes} from './straight-quotes.ts'
import {unbalancedQuotes} from './unbalanced-quotes.ts'

const checks: readonly Check[] = [
  missingTitle,
  missingTranslation,
  missingKeywords,
  missingSide,
  skippedLevel,
  numbering,
]

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
  regionalUsage,
]

/** Runs all checks; what they find is reported on the files. */
export function check(outline: Outline, context: CheckContext): void {
  for (const rule of checks) rule(outline, context)
  const passages = passagesOf(outline, context)
  for (const rule of passageChecks) rule(passages)
  if (context.glossary) forbiddenTerms(passages, context.glossary)
  checkPairs(outline, passages, context)
}
