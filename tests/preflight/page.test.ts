/** docs/preflight.md has the table of rules as it is; `GOLDEN=1` writes it. */

import {readFileSync, writeFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {type Rule, rules} from '../../src/preflight/rules.ts'
import {rulesOf} from '../../src/preflight/standard.ts'

const page = 'docs/preflight.md'
const slot = /(<!-- rules -->\n)[\s\S]*(<!-- \/rules -->)/

function table(): string {
  const rows = Object.entries(rules).map(([name, rule]) => {
    const {clause, en, zh, only}: Rule = rule
    const where = clause === 'house' ? 'House' : clause
    return `| \`${name}\` | ${where}${only === 'a-2a' ? ' (PDF/A-2 alone)' : ''} | ${en}<br>${zh} |\n`
  })
  return `| rule | clause | what it demands |\n|---|---|---|\n${rows.join('')}`
}

test('the page has all rules, with their clauses', () => {
  const text = readFileSync(page, 'utf8')
  expect(text).toMatch(slot)
  const expected = text.replace(slot, (_, open: string, close: string) => open + table() + close)
  if (process.env['GOLDEN']) writeFileSync(page, expected)
  expect(readFileSync(page, 'utf8')).toBe(expected)
})

test('each standard is held to its own rules', () => {
  expect(rulesOf(null)).toEqual(['not-readable', 'no-claim'])
  expect(rulesOf('a-3a')).not.toContain('embedded-file')
  expect(rulesOf('a-2a')).not.toContain('associated-file')
  expect(rulesOf('ua-1')).toEqual(
    expect.arrayContaining(['font-embedded', 'untagged-content', 'page-labels', 'not-readable']),
  )
  expect(rulesOf('ua-1')).not.toContain('trailer-id')
})
