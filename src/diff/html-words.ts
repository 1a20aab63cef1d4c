/** Fixed words of the page, in both languages. */

import type {MessageLanguage} from '../messages/report.ts'

type Word =
  | 'title'
  | 'alone'
  | 'all'
  | 'text'
  | 'none'
  | 'stale'
  | 'alike'
  | 'looks'
  | 'plain'
  | 'same'
  | 'changed'
  | 'added'
  | 'deleted'
  | 'moved'

export const pageWords: Readonly<Record<MessageLanguage, Readonly<Record<Word, string>>>> = {
  en: {
    title: 'What changed',
    alone: 'One language changed without the other',
    all: 'The whole text',
    text: 'Text',
    none: 'Nothing changed.',
    stale: 'not changed',
    alike: 'prints alike',
    looks: 'looks',
    plain: 'plain',
    same: 'as before',
    changed: 'changed',
    added: 'added',
    deleted: 'deleted',
    moved: 'moved',
  },
  zh: {
    title: '兩版差異',
    alone: '只改了一種語言',
    all: '全文',
    text: '文字',
    none: '沒有差異。',
    stale: '沒有改',
    alike: '印出相同',
    looks: '格式',
    plain: '一般',
    same: '未變',
    changed: '修改',
    added: '新增',
    deleted: '刪除',
    moved: '移動',
  },
}
