/** One briefing: read, checked, printed, examined, signed, written, and kept for the next time. */

import path from 'node:path'
import {HostError} from '../host/host.ts'
import type {Cache} from './cache/cache.ts'
import {keepEntry} from './cache/keep.ts'
import {recorded} from './cache/recorded.ts'
import {type Compiled, compile, type Run} from './compile.ts'
import {describe} from './describe.ts'
import {examine} from './examine.ts'
import {hashed, manifestName, writeManifest} from './manifest.ts'
import {outputsIn} from './outputs.ts'
import {type Printed, print} from './print.ts'
import type {BriefingResult} from './result.ts'
import {type Signed, type Signing, signAll} from './sign.ts'
import type {SourceRef} from './sources.ts'

export type Press = {
  readonly run: Run
  readonly signing: Signing | null
  readonly outDir: string
  /** (default: nothing is kept, and all printed anew) */
  readonly cache?: Cache | null | undefined
  /** Gives it up, before anything of it is written (default: nothing does). */
  readonly signal?: AbortSignal | undefined
}

type Written = Pick<BriefingResult, 'how' | 'outputs'>

const nothing: Written = {how: null, outputs: []}

/**
 * Prints a briefing. What goes wrong is in the result.
 *
 * @param clash a briefing that is printed to the same place; `null` where there is none.
 */
export async function buildOne(
  ref: SourceRef,
  clash: SourceRef | null,
  press: Press,
): Promise<BriefingResult> {
  let compiled: Compiled | null = null
  try {
    if (clash) throw samePlace(ref, clash)
    const seen = recorded(press.run)
    compiled = await compile(ref, seen.run)
    const written = await printOne(compiled, press, seen.reads)
    return resultOf(ref, compiled, written, null)
  } catch (error) {
    return resultOf(ref, compiled, nothing, error instanceof Error ? error : new Error(String(error)))
  }
}

async function printOne(
  compiled: Compiled,
  {run, signing, outDir, cache = null, signal}: Press,
  reads: ReturnType<typeof recorded>['reads'],
): Promise<Written> {
  if (!compiled.outline || !compiled.typeset) return nothing
  const made = await print(compiled, run.formats, {cache, signal})
  const examined = await examine(made, compiled, {cache})
  const {printed, passed} = await signAll(examined, compiled, signing)
  // All formats of a briefing or none: what did not pass is not handed over, nor is what stands beside it.
  if (!passed) return nothing
  const browser = await browserOf(made, run)
  const files = filesOf(compiled, printed, browser)
  const folder = path.join(outDir, compiled.ref.slug)
  signal?.throwIfAborted()
  await run.host.writeTogether(folder, files)
  const hashes = files.map(([name, bytes]) => hashed(name, bytes))
  if (cache)
    await keepEntry(
      {compiled, made: examined.printed, files, hashes, browser, reads, signed: !!signing},
      cache,
    )
  const isKept = made.length > 0 && made.every(({kept}) => kept)
  return {how: isKept ? 'cache' : 'printed', outputs: outputsIn(hashes, folder, run.host)}
}

/** The manifest comes last: until it is there, it is the one of what was printed before. */
function filesOf(
  compiled: Compiled,
  printed: readonly Signed[],
  browser: string | null,
): readonly (readonly [string, Uint8Array])[] {
  return [
    ...printed.map(({name, bytes}) => [name, bytes] as const),
    [manifestName, writeManifest(describe(compiled, printed, browser))],
  ]
}

function resultOf(
  ref: SourceRef,
  compiled: Compiled | null,
  {how, outputs}: Written,
  failure: Error | null,
): BriefingResult {
  const {files = [], outline = null, typeset = null} = compiled ?? {}
  const written = outputs.map((output) => output.path)
  return {ref, files, outline, typeset, changes: typeset?.log ?? [], how, outputs, written, failure}
}

/** The browser that printed a PDF: one that came up for another briefing made nothing of this one. */
async function browserOf(printed: readonly Printed[], run: Run): Promise<string | null> {
  const pdfs = printed.filter(({format}) => format === 'pdf')
  if (pdfs.length === 0) return null
  return pdfs.find(({kept}) => kept?.browser)?.kept?.browser ?? run.browserVersion()
}

function samePlace(ref: SourceRef, clash: SourceRef): HostError {
  return new HostError(
    {
      en: `${ref.paths[0]} and ${clash.paths[0]} would be printed to the same place, ${ref.slug}`,
      zh: `${ref.paths[0]} 與 ${clash.paths[0]} 會印到同一個地方：${ref.slug}`,
    },
    {en: 'Rename one of the two.', zh: '請將其中一個改名。'},
  )
}
