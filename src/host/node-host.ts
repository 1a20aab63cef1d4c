import {readFile, realpath, rename, rm} from 'node:fs/promises'
import {availableParallelism, freemem} from 'node:os'
import process from 'node:process'
import {nodeDisk} from './disk.ts'
import type {Host} from './host.ts'
import {onInterrupt} from './interrupt.ts'
import {kindOf} from './kind-of.ts'
import {kept} from './node-kept.ts'
import {readSecret} from './read-secret.ts'
import {useNow} from './use-now.ts'
import {watchFolder} from './watch-folder.ts'
import {makeFolder, writeTogether, writeWhole} from './write-together.ts'

/** This machine. */
export function nodeHost(): Host {
  return {
    cwd: process.cwd(),
    env: process.env,
    cores: availableParallelism(),
    freeMemory: freemem,
    readFile,
    useNow,
    kindOf,
    realPath: (file) => realpath(file),
    async glob(patterns, cwd) {
      const {glob} = await import('tinyglobby')
      const found = await glob([...patterns], {
        cwd,
        absolute: true,
        expandDirectories: true,
        followSymbolicLinks: false,
      })
      return found.sort()
    },
    makeFolder,
    rename,
    writeWhole,
    writeTogether,
    remove: (file) => rm(file, {force: true}),
    watchFolder,
    disk: nodeDisk(),
    kept,
    clock: () => performance.now(),
    every(ms, work) {
      const timer = setInterval(work, ms)
      timer.unref()
      return () => clearInterval(timer)
    },
    now: () => Math.floor(Date.now() / 1000),
    readSecret,
    onInterrupt,
    // Of the global: `node:crypto` takes 20 ms to load, and `--help` has no use for it.
    token: () => Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64url'),
    async readInput() {
      const chunks: Buffer[] = []
      for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
      return Buffer.concat(chunks)
    },
  }
}
