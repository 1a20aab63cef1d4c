import {type BrowserPool, createBrowserPool} from '../../browser/browser.ts'
import {loadConfig} from '../../config/config.ts'
import {countOf} from '../../messages/report.ts'
import {reportAs} from '../../messages/reporters.ts'
import type {BuildOptions} from '../../press/build.ts'
import {choose} from '../../press/choices.ts'
import {nothingFound, reportOptions} from '../choices.ts'
import type {Invocation, Status} from '../command.ts'
import {briefingText, buildOptions} from '../printing.ts'
import {progressOn} from '../progress.ts'
import {signOf} from '../sign.ts'

/** Prints, and says what was printed and what is wrong with it. */
export async function runBuild(invocation: Invocation): Promise<Status> {
  const {host, terminal} = invocation
  const config = await loadConfig(host, invocation.text('config'))
  const report = reportOptions(invocation)
  const progress = progressOn(invocation)
  const sign = await signOf(invocation)
  const options: BuildOptions = {
    ...buildOptions(invocation, config),
    ...(sign ? {sign} : {}),
    onStart: progress.start,
    onDone(result, index, total) {
      progress.done(result, index, total)
      terminal.err(briefingText(result, invocation))
    },
  }
  const browser = warmBrowser(invocation, options)
  const {build} = await import('../../press/build.ts')
  const {briefings, failed} = await build({...options, browser})
  if (report.format !== 'pretty')
    terminal.err(
      reportAs(
        briefings.flatMap(({files}) => files),
        report,
      ),
    )
  if (briefings.length === 0) throw nothingFound(invocation, config)
  progress.end(briefings)
  if (failed) return 1
  const warned = briefings.some(({files}) => countOf('warning', files) > 0)
  return invocation.isOn('strict') && warned ? 3 : 0
}

/** The browser takes longest to come up: where PDF is wanted, it starts before all else is loaded. */
function warmBrowser(invocation: Invocation, {choices = {}, defaults = {}}: BuildOptions): BrowserPool {
  const pool = createBrowserPool(invocation.host, invocation.text('browser'))
  const {to} = choose(choices, {}, defaults)
  // What goes wrong here is told where the browser is first needed.
  if (to.includes('pdf')) pool.get().catch(() => undefined)
  return pool
}
