/** The baseline of a project, as `check` uses it. */

import path from 'node:path'
import type {VFile} from 'vfile'
import type {Host} from '../host/host.ts'
import {
  type Baseline,
  baselineOf,
  type HeldBack,
  holdBack,
  parseBaseline,
  stringifyBaseline,
} from '../press/baseline.ts'
import {type Invocation, UsageError} from './command.ts'

const defaultName = '.zhenpress-baseline.json'

export type KnownMessages = HeldBack & {
  /** The baseline's file as it was named; `null` where there is none. */
  readonly name: string | null
  /** Messages that were written into it, where that was asked for. */
  readonly written: number | null
}

/**
 * Takes known messages away from their files; with `--write-baseline` all that there are become known first.
 *
 * @throws {UsageError} where the file that was named is not there.
 */
export async function holdBackKnown(
  files: readonly VFile[],
  {host, text, isOn}: Invocation,
): Promise<KnownMessages> {
  const name = text('baseline') ?? defaultName
  const file = path.resolve(host.cwd, name)
  const exists = (await host.kindOf(file)) === 'file'
  const writing = isOn('write-baseline')
  if (!exists && !writing) {
    if (text('baseline') === undefined) return {name: null, held: 0, gone: 0, written: null}
    throw new UsageError({
      en: `there is no baseline ${name}; --write-baseline makes it`,
      zh: `沒有已知訊息清單 ${name}；可用 --write-baseline 產生`,
    })
  }
  const before = exists ? parseBaseline(new TextDecoder().decode(await host.readFile(file)), name) : new Map()
  if (!writing) return {name, written: null, ...holdBack(files, before)}
  const now = baselineOf(files)
  const whole = new Map([...(await stillThere(before, host)), ...now])
  await host.writeWhole(file, new TextEncoder().encode(stringifyBaseline(whole)))
  const {held, gone} = holdBack(files, now)
  return {name, held, gone, written: held}
}

/** A run that checks a few files keeps what is known of the others, as long as they are there. */
async function stillThere(baseline: Baseline, host: Host): Promise<Baseline> {
  const kept = new Map<string, ReturnType<Baseline['get']> & object>()
  for (const [name, entries] of baseline)
    if ((await host.kindOf(path.resolve(host.cwd, name))) !== null) kept.set(name, entries)
  return kept
}

/** What the summary says of known messages; `''` where there is nothing to say. */
export function knownText({name, held, gone, written}: KnownMessages, language: 'en' | 'zh'): string {
  if (name === null) return ''
  const told = {
    en:
      (written === null ? `${held} known from ${name}\n` : `${written} written to ${name}\n`) +
      (gone === 0 ? '' : `${gone} in ${name} no longer occur; --write-baseline takes them out\n`),
    zh:
      (written === null ? `另有 ${held} 則已列於 ${name}\n` : `已將 ${written} 則寫入 ${name}\n`) +
      (gone === 0 ? '' : `${name} 有 ${gone} 則已不再出現；可用 --write-baseline 移除\n`),
  }
  return told[language]
}
