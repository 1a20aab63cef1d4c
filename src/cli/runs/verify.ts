import {loadConfig} from '../../config/config.ts'
import {oneOf, pressOptions} from '../choices.ts'
import type {Invocation, Status} from '../command.ts'
import {summaryOf, verdictText} from '../verdict-text.ts'

const forms = ['pretty', 'json'] as const

/** Proves what was printed, and says what is not proven. */
export async function runVerify(invocation: Invocation): Promise<Status> {
  const {host, terminal, operands, language} = invocation
  const form = oneOf(invocation, 'format', forms) ?? 'pretty'
  const config = await loadConfig(host, invocation.text('config'))
  const {files, choices, ...options} = pressOptions({...invocation, operands: []}, config)
  const browser = invocation.text('browser')
  const {verify} = await import('../../press/verify/verify.ts')
  const verdicts = await verify({
    ...options,
    ...(files && files.length > 0 ? {files} : {}),
    ...(browser === undefined ? {} : {browser}),
    operands: operands.length > 0 ? operands : [config.outDir ?? 'out'],
    rebuild: invocation.isOn('rebuild'),
    trust: invocation.text('trust'),
  })
  if (form === 'json') terminal.out(`${JSON.stringify(verdicts, null, 2)}\n`)
  else if (!invocation.isOn('quiet'))
    for (const verdict of verdicts) terminal.out(verdictText(verdict, language))
  const all = verdicts.flatMap(({findings}) => findings)
  terminal.err(`${(verdicts.length === 0 ? nothing : summaryOf(verdicts.length, all))[language]}\n`)
  if (verdicts.length === 0 || all.some(({result}) => result === 'failed')) return 1
  return invocation.isOn('strict') && all.some(({result}) => result === 'unproven') ? 3 : 0
}

const nothing = {
  en: 'There is nothing to verify: no manifest.json',
  zh: '沒有可查驗的檔案：找不到 manifest.json',
}
