import type {Config} from '../../config/config.ts'
import type {Words} from '../../host/host.ts'
import {oneOf, pressOptions} from '../choices.ts'
import type {Invocation, Status} from '../command.ts'
import {summaryOf, verdictText} from '../verdict-text.ts'
import {archiveDir, forms} from './archive-dir.ts'

/** `zhenpress archive verify`. */
export async function runVerify(invocation: Invocation, config: Config): Promise<Status> {
  const {terminal, operands, language} = invocation
  const form = oneOf(invocation, 'format', forms) ?? 'pretty'
  const browser = invocation.text('browser')
  const {files: _, choices: __, ...options} = pressOptions({...invocation, operands: []}, config)
  const {verifyArchive} = await import('../../press/archive/verify.ts')
  const verdicts = await verifyArchive({
    ...options,
    ...(browser === undefined ? {} : {browser}),
    archive: archiveDir(invocation, config),
    ids: operands,
    rebuild: invocation.isOn('rebuild'),
  })
  if (form === 'json') terminal.out(`${JSON.stringify(verdicts, null, 2)}\n`)
  else if (!invocation.isOn('quiet')) for (const each of verdicts) terminal.out(verdictText(each, language))
  const all = verdicts.flatMap(({findings}) => findings)
  const editions = verdicts.filter(({name}) => /@\d+$/.test(name)).length
  terminal.err(
    `${(editions === 0 && all.every(({result}) => result !== 'failed') ? empty : summaryOf(editions, all))[language]}\n`,
  )
  if (all.some(({result}) => result === 'failed')) return 1
  return invocation.isOn('strict') && all.some(({result}) => result === 'unproven') ? 3 : 0
}

const empty: Words = {en: 'The archive is sound, and empty', zh: '典藏庫完好，但還沒有任何版次'}
