/** Messages for people: a head line each, and under what needs somebody's eyes, the line that it speaks of. */

import {visible} from './columns.ts'
import {excerptOf} from './excerpt.ts'
import type {MessageLanguage} from './report.ts'
import type {RuleId, Severity} from './rules.ts'
import type {Said, SaidPlace} from './said.ts'

export type PrettyOptions = {
  readonly language: MessageLanguage
  readonly colour: boolean
  /** All messages of a rule, however many. */
  readonly verbose: boolean
  /** Columns of the terminal. */
  readonly columns: number
  /** Decoded texts by path. A file without one is not quoted. */
  readonly texts: ReadonlyMap<string, string>
}

/** Of one rule in one file so many are shown; the others are counted. Errors are all shown. */
const mostOfOneRule = 3

const severityNames: Readonly<Record<MessageLanguage, Readonly<Record<Severity, string>>>> = {
  en: {info: 'info', warning: 'warning', error: 'error'},
  zh: {info: '說明', warning: '警告', error: '錯誤'},
}

const languageNames: Readonly<Record<MessageLanguage, Readonly<Record<'zh' | 'en', string>>>> = {
  en: {zh: 'the Chinese', en: 'the English'},
  zh: {zh: '中文', en: '英文'},
}

const expectedWord: Readonly<Record<MessageLanguage, string>> = {en: 'expected: ', zh: '應為：'}

/** SGR codes. */
const colours: Readonly<Record<Severity | 'quiet' | 'bold', string>> = {
  info: '36',
  warning: '33',
  error: '31',
  quiet: '2',
  bold: '1',
}

/** Writes messages out, in their order; `''` where there are none. */
export function pretty(messages: readonly Said[], options: PrettyOptions): string {
  const seen = new Map<string, number>()
  const folded = new Map<string, {readonly file: string; readonly rule: RuleId; count: number}>()
  let text = ''
  for (const [index, message] of messages.entries()) {
    const key = `${message.file}\n${message.ruleId}`
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    if (options.verbose || message.severity === 'error' || message.ruleId === null || count <= mostOfOneRule)
      text += entry(message, options)
    else folded.set(key, {file: message.file, rule: message.ruleId, count: count - mostOfOneRule})
    if (messages[index + 1]?.file === message.file) continue
    for (const each of folded.values()) text += foldLine(each.count, each.rule, options)
    folded.clear()
  }
  return text
}

function foldLine(count: number, rule: RuleId, {language, colour}: PrettyOptions): string {
  const told = {en: `… and ${count} more of ${rule} in this file`, zh: `……這個檔案還有 ${count} 則 ${rule}`}
  return `${painter(colour)('quiet', told[language])}\n`
}

type Painter = (colour: keyof typeof colours, text: string) => string

function painter(colour: boolean): Painter {
  return (name, text) => (colour ? `\u001B[${colours[name]}m${text}\u001B[0m` : text)
}

function entry(message: Said, options: PrettyOptions): string {
  const {language, colour} = options
  const paint = painter(colour)
  const severity = paint(message.severity, severityNames[language][message.severity])
  const rule = message.ruleId === null ? '' : `  ${paint('quiet', message.ruleId)}`
  const head = `${paint('bold', placeText(message))} ${severity} ${visible(message.text)}${rule}\n`
  if (message.severity === 'info') return head
  const frame = framed(message, options, paint)
  const advice = [
    ...(message.expected ? [expectedWord[language] + visible(message.expected)] : []),
    ...(message.note === '' ? [] : [visible(message.note)]),
  ]
  const indent = frame === '' ? '    ' : ' '.repeat(gutterOf(message) + 3)
  return `${head}${frame}${advice.map((line) => `${indent}${paint('quiet', line)}\n`).join('')}${frame === '' ? '' : '\n'}`
}

function placeText({file, line, column}: SaidPlace): string {
  return line === null ? visible(file) : `${visible(file)}:${line}:${column ?? 1}`
}

/** Digits of the largest line number that a message quotes. */
function gutterOf({line, related}: Said): number {
  return Math.max(...[line, ...related.map((each) => each.line)].map((each) => String(each ?? 0).length), 2)
}

/** The lines that a message speaks of, each with its number; `''` where their text is not known. */
function framed(message: Said, options: PrettyOptions, paint: Painter): string {
  const gutter = gutterOf(message)
  const own = quoted(message, '', gutter, message.severity, options, paint)
  const others = message.related.map((each) => {
    const name = each.language === null ? '' : languageNames[options.language][each.language]
    // A place in another file needs its name.
    const where = each.file === message.file ? '' : placeText(each)
    const label = [where, name].filter((part) => part !== '').join(' ')
    return quoted(each, label, gutter, 'bold', options, paint)
  })
  return own + others.join('')
}

function quoted(
  place: SaidPlace,
  label: string,
  gutter: number,
  colour: keyof typeof colours,
  {columns, texts}: PrettyOptions,
  paint: Painter,
): string {
  // A point says where to look, not what is wrong there: a missing title stands at the first line.
  if (place.line === null || place.endLine === null) return ''
  const line = lineOf(texts.get(place.file), place.line)
  if (line === undefined || line.trim() === '') return ''
  const from = (place.column ?? 1) - 1
  const to = place.endLine === place.line ? (place.endColumn ?? 1) - 1 : line.length
  const bar = paint('quiet', '│')
  const excerpt = excerptOf(line, from, to, columns - gutter - 3)
  const number = paint('quiet', String(place.line).padStart(gutter))
  const mark = paint(colour, `${excerpt.underline}${label === '' ? '' : ` ${label}`}`)
  return `${number} ${bar} ${excerpt.line}\n${' '.repeat(gutter)} ${bar} ${mark}\n`
}

/** Line `line` (1-based) of a text. */
function lineOf(text: string | undefined, line: number): string | undefined {
  return text?.split(/\r\n|\n|\r/, line)[line - 1]
}
