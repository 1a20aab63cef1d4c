#!/usr/bin/env node
import module from 'node:module'
import path from 'node:path'
import process from 'node:process'
import {cacheFolder} from '../host/cache-folder.ts'

// Compiled code is kept between runs, for compiling is half of a cold start: in a folder of the user's own, for what is
// read from there is run. Where it cannot be written Node goes without, and says nothing.
const cache = cacheFolder(process)
if (cache !== null) module.enableCompileCache?.(path.join(cache, 'compiled'))

const [{runCli}, {nodeHost}] = await Promise.all([import('./cli.ts'), import('../host/node-host.ts')])

for (const stream of [process.stdout, process.stderr]) {
  // A reader that has seen enough (`| head`) is no fault.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

const live = process.stderr.isTTY === true && process.env['TERM'] !== 'dumb'

const status = await runCli(process.argv.slice(2), nodeHost(), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  live,
  // An empty variable counts as none (no-color.org).
  colour: live && !process.env['NO_COLOR'],
  columns: () => process.stderr.columns || 80,
  liveOut: process.stdout.isTTY === true,
})

process.exitCode = status
// What was given up may go on for a while in the background: nobody waits for it, once all is said.
if (status > 128) {
  for (const stream of [process.stdout, process.stderr])
    await new Promise<void>((resolve) => {
      stream.write('', () => resolve())
    })
  process.exit()
}
