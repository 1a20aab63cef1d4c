/**
 * The list of briefings, with their titles and what is wrong in each. A project has a thousand of them: what is not known yet is
 * read one by one, while others have their turn, and only what the list shows of it is kept.
 */

import {setImmediate as nextTurn} from 'node:timers/promises'
import type {Host} from '../host/host.ts'
import type {Compiled} from '../press/compile.ts'
import type {BriefingItem} from './protocol.ts'
import {itemOf} from './view.ts'

export type Items = {
  /** All of them, after a moment: those that are not known by then are called by their files. */
  readonly all: () => Promise<readonly BriefingItem[]>
  /** Takes one that was read for something else. */
  readonly take: (id: string, compiled: Compiled) => void
  readonly forget: (id: string) => void
}

export type ItemsOptions = {
  readonly ids: () => Iterable<string>
  /** `null` where there is no such briefing. */
  readonly read: (id: string) => Promise<Compiled | null>
  readonly host: Pick<Host, 'clock' | 'disk'>
  /** More of them are known than when `all` was asked. */
  readonly onMore: () => void
}

/** A list of a few briefings is whole when it comes, in ms. */
const moment = 150

/** A long one is told anew so many ms apart. */
const pause = 500

export function createItems({ids, read, host, onMore}: ItemsOptions): Items {
  /** As they were read last: what was saved since is called what it was called before, until it is read anew. */
  const known = new Map<string, BriefingItem>()
  const fresh = new Set<string>()
  const set = (id: string, item: BriefingItem): void => {
    known.set(id, item)
    fresh.add(id)
  }
  const next = (): string | undefined => {
    for (const id of ids()) if (!fresh.has(id)) return id
    return undefined
  }
  let reading: Promise<void> | null = null
  let current: string | null = null
  const readOne = async (id: string): Promise<void> => {
    current = id
    const one = await read(id).catch(() => null)
    // What was saved meanwhile is read once more.
    if (current === id) set(id, one ? itemOf(id, one) : {...unread(id), errors: 1})
  }
  const readAll = async (): Promise<void> => {
    let told = host.clock()
    for (let id = next(); id !== undefined; id = next()) {
      await readOne(id)
      await nextTurn()
      if (host.clock() - told < pause) continue
      told = host.clock()
      onMore()
    }
  }
  return {
    async all() {
      if (!reading && next() !== undefined) {
        const [asked, started] = [host.clock(), readAll()]
        reading = started.finally(() => {
          reading = null
          if (host.clock() - asked > moment) onMore()
        })
      }
      if (reading) await Promise.race([reading, host.disk.pause(moment)])
      return [...ids()].map((id) => known.get(id) ?? unread(id))
    },
    take: (id, compiled) => set(id, itemOf(id, compiled)),
    forget(id) {
      fresh.delete(id)
      if (current === id) current = null
    },
  }
}

function unread(id: string): BriefingItem {
  return {id, titles: {zh: id, en: id}, errors: 0, warnings: 0}
}
