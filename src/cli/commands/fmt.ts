import {loadConfig} from '../../config/config.ts'
import {countOf} from '../../messages/report.ts'
import {reportAs} from '../../messages/reporters.ts'
import {type Formatted, formatBriefings, writeFormatted} from '../../press/format.ts'
import {counted, nothingFound, pressOptions} from '../choices.ts'
import type {Command, Invocation, Status} from '../command.ts'

/** `zhenpress fmt`: rewrites sources as canonical Markdown. */
export const fmtCommand: Command = {
  name: 'fmt',
  operands: '[FILE…]',
  summary: {en: 'Rewrite sources as canonical Markdown', zh: '把來源改寫成標準 Markdown'},
  options: ['check', 'quiet', 'config', 'lang', 'help'],
  examples: [
    {
      line: 'zhenpress fmt briefing.txt',
      does: {
        en: 'writes each text right before its translation; all that was inferred is explicit then',
        zh: '每段原文之後緊接譯文，原本由程式推斷的都明確寫出',
      },
    },
    {
      line: 'zhenpress fmt --check',
      does: {
        en: 'says which of content/ are not canonical, and changes nothing',
        zh: '列出 content/ 裡哪些還不是標準格式，不做任何更動',
      },
    },
    {
      line: 'zhenpress fmt - < briefing.txt > briefing.md',
      does: {
        en: 'reads standard input and writes to standard output',
        zh: '讀取標準輸入，寫到標準輸出',
      },
    },
  ],
  run: runFmt,
}

async function runFmt(invocation: Invocation): Promise<Status> {
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
  terminal.err(reportAs(stopped, {language, quiet: invocation.isOn('quiet'), colour: terminal.live}))
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
