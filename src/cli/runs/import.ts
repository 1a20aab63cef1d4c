import {tracks} from '../../import/import.ts'
import {countOf} from '../../messages/report.ts'
import {reportAs} from '../../messages/reporters.ts'
import {importFile} from '../../press/import.ts'
import {oneOf, reportOptions} from '../choices.ts'
import {type Invocation, type Status, UsageError} from '../command.ts'

/** Reads an edited document, and writes its source. */
export async function runImport(invocation: Invocation): Promise<Status> {
  const {host, terminal, operands} = invocation
  const track = oneOf(invocation, 'track', tracks) ?? 'accept'
  const [name, second] = operands
  if (name === undefined || second !== undefined)
    throw new UsageError({en: 'import takes one FILE', zh: 'import 一次讀一個檔案'})
  const {file, text} = await importFile(name, track, host)
  const options = reportOptions(invocation)
  // Of tracked changes each one is wanted.
  terminal.err(reportAs([file], {...options, verbose: options.verbose === true || track === 'report'}))
  if (text !== null) terminal.out(text)
  return text === null || countOf('error', [file]) > 0 ? 1 : 0
}
