/** A browser that is lost in the middle of a print is replaced, and the page printed once more. */

import {afterAll, describe, expect, it} from 'vitest'
import {createBrowserPool} from '../../src/browser/browser.ts'
import type {PagePool} from '../../src/browser/pages.ts'
import {printPage} from '../../src/emit/html/html.ts'
import {pdfEmitter} from '../../src/emit/pdf/pdf.ts'
import {nodeHost} from '../../src/host/node-host.ts'
import {build} from '../../src/press/build.ts'
import {createProject, shortBriefing} from '../press/project.ts'
import {contextOf, everything, handoutOf} from './handouts.ts'

const pool = createBrowserPool(nodeHost())
afterAll(() => pool.close())

const killed = async (): Promise<void> => {
  ;(await pool.get()).process()?.kill('SIGKILL')
}

/** Prints, and kills the browser behind the first so many pages that are lent. */
async function printed(times: number): Promise<Uint8Array> {
  const context = await contextOf()
  let left = times
  const pages: PagePool = {
    ...pool.pages,
    lend: (work) =>
      pool.pages.lend((page) => {
        // In the middle of it: the page is there, and what is written into it never arrives.
        if (left-- > 0) setTimeout(killed, 5)
        return work(page)
      }),
  }
  const emitter = pdfEmitter({page: printPage, browser: {...pool, pages}})
  return emitter.emit(handoutOf(everything), context)
}

describe('a browser that is killed', () => {
  it('once is replaced, and the print is the same', async () => {
    const whole = await printed(0)
    expect(Buffer.from(await printed(1)).equals(whole)).toBe(true)
  })

  it('twice is told, with a way out', async () => {
    await expect(printed(2)).rejects.toThrow('The browser was lost twice in the middle of a print')
  })

  it('in the middle of a batch costs no briefing', async () => {
    const names = Array.from({length: 12}, (_, index) => `b${index}.txt`)
    const project = createProject(Object.fromEntries(names.map((name) => [name, shortBriefing])))
    const own = createBrowserPool(project.host)
    let kills = 0
    const pages: PagePool = {
      ...own.pages,
      lend: (work) =>
        own.pages.lend(async (page) => {
          const printed = project.list('.').filter((name) => name.endsWith('.pdf')).length
          if (kills < 2 && Math.floor(printed / 3) > kills) {
            kills += 1
            page.browser().process()?.kill('SIGKILL')
          }
          return work(page)
        }),
    }
    const {failed, briefings} = await build({
      host: project.host,
      files: names,
      browser: {...own, pages},
      choices: {to: ['pdf']},
    })
    expect(kills).toBe(2)
    expect(briefings.flatMap(({failure}) => failure ?? [])).toEqual([])
    expect(failed).toBe(false)
    expect(project.list('out').filter((name) => name.endsWith('.pdf'))).toHaveLength(names.length)
  })
})
