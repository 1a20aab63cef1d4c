/** What is printed while a save comes. */

import {afterEach, describe, expect, it} from 'vitest'
import type {Emitter} from '../../src/emit/emitter.ts'
import {compile} from '../../src/press/compile.ts'
import {poolOf, runOf} from '../../src/press/run.ts'
import {findSources} from '../../src/press/sources.ts'
import {createPrints, type Prints} from '../../src/preview/prints.ts'
import type {ViewChoices} from '../../src/preview/protocol.ts'
import {openProject, type Project, shortBriefing} from '../press/project.ts'

const choices: ViewChoices = {edition: null, layout: null, template: null, paper: null}
const asked = {id: 'a', choices, format: 'slow'}

/** To read the first briefing takes a second on a busy machine, which is as long as a poll waits by itself. */
const patiently = {timeout: 30_000}

let project: Project
afterEach(() => project.remove())

/** Prints the titles, each when it is let go on. */
function opened(): {readonly prints: Prints; readonly begun: () => number; readonly goOn: () => void} {
  project = openProject({'content/a.txt': shortBriefing})
  const {host} = project
  const waiting: (() => void)[] = []
  const slow: Emitter = {
    format: 'slow',
    extension: 'txt',
    mediaType: 'text/plain',
    async emit({title}) {
      await new Promise<void>((resolve) => waiting.push(resolve))
      return new TextEncoder().encode(title.map(({text}) => text).join(' '))
    },
  }
  const run = runOf({emitters: [slow], choices: {to: ['slow']}}, host, poolOf(undefined, host))
  const prints = createPrints({
    run: () => run,
    async read() {
      const [ref] = await findSources(['content/**'], host)
      return ref ? compile(ref, run) : null
    },
  })
  return {prints, begun: () => waiting.length, goOn: () => waiting.shift()?.()}
}

function save(title: string): void {
  project.write('content/a.txt', shortBriefing.replace('短簡報', title))
}

async function textOf(printed: ReturnType<Prints['now']>): Promise<string | null> {
  const made = await printed
  return made && new TextDecoder().decode(made.bytes)
}

describe('prints', () => {
  it('are kept until a save', async () => {
    const {prints, begun, goOn} = opened()
    const first = prints.now(asked)
    await expect.poll(begun, patiently).toBe(1)
    goOn()
    expect(await textOf(first)).toContain('短簡報')
    expect(await textOf(prints.now(asked))).toContain('短簡報')
    expect(begun()).toBe(0)
  })

  it('are given up at a save, and made of it for who wants the newest', async () => {
    const {prints, begun, goOn} = opened()
    const [pages, download] = [prints.now(asked), prints.newest(asked)]
    await expect.poll(begun, patiently).toBe(1)
    save('新簡報')
    prints.forget('a')
    goOn()
    expect(await textOf(pages)).toBeNull()
    await expect.poll(begun, patiently).toBe(1)
    goOn()
    expect(await textOf(download)).toContain('新簡報')
  })

  it('are of the save, where it came while the briefing was read', async () => {
    const {prints, begun, goOn} = opened()
    const early = prints.now(asked)
    save('新簡報')
    prints.forget('a')
    expect(await textOf(early)).toBeNull()
    const late = prints.now(asked)
    await expect.poll(begun, patiently).toBe(1)
    goOn()
    expect(await textOf(late)).toContain('新簡報')
  })
})
