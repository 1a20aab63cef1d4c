/** Messages → text, for people and for programs. */

import path from 'node:path'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {type MessageLanguage, note, sentence, severityOf, type Values} from './report.ts'
import {type RuleId, rules, type Severity} from './rules.ts'
import type {Said} from './said.ts'
import {sarif} from './sarif.ts'

export const messageFormats = ['pretty', 'json', 'sarif', 'github'] as const

export type MessageFormat = (typeof messageFormats)[number]

export type ReportOptions = {
  /** (default: `pretty`) */
  readonly format?: MessageFormat
  /** (default: `en`) */
  readonly language?: MessageLanguage
  /** Leaves out what is no error. (default: no) */
  readonly quiet?: boolean
  /** Whether to colour, in `pretty`. (default: no) */
  readonly colour?: boolean
}

/** All messages of the files, in their order, each said in the language. */
function said(files: readonly VFile[], options: ReportOptions = {}): readonly Said[] {
  const language = options.language ?? 'en'
  return files
    .flatMap((file) => [...file.messages].sort(byPlace).map((message) => say(message, file, language)))
    .filter((each) => !options.quiet || each.severity === 'error')
}

/** Writes the messages of files out. @returns `''` where there is nothing to say in `pretty` and `github`. */
export function reportAs(files: readonly VFile[], options: ReportOptions = {}): string {
  const messages = said(files, options)
  switch (options.format ?? 'pretty') {
    case 'json':
      return `${JSON.stringify(messages, null, 2)}\n`
    case 'sarif':
      return `${JSON.stringify(sarif(messages), null, 2)}\n`
    case 'github':
      return messages.map(github).join('')
    case 'pretty':
      return messages.map((each) => pretty(each, options)).join('')
  }
}

function byPlace(one: VFileMessage, other: VFileMessage): number {
  return (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0)
}

function say(message: VFileMessage, file: VFile, language: MessageLanguage): Said {
  const ruleId = isRule(message.ruleId) ? message.ruleId : null
  const values = valuesOf(message)
  const {start, end} = rangeOf(message)
  return {
    file: file.path ?? 'stdin',
    line: start?.line ?? null,
    column: start?.column ?? null,
    endLine: end?.line ?? null,
    endColumn: end?.column ?? null,
    severity: severityOf(message),
    ruleId,
    text: ruleId ? sentence(ruleId, values, language) : message.reason,
    note: ruleId ? note(ruleId, values, language) : (message.note ?? ''),
  }
}

type Places = {readonly line: number; readonly column: number}

function rangeOf({place}: VFileMessage): {start: Places | null; end: Places | null} {
  if (!place) return {start: null, end: null}
  return 'start' in place ? place : {start: place, end: null}
}

function isRule(id: string | undefined): id is RuleId {
  return id !== undefined && id in rules
}

function valuesOf(message: VFileMessage): Values {
  return 'values' in message ? (message.values as Values) : {} // set by `report()` alone
}

const severityNames: Readonly<Record<MessageLanguage, Readonly<Record<Severity, string>>>> = {
  en: {info: 'info', warning: 'warning', error: 'error'},
  zh: {info: '說明', warning: '警告', error: '錯誤'},
}

/** SGR codes. */
const colours: Readonly<Record<Severity | 'quiet', string>> = {
  info: '36',
  warning: '33',
  error: '31',
  quiet: '2',
}

function pretty(message: Said, {colour = false, language = 'en'}: ReportOptions): string {
  const paint = (code: string, text: string): string => (colour ? `\u001B[${code}m${text}\u001B[0m` : text)
  const place =
    message.line === null ? message.file : `${message.file}:${message.line}:${message.column ?? 1}`
  const severity = paint(colours[message.severity], severityNames[language][message.severity])
  const rule = message.ruleId === null ? '' : `  ${paint(colours.quiet, message.ruleId)}`
  const advice =
    message.severity === 'info' || message.note === '' ? '' : `    ${paint(colours.quiet, message.note)}\n`
  return `${place} ${severity} ${message.text}${rule}\n${advice}`
}

const githubCommands: Readonly<Record<Severity, string>> = {
  info: 'notice',
  warning: 'warning',
  error: 'error',
}

/** A workflow command, as GitHub Actions reads it. */
function github(message: Said): string {
  const escaped = (text: string): string =>
    text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
  const property = (text: string): string => escaped(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
  const place = [
    `file=${property(message.file.split(path.sep).join('/'))}`,
    ...(message.line === null ? [] : [`line=${message.line}`, `col=${message.column ?? 1}`]),
    `title=${property(message.ruleId ?? 'zhenpress')}`,
  ]
  return `::${githubCommands[message.severity]} ${place.join(',')}::${escaped(`${message.text}. ${message.note}`)}\n`
}
