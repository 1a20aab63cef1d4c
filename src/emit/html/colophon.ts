/** How the edition was made, at its end. */

import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Handout} from '../../edition/handout.ts'
import {languageTags} from '../../outline/types.ts'
import {paragraphRuns} from './kept.ts'
import {spaced} from './runs.ts'
import {sideClass} from './side.ts'

export function renderColophon({colophon, labels}: Handout): Element[] {
  if (colophon.length === 0) return []
  return [
    h('section', {class: 'colophon', ariaLabelledBy: 'colophon'}, [
      h('h2', {id: 'colophon'}, spaced(labels.colophon)),
      ...colophon.flatMap((runs) =>
        runs.map((run) =>
          h(
            'p',
            {lang: languageTags[run.language], class: sideClass(runs)},
            paragraphRuns(run.text, run.language),
          ),
        ),
      ),
    ]),
  ]
}
