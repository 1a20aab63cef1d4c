/** The rules that look at both sides of each pair. */

import type {Outline} from '../outline/types.ts'
import type {CheckContext} from './context.ts'
import {glossaryTerms} from './glossary-terms.ts'
import {lengthRatioOf} from './length-ratio.ts'
import {linkMismatch} from './link-mismatch.ts'
import {habitsOf, nameMismatch} from './name-mismatch.ts'
import {negation} from './negation.ts'
import {numberMismatch} from './number-mismatch.ts'
import {listParity} from './numbering.ts'
import {doubtfulPair, merged, moved} from './pairing-doubts.ts'
import {pairsOf} from './pairs.ts'
import type {Passage} from './passages.ts'
import {repeated} from './repeated.ts'
import {tableShape} from './table-shape.ts'
import {untranslated} from './untranslated.ts'

/** Runs them. Two texts that are no translations of each other differ in all else: they are told of that alone. */
export function checkPairs(outline: Outline, passages: readonly Passage[], context: CheckContext): void {
  // An edition in one language is not compared with what it does not print.
  if (context.languages.length < 2) return
  const pairs = pairsOf(outline, passages)
  const habits = habitsOf(pairs)
  const lengthRatio = lengthRatioOf(pairs)
  repeated(pairs)
  for (const pair of pairs) {
    const pairing = context.pairings?.get(pair.id)
    moved(pair, pairing)
    merged(pair)
    linkMismatch(pair)
    listParity(pair)
    if (tableShape(pair) || untranslated(pair) || doubtfulPair(pair, pairing)) continue
    nameMismatch(pair, habits)
    negation(pair)
    if (context.glossary) glossaryTerms(pair, context.glossary)
    if (!numberMismatch(pair)) lengthRatio(pair)
  }
}
