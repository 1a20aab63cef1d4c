/** Processes of our own that work beside this one, and the way back from them. What is sent is plain data. */

import {fork} from 'node:child_process'
import process from 'node:process'

export type WorkerProcess = {
  readonly pid: number | undefined
  /** What cannot be sent any more is dropped: that the other is gone is told by `onExit`. */
  readonly send: (message: unknown) => void
  readonly onMessage: (hear: (message: unknown) => void) => void
  /** Once, however it ended; `why` is its exit code, or the signal that ended it. */
  readonly onExit: (hear: (why: string) => void) => void
  readonly kill: () => void
}

/**
 * Starts a file of ours in a Node of its own. It ends when this process does: see `parentProcess`.
 *
 * @param file its path; it may be TypeScript, as far as Node takes types away.
 */
export function startWorker(
  file: string,
  {cwd, env}: {readonly cwd: string; readonly env: Readonly<Record<string, string | undefined>>},
): WorkerProcess {
  const child = fork(file, [], {
    cwd,
    env,
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  // The one that cannot be started has no exit: both are told once.
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? `exit ${code}`))
    child.once('error', (error) => resolve(error.message))
  })
  return {
    pid: child.pid,
    send: (message) => {
      if (child.connected) child.send(message as object, () => undefined)
    },
    onMessage: (hear) => void child.on('message', hear),
    onExit: (hear) => void ended.then(hear),
    kill: () => void child.kill('SIGKILL'),
  }
}

export type ParentProcess = {
  readonly send: (message: unknown) => void
  readonly onMessage: (hear: (message: unknown) => void) => void
  /** That it is gone, or does not want us any more. */
  readonly onGone: (hear: () => void) => void
  /** Ends this process, once all that was sent is out. */
  readonly leave: () => void
}

/** Who started this process. Ctrl-C is told to all processes of a terminal: it is the parent's to say what comes of it. */
export function parentProcess(): ParentProcess {
  for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined)
  const sending = new Set<Promise<void>>()
  return {
    send: (message) => {
      if (!process.connected) return
      const sent = new Promise<void>((resolve) => {
        process.send?.(message, undefined, undefined, () => resolve())
      }).finally(() => sending.delete(sent))
      sending.add(sent)
    },
    onMessage: (hear) => void process.on('message', hear),
    onGone: (hear) => void process.once('disconnect', hear),
    leave: () => void Promise.allSettled(sending).then(() => process.exit(0)),
  }
}
