/** Short texts of a handout → hast. */

import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Run} from '../../edition/handout.ts'
import {languageTags} from '../../outline/types.ts'
import {paragraphRuns} from './kept.ts'
import {sideClass} from './side.ts'

export function text(value: string): ElementContent {
  return {type: 'text', value}
}

function runElement({language, text: value}: Run, names: readonly string[]): Element {
  return h(
    'span',
    {lang: languageTags[language], ...(names.length > 0 ? {class: [...names]} : {})},
    paragraphRuns(value, language),
  )
}

/** Runs with a space between them. */
export function spaced(runs: readonly Run[], name?: string): ElementContent[] {
  const names = [...(name ? [name] : []), ...sideClass(runs)]
  return runs.flatMap((run, index) => [...(index > 0 ? [text(' ')] : []), runElement(run, names)])
}
