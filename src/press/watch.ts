/** Prints again at each save, with one browser and faces that are read once. */

import {createFontBook} from '../fonts/font-book.ts'
import {nodeHost} from '../host/node-host.ts'
import {type BuildOptions, type BuildResult, build} from './build.ts'
import {type Change, follow, nameOf} from './follow.ts'
import {defaultFiles, poolOf} from './run.ts'
import {sharedOf} from './shared.ts'
import type {SourceRef} from './sources.ts'

export type WatchOptions = BuildOptions & {
  /** What was printed: of all briefings at first, and then of those that changed. */
  readonly onRound?: (result: BuildResult) => void
  /** Briefings that are there no more; what was printed of them stays. */
  readonly onGone?: (refs: readonly SourceRef[]) => void
  /** All is printed, and it waits; with how many briefings it follows. */
  readonly onWait?: (briefings: number) => void
  /** What went wrong with the machine; it goes on all the same. */
  readonly onFailure?: (error: unknown) => void
}

/**
 * Prints all, and then at each save what it touches, until it is told to stop. A save during a print is printed after it, many
 * as one. Longer than others: its parts share what waits to be printed.
 *
 * @param stop settles when it is to end; a print that has begun is finished.
 */
export async function watch(options: WatchOptions, stop: Promise<void>): Promise<void> {
  const host = options.host ?? nodeHost()
  const pool = poolOf(options.browser, host)
  const browser = {...pool, close: async () => undefined}
  const press = {...options, host, browser, fonts: options.fonts ?? createFontBook()}
  const {onFailure = () => undefined} = options
  const waiting = new Map<string, SourceRef>()
  let [wake, stopped, all] = [(): void => undefined, false, [] as readonly SourceRef[]]
  const take = ({refs, touched, gone}: Change): void => {
    all = refs
    for (const ref of gone) waiting.delete(nameOf(ref))
    for (const ref of touched) waiting.set(nameOf(ref), ref)
    if (gone.length > 0) options.onGone?.(gone)
    wake()
  }
  const files = options.files ?? defaultFiles
  const following = await follow({
    host,
    files,
    outDir: options.outDir ?? 'out',
    shared: sharedOf(options),
    onChange: take,
    onFailure,
  })
  const ended = stop.then(() => {
    stopped = true
    wake()
  })
  try {
    if (all.length === 0) all = following.refs
    for (const ref of following.refs) waiting.set(nameOf(ref), ref)
    while (!stopped) {
      const slugs = new Set([...waiting.values()].map(({slug}) => slug))
      // Two of one name are printed together: the press refuses the second.
      const refs = all.filter(({slug}) => slugs.has(slug))
      waiting.clear()
      if (refs.length > 0) {
        const round = build({...press, files: refs.map(({paths}) => paths[0])})
        await round.then(options.onRound, onFailure)
      }
      if (waiting.size > 0 || stopped) continue
      options.onWait?.(all.length)
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
    await ended
  } finally {
    following.close()
    await pool.close()
  }
}
