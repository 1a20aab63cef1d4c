import {createBrowserPool} from '../../browser/browser.ts'
import {loadConfig} from '../../config/config.ts'
import {reportAs} from '../../messages/reporters.ts'
import type {SourceRef} from '../../press/sources.ts'
import {watch} from '../../press/watch.ts'
import {nothingFound, reportOptions} from '../choices.ts'
import type {Invocation, Status} from '../command.ts'
import {failureText} from '../failure.ts'
import {briefingText, buildOptions} from '../printing.ts'
import {progressOn} from '../progress.ts'

/** Runs until it is stopped. */
export async function runWatch(invocation: Invocation): Promise<Status> {
  const {host, terminal, language, isOn} = invocation
  const config = await loadConfig(host, invocation.text('config'))
  const report = reportOptions(invocation)
  const say = (text: Readonly<Record<'en' | 'zh', string>>): void => {
    if (!isOn('quiet')) terminal.err(`${text[language]}\n`)
  }
  let progress = progressOn(invocation)
  let forget: () => void = () => undefined
  const stop = new Promise<void>((resolve) => {
    forget = host.onInterrupt(() => resolve())
  })
  try {
    const options = {
      ...buildOptions(invocation, config),
      browser: createBrowserPool(host, invocation.text('browser'), false),
    }
    await watch(
      {
        ...options,
        onStart: (ref, index, total) => progress.start(ref, index, total),
        onDone(result, index, total) {
          progress.done(result, index, total, briefingText(result, invocation))
        },
        onRound({briefings}) {
          const files = briefings.flatMap((each) => each.files)
          if (report.format !== 'pretty') terminal.err(reportAs(files, report))
          progress.end({briefings, left: [], status: 0, stoppedBy: null})
          progress = progressOn(invocation)
        },
        onGone: (refs) => say(goneText(refs)),
        onWait: (count) => say(count === 0 ? nothingFound(invocation, config).what : waitText),
        onFailure: (error) => terminal.err(failureText(error, language)),
      },
      stop,
    )
  } finally {
    forget()
  }
  return 0
}

const waitText = {en: 'Waiting for the next save; Ctrl-C ends', zh: '等待下次存檔；按 Ctrl-C 結束'}

function goneText(refs: readonly SourceRef[]): Readonly<Record<'en' | 'zh', string>> {
  const names = refs.map(({paths}) => paths[0])
  return {
    en: `${names.join(', ')}: gone; what was printed of it stays`,
    zh: `${names.join('、')}：已不存在；先前印出的檔案保留`,
  }
}
