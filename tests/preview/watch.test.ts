/** `zhenpress watch`: prints again at each save, whatever an editor does to save. */

import {mkdirSync, renameSync, rmSync} from 'node:fs'
import path from 'node:path'
import {afterEach, describe, expect, it} from 'vitest'
import {runCli} from '../../src/cli/cli.ts'
import type {Status} from '../../src/cli/command.ts'
import type {StopSignal} from '../../src/host/host.ts'
import {createProject, type Project, shortBriefing} from '../press/project.ts'

type Watching = {
  readonly said: () => string
  readonly written: () => readonly string[]
  /** Waits until it waits for the so-manieth time. */
  readonly waits: (times: number) => Promise<void>
  readonly stop: () => Promise<Status>
}

const open: Watching[] = []
afterEach(async () => {
  for (const each of open.splice(0)) await each.stop()
})

function start(project: Project, ...argv: readonly string[]): Watching {
  let [err, out, interrupt] = ['', '', (): void => undefined]
  const host = {
    ...project.host,
    onInterrupt(stop: (signal: StopSignal) => void) {
      interrupt = () => stop('SIGINT')
      return () => undefined
    },
  }
  const status = runCli(['watch', ...argv, '--lang', 'en'], host, {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    live: false,
    colour: false,
    columns: () => 80,
    liveOut: false,
  })
  const watching: Watching = {
    said: () => err,
    written: () => out.split('\n').filter((line) => line !== ''),
    waits: (times) =>
      until(
        () => err.split('Waiting for the next save').length > times,
        () => err,
      ),
    async stop() {
      interrupt()
      return status
    },
  }
  open.push(watching)
  return watching
}

async function until(is: () => boolean, told: () => string): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    if (is()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`It did not come about; so far: ${told()}`)
}

const html = 'out/a/a.zh-en.html'

/** What the handout says, without markup and without the joiners that printing puts in. */
function printed(project: Project): string {
  return project.read(html).replace(/<[^>]*>|[\u2060\u200B]/g, '')
}

describe('zhenpress watch', () => {
  it('prints at once, and again at a save; it ends with 0, and what was printed stays', async () => {
    const project = createProject({'content/a.txt': shortBriefing})
    const watching = start(project, '--to', 'html')
    await watching.waits(1)
    expect(watching.written()).toEqual([html])
    project.write('content/a.txt', shortBriefing.replace('一個要點', '另一個要點'))
    await watching.waits(2)
    expect(watching.written()).toEqual([html, html])
    expect(await watching.stop()).toBe(0)
    expect(printed(project)).toContain('另一個要點')
  })

  it('follows an editor that gives a new file the old name', async () => {
    const project = createProject({'a.txt': shortBriefing})
    const watching = start(project, 'a.txt', '--to', 'html')
    await watching.waits(1)
    for (const [round, word] of ['第一次', '第二次'].entries()) {
      project.write('a.txt.new', shortBriefing.replace('一個要點', word))
      renameSync(path.join(project.folder, 'a.txt.new'), path.join(project.folder, 'a.txt'))
      await watching.waits(round + 2)
      expect(printed(project)).toContain(word)
    }
  })

  it('outlives a source that cannot be read, and says so', async () => {
    const project = createProject({'content/a.txt': shortBriefing})
    const watching = start(project, '--to', 'html')
    await watching.waits(1)
    project.write('content/a.txt', new Uint8Array([0, 1, 2, 0, 255, 254, 0]))
    await until(() => /error.*source\//.test(watching.said()), watching.said)
    project.write('content/a.txt', shortBriefing.replace('一個要點', '修好了'))
    await until(() => printed(project).includes('修好了'), watching.said)
  })

  it('takes many saves during a print as one', async () => {
    const project = createProject({'content/a.txt': shortBriefing})
    let [prints, goOn] = [0, Promise.resolve()]
    const host = {
      ...project.host,
      async writeTogether(...given: Parameters<Project['host']['writeTogether']>) {
        prints += 1
        await goOn
        return project.host.writeTogether(...given)
      },
    }
    const watching = start({...project, host}, '--to', 'html')
    await watching.waits(1)
    const {promise, resolve} = Promise.withResolvers<void>()
    goOn = promise
    const save = (word: string): void =>
      project.write('content/a.txt', shortBriefing.replace('一個要點', word))
    save('第一次')
    await until(() => prints === 2, watching.said)
    for (let count = 0; count < 20; count++) {
      save('還沒'.repeat(count + 1))
      await new Promise((done) => setTimeout(done, 15))
    }
    save('最後一次')
    resolve()
    await until(() => printed(project).includes('最後一次'), watching.said)
    // The first, the one that was held, and all that came meanwhile; one more where the machine told of the last save late.
    expect(prints).toBeGreaterThanOrEqual(3)
    expect(prints).toBeLessThanOrEqual(4)
  })

  it('notices a new briefing in a new folder, and one that goes; it prints those alone', async () => {
    const project = createProject({'content/a.txt': shortBriefing})
    const watching = start(project, '--to', 'html')
    await watching.waits(1)
    mkdirSync(path.join(project.folder, 'content', 'more'))
    project.write('content/more/b.txt', shortBriefing)
    await until(() => watching.written().includes('out/b/b.zh-en.html'), watching.said)
    rmSync(path.join(project.folder, 'content', 'more', 'b.txt'))
    await until(() => watching.said().includes('content/more/b.txt: gone'), watching.said)
    expect(watching.written().filter((file) => file === html)).toEqual([html])
    expect(project.list('out')).toContain('b/b.zh-en.html')
  })

  it('starts in an empty folder, and waits', async () => {
    const project = createProject()
    const watching = start(project, '--to', 'html')
    await until(() => watching.said().includes('There is no briefing'), watching.said)
    project.write('content/a.txt', shortBriefing)
    await until(() => watching.written().includes(html), watching.said)
  })

  it('prints all again where the glossary changes', async () => {
    const project = createProject({'content/a.txt': shortBriefing, 'content/b.txt': shortBriefing})
    const watching = start(project, '--to', 'html')
    await watching.waits(1)
    project.write('glossary.csv', 'zh,en\n要點,item\n')
    await watching.waits(2)
    expect(watching.written()).toHaveLength(4)
    expect(watching.said()).toContain('terms/glossary')
  })

  it('keeps one browser warm for all PDFs', async () => {
    const project = createProject({'content/a.txt': shortBriefing})
    const watching = start(project, '--to', 'pdf')
    await watching.waits(1)
    project.write('content/a.txt', shortBriefing.replace('一個要點', '另一個要點'))
    await watching.waits(2)
    expect(watching.written()).toEqual(['out/a/a.zh-en.pdf', 'out/a/a.zh-en.pdf'])
    expect(await watching.stop()).toBe(0)
  })

  it('refuses standard input', async () => {
    const watching = start(createProject(), '-')
    expect(await watching.stop()).toBe(1)
    expect(watching.said()).toContain('Standard input cannot be followed')
  })
})
