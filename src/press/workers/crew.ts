/**
 * Workers, each a process with a browser of its own. One that is lost is replaced: what it was at is begun once more, alone, so
 * that a briefing that takes workers down takes no other with it, and is then reported.
 */

import {fileURLToPath} from 'node:url'
import type {Host} from '../../host/host.ts'
import {startWorker, type WorkerProcess} from '../../host/worker-process.ts'
import {revivedResult} from '../plain-result.ts'
import type {BriefingResult} from '../result.ts'
import type {SourceRef} from '../sources.ts'
import {failed, lostWorker, noWorker} from './failures.ts'
import type {FromWorker, Opening, ToWorker} from './protocol.ts'

export type Crew = {
  /** Prints a briefing. What goes wrong is in the result. */
  readonly build: (ref: SourceRef, clash: SourceRef | null) => Promise<BriefingResult>
  /** Lets the workers go: they finish what they have begun to write, and give up all else. */
  readonly close: () => Promise<void>
}

export type CrewOptions = {
  readonly size: number
  readonly opening: Opening
  readonly host: Pick<Host, 'cwd' | 'env'>
  /** Starts a worker (default: a process of its own). */
  readonly start?: () => WorkerProcess
  /** In ms: a worker that is longer at a briefing is ended (default: fifteen minutes). */
  readonly patience?: number
  /** After so many briefings a worker is replaced: what it keeps of each adds up (default: 1,000). */
  readonly retireAfter?: number
}

/** While one briefing is in the browser, another is read or proven. */
const depth = 2

/** So many workers that end before they are ready, one after the other, and no more are started. */
const mostStillborn = 3

type Task = {
  readonly ref: SourceRef
  readonly clash: SourceRef | null
  readonly done: (result: BriefingResult) => void
  tries: number
}

type Member = {
  readonly worker: WorkerProcess
  readonly tasks: Map<number, Task>
  timer: ReturnType<typeof setTimeout> | null
  ready: boolean
  /** How many briefings it was given. */
  given: number
}

/** From the source it is TypeScript; in the bundle it is an entry of its own. */
const mainFile = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './main.ts' : '../press/workers/main.js', import.meta.url),
)

/** Longer than others: its parts share who works, and what waits. */
export function createCrew(options: CrewOptions): Crew {
  const {size, opening, host, patience = 900_000, retireAfter = 1_000} = options
  const {start = () => startWorker(mainFile, host)} = options
  const members = new Set<Member>()
  const queue: Task[] = []
  let [count, stillborn, closed] = [0, 0, false]

  const enlist = (): void => {
    const worker = start()
    const member: Member = {worker, tasks: new Map(), timer: null, ready: false, given: 0}
    members.add(member)
    worker.onMessage((message) => hear(member, message as FromWorker)) // of our own worker, of the same version
    worker.onExit((why) => lose(member, why))
    worker.send(opening)
  }

  const hear = (member: Member, told: FromWorker): void => {
    if (told.type === 'ready') {
      member.ready = true
      stillborn = 0
    } else {
      member.tasks.get(told.id)?.done(revivedResult(told.result))
      member.tasks.delete(told.id)
      watch(member)
      if (member.given >= retireAfter && member.tasks.size === 0 && members.delete(member))
        send(member.worker, {type: 'close'})
    }
    deal()
  }

  const lose = (member: Member, why: string): void => {
    if (!members.delete(member)) return
    if (member.timer) clearTimeout(member.timer)
    if (closed) {
      giveUp(member.tasks.values())
      return
    }
    if (!member.ready) stillborn += 1
    for (const task of member.tasks.values()) {
      if (task.tries > 1) task.done(failed(task.ref, lostWorker(why)))
      else queue.unshift(task)
    }
    if (stillborn >= mostStillborn && members.size === 0) {
      for (const task of queue.splice(0)) task.done(failed(task.ref, noWorker(why)))
    } else if (queue.length > 0) deal()
  }

  /** A worker that is at something for too long is ended, which is heard as any other loss is. */
  const watch = (member: Member): void => {
    if (member.timer) clearTimeout(member.timer)
    member.timer = member.tasks.size > 0 ? setTimeout(member.worker.kill, patience) : null
  }

  const deal = (): void => {
    if (closed) return
    const wanted = Math.min(size, members.size + queue.length)
    while (members.size < wanted && stillborn < mostStillborn) enlist()
    for (const member of members) {
      while (queue[0] && member.ready && member.given < retireAfter && hasRoom(member, queue[0])) {
        const task = queue.shift()
        if (!task) break
        task.tries += 1
        member.given += 1
        const id = count++
        member.tasks.set(id, task)
        send(member.worker, {type: 'build', id, ref: task.ref, clash: task.clash})
        watch(member)
      }
    }
  }

  return {
    build: (ref, clash) =>
      new Promise((done) => {
        queue.push({ref, clash, done, tries: 0})
        deal()
      }),
    async close() {
      if (closed) return
      closed = true
      giveUp(queue.splice(0))
      const gone = [...members].map(
        ({worker, timer}) =>
          new Promise<void>((resolve) => {
            if (timer) clearTimeout(timer)
            const late = setTimeout(worker.kill, 5_000)
            worker.onExit(() => {
              clearTimeout(late)
              resolve()
            })
            send(worker, {type: 'close'})
          }),
      )
      await Promise.all(gone)
    },
  }
}

/** Whoever waits for these has told us to end. */
function giveUp(tasks: Iterable<Task>): void {
  for (const {ref, done} of tasks) done(failed(ref, new Error('The press was closed')))
}

/** What is tried again is alone with its worker. */
function hasRoom({tasks}: Member, {tries}: Task): boolean {
  const isAgain = [...tasks.values()].some((task) => task.tries > 1)
  return !isAgain && tasks.size < (tries > 0 ? 1 : depth)
}

function send(worker: WorkerProcess, message: ToWorker): void {
  worker.send(message)
}
