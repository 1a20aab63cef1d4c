import {loadConfig} from '../../config/config.ts'
import {countOf, type MessageLanguage} from '../../messages/report.ts'
import {reportAs} from '../../messages/reporters.ts'
import {checkBriefings} from '../../press/build.ts'
import {type Fixed, fixBriefings} from '../../press/fix.ts'
import {counted, nothingFound, pressOptions, reportOptions} from '../choices.ts'
import type {Command, Invocation, Status} from '../command.ts'
import {holdBackKnown, knownText} from '../known-messages.ts'

/** `zhenpress check`: reads and reports; writes nothing but with `--fix` and `--write-baseline`. */
export const checkCommand: Command = {
  name: 'check',
  operands: '[FILE…]',
  summary: {en: 'Read briefings and report; print nothing', zh: '讀取簡報並回報問題，不印出'},
  options: [
    'edition',
    'template',
    'meta',
    'strict',
    'format',
    'quiet',
    'verbose',
    'fix',
    'baseline',
    'write-baseline',
    'config',
    'lang',
    'help',
  ],
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
    {
      line: 'zhenpress check --fix briefing.txt',
      does: {
        en: 'mends full-width marks, spaces and quotation marks in the file; all else stays byte for byte',
        zh: '直接修正檔案裡的全形標點、空格與引號；其餘一個位元組都不動',
      },
    },
    {
      line: 'zhenpress check --write-baseline',
      does: {
        en: 'takes all that is reported now as known; from then on only what is new is reported',
        zh: '把目前的訊息都列為已知，之後只回報新出現的',
      },
    },
  ],
  run: runCheck,
}

async function runCheck(invocation: Invocation): Promise<Status> {
  const {host, terminal, language} = invocation
  const config = await loadConfig(host, invocation.text('config'))
  const report = reportOptions(invocation)
  const options = pressOptions(invocation, config)
  const fixed = invocation.isOn('fix') ? await fixBriefings(options) : null
  const compiled = fixed ? fixed.map((each) => each.compiled) : await checkBriefings(options)
  if (compiled.length === 0) throw nothingFound(invocation, config)
  const files = compiled.flatMap((each) => each.files)
  const known = await holdBackKnown(files, invocation)
  const people = report.format === 'pretty' && !invocation.isOn('quiet')
  if (fixed && people) terminal.err(fixedText(fixed, language))
  const input = fixed && inputOf(fixed)
  if (input !== null) terminal.out(input)
  // For a program the report is the result; for people, or where a mended text is the result, it is a message.
  const write = report.format === 'pretty' || input !== null ? terminal.err : terminal.out
  write(reportAs(files, report))
  const [errors, warnings] = [countOf('error', files), countOf('warning', files)]
  if (people) {
    const briefings = compiled.length
    const told = {
      en: `${counted(briefings, 'briefing')}, ${counted(errors, 'error')}, ${counted(warnings, 'warning')}\n`,
      zh: `${briefings} 份簡報，${errors} 個錯誤，${warnings} 個警告\n`,
    }
    terminal.err(`${told[language]}${knownText(known, language)}`)
  }
  if (errors > 0) return 1
  return invocation.isOn('strict') && warnings > 0 ? 3 : 0
}

/** Standard input as it is now, in UTF-8; `null` where it was not read. */
function inputOf(fixed: readonly Fixed[]): string | null {
  const read = fixed.find(({compiled}) => compiled.ref.paths[0] === '-')
  const file = read?.compiled.files[0]
  if (!(file?.value instanceof Uint8Array) || file.data.text === undefined) return null
  const [first, second, third] = file.value
  const mark = first === 0xef && second === 0xbb && third === 0xbf ? '\uFEFF' : ''
  return mark + file.data.text
}

function fixedText(fixed: readonly Fixed[], language: MessageLanguage): string {
  const count = fixed.reduce((sum, each) => sum + each.count, 0)
  const files = fixed.reduce((sum, each) => sum + each.files.size, 0)
  const refused = fixed.reduce((sum, each) => sum + each.refused, 0)
  const told = {
    en:
      `${count} fixed in ${counted(files, 'file')}\n` +
      (refused === 0
        ? ''
        : `${refused} not fixed: the encoding of the file has no such character; save it as UTF-8\n`),
    zh:
      `已修正 ${count} 處，共 ${files} 個檔案\n` +
      (refused === 0 ? '' : `${refused} 處未修正：檔案的編碼沒有所需的字元，請另存為 UTF-8\n`),
  }
  return told[language]
}
