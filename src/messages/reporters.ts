/** Messages → text, for people and for programs. */

import type {VFile} from 'vfile'
import {github} from './github.ts'
import {pretty} from './pretty.ts'
import type {MessageLanguage} from './report.ts'
import {type Said, sayAll, textsOf} from './said.ts'
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
  /** Shows all messages of a rule in `pretty`, however many. (default: no) */
  readonly verbose?: boolean
  /** Columns of the terminal, for `pretty`. (default: 80) */
  readonly columns?: number
}

/** Writes the messages of files out. @returns `''` where there is nothing to say in `pretty` and `github`. */
export function reportAs(files: readonly VFile[], options: ReportOptions = {}): string {
  const {format = 'pretty', language = 'en', quiet = false} = options
  const messages = sayAll(files, language, quiet)
  switch (format) {
    case 'json':
      return `${JSON.stringify(messages, null, 2)}\n`
    case 'sarif':
      return `${JSON.stringify(sarif(messages, textsOf(files)), null, 2)}\n`
    case 'github':
      return messages.map(github).join('')
    case 'pretty':
      return prettyOf(messages, files, options)
  }
}

function prettyOf(messages: readonly Said[], files: readonly VFile[], options: ReportOptions): string {
  if (messages.length === 0) return ''
  const {language = 'en', colour = false, verbose = false, columns = 80} = options
  return pretty(messages, {language, colour, verbose, columns, texts: textsOf(files)})
}
