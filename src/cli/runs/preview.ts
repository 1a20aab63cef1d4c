import {loadConfig} from '../../config/config.ts'
import {startPreview} from '../../preview/preview.ts'
import {type Invocation, type Status, UsageError} from '../command.ts'
import {failureText} from '../failure.ts'
import {buildOptions} from '../printing.ts'

/** Runs until it is stopped. */
export async function runPreview(invocation: Invocation): Promise<Status> {
  const {host, terminal, language} = invocation
  const config = await loadConfig(host, invocation.text('config'))
  const {outDir = 'out', ...options} = buildOptions(invocation, config)
  let forget: () => void = () => undefined
  const stop = new Promise<void>((resolve) => {
    forget = host.onInterrupt(() => resolve())
  })
  try {
    const server = await startPreview({
      ...options,
      host,
      outDir,
      port: portOf(invocation),
      language,
      browserPath: invocation.text('browser'),
      failureText,
      onFailure: (error) => terminal.err(failureText(error, language)),
    })
    const told = {
      en: 'Open this page in a browser; Ctrl-C ends',
      zh: '請用瀏覽器開啟以下網址；按 Ctrl-C 結束',
    }
    terminal.err(`${told[language]}\n`)
    terminal.out(`${server.url}\n`)
    await stop
    await server.close()
  } finally {
    forget()
  }
  return 0
}

function portOf(invocation: Invocation): number {
  const text = invocation.text('port')
  if (text === undefined) return 0
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new UsageError({
    en: `--port takes a number up to 65535, not “${text}”`,
    zh: `--port 要用 65535 以下的數字，不能是「${text}」`,
  })
}
