/** What the commands that print have in common. */

import path from 'node:path'
import type {Config} from '../config/config.ts'
import {reportAs} from '../messages/reporters.ts'
import type {BriefingResult, BuildOptions} from '../press/build.ts'
import type {CacheOptions} from '../press/cache/cache.ts'
import {pressOptions, reportOptions, wholeNumber} from './choices.ts'
import type {Invocation} from './command.ts'
import {failureText} from './failure.ts'
import {changesText} from './typeset-changes.ts'

/** What flags, environment and config say of a print. */
export function buildOptions(invocation: Invocation, config: Config): BuildOptions {
  const text = invocation.text('jobs')
  const jobs = text === undefined ? config.jobs : wholeNumber('jobs', text)
  return {
    ...pressOptions(invocation, config),
    outDir: invocation.text('out-dir') ?? config.outDir ?? 'out',
    ...(jobs === undefined ? {} : {jobs}),
  }
}

/** Whether what was printed before is taken, and where it is kept: `--no-cache` counts more than the config. */
export function cacheOf({isOn}: Invocation, {cache = true}: Config): boolean | CacheOptions {
  return !isOn('no-cache') && cache
}

/**
 * What is said of a briefing when it is printed. For people its messages stand with its line; for programs all stand
 * together at the end.
 */
export function briefingText(result: BriefingResult, invocation: Invocation): string {
  const {language} = invocation
  const report = reportOptions(invocation)
  const isPretty = report.format === 'pretty'
  return [
    isPretty ? reportAs(result.files, report) : '',
    isPretty && report.verbose && !report.quiet ? changesText(result, language) : '',
    result.failure ? `${path.normalize(result.ref.paths[0])}: ${failureText(result.failure, language)}` : '',
  ].join('')
}
