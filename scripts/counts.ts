/**
 * Prints how many tests passed, failed and were skipped in the last run, for `.ci/run`; and on standard error which failed, so that
 * this stands at the end of a long log.
 */

import {readFileSync} from 'node:fs'
import path from 'node:path'

const report: {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  numFailedTestSuites: number
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: {fullName: string; status: string; failureMessages: string[]}[]
  }[]
} = JSON.parse(readFileSync('.cache/vitest.json', 'utf8'))
// A file that did not even load has failed, though no test of it has.
const failed = Math.max(report.numFailedTests, report.numFailedTestSuites)
console.log(report.numPassedTests, failed, report.numPendingTests + report.numTodoTests)

/** Lines of a failure that are told. */
const mostLines = 12

for (const {name, status, message, assertionResults} of report.testResults) {
  const file = path.relative('.', name)
  const faults = assertionResults.filter((each) => each.status === 'failed')
  for (const {fullName, failureMessages} of faults)
    console.error(`FAILED ${file}: ${fullName}\n${firstLines(failureMessages.join('\n'))}`)
  if (status === 'failed' && faults.length === 0) console.error(`FAILED ${file}\n${firstLines(message)}`)
}

function firstLines(text: string): string {
  return text.split('\n', mostLines).join('\n')
}
