/** Prints how many tests passed, failed and were skipped in the last run, for `.ci/run`. */

import {readFileSync} from 'node:fs'

const report: {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  numFailedTestSuites: number
} = JSON.parse(readFileSync('.cache/vitest.json', 'utf8'))
// A file that did not even load has failed, though no test of it has.
const failed = Math.max(report.numFailedTests, report.numFailedTestSuites)
console.log(report.numPassedTests, failed, report.numPendingTests + report.numTodoTests)
