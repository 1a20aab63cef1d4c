/** The workers of a run. */

import type {Host} from '../../host/host.ts'
import type {Hands} from '../builder.ts'
import type {CacheOptions} from '../cache/cache.ts'
import {expectedIn} from '../expected.ts'
import type {PressOptions} from '../run.ts'
import type {SourceRef} from '../sources.ts'
import {createCrew} from './crew.ts'
import type {PlainOptions} from './protocol.ts'

export type OpenOptions = {
  readonly options: PressOptions & {readonly cache?: boolean | CacheOptions | undefined}
  readonly host: Host
  readonly size: number
  readonly outDir: string
  readonly signal?: AbortSignal | undefined
}

/** As many briefings wait for each worker as keep it busy. */
const atOnce = 3

export async function openCrew(
  {options, host, size, outDir, signal}: OpenOptions,
  toPrint: readonly SourceRef[],
): Promise<Hands> {
  const crew = createCrew({
    size,
    host,
    opening: {
      type: 'open',
      options: plainOptions(options),
      outDir,
      cache: options.cache ?? false,
      expected: await expectedIn(toPrint, host),
    },
  })
  signal?.addEventListener('abort', () => void crew.close(), {once: true})
  return {builder: crew.build, jobs: size * atOnce, givesUp: true, close: crew.close}
}

/** What of the options another process can be told. */
function plainOptions(options: PressOptions): PlainOptions {
  const {choices, defaults, meta, labels, dateOrder, rules, glossary, noGlossary, browser} = options
  const named = typeof browser === 'object' ? browser.named : browser
  const all = {choices, defaults, meta, labels, dateOrder, rules, glossary, noGlossary, browser: named}
  // Options that are not given are left out: they are not the same as `undefined`.
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}
