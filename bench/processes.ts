/** Whole processes, measured: wall time, processor time and peak memory of all that they start, and when each document was done. */

import {spawn} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'

export type Measured = {
  /** In s. */
  readonly wall: number
  /** Of the process and all below it, in s; Linux alone, else `NaN`. */
  readonly cpu: number
  /** Peak of all processes together, shared pages in proportion, in MB; Linux alone, else `NaN`. */
  readonly memory: number
  /** When each document was done, in s from the start. */
  readonly done: readonly number[]
  /** Of all documents together. */
  readonly bytes: number
}

const isLinux = process.platform === 'linux'
/**
 * To look at a browser's memory takes some ms: what is measured is not to be slowed down by that. A short run would be over before
 * it was looked at, so that the first seconds are looked at more often.
 */
function pauseAfter(seconds: number): number {
  return seconds < 4 ? 150 : 1_000
}

/**
 * Runs a command to its end. Documents are counted by lines of JSON with `event`: `done`, or `briefing-done` of our own.
 *
 * @throws where it fails.
 */
export async function measure(command: readonly string[], cwd: string = process.cwd()): Promise<Measured> {
  const [program = '', ...args] = command
  const before = childrenCpu()
  const start = performance.now()
  const since = (): number => (performance.now() - start) / 1000
  const child = spawn(program, args, {cwd, stdio: ['ignore', 'pipe', 'pipe']})
  const done: number[] = []
  let [bytes, rest, errors, memory] = [0, '', '', 0]
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines.filter((each) => each.startsWith('{'))) {
      const told = JSON.parse(line) as {event?: string; bytes?: number; files?: readonly {bytes: number}[]} // ours, and our peers'
      if (told.event !== 'done' && told.event !== 'briefing-done') continue
      done.push(since())
      bytes += told.bytes ?? (told.files ?? []).reduce((sum, file) => sum + file.bytes, 0)
    }
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors = (errors + text).slice(-2_000)
  })
  let timer: NodeJS.Timeout | undefined
  const look = (): void => {
    memory = Math.max(memory, memoryOf(child.pid ?? 0))
    timer = setTimeout(look, pauseAfter(since()))
  }
  timer = setTimeout(look, pauseAfter(0))
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve))
  clearTimeout(timer)
  const wall = since()
  if (status !== 0) throw new Error(`${command.join(' ')}: ${errors}`)
  return {
    wall,
    cpu: childrenCpu() - before,
    memory: isLinux ? memory : Number.NaN,
    done,
    bytes,
  }
}

/** Documents a second once all is warm: the first fifth is left out. */
export function warmRate({done}: Pick<Measured, 'done'>): number {
  const from = Math.floor(done.length / 5)
  const [first = 0, last = 0] = [done[from], done.at(-1)]
  return (done.length - 1 - from) / (last - first)
}

/** Of all children that have ended, and theirs, in s. proc(5): stat, fields 16 and 17, in ticks of 10 ms. */
function childrenCpu(): number {
  if (!isLinux) return Number.NaN
  const fields = readFileSync('/proc/self/stat', 'latin1').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[13]) + Number(fields[14])) / 100
}

/** Of a process and all below it, in MB. proc(5): smaps_rollup, Pss. */
function memoryOf(root: number): number {
  if (!isLinux) return 0
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? read(`/proc/${name}/stat`) : ''
    const parent = stat.split(') ')[1]?.split(' ')[1]
    if (parent !== undefined) parents.set(Number(name), Number(parent))
  }
  const isBelow = (pid: number): boolean => pid === root || (pid > 1 && isBelow(parents.get(pid) ?? 0))
  let kilobytes = 0
  for (const pid of parents.keys())
    if (isBelow(pid)) kilobytes += Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0)
  return kilobytes / 1024
}

function read(file: string): string {
  try {
    return readFileSync(file, 'latin1')
  } catch {
    return '' // it has ended meanwhile
  }
}
