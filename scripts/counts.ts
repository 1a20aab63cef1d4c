/**
 * Prints how many tests passed, failed and were skipped in the last run, for `.ci/run`; and on standard error which failed, so that
 * this stands at the end of a long log. What failed on a busy machine may have been run again, alone: what passed then counts as
 * passed, and is named.
 *
 * `node scripts/counts.ts`, or `--failed` for the files to run again, parted by spaces.
 */

import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'

type Test = {readonly fullName: string; readonly status: string; readonly failureMessages: readonly string[]}
type File = {
  readonly name: string
  readonly status: string
  readonly message: string
  readonly assertionResults: readonly Test[]
}

/** Lines of a failure that are told. */
const mostLines = 12

const first = filesIn('.cache/vitest.json')
const again = new Map(filesIn('.cache/vitest-again.json').map((file) => [file.name, file]))

function filesIn(report: string): readonly File[] {
  // What Vitest writes.
  return existsSync(report) ? (JSON.parse(readFileSync(report, 'utf8')).testResults as File[]) : []
}

if (process.argv.includes('--failed')) {
  const failed = first.filter(({status}) => status === 'failed').map(({name}) => path.relative('.', name))
  console.log(failed.join(' '))
} else {
  const counts = {passed: 0, failed: 0, skipped: 0}
  for (const file of first) count(file, again.get(file.name), counts)
  // Nothing at all is no success.
  if (first.length === 0) counts.failed += 1
  console.log(counts.passed, counts.failed, counts.skipped)
}

function count(
  file: File,
  second: File | undefined,
  counts: Record<'passed' | 'failed' | 'skipped', number>,
): void {
  const name = path.relative('.', file.name)
  const {assertionResults: tests, status, message} = file.status === 'failed' && second ? second : file
  // A file that did not even load has failed, though no test of it has.
  if (status === 'failed' && !tests.some((test) => test.status === 'failed')) {
    counts.failed += 1
    console.error(`FAILED ${name}\n${firstLines(message)}`)
  }
  const tell = (what: string, {fullName, failureMessages}: Test): void =>
    console.error(`${what} ${name}: ${fullName}\n${firstLines(failureMessages.join('\n'))}`)
  for (const test of tests) {
    if (test.status === 'passed') counts.passed += 1
    else if (test.status === 'failed') {
      counts.failed += 1
      tell('FAILED', test)
    } else counts.skipped += 1
  }
  if (tests === file.assertionResults) return
  for (const test of file.assertionResults)
    if (test.status === 'failed') tell('FAILED AT THE FIRST TRY', test)
}

function firstLines(text: string): string {
  return text.split('\n', mostLines).join('\n')
}
