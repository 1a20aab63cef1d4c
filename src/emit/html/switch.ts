/** On the screen, the reader chooses what to see: both languages or one. No script: CSS asks which is chosen. */

import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Handout, Run} from '../../edition/handout.ts'
import {rankCount} from '../../edition/numerals.ts'
import {languageTags} from '../../outline/types.ts'
import {numberClass} from './numbers.ts'
import {spaced} from './runs.ts'

const legend: readonly Run[] = [
  {language: 'zh', text: '顯示語言'},
  {language: 'en', text: 'Language shown'},
]

const both: readonly Run[] = [
  {language: 'zh', text: '雙語'},
  {language: 'en', text: 'Both'},
]

/** Nothing for an edition in one language. */
export function renderSwitch({languages, labels}: Handout): Element[] {
  if (languages.length < 2) return []
  const choices = [
    {id: 'both', label: both},
    ...languages.map((language) => ({
      id: language,
      label: [{language, text: labels.language[language]}],
    })),
  ]
  return [
    h('section', {class: 'shown', ariaLabel: legend.map((run) => run.text).join(' ')}, [
      h('fieldset', [
        h('legend', spaced(legend)),
        ...choices.map(({id, label}, index) => {
          const input = {type: 'radio', name: 'shown', id: `show-${id}`, checked: index === 0}
          return h('label', [h('input', input), ...spaced(label)])
        }),
      ]),
    ]),
  ]
}

const ranks = Array.from({length: rankCount}, (_, index) => index + 1)

/** Hides the side that is not asked for, on the screen and on paper. */
export const switchRules: string = (['zh', 'en'] as const)
  .map((language) => {
    const other = language === 'zh' ? 'en' : 'zh'
    return [
      `body:has(#show-${language}:checked) .side:lang(${languageTags[other]}){display:none}`,
      `body:has(#show-${language}:checked) .columns>*>tr>.side{width:auto!important;border-left:0!important;padding-left:0!important;padding-right:0!important}`,
      // What stood in the shade of the other language stands alone now.
      `body:has(#show-${language}:checked) :is(.title,.heading,.entry){font-size:inherit!important;color:inherit!important}`,
      `body:has(#show-${language}:checked) .facts dd>.side{margin-left:0!important;padding-left:0!important;border-left:0!important}`,
      `body:has(#show-${language}:checked) .alone{display:inline-block}`,
      ...ranks.map(
        (rank) =>
          `body:has(#show-${language}:checked) .flow ol.${numberClass(rank, other)}{list-style-type:${numberClass(rank, language)}}`,
      ),
    ].join('\n')
  })
  .join('\n')
