/** What things are called in the comparison, in both languages of the messages. */

import type {MessageLanguage} from '../messages/report.ts'
import type {Language} from '../outline/types.ts'
import type {Where} from './entry.ts'

type Words = Readonly<Record<MessageLanguage, string>>

export const kindNames: Readonly<Record<Where['kind'], Words>> = {
  title: {en: 'title', zh: '標題'},
  author: {en: 'author', zh: '作者'},
  source: {en: 'source', zh: '來源'},
  date: {en: 'date', zh: '日期'},
  keyword: {en: 'keyword', zh: '關鍵字'},
  extra: {en: 'particular', zh: '其他資料'},
  summary: {en: 'summary', zh: '摘要'},
  section: {en: 'heading', zh: '標題段落'},
  point: {en: 'point', zh: '要點'},
  paragraph: {en: 'paragraph', zh: '段落'},
  quote: {en: 'quotation', zh: '引文'},
  table: {en: 'table', zh: '表格'},
  figure: {en: 'picture', zh: '圖片'},
  note: {en: 'note', zh: '註釋'},
}

export const languageNames: Readonly<Record<Language, Words>> = {
  zh: {en: 'Chinese', zh: '中文'},
  en: {en: 'English', zh: '英文'},
}
