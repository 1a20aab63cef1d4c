/** By what other names a letterhead may know our styles. Word writes its own names in English in every language. */

/** Ids of our styles, without the variant for Chinese → names, the best first; none but its own where it is not here. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  Normal: ['standard', 'default', '內文', '預設'],
  DefaultParagraphFont: ['預設段落字型'],
  TableNormal: ['table normal', '標準表格', '表格內文'],
  BriefingText: ['body text', 'text body', '內文文字', '本文'],
  BriefingLead: ['abstract', '摘要'],
  Title: ['文件標題', '主旨'],
  Subtitle: ['副標題'],
  Quote: ['quotations', 'block text', '引文'],
  Caption: ['caption', 'image caption', '標號', '圖說'],
  FootnoteText: ['footnote', '註腳文字'],
  FootnoteReference: ['footnote characters', 'footnote anchor', '註腳參照'],
  Hyperlink: ['internet link', '超連結'],
  Strong: ['strong emphasis', '強調粗體'],
  Emphasis: ['強調斜體', '強調'],
  SourceCode: ['preformatted text', 'html preformatted'],
  VerbatimChar: ['source text', 'html code'],
  TableHeading: ['table heading', 'table contents heading', '表格標題'],
  TableText: ['table contents', 'compact', '表格內容', '表格文字'],
  Figure: ['figure', 'captioned figure'],
}

const levelled: Readonly<Record<string, readonly string[]>> = {
  Heading: ['標題'],
  ListBullet: ['清單項目符號', '項目符號清單'],
  ListNumber: ['清單號碼', '編號清單'],
  ListContinue: ['清單接續'],
  TOC: ['contents', '目錄'],
}

const numerals = ['', '一', '二', '三']

/**
 * Names to look for, in their order.
 *
 * @param id of our style.
 * @param name that it has in Word.
 */
export function namesOf(id: string, name: string): readonly string[] {
  const plain = id.replace(/Chinese$/, '')
  const own = plain === id ? [name] : [name, name.replace(/ Chinese$/, '')]
  const [, family = '', digit = ''] = /^(\D+)(\d?)$/.exec(plain) ?? []
  const level = digit === '' ? 1 : Number(digit)
  const counted = (levelled[family] ?? []).flatMap((other) => [
    `${other}${level === 1 && family !== 'Heading' && family !== 'TOC' ? '' : level}`,
    `${other}${numerals[level] ?? ''}`,
  ])
  return [...own, ...(otherNames[plain] ?? []), ...counted].map(normalised)
}

/** Names are compared without regard to case and spaces. */
export function normalised(name: string): string {
  return name.toLowerCase().replace(/[\s\u3000]+/g, '')
}
