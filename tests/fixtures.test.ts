/**
 * Every folder under `fixtures/read/` is a briefing with what must be read from it. `make golden` rewrites
 * `outline.json` and `messages.txt`; the diff is for reading.
 */

import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {check} from '../src/check/check.ts'
import {severityOf} from '../src/messages/report.ts'
import {languages, type Outline} from '../src/outline/types.ts'
import {readBriefing} from '../src/read/read.ts'

const root = join(import.meta.dirname, 'fixtures/read')
const golden = process.env.GOLDEN === '1'

/** Names of a source: one file, or twins with the Chinese first. */
const sourceNames = [['source.txt'], ['source.md'], ['source.zh.md', 'source.en.md']]

describe('a briefing under fixtures/read', () => {
  it.each(readdirSync(root).sort())('%s gives the outline and the messages that stand beside it', (name) => {
    const files = sourcesIn(join(root, name))
    const {outline, pairings} = readBriefing(files, {slug: name})
    const fileOf = (language: 'zh' | 'en'): VFile => (language === 'en' ? (files[1] ?? files[0]) : files[0])
    if (outline) check(outline, {fileOf, languages, pairings})
    holds(join(root, name, 'outline.json'), printed(outline))
    holds(join(root, name, 'messages.txt'), messagesOf(files))
  })
})

function sourcesIn(folder: string): readonly [VFile] | readonly [VFile, VFile] {
  const names = sourceNames.find((each) => each.every((name) => existsSync(join(folder, name))))
  const [first, second] = (names ?? []).map(
    (path) => new VFile({path, value: readFileSync(join(folder, path))}),
  )
  if (!first) throw new Error(`No source in ${folder}`)
  return second ? [first, second] : [first]
}

function printed(outline: Outline | null): string {
  return `${JSON.stringify(outline, null, 2)}\n`
}

/** One message a line; where there are two files, each line names its own. */
function messagesOf(files: readonly VFile[]): string {
  const lines = files.flatMap((file) =>
    file.messages.map((message) => {
      const place = `${message.line ?? 1}:${message.column ?? 1}`
      const where = files.length > 1 ? `${file.path}:${place}` : place
      return `${where} ${severityOf(message)} ${message.ruleId}\n`
    }),
  )
  return lines.join('')
}

function holds(path: string, actual: string): void {
  if (golden) writeFileSync(path, actual)
  expect(actual).toBe(readFileSync(path, 'utf8'))
}
