/** Messages that a project knows and lives with: written down once, and not reported again. */

import path from 'node:path'
import * as v from 'valibot'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {HostError} from '../host/host.ts'
import {contextOf, fingerprint} from '../messages/fingerprint.ts'
import {pathOf, say, textsOf} from '../messages/said.ts'
import {isFinal} from './rule-names.ts'

/** Messages of one rule that speak of one text. */
type Entry = {
  readonly rule: string
  /** Of the rule, the text at the place and that of its pair; see `messages/fingerprint.ts`. */
  readonly hash: string
  readonly count: number
  /** What stands there, for people who read the file; nothing is looked up by it. */
  readonly text: string
}

/** Known messages by the path of their file, with `/`. */
export type Baseline = ReadonlyMap<string, readonly Entry[]>

const schema = v.strictObject({
  format: v.literal('zhenpress-baseline'),
  version: v.literal(1),
  files: v.record(
    v.string(),
    v.array(
      v.strictObject({
        rule: v.string(),
        hash: v.string(),
        count: v.pipe(v.number(), v.integer(), v.minValue(1)),
        text: v.string(),
      }),
    ),
  ),
})

/** Characters of a text that the file shows. */
const longestText = 40

/** Reads a baseline. @throws {HostError} where it is none. */
export function parseBaseline(text: string, name: string): Baseline {
  try {
    return new Map(Object.entries(v.parse(schema, JSON.parse(text)).files))
  } catch (error) {
    throw new HostError(
      {en: `${name} is no baseline of Zhenpress`, zh: `${name} 不是 Zhenpress 的已知訊息清單`},
      {
        en: 'Write it anew with --write-baseline.',
        zh: '請以 --write-baseline 重新產生。',
      },
      {cause: error},
    )
  }
}

/** Writes a baseline: sorted, one entry a line. */
export function stringifyBaseline(baseline: Baseline): string {
  const files = [...baseline]
    .filter(([, entries]) => entries.length > 0)
    .sort(([one], [other]) => compare(one, other))
  const rows = files.map(([file, entries]) => {
    const lines = entries.map((entry) => `      ${JSON.stringify(entry)}`)
    return `    ${JSON.stringify(file)}: [\n${lines.join(',\n')}\n    ]`
  })
  const body = rows.length === 0 ? '{}' : `{\n${rows.join(',\n')}\n  }`
  return `{\n  "format": "zhenpress-baseline",\n  "version": 1,\n  "files": ${body}\n}\n`
}

/** All messages of some files as a baseline; but for those that say that nothing can be printed. */
export function baselineOf(files: readonly VFile[]): Baseline {
  const texts = textsOf(files)
  return new Map(
    files.map((file) => {
      const found = new Map<string, Entry>()
      for (const message of file.messages.filter(({ruleId}) => !isFinal(ruleId ?? ''))) {
        const entry = entryOf(message, file, texts)
        found.set(entry.hash, {...entry, count: (found.get(entry.hash)?.count ?? 0) + 1})
      }
      const entries = [...found.values()].sort(
        (one, other) =>
          compare(one.rule, other.rule) || compare(one.text, other.text) || compare(one.hash, other.hash),
      )
      return [keyOf(file), entries]
    }),
  )
}

export type HeldBack = {
  /** Messages that were taken away. */
  readonly held: number
  /** Messages of the baseline that no longer occur in these files. */
  readonly gone: number
}

/** Takes the messages of a baseline away from their files. */
export function holdBack(files: readonly VFile[], baseline: Baseline): HeldBack {
  const texts = textsOf(files)
  let [held, gone] = [0, 0]
  for (const file of files) {
    const counts = new Map((baseline.get(keyOf(file)) ?? []).map(({hash, count}) => [hash, count]))
    file.messages = file.messages.filter((message) => {
      const {hash} = entryOf(message, file, texts)
      const count = counts.get(hash) ?? 0
      if (count === 0 || isFinal(message.ruleId ?? '')) return true
      counts.set(hash, count - 1)
      held++
      return false
    })
    for (const count of counts.values()) gone += count
  }
  return {held, gone}
}

function entryOf(message: VFileMessage, file: VFile, texts: ReadonlyMap<string, string>): Entry {
  const said = say(message, pathOf(file), 'en')
  const rule = said.ruleId ?? message.ruleId ?? ''
  const text = [...contextOf(said, texts.get(said.file)).replace(/\s+/g, ' ')].slice(0, longestText).join('')
  return {rule, hash: fingerprint(rule, [said, ...said.related], texts), count: 1, text}
}

/** The path of a file in a baseline: the same on every system. */
function keyOf(file: VFile): string {
  return path.normalize(pathOf(file)).split(path.sep).join('/')
}

/** By code unit: the order does not change with the locale. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
