import type {Values} from '../messages/report.ts'
import {charAt, charBefore} from '../typeset/characters.ts'
import {chineseSpaces} from '../typeset/chinese-spaces.ts'
import {englishSpaces} from '../typeset/english-spaces.ts'
import type {Passage} from './passages.ts'
import {reportAt} from './report-at.ts'

/** Marks that close up to what stands before them, in Chinese and in English. */
const closes = /[，。、；：？！）」』》〉】,.;:?!]/
const opens = /[（「『《〈【]/

/** `typography/spacing`: spaces that are clearly a slip. */
export function spacing(passages: readonly Passage[]): void {
  for (const passage of passages) {
    const {text, isProtected, placeOf} = passage
    const find = passage.language === 'zh' ? chineseSpaces : englishSpaces
    for (const {from, to, after: expected} of find(text, isProtected)) {
      // Beside markup a space may be what makes it markup: `**重點。** 說明`.
      if (!placeOf(from - 1, to + 1).exact) continue
      const values = expected === '' ? whereOf(charBefore(text, from), charAt(text, to)) : doubled
      reportAt(passage, 'typography/spacing', {from, to, values, expected})
    }
  }
}

const doubled: Values = {where: 'doubled', 'where.zh': '連續兩格以上'}

function whereOf(before: string, after: string): Values {
  if (closes.test(after) && !opens.test(before))
    return {where: `before “${after}”`, 'where.zh': `在「${after}」之前`}
  if (/[，。、；：？！）」』》〉】（「『《〈【]/.test(before))
    return {where: `after “${before}”`, 'where.zh': `在「${before}」之後`}
  if (opens.test(after)) return {where: `before “${after}”`, 'where.zh': `在「${after}」之前`}
  return {where: 'between two Han', 'where.zh': '在兩個中文字之間'}
}
