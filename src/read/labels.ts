/** Labels of house text: `作者/Author(s): …`. The table is data that a project can add to. */

import {languageOf} from '../outline/script.ts'
import {type Both, type Language, languages} from '../outline/types.ts'

export const labelRoles = ['title', 'author', 'source', 'url', 'date', 'keywords', 'summary', 'body'] as const

export type LabelRole = (typeof labelRoles)[number]

export type LabelTable = Readonly<Record<LabelRole, Both<readonly string[]>>>

/** Labels that are known from the start. English ones in lower case, without `(s)`. */
export const knownLabels: LabelTable = {
  title: {zh: ['標題', '題目', '主題', '篇名', '名稱', '标题', '题目'], en: ['title', 'subject']},
  author: {zh: ['作者', '撰稿', '撰稿人', '撰文', '報告人', '撰寫'], en: ['author', 'by', 'written by']},
  source: {zh: ['來源', '網站來源', '資料來源', '出處', '来源', '發布單位'], en: ['source', 'publisher']},
  url: {zh: ['網址', '連結', '原文連結', '网址'], en: ['url', 'link']},
  date: {zh: ['日期', '發布日期', '發表日期', '時間'], en: ['date', 'published', 'publication date']},
  keywords: {zh: ['關鍵字', '關鍵詞', '关键词', '关键字'], en: ['keyword', 'keywords', 'key words', 'tags']},
  summary: {
    zh: ['摘要', '中文摘要', '內容摘要', '提要', '概要', '摘要內容'],
    en: ['summary', 'abstract', 'executive summary', 'english summary'],
  },
  body: {
    zh: ['中文', '中文版', '正文', '本文', '內容'],
    en: ['english', 'english version', 'body', 'text', 'content'],
  },
}

/** Labels that a project adds. */
export type OwnLabels = {
  readonly [Role in LabelRole]?:
    | {readonly zh?: readonly string[] | undefined; readonly en?: readonly string[] | undefined}
    | undefined
}

/** The known labels with those of a project in front. */
export function extendLabels(extra: OwnLabels): LabelTable {
  const entries = labelRoles.map((role) => [
    role,
    {
      zh: [...(extra[role]?.zh ?? []), ...knownLabels[role].zh],
      en: [...(extra[role]?.en ?? []).map((label) => label.toLowerCase()), ...knownLabels[role].en],
    },
  ])
  return Object.fromEntries(entries) as LabelTable // every role was mapped above
}

export type Label = {
  /** `null` for a label that is not in the table. */
  readonly role: LabelRole | null
  /** Languages that the label is written in. */
  readonly languages: readonly Language[]
  /** As typed, without the colon. */
  readonly written: string
  /** The text behind the colon, trimmed. */
  readonly value: string
}

const labelLine =
  /^[ \t\u00A0\u3000]*(?<head>[^:：\n]{1,60}?)[ \t\u00A0\u3000]*[:：][ \t\u00A0\u3000]*(?<value>[^\n]*)$/
/** As in `labelLine`. */
const longestLabel = 60
const sentenceMark = /[。，,；;！!？?、「」]/

/** Reads a line as a label and its value; `null` where it has no such form. */
export function labelOf(line: string, table: LabelTable): Label | null {
  const groups = labelLine.exec(line)?.groups
  const written = (groups?.head ?? '').replace(/^[【[]|[】\]]$/g, '')
  if (written === '') return null
  const value = groups?.value?.trim() ?? ''
  const found = lookUp(written, table)
  if (found) return {...found, written, value}
  if (value === '' || value.startsWith('//') || sentenceMark.test(written) || written.length > 30) return null
  return {role: null, languages: [], written, value}
}

/** Reads a whole heading or line without a colon as the label of a summary or of a half. */
export function bareLabelOf(text: string, table: LabelTable): Label | null {
  if (text.trim().length > longestLabel) return null
  const written = text.replace(/[:：\s]+$/, '').trim()
  const found = lookUp(written, table)
  return found && (found.role === 'summary' || found.role === 'body') ? {...found, written, value: ''} : null
}

/** A label has one part for each language, and one that is known will do. */
function lookUp(
  written: string,
  table: LabelTable,
): {role: LabelRole; languages: readonly Language[]} | null {
  const parts = written.split(/[/／|｜]/).map(normalise)
  if (new Set(parts.map(languageOf)).size < parts.length) return null
  for (const role of labelRoles) {
    const found = languages.filter((language) => parts.some((part) => table[role][language].includes(part)))
    if (found.length > 0) return {role, languages: found}
  }
  return null
}

function normalise(part: string): string {
  return part
    .replace(/[（(]s[)）]/i, '')
    .replace(/[ \u00A0\u3000]+/g, (gap) => (gap.includes('\u3000') ? '' : ' '))
    .trim()
    .toLowerCase()
}
