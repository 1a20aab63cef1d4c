/** The list of a project's briefings, short and long. */

import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {type Compiled, compile} from '../../src/press/compile.ts'
import {poolOf, runOf} from '../../src/press/run.ts'
import {findSources} from '../../src/press/sources.ts'
import {createItems, type Items} from '../../src/preview/items.ts'
import {openProject, type Project, shortBriefing} from '../press/project.ts'

let project: Project
let compiled: Compiled
beforeEach(async () => {
  project = openProject({'content/a.txt': shortBriefing})
  const {host} = project
  const [ref] = await findSources(['content/**'], host)
  if (!ref) throw new Error('The project has no briefing')
  compiled = await compile(ref, runOf({}, host, poolOf(undefined, host)))
})
afterEach(() => project.remove())

/** Reading one takes so many ms. */
function opened(
  names: readonly string[],
  each: number,
): {readonly items: Items; readonly read: string[]; readonly told: () => number} {
  const read: string[] = []
  let told = 0
  const items = createItems({
    ids: () => names,
    async read(id) {
      read.push(id)
      await project.host.disk.pause(each)
      return compiled
    },
    host: project.host,
    onMore: () => {
      told += 1
    },
  })
  return {items, read, told: () => told}
}

async function titlesOf(items: Items): Promise<readonly string[]> {
  return (await items.all()).map(({titles}) => titles.zh)
}

describe('the list', () => {
  it('of a few briefings is whole when it comes', async () => {
    const {items, read} = opened(['a', 'b'], 1)
    expect(await titlesOf(items)).toEqual(['短簡報', '短簡報'])
    expect(await titlesOf(items)).toEqual(['短簡報', '短簡報'])
    expect(read).toEqual(['a', 'b'])
  })

  it('of many comes with their files at first, tells that there is more, and reads each once', async () => {
    const names = Array.from({length: 40}, (_, index) => `briefing-${index}`)
    const {items, read, told} = opened(names, 20)
    const first = await titlesOf(items)
    expect(first).toHaveLength(40)
    expect(first[0]).toBe('短簡報')
    expect(first.at(-1)).toBe('briefing-39')
    await expect.poll(() => read.length, {timeout: 10_000}).toBe(40)
    await expect.poll(told, {timeout: 10_000}).toBeGreaterThan(0)
    expect(new Set(await titlesOf(items))).toEqual(new Set(['短簡報']))
    expect(read).toEqual(names)
  })

  it('reads once more what was saved, also while it was read, and takes what was read for another', async () => {
    const {items, read} = opened(['a', 'b'], 30)
    const all = items.all()
    items.take('b', compiled)
    items.forget('a')
    await all
    expect(read).toEqual(['a', 'a'])
    items.forget('b')
    expect(await titlesOf(items)).toEqual(['短簡報', '短簡報'])
    expect(read).toEqual(['a', 'a', 'b'])
  })
})
