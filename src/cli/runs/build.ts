import {type BrowserPool, createBrowserPool} from '../../browser/browser.ts'
import {type Config, loadConfig} from '../../config/config.ts'
import type {StopSignal} from '../../host/host.ts'
import {countOf} from '../../messages/report.ts'
import {reportAs} from '../../messages/reporters.ts'
import type {BuildOptions, BuildResult} from '../../press/build.ts'
import {type Ahead, lookAhead} from '../../press/cache/look-ahead.ts'
import {warmBrowser} from '../../press/warm.ts'
import {nothingFound, reportOptions} from '../choices.ts'
import type {Invocation, Status} from '../command.ts'
import {briefingText, buildOptions, cacheOf} from '../printing.ts'
import {type Progress, progressOn} from '../progress.ts'
import {signOf} from '../sign.ts'

const statuses: Readonly<Record<StopSignal, Status>> = {SIGHUP: 129, SIGINT: 130, SIGTERM: 143}

/** Prints, and says what was printed and what is wrong with it. Ctrl-C ends it, and what is done is kept. */
export async function runBuild(invocation: Invocation): Promise<Status> {
  const config = await loadConfig(invocation.host, invocation.text('config'))
  const options = await optionsOf(invocation, config)
  const progress = progressOn(invocation)
  const stop = stopOn(invocation, progress)
  try {
    const {browser, ahead} = await open(invocation, options)
    if (ahead.refs.length === 0) throw nothingFound(invocation, config)
    progress.begin(ahead.refs.length, [...ahead.known.values()].filter(({unchanged}) => unchanged).length)
    const unchanged = ahead.refs.every((ref) => ahead.known.get(ref)?.unchanged)
    const {build} = await (unchanged ? import('../../press/unchanged.ts') : import('../../press/build.ts'))
    const result = await build({
      ...options,
      browser,
      ahead,
      signal: stop.signal,
      onStart: progress.start,
      onDone: (done, index, total) => progress.done(done, index, total, briefingText(done, invocation)),
    }).catch((error: unknown) => {
      progress.end({briefings: [], left: ahead.refs, status: 1, stoppedBy: stop.by()})
      throw error
    })
    const stoppedBy = stop.by()
    const status = stoppedBy ? statuses[stoppedBy] : statusOf(result, invocation)
    sayAll(result, invocation, progress)
    progress.end({...result, status, stoppedBy})
    sayTrouble(ahead, invocation)
    return status
  } finally {
    stop.forget()
  }
}

function statusOf({briefings, failed}: BuildResult, {isOn}: Invocation): Status {
  if (failed) return 1
  return isOn('strict') && briefings.some(({files}) => countOf('warning', files) > 0) ? 3 : 0
}

/** For programs all messages stand together at the end. */
function sayAll({briefings}: BuildResult, invocation: Invocation, progress: Progress): void {
  const report = reportOptions(invocation)
  if (report.format === 'pretty') return
  const files = briefings.flatMap((each) => each.files)
  progress.say(reportAs(files, report))
}

type Stop = {
  readonly signal: AbortSignal
  /** What told it to end. */
  readonly by: () => StopSignal | null
  readonly forget: () => void
}

function stopOn({host, isOn, language}: Invocation, progress: Progress): Stop {
  const controller = new AbortController()
  let by: StopSignal | null = null
  const told = {
    en: 'Stopping; what is printed stays. Once more ends at once.\n',
    zh: '正在中止，已印出的檔案會保留；再按一次會立即結束。\n',
  }
  const forget = host.onInterrupt((signal) => {
    by = signal
    if (!isOn('quiet')) progress.say(told[language])
    controller.abort()
  })
  return {signal: controller.signal, by: () => by, forget}
}

async function optionsOf(invocation: Invocation, config: Config): Promise<BuildOptions> {
  const sign = await signOf(invocation)
  const browser = invocation.text('browser')
  return {
    ...buildOptions(invocation, config),
    cache: cacheOf(invocation, config),
    workers: true,
    ...(sign ? {sign} : {}),
    ...(browser === undefined ? {} : {browser}),
  }
}

/**
 * What is as it was is found out first, for it needs no browser. Where something is to be printed the browser starts then,
 * before all else is loaded: it takes longest to come up.
 */
async function open(
  {host, text}: Invocation,
  options: BuildOptions,
): Promise<{readonly browser: BrowserPool; readonly ahead: Ahead}> {
  const browser = createBrowserPool(host, text('browser'), false)
  const ahead = await lookAhead(options, host, browser)
  await warmBrowser(ahead, options, host, browser)
  return {browser, ahead}
}

/** A cache that does not work costs time and nothing else: it is told to whoever wants to know all. */
function sayTrouble({cache, why}: Ahead, {terminal, language, isOn}: Invocation): void {
  const trouble = why ?? cache?.store.trouble()
  if (!trouble || !isOn('verbose')) return
  const told = {en: `cache: ${trouble.en}\n`, zh: `快取：${trouble.zh}\n`}
  terminal.err(told[language])
}
