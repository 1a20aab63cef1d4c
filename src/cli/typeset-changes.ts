/** What was set right before it was printed, for people. */

import type {MessageLanguage} from '../messages/report.ts'
import type {BriefingResult} from '../press/build.ts'
import {counted} from './choices.ts'

/** A head line, then a line for each change, in the order in which they were made; nothing where there is none. */
export function changesText({ref, changes: log}: BriefingResult, language: MessageLanguage): string {
  if (log.length === 0) return ''
  const head = {
    en: `${ref.slug}: ${counted(log.length, 'change')} to the text before it was printed`,
    zh: `${ref.slug}：印出前調整文字 ${log.length} 處`,
  }
  const lines = log.map(({node, language: side, leaf, offset, pass, before, after}) => {
    const place = `${node} ${side} ${leaf}:${offset}`
    return `  ${place.padEnd(22)}  ${pass.padEnd(16)}  ${JSON.stringify(before)} → ${JSON.stringify(after)}`
  })
  return `${[head[language], ...lines].join('\n')}\n`
}
