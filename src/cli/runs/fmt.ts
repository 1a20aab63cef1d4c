import {loadConfig} from '../../config/config.ts'
import {countOf} from '../../messages/report.ts'
import {reportAs} from '../../messages/reporters.ts'
import {type Formatted, formatBriefings, writeFormatted} from '../../press/format.ts'
import {counted, nothingFound, pressOptions} from '../choices.ts'
import type {Invocation, Status} from '../command.ts'

/** Rewrites sources, or says which it would rewrite. */
export async function runFmt(invocation: Invocation): Promise<Status> {
  const {host, terminal, language} = invocation
  const config = await loadConfig(host, invocation.text('config'))
  const {files = [], labels, dateOrder, glossary} = pressOptions(invocation, config)
  const formatted = await formatBriefings({
    files,
    host,
    glossary,
    ...(labels ? {labels} : {}),
    ...(dateOrder ? {dateOrder} : {}),
  })
  if (formatted.length === 0) throw nothingFound(invocation, config)
  const sources = formatted.flatMap((each) => each.files)
  // What can be wrong with a source is for `check` to say; here only what stops it from being written.
  const stopped = formatted.filter(({text}) => text === null).flatMap((each) => each.files)
  terminal.err(reportAs(stopped, {language, quiet: invocation.isOn('quiet'), colour: terminal.colour}))
  const failed = stopped.length > 0 && countOf('error', sources) + countOf('warning', stopped) > 0
  if (invocation.isOn('check')) return sayChanges(formatted, failed, invocation)
  for (const each of formatted) {
    if (each.target === '-') terminal.out(each.text ?? '')
    else for (const file of await writeFormatted(each, host)) terminal.out(`${file}\n`)
  }
  const changed = formatted.filter((each) => each.changed).length
  const told = {
    en: `${counted(changed, 'briefing')} rewritten, ${formatted.length - changed} left as they were\n`,
    zh: `改寫 ${changed} 份，其餘 ${formatted.length - changed} 份維持原樣\n`,
  }
  if (!invocation.isOn('quiet')) terminal.err(told[language])
  return failed ? 1 : 0
}

function sayChanges(formatted: readonly Formatted[], failed: boolean, {terminal}: Invocation): Status {
  const changed = formatted.filter((each) => each.changed)
  for (const {ref} of changed) terminal.out(`${ref.paths.join(' ')}\n`)
  return failed || changed.length > 0 ? 1 : 0
}
