import {loadConfig} from '../../config/config.ts'
import {countOf, type MessageLanguage} from '../../messages/report.ts'
import {reportAs} from '../../messages/reporters.ts'
import {checkBriefings} from '../../press/build.ts'
import {type Fixed, fixBriefings} from '../../press/fix.ts'
import {counted, nothingFound, pressOptions, reportOptions} from '../choices.ts'
import type {Invocation, Status} from '../command.ts'
import {holdBackKnown, knownText} from '../known-messages.ts'

/** Reads and reports; mends sources where that is asked for. */
export async function runCheck(invocation: Invocation): Promise<Status> {
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
