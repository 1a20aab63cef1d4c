/** A worker: prints the briefings that it is told, until it is told to close or whoever started it is gone. */

import {createBrowserPool} from '../../browser/browser.ts'
import type {Host} from '../../host/host.ts'
import type {ParentProcess} from '../../host/worker-process.ts'
import {buildOne, type Press} from '../build-one.ts'
import {openCache} from '../cache/cache.ts'
import {whichBrowser} from '../cache/which-browser.ts'
import {plainResult} from '../plain-result.ts'
import {runOf} from '../run.ts'
import type {FromWorker, Opening, ToWorker} from './protocol.ts'

type Opened = {readonly press: Press; readonly close: () => Promise<void>}

export function serve(parent: ParentProcess, host: Host): void {
  let opened: Opened | null = null
  const leave = async (): Promise<void> => {
    await opened?.close().catch(() => undefined) // it ends in any case
    parent.leave()
  }
  parent.onGone(() => void leave())
  parent.onMessage((message) => {
    const told = message as ToWorker // of our own press, of the same version
    if (told.type === 'open') {
      opened = open(told, host)
      send(parent, {type: 'ready'})
    } else if (told.type === 'close') void leave()
    else if (opened) {
      const {id, ref, clash} = told
      void buildOne(ref, clash, opened.press).then((result) => {
        // The trees stay here: they would take longer to send than most of them did to read, and nobody asks for them.
        send(parent, {type: 'done', id, result: plainResult({...result, outline: null, typeset: null})})
      })
    }
  })
}

function send(parent: ParentProcess, message: FromWorker): void {
  parent.send(message)
}

/** A worker has one page: while that prints, it reads the next briefing and proves the last one. */
function open({options, outDir, cache: cached, expected}: Opening, host: Host): Opened {
  const pool = createBrowserPool({...host, cores: 1}, options.browser, false)
  const run = runOf(options, host, pool)
  run.fonts.expect(expected)
  const {cache} = openCache({...options, cache: cached}, host, whichBrowser(options.browser, pool, host))
  return {
    press: {run, signing: null, outDir, cache},
    async close() {
      await cache?.store.close()
      await pool.close()
    },
  }
}
