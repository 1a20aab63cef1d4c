/** A worker: prints the briefings that it is told, until it is told to close or whoever started it is gone. */

import {createBrowserPool} from '../../browser/browser.ts'
import type {Host} from '../../host/host.ts'
import type {ParentProcess} from '../../host/worker-process.ts'
import {buildOne, type Press} from '../build-one.ts'
import {openCache} from '../cache/cache.ts'
import {whichBrowser} from '../cache/which-browser.ts'
import {givingUp} from '../giving-up.ts'
import {plainResult} from '../plain-result.ts'
import type {BriefingResult} from '../result.ts'
import {runOf} from '../run.ts'
import type {SourceRef} from '../sources.ts'
import type {FromWorker, Opening, ToWorker} from './protocol.ts'

type Opened = {
  /** `null` where it was given up. */
  readonly build: (ref: SourceRef, clash: SourceRef | null) => Promise<BriefingResult | null>
  readonly close: () => Promise<void>
}

export function serve(parent: ParentProcess, host: Host): void {
  const ending = new AbortController()
  const under = new Set<Promise<void>>()
  let opened: Opened | null = null
  const send = (message: FromWorker): void => parent.send(message)
  const print = async (id: number, ref: SourceRef, clash: SourceRef | null): Promise<void> => {
    const result = await opened?.build(ref, clash)
    // The trees stay here: they would take longer to send than most of them did to read, and nobody asks for them.
    if (result) send({type: 'done', id, result: plainResult({...result, outline: null, typeset: null})})
  }
  const leave = async (): Promise<void> => {
    // What has begun to be written is finished, and told; what else is under way is given up.
    ending.abort()
    await Promise.allSettled(under)
    await opened?.close().catch(() => undefined) // it ends in any case
    parent.leave()
  }
  parent.onGone(() => void leave())
  parent.onMessage((message) => {
    const told = message as ToWorker // of our own press, of the same version
    if (told.type === 'open') {
      opened = open(told, host, ending.signal)
      send({type: 'ready'})
    } else if (told.type === 'close') void leave()
    else {
      const printing = print(told.id, told.ref, told.clash).finally(() => under.delete(printing))
      under.add(printing)
    }
  })
}

/** A worker has one page: while that prints, it reads the next briefing and proves the last one. */
function open({options, outDir, cache: cached, expected}: Opening, host: Host, signal: AbortSignal): Opened {
  const pool = createBrowserPool({...host, cores: 1}, options.browser, false)
  const {browser, unless} = givingUp(signal, host, pool)
  const run = runOf(options, host, browser)
  run.fonts.expect(expected)
  const {cache} = openCache({...options, cache: cached}, host, whichBrowser(options.browser, browser, host))
  const press: Press = {run, signing: null, outDir, cache, signal}
  return {
    build: (ref, clash) => unless((own) => buildOne(ref, clash, {...press, run: {...run, host: own}})),
    async close() {
      await cache?.store.close()
      await pool.close()
    },
  }
}
