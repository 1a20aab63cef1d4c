import {loadConfig} from '../../config/config.ts'
import {oneOf, pressOptions} from '../choices.ts'
import type {Command, Invocation, Status} from '../command.ts'
import {summaryOf, verdictText} from '../verdict-text.ts'

/** `zhenpress verify`: proves what was printed. */
export const verifyCommand: Command = {
  name: 'verify',
  operands: '[DIR or FILE…]',
  summary: {
    en: 'Prove that what was printed still says what its outline says, byte for byte as recorded',
    zh: '查驗印出的檔案：內容未經更動，且與大綱一字不差',
  },
  options: ['rebuild', 'trust', 'strict', 'format', 'quiet', 'config', 'browser', 'lang', 'help'],
  own: {
    format: {
      value: 'pretty|json',
      help: {en: 'What is found, as text or as JSON (default: pretty)', zh: '查驗結果的格式（預設：pretty）'},
    },
    strict: {
      help: {
        en: 'What could not be proven counts as a warning: exit status 3',
        zh: '未能查驗的項目視為警告：結束狀態 3',
      },
    },
  },
  examples: [
    {
      line: 'zhenpress verify',
      does: {
        en: 'hashes all of out/ again, reads it again and checks it again, and says what is proven',
        zh: '重新計算並讀取 out/ 的全部檔案，列出查驗結果',
      },
    },
    {
      line: 'zhenpress verify out/briefing --rebuild',
      does: {
        en: 'prints the edition again from its source and compares it byte for byte',
        zh: '從來源重印一次，逐位元組比對',
      },
    },
    {
      line: 'zhenpress verify received.pdf',
      does: {
        en: 'holds a PDF to the standard that it claims, wherever it comes from, and says who signed it',
        zh: '檢查任何 PDF 是否符合它所標示的標準，並指出由誰簽署',
      },
    },
    {
      line: 'zhenpress verify received.pdf --trust ca.pem',
      does: {
        en: 'also says whether the certificate of the signer leads up to one of ca.pem',
        zh: '另檢查簽署人的憑證能否追溯至 ca.pem 所列的憑證機構',
      },
    },
  ],
  run: runVerify,
}

const forms = ['pretty', 'json'] as const

async function runVerify(invocation: Invocation): Promise<Status> {
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
