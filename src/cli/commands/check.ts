import {loadConfig} from '../../config/config.ts'
import {countOf} from '../../messages/report.ts'
import {reportAs} from '../../messages/reporters.ts'
import {checkBriefings} from '../../press/build.ts'
import {counted, nothingFound, pressOptions, reportOptions} from '../choices.ts'
import type {Command, Invocation, Status} from '../command.ts'

/** `zhenpress check`: reads and reports, and writes nothing. */
export const checkCommand: Command = {
  name: 'check',
  operands: '[FILE…]',
  summary: {en: 'Read briefings and report; write nothing', zh: '讀取簡報並回報問題，不寫入任何檔案'},
  options: ['edition', 'template', 'meta', 'strict', 'format', 'quiet', 'config', 'lang', 'help'],
  examples: [
    {
      line: 'zhenpress check briefing.txt',
      does: {
        en: 'says what is missing or unclear, with line and column',
        zh: '指出缺漏與不清楚之處，並標明行與欄',
      },
    },
    {
      line: 'zhenpress check --strict --format github',
      does: {
        en: 'checks all of content/ in a workflow; warnings fail',
        zh: '在自動化流程中檢查 content/ 的全部簡報；有警告即失敗',
      },
    },
  ],
  run: runCheck,
}

async function runCheck(invocation: Invocation): Promise<Status> {
  const {host, terminal} = invocation
  const config = await loadConfig(host, invocation.text('config'))
  const report = reportOptions(invocation)
  const compiled = await checkBriefings(pressOptions(invocation, config))
  if (compiled.length === 0) throw nothingFound(invocation, config)
  const files = compiled.flatMap((each) => each.files)
  // For a program the report is the result; for people it is a message.
  const write = report.format === 'pretty' ? terminal.err : terminal.out
  write(reportAs(files, report))
  const [errors, warnings] = [countOf('error', files), countOf('warning', files)]
  if (report.format === 'pretty' && !invocation.isOn('quiet')) {
    const briefings = compiled.length
    const told = {
      en: `${counted(briefings, 'briefing')}, ${counted(errors, 'error')}, ${counted(warnings, 'warning')}\n`,
      zh: `${briefings} 份簡報，${errors} 個錯誤，${warnings} 個警告\n`,
    }
    terminal.err(told[invocation.language])
  }
  if (errors > 0) return 1
  return invocation.isOn('strict') && warnings > 0 ? 3 : 0
}
