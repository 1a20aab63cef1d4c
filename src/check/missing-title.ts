import {report} from '../messages/report.ts'
import {defaultTitle} from '../outline/default-title.ts'
import type {Check} from './context.ts'

/** `meta/missing-title`: neither language has a title. */
export const missingTitle: Check = (outline, {fileOf, languages}) => {
  const {title} = outline.meta
  if (title.zh !== null || title.en !== null) return
  const instead = defaultTitle(outline)
  report(fileOf('zh'), 'meta/missing-title', {
    place: {line: 1, column: 1},
    values: {title: languages.includes('en') ? instead.en : instead.zh, 'title.zh': instead.zh},
  })
}
