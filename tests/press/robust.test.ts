/** What a desk meets with: a disk that is full, a folder that cannot be written, one bad briefing among many. */

import {execFileSync} from 'node:child_process'
import {mkdirSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it, onTestFinished} from 'vitest'
import {build} from '../../src/press/build.ts'
import {readManifest} from '../../src/press/manifest.ts'
import {run} from '../cli/run.ts'
import {createProject, type Project, shortBriefing} from './project.ts'

/** Each has a text of its own, in both languages. */
function named(index: number): string {
  const name = [...String(index)].map((digit) => 'ABCDEFGHIJ'[Number(digit)]).join('')
  return shortBriefing.replace('一個要點', `一個要點 ${name}`).replace('One point', `One point ${name}`)
}

const batch = (count: number, broken: (index: number) => string | Uint8Array | null = () => null): Project =>
  createProject(
    Object.fromEntries(
      Array.from({length: count}, (_, index) => {
        const name = `in/b${String(index).padStart(3, '0')}.txt`
        return [name, broken(index) ?? named(index)]
      }),
    ),
  )

/** Slugs whose folder holds a whole edition; no folder may hold a part of one, nor a file that was not finished. */
function wholeIn(out: string): readonly string[] {
  return readdirSync(out).filter((slug) => {
    const names = readdirSync(path.join(out, slug))
    if (names.length === 0) return false
    const manifest = readManifest(readFileSync(path.join(out, slug, 'manifest.json')))
    expect(names.sort()).toEqual([...(manifest?.files ?? []).map(({name}) => name), 'manifest.json'].sort())
    return true
  })
}

/** A file system of its own; `null`, said aloud, where we may not mount one. */
function mounted(project: Project, name: string, options: string): string | null {
  const folder = path.join(project.folder, name)
  mkdirSync(folder)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], {stdio: 'pipe'})
  } catch {
    console.warn(`No file system can be mounted here: the test of ${name} is skipped`)
    return null
  }
  onTestFinished(() => {
    execFileSync('umount', [folder])
  })
  return folder
}

describe('a batch with one bad briefing in fifty', () => {
  it('prints all others, names the bad ones, and exits 1', {timeout: 600_000}, async () => {
    const project = batch(100, (index) =>
      index === 20 ? new Uint8Array([0, 1, 2, 255, 254, 3]) : index === 70 ? '' : null,
    )
    const {status, out, err} = await run(project, 'build', 'in/**', '--to', 'html,docx', '--lang', 'en')
    expect(status).toBe(1)
    expect(wholeIn(path.join(project.folder, 'out'))).toHaveLength(98)
    expect(out.trimEnd().split('\n')).toHaveLength(196)
    expect(
      err
        .match(/^in\/b\d+\.txt\S* error/gm)
        ?.map((line) => line.slice(3, 7))
        .sort(),
    ).toEqual(['b020', 'b070'])
    const again = await run(project, 'build', 'in/**', '--to', 'html,docx', '--lang', 'en')
    expect([again.status, again.out.split('\n').sort()]).toEqual([1, out.split('\n').sort()])
    expect(again.err).toContain('98 unchanged, 0 printed')
  })
})

describe('a disk that is full', () => {
  it('keeps what was printed, and says of the others why not', async (context) => {
    const project = batch(20)
    const out = mounted(project, 'full', 'size=120k')
    if (out === null) return context.skip()
    const {status, err} = await run(
      project,
      'build',
      'in/**',
      '--to',
      'odt',
      '--out-dir',
      'full',
      '--lang',
      'en',
    )
    const printed = wholeIn(out)
    expect(status).toBe(1)
    expect(printed.length).toBeGreaterThan(0)
    expect(err.match(/: the disk is full\n/g)).toHaveLength(20 - printed.length)
    expect(err).toContain('Choose another folder with --out-dir')
  })

  it('is one thing for what is printed, and nothing at all for the cache', async (context) => {
    const project = batch(3)
    if (mounted(project, 'small', 'size=40k') === null) return context.skip()
    const host = {...project.host, env: {...project.host.env, ZHENPRESS_CACHE_DIR: 'small/cache'}}
    const argv = ['build', 'in/**', '--to', 'odt', '--lang', 'en']
    const {status, err} = await run({...project, host}, ...argv, '--verbose')
    expect(status).toBe(0)
    expect(err.match(/^cache: The disk of .*small\/cache is nearly full/gm)).toHaveLength(1)
    expect((await run({...project, host}, ...argv)).err).toBe('')
  })

  it('fills in the middle of a run, and the run goes on', async () => {
    const project = batch(4)
    let writes = 0
    const writeTogether: typeof project.host.writeTogether = async (...args) => {
      if (++writes === 2) throw Object.assign(new Error('ENOSPC'), {code: 'ENOSPC'})
      await project.host.writeTogether(...args)
    }
    const {briefings, failed} = await build({
      host: {...project.host, writeTogether},
      files: ['in/**'],
      choices: {to: ['odt']},
      jobs: 1,
      cache: true,
    })
    expect(failed).toBe(true)
    expect(briefings.map(({how}) => how)).toEqual(['printed', null, 'printed', 'printed'])
    expect(wholeIn(path.join(project.folder, 'out'))).toHaveLength(3)
  })
})

describe('a folder that cannot be written', () => {
  it('is told for each briefing, with a way out', async () => {
    const {status, err} = await run(
      batch(2),
      'build',
      'in/**',
      '--to',
      'odt',
      '--out-dir',
      '/proc/out',
      '--lang',
      'zh',
    )
    expect(status).toBe(1)
    expect(err.match(/無法寫入 \/proc\/out/g)).toHaveLength(2)
    expect(err.match(/請以 --out-dir 指定其他資料夾/g)).toHaveLength(2)
  })

  it('is told as read-only where the file system is', async (context) => {
    const project = batch(2)
    if (mounted(project, 'readonly', 'ro') === null) return context.skip()
    const argv = ['build', 'in/**', '--to', 'odt', '--out-dir', 'readonly', '--lang', 'en']
    const {status, err} = await run(project, ...argv)
    expect(status).toBe(1)
    expect(err.match(/the file system is read-only/g)).toHaveLength(2)
  })

  it('keeps nothing where it is that of the cache, and prints all the same', async () => {
    const project = batch(2)
    for (const folder of ['/proc/cache', '/dev/null/cache', path.join(project.folder, 'in/b000.txt')]) {
      const host = {...project.host, env: {...project.host.env, ZHENPRESS_CACHE_DIR: folder}}
      const argv = ['build', 'in/**', '--to', 'odt', '--lang', 'en']
      const {status, out, err} = await run({...project, host}, ...argv, '--verbose')
      expect([status, out.split('\n').length]).toEqual([0, 3])
      expect(err.match(/^cache: /gm)).toHaveLength(1)
      expect((await run({...project, host}, ...argv)).err).toBe('')
    }
  })

  it('still gives what is in the cache', async (context) => {
    const project = batch(2)
    const folder = mounted(project, 'kept', 'size=8m')
    if (folder === null) return context.skip()
    const host = {
      ...project.host,
      env: {...project.host.env, ZHENPRESS_CACHE_DIR: 'kept'},
      kept: {...project.host.kept, free: async () => null},
    }
    const argv = ['build', 'in/**', '--to', 'odt', '--lang', 'en']
    await run({...project, host}, ...argv)
    execFileSync('mount', ['-o', 'remount,ro', folder])
    expect((await run({...project, host}, ...argv)).err).toBe('2 unchanged, 0 printed\n')
    expect((await run({...project, host}, ...argv, '--out-dir', 'other')).err).toBe(
      '0 unchanged, 2 from the cache, 0 printed\n',
    )
  })
})
