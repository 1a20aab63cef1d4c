/** Presses that run at once, or are killed, share a cache and believe nothing that is half there. */

import {spawn} from 'node:child_process'
import {readdirSync, statSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {createProject, type Project, shortBriefing} from '../project.ts'
import {cached, compare} from './compare.ts'

const count = 12

const batch = (): Project =>
  createProject(
    Object.fromEntries(
      Array.from({length: count}, (_, index) => [
        `in/b${index}.txt`,
        shortBriefing.replace('一個', `第 ${index} `),
      ]),
    ),
  )

/** @param most kills it when so many are done. */
function press(project: Project, most: number | null): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [path.resolve('src/cli/main.ts'), 'build', 'in/**', '-t', 'docx', '--json'],
      {
        cwd: project.folder,
        env: {...process.env, ZHENPRESS_CACHE_DIR: project.cache},
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    )
    let done = 0
    child.stdout.on('data', (chunk: Buffer) => {
      done += String(chunk).split('"briefing-done"').length - 1
      if (most !== null && done >= most) child.kill('SIGKILL')
    })
    child.on('close', resolve)
  })
}

const options = {choices: {to: ['docx']}}

describe('presses that share a cache', () => {
  it('print the same at once as one alone', async () => {
    const project = batch()
    expect(await Promise.all([press(project, null), press(project, null)])).toEqual([0, 0])
    expect(new Set(Object.values(await compare(project, options)))).toEqual(new Set(['cache']))
  })

  it('leave nothing that is believed and half there when they are killed', async () => {
    const project = batch()
    for (const most of [1, 3, 6, 9]) await press(project, most)
    await compare(project, options)
    expect(new Set(Object.values(await compare(project, options)))).toEqual(new Set(['unchanged']))
  })
})

describe('the size of a cache', () => {
  const sizeOf = (folder: string): number =>
    readdirSync(folder, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0)

  it('stays within its bound, and what goes is printed anew', async () => {
    const project = batch()
    const most = 100 * 1024
    const bound = {...options, cache: {folder: project.cache, megabytes: most / 1024 / 1024}}
    const {build} = await import('../../../src/press/build.ts')
    await build({...bound, files: ['in/**'], host: project.host})
    expect(sizeOf(project.cache)).toBeLessThanOrEqual(most)
    expect(sizeOf(project.cache)).toBeGreaterThan(most / 2)
    await compare(project, options)
  })

  it('holds nothing on a disk that is nearly full', async () => {
    const project = batch()
    const host = {...project.host, kept: {...project.host.kept, free: async () => 1024}}
    expect(await cached({...project, host}, {...options, files: ['in/b0.txt']})).toEqual({b0: 'printed'})
    expect(await cached({...project, host}, {...options, files: ['in/b0.txt']})).toEqual({b0: 'printed'})
  })

  it('is for nobody but its user', async () => {
    const project = batch()
    await cached(project, {...options, files: ['in/b0.txt']})
    expect(statSync(project.cache).mode & 0o777).toBe(0o700)
  })
})
