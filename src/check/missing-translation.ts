import {report} from '../messages/report.ts'
import {type Language, languages} from '../outline/types.ts'
import type {Check} from './context.ts'

const names: Readonly<Record<Language, {readonly en: string; readonly zh: string}>> = {
  zh: {en: 'Chinese', zh: '中文'},
  en: {en: 'English', zh: '英文'},
}

/** `meta/missing-translation`: the title stands in one of the printed languages only. */
export const missingTranslation: Check = ({meta: {title}}, context) => {
  const missing = languages.find((language) => title[language] === null)
  const present = languages.find((language) => title[language] !== null)
  if (!missing || !present || !context.languages.includes(missing)) return
  report(context.fileOf(present), 'meta/missing-translation', {
    place: {line: 1, column: 1},
    values: {
      present: names[present].en,
      'present.zh': names[present].zh,
      missing: names[missing].en,
      'missing.zh': names[missing].zh,
    },
  })
}
