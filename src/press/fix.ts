/** Mends in the sources what can be mended safely. */

import path from 'node:path'
import type {VFile} from 'vfile'
import type {Host} from '../host/host.ts'
import {nodeHost} from '../host/node-host.ts'
import {isRuleId, type Rule, rules} from '../messages/rules.ts'
import {type Compiled, compile, type Run} from './compile.ts'
import {type Edit, editBytes} from './edit-bytes.ts'
import {defaultFiles, type PressOptions, poolOf, runOf} from './run.ts'
import {findSources, type SourceRef} from './sources.ts'

export type Fixed = {
  /** What is left to say of the briefing as it is now. */
  readonly compiled: Compiled
  /** Files that changed, by path as messages show it; `-` is standard input. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Places that were mended. */
  readonly count: number
  /** Places that were not, for the encoding of the file cannot hold what belongs there. */
  readonly refused: number
}

/** Mending one place may uncover another; each round mends all that it finds, and this many do not come to pass. */
const mostRounds = 10

/** Mends all sources. Files are written whole; standard input is not written anywhere. */
export async function fixBriefings(options: PressOptions = {}): Promise<readonly Fixed[]> {
  const host = options.host ?? nodeHost()
  const run = runOf(options, host, poolOf(options.browser, host))
  const results: Fixed[] = []
  for (const ref of await findSources(options.files ?? defaultFiles, host)) {
    const fixed = await fixBriefing(ref, run)
    for (const [file, bytes] of fixed.files) {
      // A link stays a link: it is the file behind it that is written.
      if (file !== '-') await host.writeWhole(await host.realPath(path.resolve(host.cwd, file)), bytes)
    }
    results.push(fixed)
  }
  return results
}

async function fixBriefing(ref: SourceRef, run: Run): Promise<Fixed> {
  const files = new Map<string, Uint8Array>()
  const host = overlay(run.host, files)
  let [count, refused] = [0, 0]
  for (let round = 0; ; round++) {
    const compiled = await compile(ref, {...run, host})
    let made = 0
    refused = 0
    for (const [index, file] of compiled.files.entries()) {
      const name = ref.paths[index]
      if (name === undefined || !(file.value instanceof Uint8Array)) continue
      const edited = editBytes(file.value, editsOf(file))
      made += edited.made
      refused += edited.refused.length
      if (edited.made > 0 && round < mostRounds) files.set(name, edited.bytes)
    }
    if (made === 0 || round === mostRounds) return {compiled, files, count, refused}
    count += made
  }
}

/** What stands to be put in place of what, in a file. */
function editsOf({messages}: VFile): readonly Edit[] {
  return messages.flatMap(({ruleId, expected, place}): Edit[] => {
    const rule: Rule | undefined = isRuleId(ruleId) ? rules[ruleId] : undefined
    if (!rule?.fixable || expected?.[0] === undefined || !place || !('start' in place)) return []
    const [start, end] = [place.start.offset, place.end.offset]
    return start === undefined || end === undefined ? [] : [{start, end, text: expected[0]}]
  })
}

/** The machine, with some files as they will be. Standard input is read once. */
function overlay(host: Host, files: ReadonlyMap<string, Uint8Array>): Host {
  let input: Promise<Uint8Array> | undefined
  return {
    ...host,
    async readFile(file) {
      const changed = [...files].find(([name]) => path.resolve(host.cwd, name) === file)
      return changed?.[1] ?? host.readFile(file)
    },
    async readInput() {
      input ??= host.readInput()
      return files.get('-') ?? input
    },
  }
}
