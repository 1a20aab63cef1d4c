import {type BrowserPool, createBrowserPool} from '../../browser/browser.ts'
import {type Config, loadConfig} from '../../config/config.ts'
import {countOf} from '../../messages/report.ts'
import {reportAs} from '../../messages/reporters.ts'
import type {BuildOptions} from '../../press/build.ts'
import {type Ahead, lookAhead} from '../../press/cache/look-ahead.ts'
import {choose} from '../../press/choices.ts'
import {crewSize} from '../../press/workers/size.ts'
import {nothingFound, reportOptions} from '../choices.ts'
import type {Invocation, Status} from '../command.ts'
import {briefingText, buildOptions, cacheOf} from '../printing.ts'
import {progressOn} from '../progress.ts'
import {signOf} from '../sign.ts'

/** Prints, and says what was printed and what is wrong with it. */
export async function runBuild(invocation: Invocation): Promise<Status> {
  const {terminal} = invocation
  const config = await loadConfig(invocation.host, invocation.text('config'))
  const report = reportOptions(invocation)
  const progress = progressOn(invocation)
  const options = await optionsOf(invocation, config)
  const {browser, ahead} = await open(invocation, options)
  const {build} = await import('../../press/build.ts')
  const {briefings, failed} = await build({
    ...options,
    browser,
    ahead,
    onStart: progress.start,
    onDone(result, index, total) {
      progress.done(result, index, total)
      terminal.err(briefingText(result, invocation))
    },
  })
  if (report.format !== 'pretty')
    terminal.err(
      reportAs(
        briefings.flatMap(({files}) => files),
        report,
      ),
    )
  if (ahead.refs.length === 0) throw nothingFound(invocation, config)
  progress.end(briefings)
  if (report.verbose) sayTrouble(ahead, invocation)
  if (failed) return 1
  const warned = briefings.some(({files}) => countOf('warning', files) > 0)
  return invocation.isOn('strict') && warned ? 3 : 0
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
  const {to} = choose(options.choices ?? {}, {}, options.defaults ?? {})
  const toPrint = ahead.refs.filter((ref) => !ahead.known.get(ref)?.kept).length
  // Workers have browsers of their own. What goes wrong here is told where the browser is first needed.
  if (toPrint > 0 && to.includes('pdf') && crewSize(options, host, toPrint) === 0)
    browser.get().catch(() => undefined)
  return {browser, ahead}
}

/** A cache that does not work costs time and nothing else: it is told to whoever wants to know all. */
function sayTrouble({cache, why}: Ahead, {terminal, language}: Invocation): void {
  const trouble = why ?? cache?.store.trouble()
  if (!trouble) return
  const told = {en: `cache: ${trouble.en}\n`, zh: `快取：${trouble.zh}\n`}
  terminal.err(told[language])
}
