import path from 'node:path'
import type {Severity} from './rules.ts'
import {type Said, toldOf} from './said.ts'

const commands: Readonly<Record<Severity, string>> = {info: 'notice', warning: 'warning', error: 'error'}

/** A message as a workflow command, as GitHub Actions reads it (`@actions/core`, "command.ts"). */
export function github(message: Said): string {
  const {line, column, endLine, endColumn} = message
  const end = endLine === null ? '' : `,endLine=${endLine}`
  // GitHub refuses columns where a place spans lines.
  const columns = endLine === line && endColumn !== null ? `,endColumn=${endColumn}` : ''
  const place = [
    `file=${property(message.file.split(path.sep).join('/'))}`,
    ...(line === null ? [] : [`line=${line}${end},col=${column ?? 1}${columns}`]),
    `title=${property(message.ruleId ?? 'zhenpress')}`,
  ]
  const others = message.related.map((each) => `${each.file}:${each.line}:${each.column}`)
  const lines = [toldOf(message), ...others]
  return `::${commands[message.severity]} ${place.join(',')}::${data(lines.join('\n'))}\n`
}

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
}
