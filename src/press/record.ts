/** What a format for editing keeps for the way back. */

import type {Handout} from '../edition/handout.ts'
import type {EditionRecord} from '../edition/record.ts'
import {toMarkdown} from '../fmt/canonical.ts'
import {passesOf} from '../typeset/passes.ts'
import type {Compiled} from './compile.ts'

/**
 * The record of an edition; `null` for one in a single language: it must not carry the other to whom only this one
 * was given.
 */
export function recordOf(
  {languages, edition, layout, facts}: Handout,
  {outline, choices}: Compiled,
): EditionRecord | null {
  if (languages.length < 2 || !outline) return null
  return {
    source: toMarkdown(outline),
    slug: outline.id,
    edition,
    layout,
    dates: choices.dates,
    passes: passesOf(choices.typeset),
    facts: [...new Set(facts.map(({role}) => role))],
  }
}
