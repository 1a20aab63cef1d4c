/** A batch that is printed by processes beside the press: the same files, and one that is lost costs nothing. */

import {execFileSync, spawn} from 'node:child_process'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {nodeHost} from '../../src/host/node-host.ts'
import type {WorkerProcess} from '../../src/host/worker-process.ts'
import {type BriefingResult, build} from '../../src/press/build.ts'
import {plainResult} from '../../src/press/plain-result.ts'
import type {SourceRef} from '../../src/press/sources.ts'
import {createCrew} from '../../src/press/workers/crew.ts'
import type {FromWorker, Opening, ToWorker} from '../../src/press/workers/protocol.ts'
import {crewSize} from '../../src/press/workers/size.ts'
import {createProject, type Project, shortBriefing} from './project.ts'

const many = (count: number, text = shortBriefing): Record<string, string> =>
  Object.fromEntries(
    Array.from({length: count}, (_, index) => [`in/b${String(index).padStart(2, '0')}.txt`, text]),
  )

/** Every file of a folder, by its name. */
function filesIn(project: Project, folder: string): Record<string, string> {
  return Object.fromEntries(
    project
      .list(folder)
      .map((name) => [name, readFileSync(path.join(project.folder, folder, name)).toString('base64')]),
  )
}

/** Processes that a process has started, and those that these have. */
function below(pid: number): readonly number[] {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid='], {encoding: 'utf8'}).trim().split('\n')
  const pairs = rows.map((row) => row.trim().split(/\s+/).map(Number))
  const children = pairs.filter(([, parent]) => parent === pid).map(([child = 0]) => child)
  return [...children, ...children.flatMap(below)]
}

const commandOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

const workersOf = (pid: number): readonly number[] =>
  below(pid).filter((each) => commandOf(each).includes('workers/main'))

const isLinux = process.platform === 'linux'

describe('a batch with workers', () => {
  it('prints what it prints without, and says the same', async () => {
    const project = createProject({...many(11), 'in/bad.txt': '', 'in/gap.txt': '摘要:\n只有中文。\n'})
    const host = {...project.host, cores: 2, freeMemory: () => 2 ** 33}
    const options = {host, files: ['in/**'], choices: {to: ['html', 'pdf']}}
    const alone = await build({...options, outDir: 'alone'})
    const beside = await build({...options, outDir: 'beside', workers: true})
    expect(filesIn(project, 'beside')).toEqual(filesIn(project, 'alone'))
    const told = ({briefings}: {briefings: readonly BriefingResult[]}) =>
      briefings.map(({ref, files, failure}) => [
        ref.slug,
        files.flatMap((file) => file.messages.map(String)),
        failure,
      ])
    expect(told(beside)).toEqual(told(alone))
    expect(beside.failed).toBe(alone.failed)
  })

  it.runIf(isLinux)('loses no briefing where a worker or its browser is killed', async () => {
    const project = createProject(many(26))
    const host = {...project.host, cores: 2, freeMemory: () => 2 ** 33}
    const killed: number[] = []
    let done = 0
    const {briefings, failed} = await build({
      host,
      files: ['in/**'],
      choices: {to: ['pdf']},
      workers: true,
      onDone() {
        done += 1
        const [first] = workersOf(process.pid)
        const victim = done === 6 ? first : done === 14 && first ? below(first)[0] : undefined
        if (victim === undefined) return
        killed.push(victim)
        process.kill(victim, 'SIGKILL')
      },
    })
    expect(killed).toHaveLength(2)
    expect(briefings.flatMap(({failure}) => failure ?? [])).toEqual([])
    expect(failed).toBe(false)
    expect(project.list('out').filter((name) => name.endsWith('.pdf'))).toHaveLength(26)
    expect(project.list('out').filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it.runIf(isLinux)(
    'leaves no process behind when the press itself is killed, and nothing half written',
    async () => {
      const project = createProject(many(26))
      const press = spawn(
        process.execPath,
        [path.resolve('src/cli/main.ts'), 'build', 'in/**', '--to', 'pdf', '-j', '2', '--no-cache'],
        {cwd: project.folder, env: {...process.env}, stdio: 'ignore'},
      )
      const pid = press.pid ?? 0
      const printed = (): number => {
        try {
          return project.list('out').filter((name) => name.endsWith('manifest.json')).length
        } catch {
          return 0
        }
      }
      while (printed() < 5) await new Promise((resolve) => setTimeout(resolve, 20))
      const all = below(pid)
      // On a machine of one core the press prints itself: then there are browsers alone.
      expect(all.length).toBeGreaterThan(0)
      press.kill('SIGKILL')
      const deadline = Date.now() + 30_000
      const alive = (): readonly number[] => all.filter((each) => commandOf(each) !== '')
      while (alive().length > 0 && Date.now() < deadline)
        await new Promise((resolve) => setTimeout(resolve, 100))
      expect(alive()).toEqual([])
      const folders = new Set(project.list('out').map((name) => path.dirname(name)))
      for (const folder of folders) {
        const names = project.list('out').filter((name) => path.dirname(name) === folder)
        // Whole, or only what was written aside and not yet named.
        const whole = names.some((name) => name.endsWith('manifest.json'))
        const aside = names.every((name) => name.endsWith('.part'))
        expect(whole || aside || names.every((name) => /\.(?:part|pdf)$/.test(name)), names.join(' ')).toBe(
          true,
        )
      }
    },
  )
})

describe('how many workers there are', () => {
  const host = {...nodeHost(), cores: 8, freeMemory: () => 64 * 2 ** 30}

  it.each([
    ['as many as cores', {workers: true}, host, 100, 8],
    ['as many as were asked for', {workers: true, jobs: 3}, host, 100, 3],
    ['as memory allows', {workers: true}, {...host, freeMemory: () => 3 * 2 ** 30}, 100, 4],
    ['none for a few briefings', {workers: true}, host, 5, 0],
    ['none where one would be alone', {workers: true, jobs: 1}, host, 100, 0],
    ['none where nobody asks', {}, host, 100, 0],
    ['none with a key', {workers: true, sign: {key: 'a.p12'}}, host, 100, 0],
  ] as const)('%s', (_, options, machine, toPrint, expected) => {
    expect(crewSize(options, machine, toPrint)).toBe(expected)
  })
})

type Behaviour = (message: ToWorker, answer: (told: FromWorker) => void, die: (why: string) => void) => void

/** A worker that does what it is told to, without a process. */
function worker(behave: Behaviour): () => WorkerProcess {
  return () => {
    let hear: (message: unknown) => void = () => undefined
    let gone: ((why: string) => void)[] = []
    let ended: string | null = null
    const die = (why: string): void => {
      ended ??= why
      for (const each of gone) queueMicrotask(() => each(why))
      gone = []
    }
    return {
      pid: 1,
      send: (message) =>
        queueMicrotask(() => {
          const told = message as ToWorker // what the crew sends
          if (ended !== null) return
          if (told.type === 'close') die('exit 0')
          else behave(told, (answer) => hear(answer), die)
        }),
      onMessage: (each) => {
        hear = each
      },
      onExit: (each) => {
        if (ended === null) gone.push(each)
        else each(ended)
      },
      kill: () => die('SIGKILL'),
    }
  }
}

const opening: Opening = {type: 'open', options: {}, outDir: 'out', cache: false, expected: ''}
const refOf = (slug: string): SourceRef => ({slug, paths: [`${slug}.txt`]})
const resultOf = (ref: SourceRef) =>
  plainResult({
    ref,
    files: [],
    outline: null,
    typeset: null,
    changes: [],
    how: 'printed',
    outputs: [],
    written: [],
    failure: null,
  })

describe('a crew', () => {
  const good: Behaviour = (told, answer) => {
    if (told.type === 'open') answer({type: 'ready'})
    if (told.type === 'build') answer({type: 'done', id: told.id, result: resultOf(told.ref)})
  }

  it('begins what was lost once more, and reports what takes workers down with no other', async () => {
    const seen: string[] = []
    const start = worker((told, answer, die) => {
      if (told.type !== 'build') return good(told, answer, die)
      seen.push(told.ref.slug)
      if (told.ref.slug === 'bad') die('SIGSEGV')
      else setTimeout(() => good(told, answer, die), 5)
    })
    const crew = createCrew({size: 2, opening, host: nodeHost(), start})
    const slugs = ['a', 'b', 'bad', 'c', 'd', 'e', 'f']
    const results = await Promise.all(slugs.map((slug) => crew.build(refOf(slug), null)))
    await crew.close()
    expect(results.map(({ref, failure}) => [ref.slug, failure?.message ?? null])).toEqual(
      slugs.map((slug) => [
        slug,
        slug === 'bad' ? 'What printed it ended twice in the middle of it (SIGSEGV)' : null,
      ]),
    )
    expect(seen.filter((slug) => slug === 'bad')).toHaveLength(2)
  })

  it('ends a worker that is at something for too long', async () => {
    let stuck = 0
    const start = worker((told, answer, die) => {
      if (told.type === 'build' && told.ref.slug === 'slow' && stuck++ === 0) return
      good(told, answer, die)
    })
    const crew = createCrew({size: 1, opening, host: nodeHost(), start, patience: 50})
    const results = await Promise.all(['a', 'slow', 'b'].map((slug) => crew.build(refOf(slug), null)))
    await crew.close()
    expect(results.map(({failure}) => failure)).toEqual([null, null, null])
    expect(stuck).toBe(2)
  })

  it('replaces a worker after so many briefings', async () => {
    let started = 0
    const fresh = worker(good)
    const start = (): WorkerProcess => {
      started += 1
      return fresh()
    }
    const crew = createCrew({size: 1, opening, host: nodeHost(), start, retireAfter: 3})
    const slugs = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
    const results = await Promise.all(slugs.map((slug) => crew.build(refOf(slug), null)))
    await crew.close()
    expect(results.map(({ref, failure}) => [ref.slug, failure])).toEqual(slugs.map((slug) => [slug, null]))
    expect(started).toBe(3)
  })

  it('says so where no worker comes up', async () => {
    const crew = createCrew({
      size: 2,
      opening,
      host: nodeHost(),
      start: worker((_, __, die) => die('exit 1')),
    })
    const {failure} = await crew.build(refOf('a'), null)
    expect(failure?.message).toBe('No process to print with can be started (exit 1)')
    await crew.close()
  })

  it('lets nobody wait when it is closed', async () => {
    const crew = createCrew({
      size: 1,
      opening,
      host: nodeHost(),
      start: worker((told, answer) => {
        if (told.type === 'open') answer({type: 'ready'})
      }),
    })
    const results = ['a', 'b', 'c', 'd'].map((slug) => crew.build(refOf(slug), null))
    await crew.close()
    expect((await Promise.all(results)).every(({failure}) => failure !== null)).toBe(true)
  })
})
