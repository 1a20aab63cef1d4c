/** Short texts of a handout → hast. */

import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Run} from '../../edition/handout.ts'
import {languageTags} from '../../outline/types.ts'
import {languageRuns} from './content.ts'

export function text(value: string): ElementContent {
  return {type: 'text', value}
}

function runElement({language, text: value}: Run, name?: string): Element {
  return h(
    'span',
    {lang: languageTags[language], ...(name ? {class: name} : {})},
    languageRuns(value, language),
  )
}

/** Runs with a space between them. */
export function spaced(runs: readonly Run[], name?: string): ElementContent[] {
  return runs.flatMap((run, index) => [...(index > 0 ? [text(' ')] : []), runElement(run, name)])
}
