import {report} from '../messages/report.ts'
import {languages} from '../outline/types.ts'
import type {Check} from './context.ts'
import {languageNames as names} from './pairs.ts'

/** `meta/missing-translation` of the title: it stands in one of the printed languages only. */
export const missingTranslation: Check = ({meta: {title}}, context) => {
  const missing = languages.find((language) => title[language] === null)
  const present = languages.find((language) => title[language] !== null)
  if (!missing || !present || !context.languages.includes(missing)) return
  report(context.fileOf(present), 'meta/missing-translation', {
    place: {line: 1, column: 1},
    values: {
      what: `the title stands in ${names[present].en} only, and not in ${names[missing].en}`,
      'what.zh': `標題只有${names[present].zh}，沒有${names[missing].zh}`,
    },
  })
}
