/** Fixed words of a handout, in both languages. */

import type {Both} from '../outline/types.ts'
import type {Fact} from './handout.ts'

export const factLabels: Readonly<Record<Exclude<Fact['role'], 'extra'>, Both<string>>> = {
  author: {zh: '作者', en: 'Author'},
  source: {zh: '來源', en: 'Source'},
  date: {zh: '日期', en: 'Date'},
  keywords: {zh: '關鍵字', en: 'Keywords'},
}

export const words: Readonly<Record<'language' | 'notes' | 'summary' | 'gap' | 'pageOf', Both<string>>> = {
  language: {zh: '中文', en: 'English'},
  notes: {zh: '註釋', en: 'Notes'},
  summary: {zh: '摘要', en: 'Summary'},
  gap: {zh: '（此處缺中文）', en: '[no English here]'},
  pageOf: {zh: '第 {page} 頁，共 {pages} 頁', en: 'Page {page} of {pages}'},
}
