/** What is seen of a run: on a terminal, in a pipe, by programs. */

import {readFileSync} from 'node:fs'
import path from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, it} from 'vitest'
import {runCli} from '../../src/cli/cli.ts'
import {fitted, statusLines} from '../../src/cli/progress-line.ts'
import {cellsOf} from '../../src/messages/columns.ts'
import {createProject, type Project, shortBriefing} from '../press/project.ts'
import {run} from './run.ts'

const going = {
  total: 100,
  toPrint: 90,
  printed: 30,
  unchanged: 10,
  failed: 2,
  seconds: 15,
  running: ['a.md', 'b.md'],
}
const width = (text: string): number => cellsOf(text).reduce((sum, cell) => sum + cell.width, 0)

describe('the status lines', () => {
  it('say how many are done, failed and left, how fast, and what is under way, in both languages', () => {
    expect(statusLines(going, 'en', 80)).toEqual([
      '  40/100 · 2 failed · 120 a minute · 0:30 left',
      '  a.md, b.md …',
    ])
    expect(statusLines(going, 'zh', 80)).toEqual([
      '  40/100 · 失敗 2 · 每分鐘 120 份 · 約剩 0:30',
      '  a.md、b.md …',
    ])
    expect(statusLines({...going, printed: 2, seconds: 3600}, 'en', 80)[0]).toContain('44:00:00 left')
  })

  it('say nothing of how fast it goes before two are done', () => {
    expect(statusLines({...going, printed: 1, failed: 0, running: []}, 'en', 80)).toEqual(['  11/100'])
  })

  it.each([
    1, 2, 5, 20, 33, 80,
  ])('never fill %i columns, whose names are twice as wide in Chinese', (columns) => {
    const running = ['content/一份名字很長的簡報.md', 'content/另一份.md']
    for (const line of statusLines({...going, running}, 'zh', columns))
      expect(width(line)).toBeLessThan(columns)
  })

  it('obey nothing that a name says to a terminal', () => {
    expect(fitted('a\u001B[2Jb', 80)).toBe('a␛[2Jb')
  })
})

/** Runs as on a terminal. */
async function onTerminal(
  project: Project,
  argv: readonly string[],
  colour = true,
): Promise<{out: string; err: string; drawn: number}> {
  let [out, err, drawn, time] = ['', '', 0, 0]
  const host = {...project.host, clock: () => (time += 60), every: () => () => undefined}
  await runCli(argv, host, {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
      if (/^\s+\d+\/\d+/m.test(text)) drawn++
    },
    live: true,
    colour,
    columns: () => 60,
    liveOut: true,
  })
  return {out, err, drawn}
}

/** What a terminal shows in the end: lines that were wiped are gone. */
function shown(text: string): readonly string[] {
  const lines = ['']
  for (const part of text.replaceAll('\u001B', '␛').split(/(\r?\n|\r␛\[2K|␛\[1A)/)) {
    if (part === '\n' || part === '\r\n') lines.push('')
    else if (part === '␛[1A') lines.pop()
    else if (part.startsWith('\r')) lines[lines.length - 1] = ''
    else lines[lines.length - 1] += part
  }
  return lines.filter((line) => line !== '')
}

describe('a run on a terminal', () => {
  const sources = {'in/a.txt': shortBriefing, 'in/b.txt': '', 'in/c.txt': shortBriefing}

  it('leaves a line for each that was printed or failed, and none of its status', async () => {
    const {out, err, drawn} = await onTerminal(createProject(sources), [
      'build',
      'in/**',
      '-t',
      'odt',
      '-j',
      '1',
    ])
    expect(drawn).toBeGreaterThan(1)
    const lines = shown(err)
    expect(lines.filter((line) => /^␛\[3[12]m[✓✗]/.test(line)).map((line) => line.slice(5))).toEqual([
      '✓␛[0m in/a.txt  zh-en.odt',
      '✗␛[0m in/b.txt',
      '✓␛[0m in/c.txt  zh-en.odt',
    ])
    expect(lines.filter((line) => /\d\/3/.test(line))).toEqual([])
    expect(out).toBe('2 files from 3 briefings in out\n')
  })

  it('counts what is unchanged, and lists it not', async () => {
    const project = createProject(sources)
    await run(project, 'build', 'in/a.txt', 'in/c.txt', '-t', 'odt')
    project.write('in/a.txt', shortBriefing.replace('一個', '兩個'))
    const {err} = await onTerminal(project, ['build', 'in/a.txt', 'in/c.txt', '-t', 'odt'], false)
    expect(shown(err)).toEqual(['✓ in/a.txt  zh-en.odt', '1 unchanged, 1 printed'])
    const chinese = await run(project, 'build', 'in/a.txt', 'in/c.txt', '-t', 'odt', '--lang', 'zh')
    expect(chinese.err).toBe('2 份沒有變更，0 份重新印出\n')
    expect(chinese.out.split('\n')).toHaveLength(3)
    expect((await run(project, 'build', 'in/a.txt', '-t', 'odt', '--quiet')).err).toBe('')
    expect((await run(project, 'build', 'in/a.txt', '-t', 'odt', '--format', 'json')).err).toBe('[]\n')
  })

  it('is all there is with --no-cache, too', async () => {
    const project = createProject(sources)
    await run(project, 'build', 'in/a.txt', '-t', 'odt')
    expect((await run(project, 'build', 'in/a.txt', '-t', 'odt', '--no-cache')).err).toBe('')
  })
})

describe('zhenpress build --json', () => {
  const validate = new Ajv2020().compile(JSON.parse(readFileSync('docs/progress.schema.json', 'utf8')))
  const eventsOf = (out: string): readonly Record<string, unknown>[] =>
    out
      .trimEnd()
      .split('\n')
      .map((line) => {
        const event: Record<string, unknown> = JSON.parse(line)
        expect([event, validate(event), validate.errors]).toEqual([event, true, null])
        return event
      })

  it('writes an event a line, as the schema has them', async () => {
    const warned = shortBriefing.replace('2026-04-05', '04/05/2026')
    const project = createProject({'a.txt': warned, 'b.txt': '', 'd/a.txt': shortBriefing})
    const {out, status} = await run(
      project,
      'build',
      'a.txt',
      'b.txt',
      'd/a.txt',
      '-t',
      'odt',
      '-j',
      '1',
      '--json',
      '--lang',
      'zh',
    )
    const events = eventsOf(out)
    expect(events.map(({event, index}) => [event, index])).toEqual([
      ['run-start', undefined],
      ['briefing-start', 0],
      ['briefing-done', 0],
      ['briefing-start', 1],
      ['briefing-failed', 1],
      ['briefing-start', 2],
      ['briefing-failed', 2],
      ['run-end', undefined],
    ])
    expect(events[2]).toMatchObject({
      how: 'printed',
      messages: {error: 0, warning: 1},
      files: [{path: 'out/a/a.zh-en.odt'}],
    })
    expect(events[4]).toMatchObject({how: null, reason: null, messages: [{ruleId: 'outline/empty'}]})
    expect(events[6]).toMatchObject({
      reason: 'd/a.txt 與 a.txt 會印到同一個地方：a',
      remedy: '請將其中一個改名。',
    })
    expect(events[7]).toMatchObject({total: 3, printed: 1, failed: 2, left: 0, status: 1, interrupted: null})
    expect(status).toBe(1)
  })

  it('tells the hash of what is there, and that it is unchanged', async () => {
    const project = createProject({'a.txt': shortBriefing})
    const first = eventsOf((await run(project, 'build', 'a.txt', '-t', 'odt', '--json')).out)
    const second = eventsOf((await run(project, 'build', 'a.txt', '-t', 'odt', '--json')).out)
    expect(second.map(({event, how}) => [event, how])).toEqual([
      ['run-start', undefined],
      ['briefing-done', 'unchanged'],
      ['run-end', undefined],
    ])
    expect(second[1]?.['files']).toEqual(first[2]?.['files'])
    const {hash} = await import('node:crypto')
    const sha256 = hash('sha256', readFileSync(path.join(project.folder, 'out/a/a.zh-en.odt')))
    expect(second[1]?.['files']).toMatchObject([{sha256}])
  })
})
