/** Names of what the house knows by a word of its own: choices, kinds of text, reasons. */

import type {PageLanguage, ViewChoices} from '../protocol.ts'

type Names = Readonly<Record<PageLanguage, Readonly<Record<string, string>>>>

/** Names of what there is to choose, where its own name says too little. */
export const optionNames: Readonly<Record<keyof ViewChoices, Names>> = {
  edition: {
    en: {'zh-en': 'Chinese–English', 'en-zh': 'English–Chinese', zh: 'Chinese', en: 'English'},
    zh: {'zh-en': '中英', 'en-zh': '英中', zh: '中文', en: '英文'},
  },
  layout: {
    en: {
      parallel: 'Side by side',
      stacked: 'Pair under pair',
      sequential: 'One after the other',
      facing: 'Facing pages',
    },
    zh: {parallel: '左右對照', stacked: '上下對照', sequential: '先後排列', facing: '對開頁'},
  },
  template: {
    en: {handout: 'Handout', memo: 'Memo', brief: 'Brief', report: 'Report'},
    zh: {handout: '講義', memo: '備忘錄', brief: '一頁要點', report: '報告'},
  },
  paper: {en: {}, zh: {}},
}

export const kindNames: Names = {
  en: {
    summary: 'Summary',
    section: 'Section',
    point: 'Point',
    paragraph: 'Paragraph',
    quote: 'Quotation',
    table: 'Table',
    figure: 'Figure',
    note: 'Note',
  },
  zh: {
    summary: '摘要',
    section: '章節',
    point: '要點',
    paragraph: '段落',
    quote: '引文',
    table: '表格',
    figure: '圖',
    note: '註',
  },
}

/** Why two texts are held together: `Reason` of the outline. */
export const reasonNames: Names = {
  en: {
    explicit: 'said by the author',
    beside: 'side by side',
    place: 'same place',
    link: 'links',
    quantity: 'figures',
    name: 'names',
    term: 'terms',
    concept: 'concepts',
    length: 'length',
    order: 'order',
  },
  zh: {
    explicit: '作者指定',
    beside: '前後緊接',
    place: '位置相同',
    link: '連結',
    quantity: '數字',
    name: '專名',
    term: '用語',
    concept: '概念',
    length: '長度',
    order: '順序',
  },
}
