/** An archive that is killed at any moment holds the old state or the new one. */

import {spawn, spawnSync} from 'node:child_process'
import {cpSync, existsSync, mkdtempSync, rmSync} from 'node:fs'
import {writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {auditObject, auditRoot} from '../../src/archive/audit.ts'
import {objectPlaces, openObject} from '../../src/archive/open-object.ts'
import {kindOfRoot} from '../../src/archive/root.ts'
import {nodeDisk} from '../../src/host/disk.ts'
import type {Disk} from '../../src/host/host.ts'
import {addNext, filesOf, id} from './deposits.ts'
import {memoryDisk} from './memory-disk.ts'
import {breaches, objectsIn, recover} from './strict-ocfl.ts'

const disk = nodeDisk()

/** A kill loses nothing that was handed to the system: for one, nothing need be waited for until it is on the disk. */
const quick: Disk = {
  ...disk,
  sync: async () => undefined,
  createFile: (file, bytes) => writeFile(file, bytes, {flag: 'wx', mode: 0o444}),
}
let folder: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'zhenpress-kill-'))
})
afterAll(() => rmSync(folder, {recursive: true, force: true}))

/** How many editions an archive holds by its reader, each with all its bytes; 0 for none, or for no archive yet. */
async function editionsIn(root: string, on: Disk = disk): Promise<number> {
  if ((await kindOfRoot(on, root)) !== 'archive') {
    expect(['none', 'empty', 'begun']).toContain(await kindOfRoot(on, root))
    return 0
  }
  const held = await openObject(on, root, id)
  const head = held ? Number(held.inventory.head.slice(1)) : 0
  for (let number = 1; number <= head; number += 1) {
    const files = filesOf(number)
    expect(held?.filesOf(number)).toEqual([...files.keys()].sort())
    for (const [name, bytes] of files)
      expect(Buffer.from((await held?.read(number, name)) ?? []).equals(bytes), `v${number} ${name}`).toBe(
        true,
      )
  }
  return head
}

/** Nothing that is looked at has failed; what a kill left is told. */
async function soundness(root: string, on: Disk = disk): Promise<void> {
  if ((await kindOfRoot(on, root)) !== 'archive') return
  const {places} = await objectPlaces(on, root)
  const objects = await Promise.all(places.map((place) => auditObject(on, root, place)))
  const findings = [...(await auditRoot(on, root)), ...objects.flatMap((each) => each.findings)]
  expect(findings.filter(({result}) => result === 'failed')).toEqual([])
}

/** By the reader that shares nothing with ours. */
function recovered(root: string, editions: number): void {
  const [object = ''] = objectsIn(root)
  for (let number = 1; number <= editions; number += 1)
    for (const [name, bytes] of recover(object, `v${number}`))
      expect(bytes.equals(filesOf(number).get(name) ?? new Uint8Array()), `v${number} ${name}`).toBe(true)
}

/** A machine that stops at the n-th thing that it is to do to a disk, and never does another. */
function stopping(at: number): Disk & {readonly done: () => number} {
  let count = 0
  const step =
    <Args extends readonly unknown[], Result>(work: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      count += 1
      if (count > at) throw new Error('stopped')
      return work(...args)
    }
  return {
    ...quick,
    // A process that is dead once it was stopped.
    process: {id: 1_000_000_000 + at, machine: quick.process.machine},
    startOf: async (id) => (id === 1_000_000_000 + at ? '7' : null),
    createFile: step(quick.createFile),
    createFolder: step(quick.createFolder),
    rename: step(quick.rename),
    removeFile: step(quick.removeFile),
    removeFolder: step(quick.removeFolder),
    sync: step(quick.sync),
    done: () => count,
  }
}

describe('an add that stops at each of its steps', () => {
  it.each([0, 1, 2])('leaves the old state or the new one: %i editions before', async (before) => {
    const prepared = path.join(folder, `steps-${before}`)
    for (let number = 0; number < before; number += 1) await addNext(quick, prepared)
    const counted = stopping(Number.MAX_SAFE_INTEGER)
    const whole = path.join(folder, 'whole')
    if (existsSync(prepared)) cpSync(prepared, whole, {recursive: true})
    await addNext(counted, whole)
    rmSync(whole, {recursive: true})
    expect(counted.done()).toBeGreaterThan(20)
    const states = new Set<number>()
    for (let at = 0; at < counted.done(); at += 1) {
      const root = path.join(folder, 'root')
      if (existsSync(prepared)) cpSync(prepared, root, {recursive: true})
      await addNext(stopping(at), root).catch(() => null)
      const state = await editionsIn(root)
      expect([before, before + 1], `step ${at}`).toContain(state)
      states.add(state)
      await soundness(root)
      // The next add mends it, even where that one stops as well, halfway.
      await addNext(stopping(5), root).catch(() => null)
      expect(await editionsIn(root)).toBeGreaterThanOrEqual(state)
      await addNext(quick, root)
      const after = await editionsIn(root)
      expect(after).toBeGreaterThan(state)
      expect(breaches(root), `step ${at}`).toEqual([])
      recovered(root, after)
      rmSync(root, {recursive: true})
    }
    expect([...states].sort()).toEqual([before, before + 1])
  })

  it('cut short while writing a file', async () => {
    const prepared = path.join(folder, 'torn')
    await addNext(quick, prepared)
    for (let at = 0; at < 14; at += 1) {
      const root = path.join(folder, 'torn-root')
      cpSync(prepared, root, {recursive: true})
      let count = 0
      await addNext(
        {
          ...stopping(Number.MAX_SAFE_INTEGER),
          createFile: async (file, bytes) => {
            count += 1
            if (count < at) return quick.createFile(file, bytes)
            if (count === at) await quick.createFile(file, bytes.slice(0, bytes.length >> 1))
            throw new Error('stopped')
          },
        },
        root,
      ).catch(() => null)
      expect([1, 2]).toContain(await editionsIn(root))
      await soundness(root)
      await addNext(quick, root)
      expect(breaches(root)).toEqual([])
      rmSync(root, {recursive: true})
    }
  })
})

describe('an add at each of whose steps the power is cut', () => {
  it.each([0, 1, 2])('leaves the old state or the new one: %i editions before', async (before) => {
    const steps = await stepsOfAdd(before)
    const states = new Set<number>()
    const draw = random(before + 1)
    for (let at = 0; at <= steps; at += 1) {
      // Each folder has what was synced, or what was done; of every cut, all of the one, all of the other, and some of each.
      for (const keeps of [() => true, () => false, ...Array.from({length: 6}, () => () => draw() < 0.5)]) {
        const on = memoryDisk()
        for (let number = 0; number < before; number += 1) await addNext(on, '/archive')
        on.stopAfter(at)
        const number = await addNext(on, '/archive').catch(() => null)
        on.cutPower(keeps)
        const state = await editionsIn('/archive', on)
        expect([before, before + 1], `step ${at}`).toContain(state)
        // What was said to be in is in.
        expect(state).toBeGreaterThanOrEqual(number ?? before)
        states.add(state)
        await soundness('/archive', on)
        await addNext(on, '/archive')
        expect(await editionsIn('/archive', on)).toBeGreaterThan(state)
        await soundness('/archive', on)
        expect(await on.entries('/archive/extensions/zhenpress')).toBeNull()
      }
    }
    expect([...states].sort()).toEqual([before, before + 1])
  })
})

async function stepsOfAdd(before: number): Promise<number> {
  const on = memoryDisk()
  for (let number = 0; number < before; number += 1) await addNext(on, '/archive')
  const start = on.steps()
  await addNext(on, '/archive')
  return on.steps() - start
}

/** Numbers that look like chance, the same every time. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

describe('an add that is killed', () => {
  it('loses nothing in 200 kills', {timeout: 240_000}, async () => {
    const env = warmUp(path.join(folder, 'cache'))
    // Four archives at once: most of the time goes into starting the programs.
    const lanes = await Promise.all(
      [0, 1, 2, 3].map((lane) => killMany(path.join(folder, `killed-${lane}`), lane, env)),
    )
    const between = lanes.reduce((sum, each) => sum + each, 0)
    // The kills were real ones: most of them came in the middle of an add.
    expect(between).toBeGreaterThan(100)
    console.info(`200 kills, ${between} of them in the middle of an add`)
  })
})

/** Fifty kills, from the first moment of the work to some editions later. @returns how many came in the middle of an add. */
async function killMany(root: string, lane: number, env: NodeJS.ProcessEnv): Promise<number> {
  let [known, between] = [0, 0]
  for (let kill = 0; kill < 50; kill += 1) {
    const told = await killedAfter(root, ((kill * 4 + lane) * 7) % 97, env)
    const state = await editionsIn(root)
    expect(state).toBeGreaterThanOrEqual(Math.max(known, told))
    await soundness(root)
    if (existsSync(path.join(root, 'extensions/zhenpress'))) between += 1
    known = state
    if (known <= 4 && kill < 49) continue
    // An archive that grows without end would be looked at without end.
    await addNext(disk, root)
    known = await editionsIn(root)
    expect(known).toBeGreaterThan(state)
    expect(breaches(root)).toEqual([])
    recovered(root, known)
    rmSync(root, {recursive: true})
    known = 0
  }
  return between
}

const program = path.join(import.meta.dirname, 'add-forever.ts')

/** What is killed keeps no compiled code: one that comes to its end does, for all the others. */
function warmUp(cache: string): NodeJS.ProcessEnv {
  const env = {...process.env, NODE_COMPILE_CACHE: cache}
  spawnSync(process.execPath, [program, 'nowhere', '0'], {env})
  return env
}

/** Kills the program so many milliseconds after it began to work. @returns the last edition that it said was in. */
async function killedAfter(root: string, time: number, env: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(process.execPath, [program, root], {env})
  let said = ''
  const began = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk) => {
      said += chunk
      resolve()
    })
  })
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  await Promise.race([began, ended])
  await setTimeout(time)
  child.kill('SIGKILL')
  await ended
  return Number(said.trimEnd().split('\n').at(-1)) || 0
}
