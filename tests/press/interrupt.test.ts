/** Ctrl-C, in real processes: what is done stays, nothing is half done, and the browser goes. */

import {type ChildProcess, spawn} from 'node:child_process'
import {hash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync, readlinkSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {readManifest} from '../../src/press/manifest.ts'
import {createProject, type Project, shortBriefing} from './project.ts'

const count = 30
const names = Array.from({length: count}, (_, index) => `in/b${index}.txt`)

type Ended = {
  readonly status: number | null
  readonly signal: string | null
  readonly out: string
  readonly err: string
}

/** @param act is called with each line of events. */
function press(
  project: Project,
  argv: readonly string[],
  act: (child: ChildProcess, event: string) => void,
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [path.resolve('src/cli/main.ts'), 'build', 'in/**', '--json', ...argv],
      {
        cwd: project.folder,
        env: {...process.env, ZHENPRESS_CACHE_DIR: project.cache, ZHENPRESS_LANG: 'en'},
      },
    )
    let [out, err] = ['', '']
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk
      for (const line of String(chunk).split('\n')) act(child, line)
    })
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk
    })
    child.on('close', (status, signal) => resolve({status, signal, out, err}))
  })
}

/** How many folders hold an edition, whole; none holds a part of one. */
function whole(project: Project): number {
  const out = path.join(project.folder, 'out')
  const folders = existsSync(out) ? readdirSync(out) : []
  for (const folder of folders) {
    const manifest = readManifest(readFileSync(path.join(out, folder, 'manifest.json')))
    const files = readdirSync(path.join(out, folder)).filter((name) => name !== 'manifest.json')
    expect(files.sort()).toEqual(manifest?.files.map(({name}) => name).sort())
    for (const {name, sha256} of manifest?.files ?? [])
      expect(hash('sha256', readFileSync(path.join(out, folder, name)))).toBe(sha256)
  }
  return folders.length
}

const batch = (): Project => createProject(Object.fromEntries(names.map((name) => [name, shortBriefing])))

/** Processes that stand in a project: a browser that was left would. Linux alone tells. */
const leftIn = (project: Project): readonly string[] =>
  (existsSync('/proc/self/cwd') ? readdirSync('/proc') : []).filter((id) => {
    try {
      return /^\d+$/.test(id) && readlinkSync(`/proc/${id}/cwd`) === project.folder
    } catch {
      return false // it has ended meanwhile, or is somebody else's
    }
  })

describe('a press that is told to end', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s keeps what is done, says how many are not, and goes on the next time', async (signal, expected) => {
    const project = batch()
    let done = 0
    const ended = await press(project, ['-t', 'odt', '-j', '2'], (child, line) => {
      if (line.includes('"briefing-done"') && ++done === 3) child.kill(signal)
    })
    expect(ended).toMatchObject({status: expected, signal: null})
    const printed = whole(project)
    expect(printed).toBeGreaterThanOrEqual(3)
    expect(printed).toBeLessThan(count)
    expect(ended.err).toContain(`Stopped: ${printed} printed, 0 unchanged, ${count - printed} not printed`)
    const last: unknown = JSON.parse(ended.out.trimEnd().split('\n').at(-1) ?? '')
    expect(last).toMatchObject({
      event: 'run-end',
      printed,
      left: count - printed,
      status: expected,
      interrupted: signal,
    })
    const again = await press(project, ['-t', 'odt'], () => undefined)
    expect(JSON.parse(again.out.trimEnd().split('\n').at(-1) ?? '')).toMatchObject({
      unchanged: printed,
      printed: count - printed,
      status: 0,
    })
    expect(whole(project)).toBe(count)
  })

  it('closes the browser in the middle of its prints, within seconds', async () => {
    const project = batch()
    let [done, told, during] = [0, 0, 0]
    const ended = await press(project, ['-t', 'pdf', '-j', '2', '--no-cache'], (child, line) => {
      if (!line.includes('"briefing-done"') || ++done !== 2) return
      told = performance.now()
      during = leftIn(project).length
      child.kill('SIGINT')
    })
    expect(ended).toMatchObject({status: 130, signal: null})
    expect(performance.now() - told).toBeLessThan(20_000)
    expect(whole(project)).toBeLessThan(count)
    expect(during).toBeGreaterThan(1)
    expect(leftIn(project)).toEqual([])
  })

  it('ends at once when it is told so twice', async () => {
    const project = batch()
    let done = 0
    const ended = await press(project, ['-t', 'odt', '-j', '2'], (child, line) => {
      if (!line.includes('"briefing-done"') || ++done !== 2) return
      child.kill('SIGINT')
      // Once it says that it heard the first.
      child.stderr?.once('data', () => child.kill('SIGINT'))
    })
    expect(ended.status === 130 || ended.signal === 'SIGINT').toBe(true)
    for (const folder of existsSync(path.join(project.folder, 'out'))
      ? readdirSync(path.join(project.folder, 'out'))
      : []) {
      const file = path.join(project.folder, 'out', folder, 'manifest.json')
      if (existsSync(file)) expect(readManifest(readFileSync(file))).not.toBeNull()
    }
    const again = await press(project, ['-t', 'odt'], () => undefined)
    expect(again.status).toBe(0)
    expect(whole(project)).toBe(count)
  })
})
