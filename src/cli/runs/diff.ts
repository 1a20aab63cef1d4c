import path from 'node:path'
import {loadConfig} from '../../config/config.ts'
import {toHtml} from '../../diff/html.ts'
import {toJson} from '../../diff/json.ts'
import {toText} from '../../diff/text.ts'
import {countOf} from '../../messages/report.ts'
import {reportAs} from '../../messages/reporters.ts'
import {type DiffResult, diffBriefings} from '../../press/diff.ts'
import {printRedline} from '../../press/redline.ts'
import {oneOf, pressOptions, reportOptions} from '../choices.ts'
import {type Invocation, type Status, UsageError} from '../command.ts'

const forms = ['text', 'json', 'html', 'docx'] as const
type Form = (typeof forms)[number]

/** Compares two versions, and writes what changed. */
export async function runDiff(invocation: Invocation): Promise<Status> {
  const {host, operands} = invocation
  const [old, fresh, third] = operands
  if (old === undefined || fresh === undefined || third !== undefined)
    throw new UsageError({en: 'diff takes two files, OLD and NEW', zh: 'diff 需要舊、新兩個檔案'})
  const form = formOf(invocation)
  if (form === 'docx' && invocation.text('output') === undefined)
    throw new UsageError({
      en: 'a document is not for a terminal: name its file with -o',
      zh: '文件不能輸出到終端機，請用 -o 指定檔名',
    })
  if (form === 'docx' && (invocation.list('edition')?.length ?? 1) > 1)
    throw new UsageError({en: 'diff prints one edition', zh: 'diff 一次只印一種版本'})
  const config = await loadConfig(host, invocation.text('config'))
  // `--to` names another thing here than what a press prints.
  const pressed = pressOptions(
    {...invocation, list: (name) => (name === 'to' ? undefined : invocation.list(name))},
    config,
  )
  const result = await diffBriefings(old, fresh, pressed)
  sayFaults(result, form, invocation)
  if (result.diff) await write(result, result.diff, form, invocation)
  if (result.failed) return 1
  return invocation.isOn('strict') && countOf('warning', result.oneSided) > 0 ? 3 : 0
}

/** The form that is asked for, or that the name of the output file tells. */
function formOf(invocation: Invocation): Form {
  const output = invocation.text('output')
  const byName = forms.find(
    (form) => output !== undefined && path.extname(output).toLowerCase() === `.${form}`,
  )
  return oneOf(invocation, 'to', forms) ?? byName ?? 'text'
}

/** What stops a comparison, and errors of the new version; what changed on one side, where the result is not for people. */
function sayFaults({old, new: fresh, oneSided}: DiffResult, form: Form, invocation: Invocation): void {
  const options = reportOptions(invocation)
  const files = [
    ...old.imported,
    ...(old.compiled?.outline ? [] : (old.compiled?.files ?? [])),
    ...fresh.imported,
    ...(fresh.compiled?.files ?? []),
  ]
  invocation.terminal.err(reportAs(files, {...options, quiet: true}))
  const isTold =
    form === 'text' && (options.format ?? 'pretty') === 'pretty' && invocation.text('output') === undefined
  if (!isTold) invocation.terminal.err(reportAs(oneSided, options))
}

async function write(
  result: DiffResult,
  diff: NonNullable<DiffResult['diff']>,
  form: Form,
  {terminal, host, language, text}: Invocation,
): Promise<void> {
  const {paths} = result
  const output = text('output')
  const colour = output === undefined && terminal.colour && terminal.liveOut
  const make: Readonly<Record<Form, () => string | Promise<Uint8Array | null>>> = {
    text: () => toText(diff, {language, colour, paths}),
    json: () => toJson(diff, paths),
    html: () => toHtml(diff, {language, paths}),
    docx: () => printRedline(result, text('author') ?? 'Zhenpress'),
  }
  const written = await make[form]()
  if (written === null) return
  if (output !== undefined)
    await host.writeWhole(
      path.resolve(host.cwd, output),
      typeof written === 'string' ? new TextEncoder().encode(written) : written,
    )
  else if (typeof written === 'string') terminal.out(written)
}
