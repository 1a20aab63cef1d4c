/** Fixed words of a handout, in both languages. */

import type {Both} from '../outline/types.ts'
import type {FactRole} from './handout.ts'

/** The labels of the head where a template has none of its own. */
export const factLabels: Readonly<Record<Exclude<FactRole, 'extra'>, Both<string>>> = {
  to: {zh: '受文者', en: 'To'},
  author: {zh: '作者', en: 'Author'},
  title: {zh: '主旨', en: 'Subject'},
  source: {zh: '來源', en: 'Source'},
  date: {zh: '日期', en: 'Date'},
  keywords: {zh: '關鍵字', en: 'Keywords'},
}

/** Labels of a source's own under which it names whom it goes to. */
export const recipientLabel: RegExp =
  /^(?:受文者|收文者|收件者|收件人|呈|致|to|recipients?|attention|attn\.?)$/iu

type Words = 'language' | 'notes' | 'summary' | 'gap' | 'pageOf' | 'contents' | 'colophon'

export const words: Readonly<Record<Words, Both<string>>> = {
  language: {zh: '中文', en: 'English'},
  notes: {zh: '註釋', en: 'Notes'},
  summary: {zh: '摘要', en: 'Summary'},
  gap: {zh: '（此處缺中文）', en: '[no English here]'},
  pageOf: {zh: '第 {page} 頁，共 {pages} 頁', en: 'Page {page} of {pages}'},
  contents: {zh: '目次', en: 'Contents'},
  colophon: {zh: '版本記錄', en: 'Colophon'},
}
