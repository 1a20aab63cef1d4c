/** `--sign` and what goes with it. The passphrase never stands on the command line, where other users of a machine see it. */

import path from 'node:path'
import {HostError, reasonOf} from '../host/host.ts'
import type {SignOptions} from '../press/sign.ts'
import {type Invocation, UsageError} from './command.ts'

/**
 * What signs; `undefined` where nothing is to be signed.
 *
 * @throws {UsageError} where no PDF is asked for beside it.
 * @throws {HostError} where the file of the passphrase cannot be read.
 */
export async function signOf(invocation: Invocation): Promise<SignOptions | undefined> {
  const key = invocation.text('sign')
  const file = invocation.text('sign-passphrase-file')
  if (key === undefined) {
    if (file === undefined) return undefined
    throw new UsageError({
      en: '--sign-passphrase-file is for --sign, which is not there',
      zh: '--sign-passphrase-file 要與 --sign 一起使用',
    })
  }
  if (invocation.list('to')?.includes('pdf') === false)
    throw new UsageError({
      en: '--sign is for PDF, which --to leaves out',
      zh: '--sign 只用於 PDF，而 --to 沒有選 pdf',
    })
  return {
    key,
    passphrase: file === undefined ? fromEnvironment(invocation) : await firstLine(file, invocation),
  }
}

function fromEnvironment({host: {env}}: Invocation): string | undefined {
  return env['ZHENPRESS_SIGN_PASSPHRASE']
}

async function firstLine(file: string, {host, operands}: Invocation): Promise<string> {
  if (file === '-' && operands.includes('-'))
    throw new UsageError({
      en: 'Standard input is the briefing: give the passphrase in a file',
      zh: '標準輸入已用於簡報，請將密碼放在檔案裡',
    })
  const reading = file === '-' ? host.readInput() : host.readFile(path.resolve(host.cwd, file))
  const bytes = await reading.catch((error: unknown) => {
    const why = reasonOf(error)
    throw new HostError(
      {en: `Cannot read the passphrase in ${file}: ${why.en}`, zh: `無法讀取密碼檔 ${file}：${why.zh}`},
      {
        en: 'Name a file that holds the passphrase of the key, and nothing else.',
        zh: '請指定只含金鑰密碼的檔案。',
      },
      {cause: error},
    )
  })
  return new TextDecoder().decode(bytes).split(/\r?\n/)[0] ?? ''
}
